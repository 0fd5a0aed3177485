package org.lodemark.simworld.typology;

import org.lodemark.simworld.actor.TruthBook;

/** How much more or less wrongdoers bring, so that the world's foreign share comes near its plan. */
public final class Gain {
  private static final double LEAST = 0.1;
  private static final double MOST = 12;
  private static final double STEP = 0.05;

  private final TruthBook truth;
  private final double wanted;
  private double now = 1;

  public Gain(TruthBook truth, double wantedShare) {
    this.truth = truth;
    this.wanted = wantedShare;
  }

  double now() {
    return now;
  }

  /** Once a day. */
  public void adjust() {
    if (truth.claimedGrams() > 0 && wanted > 0) {
      double error = 1 - truth.otherGrams() / truth.claimedGrams() / wanted;
      now = Math.clamp(now * (1 + STEP * Math.clamp(error, -1, 1)), LEAST, MOST);
    }
  }
}
