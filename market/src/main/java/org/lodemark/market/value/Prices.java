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

  private final ValueQuestion question;
  private final boolean given;
  private final Map<String, Parameter> byKey = new HashMap<>();
  private final Map<String, Optional<Parameter>> atGate = new HashMap<>();
  private final Parameter reference;
  private final Optional<Period> time;

  private Prices(
      ValueQuestion question, boolean given, Parameter reference, Optional<Period> time) {
    this.question = question;
    this.given = given;
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
    Optional<Quoted> quoted =
        given == null ? quoted(question, form, question.priceSeries()) : Optional.empty();
    Parameter reference = given != null
        ? Parameter.of("price of " + form.name(), UNIT, given.range(), given.origin())
        : quoted
            .map(one -> parameter(one, form))
            .orElseGet(
                () -> Parameter.missing("price of " + form.name(), UNIT, "--price USD_A_TONNE"));
    Optional<Period> time = quoted.map(one -> one.quote.fact().period()).or(question::priceOn);
    Prices prices = new Prices(question, given != null, reference, time);
    typed.forEach((key, stated) -> prices.byKey.put(
        key, Parameter.of("price of " + key, UNIT, stated.range(), stated.origin())));
    prices.byKey.put(form.id(), reference);
    prices.byKey.put(metal, reference);
    return prices;
  }

  /**
   * The price of a form at a gate: the user's; else the quote of the gate's own series, where the
   * user gave no price at all: a quote beside a price of another time or place is no ladder.
   */
  Optional<Parameter> at(Form form, String quotes) {
    ValueQuestion.Stated typed = question.prices().get(form.id());
    if (typed != null) {
      return Optional.of(byKey.getOrDefault(form.id(), reference));
    }
    if (given || quotes.isEmpty() || question.priceSeries().isPresent()) {
      return Optional.empty();
    }
    return atGate.computeIfAbsent(
        form.id() + " " + quotes,
        key -> best(question, form, Optional.of(quotes))
            .map(one -> one.quote.fact().provenance().where().equals(whereOfReference())
                ? reference
                : parameter(one, form)));
  }

  private Object whereOfReference() {
    return reference.origins().stream()
        .filter(Origin.Quoted.class::isInstance)
        .map(Origin.Quoted.class::cast)
        .map(one -> (Object) one.provenance().where())
        .findFirst()
        .orElse("");
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
  private static Optional<Quoted> quoted(ValueQuestion question, Form form, Optional<String> series)
      throws ValueRefused {
    Optional<Quoted> best = best(question, form, series);
    if (best.isEmpty() && (question.priceOn().isPresent() || series.isPresent())) {
      throw new ValueRefused("no quote of " + form.name() + " that turns into USD"
          + question.priceOn().map(on -> " for " + on).orElse("")
          + series.map(words -> " in a series \"" + words + "\"").orElse("")
          + ". Maybe another time or series: lodemark prices lists them; or --price");
    }
    return best;
  }

  private static Optional<Quoted> best(ValueQuestion question, Form form, Optional<String> words) {
    List<Quoted> all = question.book().series().stream()
        .filter(series -> series.form().equals(Optional.of(form.id())))
        .filter(series -> series.key().massBasis().isEmpty())
        .filter(series -> fits(series, words))
        .flatMap(series -> series.quotes().stream().map(quote -> new Quoted(series, quote)))
        .filter(one -> one.quote.counts() && one.quote.usdPerTonne().isPresent())
        .filter(one -> Double.isFinite(one.quote.fact().price().high()))
        .filter(one -> question
            .priceOn()
            .map(asked -> asked.overlaps(one.quote.fact().period())
                && one.quote.fact().period().days() <= Math.max(asked.days(), LONGEST_SPOT_DAYS))
            .orElse(one.quote.fact().period().days() <= LONGEST_SPOT_DAYS))
        .toList();
    boolean chosen = question.priceSeries().isPresent();
    Comparator<Quoted> order = Comparator.comparing((Quoted one) ->
            chosen || one.series.product().map(ProductFact::benchmark).orElse(false))
        .thenComparing(one -> chosen || one.quote.fact().provenance().quality() == Quality.REPORTED)
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
