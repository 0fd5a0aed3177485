package org.lodemark.market.ladder;

import java.util.Optional;
import org.lodemark.domain.commodity.Form;
import org.lodemark.market.range.Parameter;
import org.lodemark.market.range.Scenario;

/**
 * One form made of another.
 *
 * @param from what is fed, as the table has it
 * @param to what is made
 * @param metalFraction contained metal in a tonne of the product as it is weighed and priced: of a
 *     compound from its formula, of the metal itself 1, of a concentrate its grade
 * @param recovery contained metal out by contained metal in
 * @param costUsd of the stage without its feed
 * @param costPerContainedTonne whether the cost is for a tonne of contained metal in the product, or
 *     for a tonne of the product
 * @param premium of the product's price per tonne of contained metal over the feed metal's price
 */
public record Conversion(
    Form from,
    Form to,
    Parameter metalFraction,
    Parameter recovery,
    Parameter costUsd,
    boolean costPerContainedTonne,
    Optional<Parameter> premium) {
  /** Cost for a tonne of contained metal that comes out, in USD. */
  public double costUsdPerContainedTonneOut(Scenario s) {
    return costPerContainedTonne ? s.of(costUsd) : s.of(costUsd) / s.of(metalFraction);
  }
}
