package org.lodemark.market.value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.MarketTerms;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.time.Period;
import org.lodemark.market.price.ExchangeRates;
import org.lodemark.market.price.PriceBook;
import org.lodemark.market.range.Origin;
import org.lodemark.market.range.Overrides;
import org.lodemark.market.range.Range;
import org.lodemark.market.value.ValueQuestion.Paid;
import org.lodemark.market.value.ValueQuestion.Stated;

/** A question in a few words. */
final class Ask {
  private final Atlas atlas;
  private final String form;
  private final Map<String, Stated> assays = new HashMap<>();
  private final Map<String, Stated> prices = new HashMap<>();
  private final Map<String, Double> rates = new HashMap<>();
  private final Map<String, Overrides.Given> given = new HashMap<>();
  private Optional<Stated> grade = Optional.empty();
  private Optional<Stated> moisture = Optional.empty();
  private Optional<Stated> tonnes = Optional.empty();
  private Optional<String> at = Optional.empty();
  private Optional<String> to = Optional.empty();
  private Optional<String> chain = Optional.empty();
  private Optional<String> contract = Optional.empty();
  private Optional<Paid> paid = Optional.empty();
  private Optional<Range> sortTo = Optional.empty();
  private Optional<Period> priceOn = Optional.empty();
  private MarketTerms own = MarketTerms.NONE;

  private Ask(Atlas atlas, String form) {
    this.atlas = atlas;
    this.form = form;
  }

  static Ask of(Atlas atlas, String form) {
    return new Ask(atlas, form);
  }

  private static Stated stated(double low, double high) {
    return new Stated(new Range(low, high), new Origin.Given("test"));
  }

  Ask grade(double low, double high) {
    grade = Optional.of(stated(low, high));
    return this;
  }

  Ask grade(double value) {
    return grade(value, value);
  }

  Ask moisture(double low, double high) {
    moisture = Optional.of(stated(low, high));
    return this;
  }

  Ask dry() {
    return moisture(0, 0);
  }

  Ask tonnes(double value) {
    tonnes = Optional.of(stated(value, value));
    return this;
  }

  Ask assay(String element, double low, double high) {
    assays.put(element, stated(low, high));
    return this;
  }

  Ask price(double low, double high) {
    prices.put("", stated(low, high));
    return this;
  }

  Ask price(String form, double value) {
    prices.put(form, stated(value, value));
    return this;
  }

  Ask rate(String currency, double units) {
    rates.put(currency, units);
    return this;
  }

  Ask given(String key, double low, double high) {
    given.put(key, new Overrides.Given(new Range(low, high), "--" + key));
    return this;
  }

  Ask given(String key, double value) {
    return given(key, value, value);
  }

  Ask at(String where) {
    at = Optional.of(where);
    return this;
  }

  Ask to(String place) {
    to = Optional.of(place);
    return this;
  }

  Ask chain(String id) {
    chain = Optional.of(id);
    return this;
  }

  Ask contract(String id) {
    contract = Optional.of(id);
    return this;
  }

  Ask paid(double amount, String currency, Paid.Per per) {
    paid = Optional.of(new Paid(
        Interval.exactly(amount), currency, per, Optional.empty(), new Origin.Given("--paid")));
    return this;
  }

  Ask sortTo(double value) {
    sortTo = Optional.of(Range.exactly(value));
    return this;
  }

  Ask priceOn(String period) {
    priceOn = Optional.of(Period.parse(period));
    return this;
  }

  Ask own(MarketTerms terms) {
    own = terms;
    return this;
  }

  ValueQuestion question() {
    return new ValueQuestion(
        Optional.empty(),
        atlas.commodity().findForm(form).orElseThrow(),
        grade,
        moisture,
        assays,
        tonnes,
        at,
        Optional.empty(),
        to,
        chain,
        contract,
        paid,
        prices,
        priceOn,
        Optional.empty(),
        PriceBook.of(atlas, List.of(), ExchangeRates.of(atlas.world().exchangeRates(), rates)),
        List.of(own),
        new Overrides(given),
        sortTo,
        List.of());
  }

  ValueAnswer answer() throws ValueRefused {
    return Value.answer(atlas, question());
  }
}
