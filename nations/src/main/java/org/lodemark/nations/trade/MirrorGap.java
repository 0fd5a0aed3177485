package org.lodemark.nations.trade;

import java.util.Optional;
import org.lodemark.atlas.fact.TradeFact;
import org.lodemark.domain.commodity.HsCode;
import org.lodemark.domain.place.CountryGroup;
import org.lodemark.domain.time.Period;

/**
 * One flow as both sides reported it.
 *
 * @param period of the exporter's figure
 * @param gap ln(importer's mass / exporter's mass): above 0 when the importer saw more
 * @param observations how many periods this pair has on this line
 * @param history median and spread of the pair, with at least {@link MirrorGaps#FEWEST}
 * @param flagged far outside the pair's own history
 */
public record MirrorGap(
    CountryGroup exporter,
    CountryGroup importer,
    HsCode hs,
    Period period,
    TradeFact exported,
    TradeFact imported,
    double gap,
    int observations,
    Optional<History> history,
    boolean flagged) {
  /**
   * A pair's usual gap.
   *
   * @param mad median absolute deviation from the median
   */
  public record History(double median, double mad) {}
}
