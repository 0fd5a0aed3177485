package org.lodemark.atlas.load;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lodemark.atlas.Confidence;
import org.lodemark.atlas.Location;
import org.lodemark.atlas.Provenance;
import org.lodemark.atlas.Quality;
import org.lodemark.atlas.Quantity;
import org.lodemark.atlas.Source;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.mass.Grade;
import org.lodemark.domain.mass.GradeRange;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.mass.Mass;
import org.lodemark.domain.mass.MassInterval;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.place.CountryGroup;
import org.lodemark.domain.time.Period;
import org.lodemark.input.Problems;

/**
 * One row of a table. A column that cannot be read adds a problem and gives a stand-in, so that the
 * remaining columns are still looked at and all problems of a row are told at once; {@link #build}
 * then leaves the row out.
 */
final class Row {
  private static final Country NO_COUNTRY =
      new Country("ZZZ", "", List.of(), Country.Kind.COUNTRY, "none");
  private static final Source NO_SOURCE = new Source("none", "none", "", "", "stand-in");
  private static final int LONGEST_NUMBER = 30;

  /** More than mankind moves of any material in a year. */
  private static final BigDecimal MOST_TONNES = new BigDecimal("100000000000");

  private static final List<String> STATUSES = List.of("known", "withheld", "not-available");

  private final String file;
  private final long line;
  private final Map<String, Integer> positions;
  private final List<String> fields;
  private final References references;
  private final Problems problems;
  private final Set<String> controlled = new HashSet<>();
  private boolean rejected;

  Row(
      String file,
      long line,
      Map<String, Integer> positions,
      List<String> fields,
      References references,
      Problems problems) {
    this.file = file;
    this.line = line;
    this.positions = positions;
    this.fields = fields;
    this.references = references;
    this.problems = problems;
  }

  /** Builds the record, unless a column was wrong or the record itself refuses its values. */
  <T> Optional<T> build(Supplier<T> maker) {
    try {
      T made = maker.get();
      return rejected ? Optional.empty() : Optional.of(made);
    } catch (IllegalArgumentException e) {
      if (!rejected) {
        reject("", String.valueOf(e.getMessage()));
      }
      return Optional.empty();
    }
  }

  void reject(String column, String message) {
    rejected = true;
    problems.add(file, line, column, message);
  }

  /** The text of a column as it stands. */
  String raw(String column) {
    Integer position = positions.get(column);
    String text = position == null ? "" : fields.get(position).strip();
    // A terminal would obey them.
    if (text.chars().anyMatch(Character::isISOControl)) {
      if (controlled.add(column)) {
        reject(column, "holds a control character, such as a line break or an escape");
      }
      return "";
    }
    return text;
  }

  /** A text that must not be empty. */
  String text(String column) {
    String text = raw(column);
    if (text.isEmpty()) {
      reject(column, "is empty");
    }
    return text;
  }

  Optional<String> findText(String column) {
    return Optional.of(raw(column)).filter(text -> !text.isEmpty());
  }

  Country country(String column) {
    String code = raw(column);
    Optional<Country> country = references.countries().findByIso3(code);
    if (country.isEmpty()) {
      reject(column, "\"" + code + "\" is not a known country code" + maybeCountry(code));
    }
    return country.orElse(NO_COUNTRY);
  }

  private String maybeCountry(String text) {
    return references
        .countries()
        .findByName(text)
        .map(country -> ". Maybe " + country.iso3() + ".")
        .orElse(". Codes are ISO alpha-3; the list is countries.csv.");
  }

  /** A country, or several joined by a plus sign. */
  CountryGroup countries(String column) {
    List<Country> members = new ArrayList<>();
    for (String code : raw(column).split("\\+", -1)) {
      Optional<Country> country = references.countries().findByIso3(code.strip());
      if (country.isEmpty()) {
        reject(column, "\"" + code + "\" is not a known country code" + maybeCountry(code));
      } else {
        members.add(country.get());
      }
    }
    try {
      return new CountryGroup(members.isEmpty() ? List.of(NO_COUNTRY) : members);
    } catch (IllegalArgumentException e) {
      reject(column, String.valueOf(e.getMessage()));
      return CountryGroup.of(NO_COUNTRY);
    }
  }

  Optional<CountryGroup> findCountries(String column) {
    return raw(column).isEmpty() ? Optional.empty() : Optional.of(countries(column));
  }

  Period period(String column) {
    return parse(column, Period::parse, Period.ofYear(2000));
  }

  Optional<Period> findPeriod(String column) {
    return raw(column).isEmpty() ? Optional.empty() : Optional.of(period(column));
  }

  Stage stage(String column) {
    Optional<Stage> stage = Stage.find(raw(column));
    if (stage.isEmpty()) {
      reject(column, "\"" + raw(column) + "\" is not a stage. Maybe mining or processing.");
    }
    return stage.orElse(Stage.MINING);
  }

