package org.lodemark.app.answer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.time.Period;
import org.lodemark.market.price.ExchangeRates;
import org.lodemark.market.price.PriceUnit;
import org.lodemark.market.range.Origin;
import org.lodemark.market.range.Range;
import org.lodemark.market.value.ValueQuestion.Paid;
import org.lodemark.market.value.ValueQuestion.Stated;

/** What is valued and by which prices, as it is typed. */
final class ValueMaterial {
  private static final Pattern MONEY = Pattern.compile("(.+?)\\s*(?:([A-Z]{3})/(t|lb))?");
  private static final Pattern PAID =
      Pattern.compile("(.+?)\\s*([A-Z]{3})/(t-wet|t-dry|t-contained|lot)");

  private final Typed typed;

  ValueMaterial(Typed typed) {
    this.typed = typed;
  }

  Optional<Stated> fraction(String name) {
    return stated(name, TypedRange::fraction);
  }

  Optional<Stated> tonnes() {
    return stated("tonnes", text -> {
      Range range = TypedRange.number(text);
      if (!(range.low() > 0) || range.high() > 1e9) {
        throw new IllegalArgumentException("above 0 and up to a thousand million");
      }
      return range;
    });
  }

  private Optional<Stated> stated(String name, Function<String, Range> parse) {
    return typed
        .find(name)
        .flatMap(text -> typed
            .parse(name, text, parse)
            .map(range -> new Stated(range, new Origin.Given("--" + name + " " + text))));
  }

  Optional<Range> sortTo() {
    return typed.parse("sort-to", TypedRange::fraction);
  }

  Optional<Period> priceOn() {
    return typed.parse("price-on", Period::parse);
  }

  /** By element, of the dry mass. */
  Map<String, Stated> assays() {
    Map<String, Stated> found = new HashMap<>();
    for (String one : typed.listByComma("assay")) {
      int equals = one.indexOf('=');
      String element = equals < 0 ? "" : one.substring(0, equals).strip();
      if (!element.matches("[A-Z][a-z]?")) {
        typed.refuse(Refusal.ofValue(
            "assay", one, "a symbol, an equals sign and a fraction, as in As=0.4%"));
        continue;
      }
      read("assay", one, () -> TypedRange.fraction(one.substring(equals + 1)))
          .filter(range ->
              found.put(element, new Stated(range, new Origin.Given("--assay " + one))) != null)
          .ifPresent(twice ->
              typed.refuse(Refusal.plain("assay", one, "--assay " + element + ": given twice")));
    }
    return found;
  }

  /** By form or element; under the empty key the price of the metal. */
  Map<String, Stated> prices(ExchangeRates exchange) {
    Map<String, Stated> found = new HashMap<>();
    for (String one : typed.list("price")) {
      int equals = one.indexOf('=');
      String key = equals < 0 ? "" : one.substring(0, equals).strip();
      read("price", one, () -> usd(one.substring(equals + 1).strip(), exchange))
          .filter(usd ->
              found.put(key, new Stated(usd, new Origin.Given("--price " + one))) != null)
          .ifPresent(twice ->
              typed.refuse(Refusal.plain("price", one, "--price " + one + ": given twice")));
    }
    return found;
  }

  private interface Reading {
    Range read();
  }

  private Optional<Range> read(String name, String text, Reading reading) {
    try {
      return Optional.of(reading.read());
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      typed.refuse(new Refusal(name, text, "--" + name + " " + text + ": " + message, message));
      return Optional.empty();
    }
  }

  private Range usd(String text, ExchangeRates exchange) {
    Matcher matcher = MONEY.matcher(text);
    if (!matcher.matches() || matcher.group(2) == null) {
      return TypedRange.number(text);
    }
    Range range = TypedRange.number(matcher.group(1));
    PriceUnit unit = new PriceUnit(matcher.group(2), matcher.group(3));
    Interval converted = exchange
        .convert(
            new Interval(range.low(), range.high()),
            unit,
            PriceUnit.USD_PER_TONNE,
            priceOn().orElse(Period.ofYear(1)))
        .orElseThrow(() -> new IllegalArgumentException("no rate of " + unit.currency()
            + ". Maybe --price-on a time that has one, or --rate " + unit.currency() + "=X"));
    return new Range(converted.low(), converted.high());
  }

  /** What is paid for it, instead of what a contract says. */
  Optional<Paid> paid() {
    return typed.find("paid").flatMap(text -> {
      Matcher matcher = PAID.matcher(text.strip());
      if (!matcher.matches()) {
        typed.refuse(Refusal.ofValue(
            "paid", text, "a number, a currency and what it is for, as in \"2900 USD/t-wet\""));
        return Optional.empty();
      }
      return typed
          .parse("paid", matcher.group(1), TypedRange::number)
          .map(range -> new Paid(
              new Interval(range.low(), range.high()),
              matcher.group(2),
              per(matcher.group(3)),
              Optional.empty(),
              new Origin.Given("--paid " + text)));
    });
  }

  private static Paid.Per per(String word) {
    return switch (word) {
      case "t-wet" -> Paid.Per.WET_TONNE;
      case "t-dry" -> Paid.Per.DRY_TONNE;
      case "t-contained" -> Paid.Per.CONTAINED_TONNE;
      default -> Paid.Per.LOT;
    };
  }
}
