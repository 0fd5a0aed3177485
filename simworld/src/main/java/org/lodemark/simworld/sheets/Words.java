package org.lodemark.simworld.sheets;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lodemark.domain.custody.EventTime;

/** Values as sheets write them, so that they are read back as the same values. */
final class Words {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final Map<String, String> cells = new HashMap<>();

  Map<String, String> cells() {
    return cells;
  }

  Words put(String column, String text) {
    cells.put(column, text);
    return this;
  }

  Words put(String column, Optional<?> value) {
    value.ifPresent(found ->
        cells.put(column, found instanceof BigDecimal number ? plain(number) : found.toString()));
    return this;
  }

  /** Kilograms. */
  Words mass(String column, long grams) {
    return put(column, plain(BigDecimal.valueOf(grams, 3)));
  }

  /** Per cent; what is less than one has its sign, lest it be taken for a fraction. */
  Words percent(String column, Optional<BigDecimal> fraction) {
    fraction.ifPresent(value -> {
      BigDecimal percent = value.movePointRight(2);
      boolean small = percent.signum() > 0 && percent.compareTo(BigDecimal.ONE) < 0;
      put(column, plain(percent) + (small ? " %" : ""));
    });
    return this;
  }

  Words time(EventTime time, ZoneId zone) {
    return put(
        "time",
        time.isExact()
            ? CLOCK.format(time.earliest().atZone(zone))
            : time.date().toString());
  }

  /** An enum's constant as people write it. */
  Words word(String column, Enum<?> constant) {
    return put(column, constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
