package org.lodemark.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.time.Period;
import org.lodemark.market.price.ExchangeRates;
import org.lodemark.market.price.PriceUnit;
import org.lodemark.market.range.Origin;
import org.lodemark.market.range.Range;
import org.lodemark.market.value.ValueQuestion.Paid;
import org.lodemark.market.value.ValueQuestion.Stated;
import picocli.CommandLine.Option;

/** What is valued, where, and by which prices. */
final class ValueMaterialOptions {
  private static final Pattern MONEY = Pattern.compile("(.+?)\\s*(?:([A-Z]{3})/(t|lb))?");
  private static final Pattern PAID =
      Pattern.compile("(.+?)\\s*([A-Z]{3})/(t-wet|t-dry|t-contained|lot)");

  @Option(names = "--lot", paramLabel = "LOT", description = "A lot of the records.")
  @Nullable
  String lot;

  @Option(
      names = "--form",
      paramLabel = "FORM",
      description = "What it is: a form of the commodity. Default: as the lot's records say.")
  @Nullable
  String form;

  @Option(
      names = "--grade",
      paramLabel = "F",
      description =
          "Metal in the dry mass: 45%%, 40-50%%. Default: the lot's, else the form's range.")
  @Nullable
  private String grade;

  @Option(names = "--moisture", paramLabel = "F", description = "Water in the wet mass.")
  @Nullable
  private String moisture;

  @Option(names = "--tonnes", paramLabel = "T", description = "Wet tonnes of the lot.")
  @Nullable
  private String tonnes;

  @Option(
      names = "--assay",
      paramLabel = "E=F",
      description = "Other elements in the dry mass, by commas: As=0.4%%,Pb=<0.01%%,Hg=80ppm.")
  private List<String> assays = new ArrayList<>();

  @Option(
      names = "--at",
      paramLabel = "GATE",
      description = "Where it is: a gate of the chain, or a place of the atlas.")
  @Nullable
  String at;

  @Option(
      names = "--to",
      paramLabel = "PLACE",
      description = "The buyer's door, a place of the atlas; also tells what metal from each"
          + " producing country costs there.")
  @Nullable
  String to;

  @Option(names = "--chain", paramLabel = "ID", description = "By which chain it goes.")
  @Nullable
  String chain;

  @Option(names = "--contract", paramLabel = "ID", description = "By which contract it is sold.")
  @Nullable
  String contract;

  @Option(
      names = "--paid",
      paramLabel = "MONEY",
      description =
          "What is paid for it instead: \"2900 USD/t-wet\"; also t-dry, t-contained, lot.")
  @Nullable
  private String paid;

  @Option(
      names = "--price",
      paramLabel = "[FORM=]USD",
      description =
          "USD a tonne of the metal, or of another form or element: 25000," + " \"20.3 USD/lb\".")
  private List<String> prices = new ArrayList<>();

  @Option(
      names = "--price-on",
      paramLabel = "P",
      description = "The time whose quote of the metal counts. Default: the newest.")
  @Nullable
  private String priceOn;

  @Option(
      names = "--price-series",
      paramLabel = "WORDS",
      description = "Words that name the series of quotes: \"rotterdam argus\".")
  @Nullable
  String priceSeries;

  @Option(
      names = "--terms",
      paramLabel = "FILE",
      description = "Terms of your own, before the atlas's: a table like contracts.csv, chains.csv,"
          + " conversions.csv, freights.csv (docs/atlas-format.md).")
  List<Path> terms = new ArrayList<>();

  @Option(
      names = "--sort-to",
      paramLabel = "F",
      description = "A grade the lot could be sorted to.")
  @Nullable
  private String sortTo;

  private static <T> T named(String option, java.util.function.Supplier<T> parse) {
    try {
      return parse.get();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
    }
  }

  private static Optional<Stated> stated(
      String option, @Nullable String text, java.util.function.Function<String, Range> parse) {
    return Optional.ofNullable(text)
        .map(typed -> new Stated(
            named(option, () -> parse.apply(typed)), new Origin.Given(option + " " + typed)));
  }

  Optional<Stated> grade() {
    return stated("--grade", grade, TypedRange::fraction);
  }

  Optional<Stated> moisture() {
    return stated("--moisture", moisture, TypedRange::fraction);
  }

  Optional<Stated> tonnes() {
    return stated("--tonnes", tonnes, text -> {
      Range range = TypedRange.number(text);
      if (!(range.low() > 0) || range.high() > 1e9) {
        throw new IllegalArgumentException("above 0 and up to a thousand million");
      }
      return range;
    });
  }

  Optional<Range> sortTo() {
    return Optional.ofNullable(sortTo)
        .map(text -> named("--sort-to", () -> TypedRange.fraction(text)));
  }

  Optional<Period> priceOn() {
    return Optional.ofNullable(priceOn).map(text -> named("--price-on", () -> Period.parse(text)));
  }

  Map<String, Stated> assays() {
    Map<String, Stated> found = new HashMap<>();
    for (String list : assays) {
      for (String one : list.split(",", -1)) {
        int equals = one.indexOf('=');
        String element = equals < 0 ? "" : one.substring(0, equals).strip();
        if (!element.matches("[A-Z][a-z]?")) {
          throw new IllegalArgumentException(
              "--assay \"" + one + "\": a symbol, an equals sign and a fraction, as in As=0.4%");
        }
        Range range = named("--assay " + one, () -> TypedRange.fraction(one.substring(equals + 1)));
        if (found.put(element, new Stated(range, new Origin.Given("--assay " + one))) != null) {
          throw new IllegalArgumentException("--assay " + element + ": given twice");
        }
      }
    }
    return found;
  }

  /** By form or element; under the empty key the price of the metal. */
  Map<String, Stated> prices(ExchangeRates exchange) {
    Map<String, Stated> found = new HashMap<>();
    for (String one : prices) {
      int equals = one.indexOf('=');
      String key = equals < 0 ? "" : one.substring(0, equals).strip();
      Range usd = named("--price " + one, () -> usd(one.substring(equals + 1).strip(), exchange));
      if (found.put(key, new Stated(usd, new Origin.Given("--price " + one))) != null) {
        throw new IllegalArgumentException("--price " + one + ": given twice");
      }
    }
    return found;
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

  Optional<Paid> paid() {
    return Optional.ofNullable(paid).map(text -> {
      Matcher matcher = PAID.matcher(text.strip());
      if (!matcher.matches()) {
        throw new IllegalArgumentException("--paid \"" + text
            + "\": a number, a currency and what it is for, as in \"2900 USD/t-wet\"");
      }
      Range range = named("--paid", () -> TypedRange.number(matcher.group(1)));
      Paid.Per per = switch (matcher.group(3)) {
        case "t-wet" -> Paid.Per.WET_TONNE;
        case "t-dry" -> Paid.Per.DRY_TONNE;
        case "t-contained" -> Paid.Per.CONTAINED_TONNE;
        default -> Paid.Per.LOT;
      };
      return new Paid(
          new Interval(range.low(), range.high()),
          matcher.group(2),
          per,
          Optional.empty(),
          new Origin.Given("--paid " + text));
    });
  }
}
