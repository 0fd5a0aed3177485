package org.lodemark.market.contract;

import java.util.Optional;
import org.lodemark.market.range.Formula;
import org.lodemark.market.range.Parameter;
import org.lodemark.market.range.Scenario;

/**
 * Money off for too much of an impurity, or for too little of the metal: rate x distance / step,
 * fractions of a step pro rata.
 *
 * @param element whose grade counts
 * @param side whether what lies over or under {@code from} is penalised
 * @param ofMetal the grade is taken relative to the contained metal, not to the dry mass
 * @param from where it begins
 * @param to where it grows no more, if anywhere
 * @param step for which the rate is
 * @param rateUsd for each step
 * @param perContainedTonne the rate is for a tonne of contained metal, not for a dry tonne
 */
public record Penalty(
    String element,
    Side side,
    boolean ofMetal,
    Parameter from,
    Optional<Parameter> to,
    Parameter step,
    Parameter rateUsd,
    boolean perContainedTonne) {
  /** Which side of the threshold costs. */
  public enum Side {
    OVER,
    UNDER
  }

  /**
   * Of a dry tonne, in USD, 0 or more.
   *
   * @param grade of the element, as a fraction of dry mass
   * @param metalGrade of the contained metal
   */
  double usdPerDryTonne(Scenario s, double grade, double metalGrade) {
    double measured = ofMetal ? grade / metalGrade : grade;
    double start = s.of(from);
    double distance = side == Side.OVER ? measured - start : start - measured;
    if (to.isPresent()) {
      double most = side == Side.OVER ? s.of(to.get()) - start : start - s.of(to.get());
      distance = Math.min(distance, Math.max(0, most));
    }
    double usd = Formula.product(s.of(rateUsd), Math.max(0, distance) / s.of(step));
    return perContainedTonne ? usd * metalGrade : usd;
  }
}
