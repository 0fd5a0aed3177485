package org.lodemark.flow.shares;

/**
 * Which group each origin is counted in: its country, itself, or "of the set" and "not".
 *
 * @param groupOfOrigin per origin of the graph, 0 to {@code groupCount - 1}
 * @param groupCount how many groups
 */
@SuppressWarnings("ArrayRecordComponent")
public record Grouping(int[] groupOfOrigin, int groupCount) {
  public Grouping {
    for (int origin = 0; origin < groupOfOrigin.length; origin++) {
      if (groupOfOrigin[origin] < 0 || groupOfOrigin[origin] >= groupCount) {
        throw new IllegalArgumentException(
            "origin " + origin + " is in group " + groupOfOrigin[origin] + " of " + groupCount);
      }
    }
  }

  /** True when every origin is a group by itself, of the same number. */
  boolean isOfOrigins() {
    boolean same = groupCount == groupOfOrigin.length;
    for (int origin = 0; same && origin < groupCount; origin++) {
      same = groupOfOrigin[origin] == origin;
    }
    return same;
  }

  /** Every origin by itself. */
  public static Grouping ofOrigins(int originCount) {
    int[] same = new int[originCount];
    for (int origin = 0; origin < originCount; origin++) {
      same[origin] = origin;
    }
    return new Grouping(same, originCount);
  }
}
