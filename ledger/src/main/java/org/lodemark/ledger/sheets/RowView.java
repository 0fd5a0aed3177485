package org.lodemark.ledger.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.input.Problems;
import org.lodemark.input.sheet.Cell;
import org.lodemark.input.sheet.SheetRow;
import org.lodemark.ledger.statement.DateOrder;
import org.lodemark.ledger.statement.Decimal;

/**
 * One row by the names of its columns. What is wrong with a cell becomes a problem, the value is
 * absent, and the row is known to be wrong: all problems of a row are found at once.
 */
final class RowView {
  static final int MOST_TEXT = 2_000;

  private final String file;
  private final SheetColumns columns;
  private final NumberText numbers;
  private final Problems problems;
  private SheetRow row = new SheetRow(1, java.util.List.of());
  private final Set<String> told = new HashSet<>();
  private boolean wrong;

  RowView(String file, SheetColumns columns, NumberText numbers, Problems problems) {
    this.file = file;
    this.columns = columns;
    this.numbers = numbers;
    this.problems = problems;
  }

  void show(SheetRow next) {
    row = next;
    wrong = false;
  }

  long line() {
    return row.line();
  }

  boolean isWrong() {
    return wrong;
  }

  /** A cell that is asked for twice tells its problem once. */
  void problem(String column, String message) {
    if (!wrong) {
      told.clear();
    }
    wrong = true;
    if (told.add(column + "\n" + message)) {
      problems.add(file, row.line(), column, message);
    }
  }

  /** True when nothing stands there, not even something wrong. */
  boolean isEmpty(String column) {
    return cell(column) instanceof Cell.Empty;
  }

  private Cell cell(String column) {
    int index = columns.index(column);
    return index < 0 || index >= row.cells().size()
        ? new Cell.Empty()
        : row.cells().get(index);
  }

  /** Text; a number in the cell is its digits. */
  Optional<String> text(String column) {
    return switch (cell(column)) {
      case Cell.Empty empty -> Optional.empty();
      case Cell.Fault fault -> {
        problem(column, "holds the error " + fault.message() + "; mend the formula or empty it");
        yield Optional.empty();
      }
      case Cell.Text(String text) -> bounded(column, text);
      case Cell.Number(BigDecimal value) -> Optional.of(value.toPlainString());
      case Cell.Date date -> Optional.of(date.shown());
      case Cell.Flag(boolean value) -> Optional.of(value ? "yes" : "no");
    };
  }

  private Optional<String> bounded(String column, String text) {
    if (text.length() > MOST_TEXT) {
      problem(
          column,
          "\"" + text.substring(0, 30) + "...\" has " + text.length() + " characters; at most "
              + MOST_TEXT + " are read");
      return Optional.empty();
    }
    return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
  }

  /** Text that has to be there. */
  Optional<String> required(String column) {
    boolean before = wrong;
    Optional<String> found = text(column);
    if (found.isEmpty() && wrong == before) {
      problem(column, "is empty");
    }
    return found;
  }

  /** A value made of the cell's text; what the maker refuses is a problem. */
  <T> Optional<T> value(String column, Function<String, T> maker) {
    return text(column).flatMap(text -> made(column, text, maker));
  }

  <T> Optional<T> requiredValue(String column, Function<String, T> maker) {
    return required(column).flatMap(text -> made(column, text, maker));
  }

