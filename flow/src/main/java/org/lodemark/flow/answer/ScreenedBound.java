package org.lodemark.flow.answer;

/**
 * Bounds by the screen alone: the exact ones lie within them.
 *
 * @param massGrams of the target
 * @param minGrams the least of the set, unknown counted out
 * @param maxKnownGrams the most of the set, unknown counted out
 * @param maxGrams the most of the set, unknown counted in
 */
public record ScreenedBound(
    long massGrams, double minGrams, double maxKnownGrams, double maxGrams) {
  public double minShare() {
    return minGrams / massGrams;
  }

  public double maxShareKnown() {
    return maxKnownGrams / massGrams;
  }

  public double maxShare() {
    return maxGrams / massGrams;
  }
}
