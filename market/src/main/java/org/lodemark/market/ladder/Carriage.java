package org.lodemark.market.ladder;

import java.util.Optional;
import org.lodemark.market.range.Formula;
import org.lodemark.market.range.Parameter;
import org.lodemark.market.range.Scenario;

/**
 * What brings material from one place to another, and over a border.
 *
 * @param words from where to where, and how
 * @param freightUsdPerWetTonne of what is carried, water included
 * @param insurance fraction of the value where it arrives, where stated
 * @param duty at the border; absent where none is crossed
 */
public record Carriage(
    String words,
    Parameter freightUsdPerWetTonne,
    Optional<Parameter> insurance,
    Optional<Duty> duty) {
  /**
   * Import duty.
   *
   * @param words which lines
   * @param adValorem fraction of the customs value
   * @param specificUsdPerWetTonne by weight
   * @param valuation 0 where freight and insurance count to the customs value, 1 where they do not
   */
  public record Duty(
      String words, Parameter adValorem, Parameter specificUsdPerWetTonne, Parameter valuation) {}

  /**
   * Freight of a tonne of contained metal, in USD.
   *
   * @param containedPerWetTonne tonnes of metal in a wet tonne of what is carried
   */
  public double freightUsdPerContainedTonne(Scenario s, double containedPerWetTonne) {
    return s.of(freightUsdPerWetTonne) / containedPerWetTonne;
  }

  /** Insurance, from the value where it arrives; of a tonne of contained metal, in USD. */
  public double insuranceUsdPerContainedTonne(Scenario s, double arrivedUsd) {
    return insurance
        .map(rate -> Formula.product(s.of(rate), Math.max(0, arrivedUsd)))
        .orElse(0.0);
  }

  /**
   * Duty of a tonne of contained metal, in USD. The value where it arrives includes the duty: of
   * {@code v + t v}, the duty is {@code t / (1 + t)}.
   */
  public double dutyUsdPerContainedTonne(
      Scenario s, double containedPerWetTonne, double arrivedUsd) {
    if (duty.isEmpty()) {
      return 0;
    }
    double rate = s.of(duty.get().adValorem());
    double specific = s.of(duty.get().specificUsdPerWetTonne()) / containedPerWetTonne;
    if (rate == 0) {
      return specific;
    }
    double carried = freightUsdPerContainedTonne(s, containedPerWetTonne)
        + insuranceUsdPerContainedTonne(s, arrivedUsd);
    double outside = Formula.product(s.of(duty.get().valuation()), carried);
    return specific
        + Formula.product(rate / (1 + rate), Math.max(0, arrivedUsd - specific - outside));
  }
}
