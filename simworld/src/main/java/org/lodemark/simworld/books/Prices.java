package org.lodemark.simworld.books;

import org.lodemark.simworld.chance.Chance;
import org.lodemark.simworld.frame.Parameters;

/** What a tonne of contained metal costs, day by day: up to a peak, and down. An invention. */
public final class Prices {
  private static final double PEAK_AT = 0.45;

  private final double[] usdPerTonne = new double[Calendar.DAYS + Calendar.DAYS_AFTER + 1];

  public Prices(Parameters p, Chance chance) {
    double start = p.get("metal price");
    double peak = p.get("metal price at peak");
    double end = p.get("metal price at end");
    double drift = 0;
    for (int day = 0; day < usdPerTonne.length; day++) {
      double t = (double) day / Calendar.DAYS;
      double trend = t < PEAK_AT
          ? start + (peak - start) * t / PEAK_AT
          : peak + (end - peak) * (t - PEAK_AT) / (1 - PEAK_AT);
      drift = 0.98 * drift + 0.006 * chance.normal();
      usdPerTonne[day] = trend * StrictMath.exp(drift);
    }
  }

  /** Per tonne contained, in the world's one currency. */
  public double of(long day) {
    return usdPerTonne[Math.clamp(day, 0, usdPerTonne.length - 1)];
  }
}
