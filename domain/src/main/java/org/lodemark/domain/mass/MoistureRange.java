package org.lodemark.domain.mass;

/**
 * The moisture a material may have when none was measured.
 *
 * @param low the driest, not above {@code high}
 * @param high the wettest
 */
public record MoistureRange(Moisture low, Moisture high) {
  public static final MoistureRange DRY = new MoistureRange(Moisture.NONE, Moisture.NONE);

  public MoistureRange {
    if (low.fraction().compareTo(high.fraction()) > 0) {
      throw new IllegalArgumentException("moisture range " + low.fraction().toPlainString() + " to "
          + high.fraction().toPlainString() + ": the low end is above the high end");
    }
  }

  public static MoistureRange of(String low, String high) {
    return new MoistureRange(Moisture.of(low), Moisture.of(high));
  }

  /** The smallest range that holds both. */
  public MoistureRange hull(MoistureRange other) {
    return new MoistureRange(
        new Moisture(low.fraction().min(other.low.fraction())),
        new Moisture(high.fraction().max(other.high.fraction())));
  }
}
