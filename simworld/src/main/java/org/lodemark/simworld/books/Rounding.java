package org.lodemark.simworld.books;

import org.lodemark.simworld.chance.Chance;
import org.lodemark.simworld.frame.Parameters;

/**
 * An honest habit: somebody who reads a scale to 10 kg writes 50 or 100 now and then, since it does
 * not matter. His masses then end in 0 and 5 more often than a scale shows, and in nothing else.
 */
public final class Rounding {
  private static final long COARSEST_GRAMS = 100_000;
  private static final int FIVE = 5;
  private static final int TEN = 10;

  private final double part;
  private final Chance chance;

  private Rounding(double part, Chance chance) {
    this.part = part;
    this.chance = chance;
  }

  /**
   * Of a site like many; one that keeps exact books, or to the kilogram, always reads its scale.
   *
   * @param chance of this habit alone, so that it moves nothing else
   */
  public static Rounding drawn(Habits habits, Parameters p, Chance chance) {
    boolean now = chance.happens(p.get("sites that round now and then"));
    double part = chance.in(p.range("masses rounded coarser"));
    boolean always = habits.exactly() || habits.roundedToGrams() < 10 * 1000L;
    return new Rounding(now && !always ? part : 0, chance);
  }

  /** What the next mass is rounded to. */
  long stepGrams(long usual) {
    boolean coarser = chance.happens(part);
    long step = usual * (chance.happens(2 / 3.0) ? FIVE : TEN);
    return coarser ? Math.max(usual, Math.min(step, COARSEST_GRAMS)) : usual;
  }
}
