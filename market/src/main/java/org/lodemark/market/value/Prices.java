package org.lodemark.market.value;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lodemark.atlas.Quality;
import org.lodemark.atlas.fact.ProductFact;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.time.Period;
import org.lodemark.market.price.PriceSeries;
import org.lodemark.market.price.Quote;
import org.lodemark.market.range.Currencies;
import org.lodemark.market.range.Origin;
import org.lodemark.market.range.Parameter;
import org.lodemark.market.range.Range;

/**
 * The prices that a value is computed from. The reference price is one quote of one series; no other
 * series is mixed into it.
 */
final class Prices {
  /** Quotes of longer times are averages over prices that may have doubled meanwhile. */
  private static final long LONGEST_SPOT_DAYS = 31;

  private static final String UNIT = Currencies.USD + "/t";

  private final Map<String, Parameter> byKey = new HashMap<>();
  private final Parameter reference;
  private final Optional<Period> time;

  private Prices(Parameter reference, Optional<Period> time) {
    this.reference = reference;
    this.time = time;
  }

  /**
   * The prices in use.
   *
   * @param metal symbol of the metal
   * @param form in which a tonne of it counts as a tonne
   */
  static Prices of(ValueQuestion question, String metal, Form form) throws ValueRefused {
    Map<String, ValueQuestion.Stated> typed = question.prices();
    ValueQuestion.Stated given = typed.containsKey("") ? typed.get("") : typed.get(form.id());
    Prices prices;
    if (given != null) {
      prices = new Prices(
          Parameter.of("price of " + form.name(), UNIT, given.range(), given.origin()),
          question.priceOn());
    } else {
      Optional<Quoted> quoted = quoted(question, form);
      prices = quoted
          .map(one -> new Prices(parameter(one, form), Optional.of(one.quote.fact().period())))
          .orElseGet(() -> new Prices(
              Parameter.missing("price of " + form.name(), UNIT, "--price USD_PER_TONNE"),
              question.priceOn()));
    }
    question.prices().forEach((key, stated) -> prices.byKey.put(
        key, Parameter.of("price of " + key, UNIT, stated.range(), stated.origin())));
    prices.byKey.put(form.id(), prices.reference);
    prices.byKey.put(metal, prices.reference);
    return prices;
  }

  private record Quoted(PriceSeries series, Quote quote) {}

  private static Parameter parameter(Quoted quoted, Form form) {
    var fact = quoted.quote.fact();
    var usd = quoted.quote.usdPerTonne().orElseThrow();
    String words = String.join(
        ", ", fact.product(), fact.series(), fact.place(), fact.period().toString());
    return Parameter.of(
        "price of " + form.name() + ": " + words,
        UNIT,
        new Range(usd.low(), usd.high()),
        new Origin.Quoted(words, fact.provenance()));
  }

  /**
   * The newest reported quote of days to a month, of a series over which margins are told; with a
   * time or words of the user's, what fits them.
   */
  private static Optional<Quoted> quoted(ValueQuestion question, Form form) throws ValueRefused {
    List<Quoted> all = question.book().series().stream()
        .filter(series -> series.form().equals(Optional.of(form.id())))
        .filter(series -> series.key().massBasis().isEmpty())
        .filter(series -> fits(series, question.priceSeries()))
        .flatMap(series -> series.quotes().stream().map(quote -> new Quoted(series, quote)))
        .filter(one -> one.quote.counts() && one.quote.usdPerTonne().isPresent())
        .filter(one -> Double.isFinite(one.quote.fact().price().high()))
        .filter(one -> question
            .priceOn()
            .map(asked -> asked.overlaps(one.quote.fact().period())
                && one.quote.fact().period().days() <= Math.max(asked.days(), LONGEST_SPOT_DAYS))
            .orElse(one.quote.fact().period().days() <= LONGEST_SPOT_DAYS))
        .toList();
    if (all.isEmpty() && (question.priceOn().isPresent() || question.priceSeries().isPresent())) {
      throw new ValueRefused("no quote of " + form.name() + " that turns into USD"
          + question.priceOn().map(on -> " for " + on).orElse("")
          + question.priceSeries().map(words -> " in a series \"" + words + "\"").orElse("")
          + ". Maybe another time or series: lodemark prices lists them; or --price");
    }
    boolean chosen = question.priceSeries().isPresent();
    Comparator<Quoted> order = Comparator.comparing(
            (Quoted one) -> chosen || one.series.product().map(ProductFact::benchmark).orElse(false))
        .thenComparing(
            one -> chosen || one.quote.fact().provenance().quality() == Quality.REPORTED)
        .thenComparing(one -> one.quote.fact().period());
    return all.stream().max(order);
  }

  private static boolean fits(PriceSeries series, Optional<String> words) {
    String key = String.join(
            " ", series.key().product(), series.key().series(), series.key().place())
        .toLowerCase(Locale.ROOT);
    return words.isEmpty()
        || List.of(words.get().toLowerCase(Locale.ROOT).split("\\s+")).stream()
            .allMatch(key::contains);
  }

  /** Of a tonne of the metal. */
  Parameter reference() {
    return reference;
  }

  /** The time the reference price is of. */
  Optional<Period> time() {
    return time;
  }

  /** Of a tonne of a form, or of an element by its symbol. */
  Optional<Parameter> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** By symbol, and by form. */
  Map<String, Parameter> all() {
    return byKey;
  }
}