  private <T> Optional<T> made(String column, String text, Function<String, T> maker) {
    try {
      return Optional.of(maker.apply(text));
    } catch (IllegalArgumentException e) {
      problem(column, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** One of the words of an enum, however it is written. */
  <E extends Enum<E>> Optional<E> word(String column, Class<E> type) {
    return value(column, text -> {
      for (E constant : type.getEnumConstants()) {
        if (constant.name().equalsIgnoreCase(text)) {
          return constant;
        }
      }
      String key = ColumnSpec.key(text);
      return Arrays.stream(type.getEnumConstants())
          .filter(constant -> ColumnSpec.key(constant.name()).equals(key))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("\"" + text + "\": one of "
              + Arrays.stream(type.getEnumConstants())
                  .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                  .collect(Collectors.joining(", "))));
    });
  }

  /** A number, in a cell or as text. */
  Optional<BigDecimal> number(String column) {
    Optional<BigDecimal> number = cell(column) instanceof Cell.Number(BigDecimal value)
        ? Optional.of(value)
        : value(
            column,
            text -> numbers
                .read(text, row.line(), column)
                .orElseThrow(() -> new IllegalArgumentException("\"" + shortened(text)
                    + "\": not a number. Maybe write it with a point and without a unit")));
    return number.filter(value -> isShort(column, value));
  }

  /** As a percentage becomes a fraction it gets two digits more, and has to fit still. */
  private boolean isShort(String column, BigDecimal value) {
    boolean fits = Decimal.fits(value.movePointLeft(2)) && Decimal.fits(value);
    if (!fits) {
      problem(column, "has more digits than are kept. Maybe round it");
    }
    return fits;
  }

  /** A percentage as a fraction of 1, 0 to 1. */
  Optional<BigDecimal> percent(String column) {
    Optional<String> text = text(column);
    boolean signed = text.isPresent() && text.get().endsWith("%");
    Optional<BigDecimal> number = signed
        ? text.flatMap(t -> made(
            column,
            t,
            shown -> numbers
                .read(shown.substring(0, shown.length() - 1).strip(), row.line(), column)
                .orElseThrow(
                    () -> new IllegalArgumentException("\"" + shown + "\": not a number"))))
        : number(column);
    return number
        .filter(value -> isShort(column, value))
        .flatMap(value -> fraction(column, value, signed));
  }

  private Optional<BigDecimal> fraction(String column, BigDecimal percent, boolean signed) {
    if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
      problem(column, percent.toPlainString() + " %: from 0 to 100 per cent");
      return Optional.empty();
    }
    if (!signed && percent.signum() > 0 && percent.compareTo(BigDecimal.ONE) < 0) {
      problem(
          column,
          percent.toPlainString() + ": per cent are meant. Maybe "
              + percent.movePointRight(2).stripTrailingZeros().toPlainString()
              + "; if it is less than one per cent, write \"" + percent.toPlainString() + " %\"");
      return Optional.empty();
    }
    return Optional.of(percent.movePointLeft(2));
  }

  /** Yes or no; absent is no. */
  boolean flag(String column) {
    if (cell(column) instanceof Cell.Flag(boolean value)) {
      return value;
    }
    return this.<Boolean>value(column, text -> switch (text.toLowerCase(Locale.ROOT)) {
          case "yes", "y", "true", "1", "x" -> true;
          case "no", "n", "false", "0" -> false;
          default -> throw new IllegalArgumentException("\"" + shortened(text) + "\": yes or no");
        })
        .orElse(false);
  }

  /** A day, however its site writes days. */
  Optional<LocalDate> day(String column, DateOrder order) {
    return switch (cell(column)) {
      case Cell.Date date -> Optional.of(date.at().toLocalDate());
      case Cell.Number(BigDecimal value) -> notADate(column, value);
      default -> value(column, text -> DateText.day(text, order));
    };
  }

  /** A time at a site; a date without an hour is the whole day. */
  Optional<EventTime> time(String column, DateOrder order, ZoneId zone) {
    return switch (cell(column)) {
      case Cell.Date(java.time.LocalDateTime at, boolean hasTime) ->
        Optional.of(hasTime ? DateText.at(at, zone) : EventTime.onDay(at.toLocalDate(), zone));
      case Cell.Number(BigDecimal value) -> notADate(column, value);
      default -> requiredValue(column, text -> DateText.time(text, order, zone));
    };
  }

  private <T> Optional<T> notADate(String column, BigDecimal value) {
    problem(
        column,
        value.toPlainString() + " is a number, not a date. Maybe format the column as date");
    return Optional.empty();
  }

  /** The columns nobody knows, as written. */
  Map<String, String> extras() {
    if (columns.extras().isEmpty()) {
      return Map.of();
    }
    Map<String, String> extras = new HashMap<>();
    columns.extras().forEach((name, index) -> {
      Cell cell = index < row.cells().size() ? row.cells().get(index) : new Cell.Empty();
      String shown = cell.shown();
      if (shown.length() > MOST_TEXT) {
        problem(name, "has " + shown.length() + " characters; at most " + MOST_TEXT + " are kept");
      } else if (!shown.isBlank()) {
        extras.put(name, shown);
      }
    });
    return extras;
  }

  static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "...";
  }

  /** The zone of what belongs to no site. */
  static final ZoneId NOWHERE = ZoneOffset.UTC;
}
