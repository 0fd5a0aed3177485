package org.lodemark.market.scenario;

import java.util.List;
import org.lodemark.atlas.Provenance;
import org.lodemark.domain.mass.Interval;

/**
 * A number the base of the model stands on, with where it comes from.
 *
 * @param what in words
 * @param region code of the place; empty for all
 * @param stage where it counts; may be empty
 * @param value its range; a point where it is taken as known
 * @param unit of the value
 * @param rule how it was chosen or computed, where that needs saying; may be empty
 * @param provenances of the facts behind it
 */
public record BaseNumber(
    String what,
    String region,
    String stage,
    Interval value,
    String unit,
    String rule,
    List<Provenance> provenances) {
  public BaseNumber {
    provenances = List.copyOf(provenances);
    if (Double.isInfinite(value.high())) {
      throw new IllegalArgumentException(what + " " + region + " has no upper end");
    }
  }

  /** How the rule of a figure begins that is not of the base period. */
  static final String OF_ANOTHER_YEAR = "figure of ";

  /** Whether no figure of the base period was there, so that another year's stands for it. */
  public boolean isOfAnotherYear() {
    return rule.startsWith(OF_ANOTHER_YEAR);
  }

  /** What its draws are known by: the same number in every scenario. */
  String key() {
    return what + '|' + region + '|' + stage;
  }
}
