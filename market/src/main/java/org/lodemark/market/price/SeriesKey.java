package org.lodemark.market.price;

import java.util.Comparator;
import org.lodemark.atlas.fact.PriceFact;

/**
 * What makes quotes one series. Quotes that differ in any of these are never put in one.
 *
 * @param product what is quoted
 * @param series whose quote, or which kind
 * @param place where, with delivery terms
 * @param unit currency and mass
 * @param massBasis empty for the product's own mass
 */
public record SeriesKey(
    String product, String series, String place, PriceUnit unit, String massBasis)
    implements Comparable<SeriesKey> {
  private static final Comparator<SeriesKey> ORDER = Comparator.comparing(SeriesKey::product)
      .thenComparing(SeriesKey::place)
      .thenComparing(SeriesKey::series)
      .thenComparing(key -> key.unit().toString())
      .thenComparing(SeriesKey::massBasis);

  public static SeriesKey of(PriceFact fact) {
    return new SeriesKey(
        fact.product(),
        fact.series(),
        fact.place(),
        new PriceUnit(fact.currency(), fact.massUnit()),
        fact.massBasis());
  }

  @Override
  public int compareTo(SeriesKey other) {
    return ORDER.compare(this, other);
  }
}
