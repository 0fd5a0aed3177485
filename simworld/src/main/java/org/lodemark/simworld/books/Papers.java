package org.lodemark.simworld.books;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lodemark.ledger.statement.DocumentStatement;
import org.lodemark.simworld.chance.Chance;
import org.lodemark.simworld.frame.Parameters;

/** Offices that issue papers, each with its own serial numbers, in order. */
public final class Papers {
  /** A sort of paper, as movements and offices name it. */
  public enum Sort {
    ROYALTY_RECEIPT("RR", 30),
    TRANSPORT_PERMIT("TP", 10),
    GOODS_DECLARATION("GD", 60),
    CERTIFICATE_OF_ORIGIN("CO", 180),
    BILL_OF_LADING("BL", 180);

    private final String prefix;
    private final int days;

    Sort(String prefix, int days) {
      this.prefix = prefix;
      this.days = days;
    }

    String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  private final long seed;
  private final double missing;
  private final double hashMissing;
  private final Chance chance;
  private final Ledger ledger;
  private final Map<String, Integer> serials = new HashMap<>();

  public Papers(long seed, Parameters p, boolean noise, Chance chance, Ledger ledger) {
    this.seed = seed;
    this.missing = noise ? p.get("document missing") : 0;
    this.hashMissing = noise ? p.get("hash missing") : 0;
    this.chance = chance;
    this.ledger = ledger;
  }

  /**
   * Issues a paper; sometimes nobody has kept it, and only its number is known.
   *
   * @param office who issues, by its place
   * @param day the day of issue
   * @param grams the wet mass it covers
   * @return its number
   */
  public String issue(Sort sort, String office, long day, long grams, String covers) {
    String number = next(sort, office);
    file(number, sort, office, day, grams, covers, number);
    return number;
  }

  /** A paper with a number of its own whose scan is that of another. */
  public String copy(Sort sort, String office, long day, long grams, String covers, String copyOf) {
    String number = next(sort, office);
    file(number, sort, office, day, grams, covers, copyOf);
    return number;
  }

  private String next(Sort sort, String office) {
    int serial = serials.merge(sort + office, 1, Integer::sum);
    return "SIM-" + sort.prefix + "-" + office.replace(' ', '-') + "-"
        + String.format(Locale.ROOT, "%05d", serial);
  }

  private void file(
      String number, Sort sort, String office, long day, long grams, String covers, String scanOf) {
    boolean kept = !chance.happens(missing);
    boolean scanned = !chance.happens(hashMissing);
    if (!kept) {
      return;
    }
    LocalDate issued = Calendar.day(day);
    ledger.add(new DocumentStatement(
        number,
        sort.words(),
        Optional.of("Simulated office, " + office),
        Optional.of(issued),
        Optional.of(issued.plusDays(sort.days)),
        Optional.of(grams),
        Optional.of(covers),
        scanned ? Optional.of(hash(scanOf)) : Optional.empty(),
        Map.of()));
  }

  private String hash(String number) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256")
          .digest(("simulated " + seed + " " + number).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("a Java without SHA-256", e);
    }
  }
}
