package org.lodemark.nations.trade;

import java.util.Optional;
import org.lodemark.atlas.fact.TradeFact;
import org.lodemark.domain.mass.Interval;

/**
 * Customs value over weight of one flow. A value far from the others of the same line is a question
 * about the declaration, nothing more: quality, contract and freight differ too.
 *
 * @param usdPerTonne of the material as weighed
 * @param usdPerContainedTonne of contained metal, over the range of grades
 * @param ratioToMedian unit value over the median of the same reporter, flow, line, basis and
 *     period, where at least {@link UnitValues#FEWEST_FOR_MEDIAN} partners have one
 */
public record UnitValue(
    TradeFact fact,
    Interval usdPerTonne,
    Interval usdPerContainedTonne,
    Optional<Double> ratioToMedian) {}
