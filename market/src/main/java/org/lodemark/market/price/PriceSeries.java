package org.lodemark.market.price;

import java.util.List;
import java.util.Optional;
import org.lodemark.atlas.fact.ProductFact;

/**
 * Quotes of one product, publisher, place and unit, oldest first.
 *
 * @param product what the product is, where the atlas says so
 * @param quotes at least one
 */
public record PriceSeries(SeriesKey key, Optional<ProductFact> product, List<Quote> quotes) {
  public PriceSeries {
    quotes = List.copyOf(quotes);
    if (quotes.isEmpty()) {
      throw new IllegalArgumentException("series " + key + " has no quote");
    }
  }

  public Quote latest() {
    return quotes.getLast();
  }

  public Optional<String> form() {
    return product.map(fact -> fact.form().id());
  }
}
