package org.lodemark.domain.mass;

import java.util.Arrays;
import java.util.List;

/**
 * The rounding of one event's rows (docs/methods/units.md). Each row was rounded to whole grams by itself, so
 * what goes in and what comes out may differ by up to one gram per row although nothing was lost.
 * That difference is rounding: it goes to the largest row, and the event balances to the gram. A
 * larger difference is none: it is a gain or a loss, and stays visible.
 */
public final class EventRounding {
  private EventRounding() {}

  /** What became of the rows. */
  public sealed interface Outcome permits Settled, Difference {}

  /** The rows, in their order, sum exactly to the total asked. */
  public record Settled(List<Long> rowGrams) implements Outcome {
    public Settled {
      rowGrams = List.copyOf(rowGrams);
    }
  }

  /**
   * The difference is more than rounding; the rows are left as they are.
   *
   * @param grams total asked minus sum of the rows
   * @param rowCount the number of rows, which is also the rounding allowed, in grams
   */
  public record Difference(long grams, int rowCount) implements Outcome {}

  /**
   * Settles rows against a total.
   *
   * @param rowGrams the rounded rows, each 0 or more, at least one
   * @param totalGrams what they must sum to
   */
  public static Outcome settle(long[] rowGrams, long totalGrams) {
    if (rowGrams.length == 0) {
      throw new IllegalArgumentException("an event needs at least one row");
    }
    long sum = 0;
    int largest = 0;
    for (int i = 0; i < rowGrams.length; i++) {
      sum = Math.addExact(sum, new Mass(rowGrams[i]).grams());
      if (rowGrams[i] > rowGrams[largest]) {
        largest = i;
      }
    }
    long difference = totalGrams - sum;
    if (Math.abs(difference) > rowGrams.length || rowGrams[largest] + difference < 0) {
      return new Difference(difference, rowGrams.length);
    }
    long[] settled = rowGrams.clone();
    settled[largest] += difference;
    return new Settled(Arrays.stream(settled).boxed().toList());
  }
}
