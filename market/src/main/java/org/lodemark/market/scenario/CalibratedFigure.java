package org.lodemark.market.scenario;

import java.util.List;
import org.lodemark.atlas.Provenance;
import org.lodemark.domain.mass.Interval;

/**
 * A figure the model is calibrated to or by, with where it comes from.
 *
 * @param what in words
 * @param region code of the place; empty for all
 * @param stage where it counts; may be empty
 * @param value its range; a point where it is taken as known
 * @param unit of the value
 * @param rule how it was chosen or computed, where that needs saying; may be empty
 * @param ofAnotherYear whether there is none of the base period, so that another year's stands for it
 * @param provenances of the facts behind it
 */
public record CalibratedFigure(
    String what,
    String region,
    String stage,
    Interval value,
    String unit,
    String rule,
    boolean ofAnotherYear,
    List<Provenance> provenances) {
  public CalibratedFigure {
    provenances = List.copyOf(provenances);
    if (Double.isInfinite(value.high())) {
      throw new IllegalArgumentException(what + " " + region + " has no upper end");
    }
  }

  /** What its draws are known by: the same number in every scenario. */
  String key() {
    return what + '|' + region + '|' + stage;
  }
}
