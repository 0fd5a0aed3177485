package org.lodemark.market.price;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lodemark.domain.time.Period;

/**
 * What is asked of the quotes.
 *
 * @param products parts of a product's name, or ids of forms; empty for all
 * @param places parts of a place's name; empty for all
 * @param range quotes of this time only
 * @param change two times between which changes are told
 * @param mostDays how far two quotes that are set side by side may lie apart, and from a time asked
 */
public record PriceQuestion(
    List<String> products,
    List<String> places,
    Optional<Period> range,
    Optional<Between> change,
    long mostDays) {
  /** Two times, the second later. */
  public record Between(Period from, Period to) {
    public Between {
      if (!to.first().isAfter(from.first())) {
        throw new IllegalArgumentException(
            "change from " + from + " to " + to + ": the second must be later than the first");
      }
    }
  }

  public PriceQuestion {
    products = products.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    places = places.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    if (mostDays < 0) {
      throw new IllegalArgumentException(mostDays + " days: must not be negative");
    }
  }

  boolean asks(PriceSeries series) {
    String product = series.key().product().toLowerCase(Locale.ROOT);
    String place = series.key().place().toLowerCase(Locale.ROOT);
    boolean productAsked = products.isEmpty()
        || products.stream()
            .anyMatch(word -> product.contains(word) || series.form().equals(Optional.of(word)));
    return productAsked && (places.isEmpty() || places.stream().anyMatch(place::contains));
  }

  boolean asks(Quote quote) {
    return range.isEmpty() || range.get().overlaps(quote.fact().period());
  }
}