  /** A word of an enumeration, written lower-case with dashes. */
  <E extends Enum<E>> E word(String column, Class<E> type) {
    String word = raw(column).replace('-', '_').toUpperCase(Locale.ROOT);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(word)) {
        return constant;
      }
    }
    reject(column, "\"" + raw(column) + "\" is none of " + words(type));
    return type.getEnumConstants()[0];
  }

  /** As {@link #word}, with a meaning for the empty text. */
  <E extends Enum<E>> E word(String column, Class<E> type, E whenEmpty) {
    return raw(column).isEmpty() ? whenEmpty : word(column, type);
  }

  private static <E extends Enum<E>> String words(Class<E> type) {
    List<String> words = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      words.add(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    return String.join(", ", words);
  }

  BigDecimal decimal(String column) {
    return parse(column, Row::parseDecimal, BigDecimal.ZERO);
  }

  /** The grades of two columns, where stated; an empty high end is open. */
  Optional<GradeRange> findGrades(String low, String high) {
    if (raw(low).isEmpty() && raw(high).isEmpty()) {
      return Optional.empty();
    }
    Grade lowest = grade(low);
    return Optional.of(
        new GradeRange(lowest, raw(high).isEmpty() ? GradeRange.UNKNOWN.high() : grade(high)));
  }

  private Grade grade(String column) {
    return parse(column, text -> new Grade(parseDecimal(text)), GradeRange.UNKNOWN.low());
  }

  double number(String column) {
    return decimal(column).doubleValue();
  }

  Optional<Double> findNumber(String column) {
    return raw(column).isEmpty() ? Optional.empty() : Optional.of(number(column));
  }

  private static BigDecimal parseDecimal(String text) {
    try {
      if (text.length() > LONGEST_NUMBER) {
        throw new IllegalArgumentException("\"" + text.substring(0, LONGEST_NUMBER)
            + "...\" is longer than the limit of " + LONGEST_NUMBER + " characters");
      }
      BigDecimal number = new BigDecimal(text);
      if (Math.abs((long) number.scale()) > LONGEST_NUMBER) {
        throw new IllegalArgumentException("\"" + text + "\" is out of range");
      }
      return number;
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not a number. Numbers have a point and no thousands separator.", e);
    }
  }

  /** An interval of plain numbers; an empty high end is open. */
  Interval interval(String low, String high) {
    double lowest = number(low);
    double highest = raw(high).isEmpty() ? Double.POSITIVE_INFINITY : number(high);
    if (lowest > highest) {
      reject(low, raw(low) + " is above " + high + " " + raw(high));
      return Interval.exactly(0);
    }
    return new Interval(lowest, highest);
  }

  /** Whether the value is known; a status that is none of the three words is rejected. */
  boolean isKnown() {
    String status = raw("status");
    if (!STATUSES.contains(status)) {
      reject("status", "\"" + status + "\" is none of " + String.join(", ", STATUSES));
    }
    return status.equals("known");
  }

  /** A quantity of tonnes with its status. */
  Quantity quantity(String low, String high) {
    if (isKnown()) {
      return known(low, high);
    }
    String status = raw("status");
    boolean empty = raw(low).isEmpty() && raw(high).isEmpty();
    if (!empty && STATUSES.contains(status)) {
      reject(low, "has a value although the status is " + status);
    }
    return status.equals("withheld") ? new Quantity.Withheld() : new Quantity.NotAvailable();
  }

  private Quantity known(String low, String high) {
    MassInterval any = MassInterval.ANY;
    Mass lowest = parse(low, Row::parseTonnes, Mass.ZERO);
    if (raw(high).isEmpty()) {
      return new Quantity.Known(MassInterval.atLeast(lowest));
    }
    Mass highest = parse(high, Row::parseTonnes, Mass.ZERO);
    if (highest.compareTo(lowest) < 0) {
      if (!rejected) {
        reject(low, raw(low) + " is above " + high + " " + raw(high));
      }
      return new Quantity.Known(any);
    }
    return new Quantity.Known(MassInterval.between(lowest, highest));
  }

  private static Mass parseTonnes(String text) {
    BigDecimal tonnes = parseDecimal(text);
    if (tonnes.signum() < 0) {
      throw new IllegalArgumentException("\"" + text + "\" t: must not be negative");
    }
    if (tonnes.compareTo(MOST_TONNES) > 0) {
      throw new IllegalArgumentException("\"" + text + "\" t is above the limit of "
          + MOST_TONNES.toPlainString() + " t. Maybe it is in kilograms.");
    }
    return Mass.ofTonnes(tonnes);
  }

  Provenance provenance() {
    String id = raw("source");
    Optional<Source> source = references.findSource(id);
    if (source.isEmpty()) {
      reject(
          "source",
          id.isEmpty()
              ? "is empty: a fact without a source does not enter"
              : "\"" + id + "\" is no id of sources.csv");
    }
    return new Provenance(
        word("quality", Quality.class),
        word("confidence", Confidence.class, Confidence.UNSTATED),
        raw("edition"),
        source.orElse(NO_SOURCE),
        raw("note"),
        new Location(file, line));
  }

  /** Reads by a parser that refuses by an exception for arguments or dates. */
  <T> T parse(String column, Function<String, T> parser, T standIn) {
    String text = raw(column);
    if (text.isEmpty()) {
      reject(column, "is empty");
      return standIn;
    }
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      reject(column, String.valueOf(e.getMessage()));
      return standIn;
    }
  }
}
