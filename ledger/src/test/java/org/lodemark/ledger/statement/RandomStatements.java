package org.lodemark.ledger.statement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.OriginBasis;
import org.lodemark.domain.custody.SiteId;

/** Statements of all sorts but sites, with parts absent and present, and letters of all the world. */
public final class RandomStatements {
  private static final String LETTERS = "abcXYZ019 -_/.,;:\"\\'{}[]<>&éßЖ中\uD83D\uDE00\u00a0";

  private RandomStatements() {}

  /** The next one. */
  public static Statement next(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> document(random);
      case 1 -> assay(random);
      case 2 -> correction(random);
      default -> event(random);
    };
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder("w");
    int length = random.nextInt(12);
    for (int i = 0; i < length; i++) {
      int at = LETTERS.offsetByCodePoints(
          0, random.nextInt(LETTERS.codePointCount(0, LETTERS.length())));
      word.appendCodePoint(LETTERS.codePointAt(at));
    }
    return word.append('e').toString();
  }

  private static <T> Optional<T> maybe(Random random, Supplier<T> maker) {
    return random.nextBoolean() ? Optional.of(maker.get()) : Optional.empty();
  }

  private static <T> T one(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static Map<String, String> words(Random random) {
    Map<String, String> words = new HashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      words.put(word(random), word(random));
    }
    return words;
  }

  private static BigDecimal number(Random random) {
    return BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(12) - 4);
  }

  private static BigDecimal fraction(Random random) {
    return BigDecimal.valueOf(random.nextInt(10_001), 4);
  }

  private static LocalDate day(Random random) {
    return LocalDate.of(1990, 1, 1).plusDays(random.nextInt(20_000));
  }

  private static Statement document(Random random) {
    return new DocumentStatement(
        word(random),
        word(random),
        maybe(random, () -> word(random)),
        maybe(random, () -> day(random)),
        maybe(random, () -> day(random)),
        maybe(random, () -> random.nextLong(EventLine.MOST_GRAMS)),
        maybe(random, () -> word(random)),
        maybe(random, () -> word(random)),
        words(random));
  }

  private static Statement assay(Random random) {
    return new AssayStatement(
        new LotId(word(random)),
        maybe(random, () -> word(random)),
        maybe(random, () -> day(random)),
        word(random),
        maybe(random, () -> number(random)),
        "ppm",
        maybe(random, () -> word(random)),
        maybe(random, () -> number(random)),
        words(random));
  }

  private static Statement correction(Random random) {
    return new CorrectionStatement(
        word(random),
        maybe(random, () -> new SiteId(word(random))),
        word(random),
        maybe(random, () -> day(random)),
        maybe(random, () -> word(random)));
  }

  private static EventTime time(Random random) {
    ZoneId zone = ZoneId.of("Europe/Berlin");
    return random.nextBoolean()
        ? EventTime.onDay(day(random), zone)
        : EventTime.at(Instant.ofEpochMilli(random.nextLong(1L << 41)), zone);
  }

  /** An event. */
  public static EventStatement event(Random random) {
    Action action = one(random, Action.values());
    return new EventStatement(
        new SiteId("here"),
        maybe(random, () -> word(random)),
        1 + random.nextInt(3),
        new EventLine(
            action,
            time(random),
            Optional.of(new LotId(word(random))),
            maybe(random, () -> new LotId(word(random))),
            maybe(random, () -> new SiteId(word(random))),
            1 + random.nextLong(1L << 40),
            random.nextInt(3) * 500L,
            maybe(random, () -> fraction(random)),
            maybe(random, () -> fraction(random)),
            maybe(random, () -> word(random)),
            random.nextBoolean(),
            maybe(random, () -> "PAK"),
            one(random, OriginBasis.values()),
            maybe(random, () -> word(random)),
            maybe(random, () -> number(random)),
            maybe(random, () -> "PKR"),
            words(random),
            words(random)));
  }
}
