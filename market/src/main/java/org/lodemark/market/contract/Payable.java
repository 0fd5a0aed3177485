package org.lodemark.market.contract;

import org.lodemark.market.range.Parameter;
import org.lodemark.market.range.Scenario;

/**
 * One metal a contract pays for.
 *
 * @param element its symbol
 * @param fraction f: at most this part of the grade is paid
 * @param deduction d: so much of the grade is not paid
 * @param refiningUsd charge for a tonne of it that is paid
 * @param priceUsd of a tonne of it
 */
public record Payable(
    String element,
    Parameter fraction,
    Parameter deduction,
    Parameter refiningUsd,
    Parameter priceUsd) {
  /** Tonnes paid in a dry tonne: {@code max(0, min(a f, a - d))}. */
  public double payable(Scenario s, double grade) {
    return Math.max(0, Math.min(grade * s.of(fraction), grade - s.of(deduction)));
  }
}
