package org.lodemark.market.price;

import java.util.Optional;
import org.lodemark.atlas.fact.PriceFact;
import org.lodemark.domain.mass.Interval;

/**
 * One quote.
 *
 * @param usdPerTonne by the rates of its own time; empty when its currency has no rate then
 */
public record Quote(PriceFact fact, Optional<Interval> usdPerTonne) {
  /** The middle of the quote in its own unit; of "above 22,000", the figure that was told. */
  public double middle() {
    return middle(fact.price());
  }

  /** As {@link #middle()}, in dollars a tonne. */
  public Optional<Double> usdMiddle() {
    return usdPerTonne.map(Quote::middle);
  }

  static double middle(Interval price) {
    return Double.isInfinite(price.high()) ? price.low() : (price.low() + price.high()) / 2;
  }

  /** A trade that was talked about and not done is shown, and compared with nothing. */
  public boolean counts() {
    return fact.provenance().counts();
  }
}
