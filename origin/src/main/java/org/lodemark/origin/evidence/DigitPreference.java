package org.lodemark.origin.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.ledger.statement.DocumentStatement;
import org.lodemark.origin.books.BookRow;

/**
 * Of D1: figures that were written at a desk end in the digits their writer likes. Honest figures do
 * not end alike either: scales have a division, and people round, now to 50 kg, now to 100. But a
 * figure rounded to any whole number of divisions falls on 1, 3, 7 and 9 alike, and on 2, 4, 6 and 8
 * alike: rounding moves figures to 0, to 5 and to even digits, and prefers none within one of the two
 * classes. So only preference within a class counts, whatever 0 and 5 get. Of each class every set of
 * digits is looked at, by the exact binomial tail, times the sets and the series looked at.
 *
 * <p>A series is what one site writes of what it wins and sends, or of what it receives: weights by
 * seller, since loads that never came have one; grades of all sellers, since they are of one hand or
 * instrument; and masses on papers. What a receiver copied of his sender is the sender's.
 */
final class DigitPreference {
  private static final TestId ID = TestId.D1;

  /** Digits that rounding treats alike. */
  private static final int[][] CLASSES = {{1, 3, 7, 9}, {2, 4, 6, 8}};

  /** Sets of one to three digits of each class. */
  private static final int SETS = 28;

  private static final int DIGITS_OF_CLASS = 4;

  /** Grades in millionths: finer than anybody states them. */
  private static final double MILLION = 1e6;

  private final EvidenceCase records;
  private final Evidence evidence;
  private final Map<Series, Figures> figures = new LinkedHashMap<>();

  DigitPreference(EvidenceCase records, Evidence evidence) {
    this.records = records;
    this.evidence = evidence;
  }

  private enum Figure {
    WEIGHT("weights"),
    GRADE("grades"),
    PAPER("masses on papers");

    private final String words;

    Figure(String words) {
      this.words = words;
    }
  }

  /** Who writes what, and of whose goods; nobody's in particular where he writes of all he receives. */
  private record Series(Figure figure, SiteId writer, Optional<SiteId> goodsOf) {}

  private record Custom(Figure figure, long division) {}

  private static final class Figures {
    final List<BookRow> rows = new ArrayList<>(4);
    private long[] values = new long[4];

    void add(BookRow row, long value) {
      if (value > 0) {
        if (rows.size() == values.length) {
          values = Arrays.copyOf(values, 2 * values.length);
        }
        values[rows.size()] = value;
        rows.add(row);
      }
    }

    long[] all() {
      return Arrays.copyOf(values, rows.size());
    }
  }

  private record Looked(Series series, List<BookRow> rows, LastDigits digits) {}

  /** A set of digits of one class that stands out: how often it stands of how many, and usually. */
  private record Preferred(List<Integer> digits, int count, int all, double usual, double chance) {}

  /**
   * Looks at all series.
   *
   * @param uses shipments by the number of their paper
   */
  void judge(Map<String, List<BookRow>> uses, Map<String, DocumentStatement> papers) {
    addRows();
    addPapers(uses, papers);
    List<Looked> looked = new ArrayList<>();
    Map<Custom, int[]> customs = new HashMap<>();
    int most = 0;
    int least = (int) records.parameters().get(ID, "digit figures");
    for (Map.Entry<Series, Figures> entry : figures.entrySet()) {
      if (entry.getValue().rows.size() >= least) {
        LastDigits digits = LastDigits.of(
            entry.getValue().all(), records.parameters().get(ID, "digit division part"));
        if (digits.figures() >= least
            && digits.tens() >= records.parameters().get(ID, "digit tens")) {
          looked.add(new Looked(entry.getKey(), entry.getValue().rows, digits));
          int[] sum = customs.computeIfAbsent(
              new Custom(entry.getKey().figure(), digits.division()), added -> new int[10]);
          for (int digit = 0; digit < sum.length; digit++) {
            sum[digit] += digits.count(digit);
          }
          most = Math.max(most, digits.figures());
        }
      }
    }
    ExactTail tail = new ExactTail(most);
    for (Looked one : looked) {
      evidence.examined(one.rows());
      int[] custom = customs.get(new Custom(one.series().figure(), one.digits().division()));
      judge(one, custom == null ? new int[10] : custom, looked.size(), tail);
    }
  }

  private void addRows() {
    BitSet copiedWeights = new BitSet();
    BitSet copiedGrades = new BitSet();
    for (HandOver handOver : records.handOvers()) {
      if (handOver.isPair()) {
        BookRow sent = handOver.shipped().get(0);
        BookRow got = handOver.received().get(0);
        copiedWeights.set(got.index(), sent.wetGrams() == got.wetGrams());
        copiedGrades.set(got.index(), sent.gradeFraction().equals(got.gradeFraction()));
      }
    }
    for (BookRow row : records.books().rows()) {
      Action action = row.low().action();
      Optional<SiteId> seller = row.low().counterparty();
      if (action == Action.MINE || action == Action.SHIP) {
        Optional<SiteId> own = Optional.of(row.low().site());
        addWeight(row, own);
        addGrade(row, own);
      } else if (action == Action.RECEIVE) {
        if (seller.isPresent() && !copiedWeights.get(row.index())) {
          addWeight(row, seller);
        }
        if (!copiedGrades.get(row.index())) {
          addGrade(row, Optional.empty());
        }
      }
    }
  }

  private void addWeight(BookRow row, Optional<SiteId> goodsOf) {
    series(Figure.WEIGHT, row.low().site(), goodsOf).add(row, row.wetGrams());
  }

  private void addGrade(BookRow row, Optional<SiteId> goodsOf) {
    if (row.gradeFraction().isPresent()) {
      series(Figure.GRADE, row.low().site(), goodsOf)
          .add(row, Math.round(row.gradeFraction().getAsDouble() * MILLION));
    }
  }

  private Figures series(Figure figure, SiteId writer, Optional<SiteId> goodsOf) {
    return figures.computeIfAbsent(new Series(figure, writer, goodsOf), added -> new Figures());
  }

  /** Masses of papers that are not those of the rows they go with. */
  private void addPapers(Map<String, List<BookRow>> uses, Map<String, DocumentStatement> papers) {
    uses.forEach((number, rows) -> {
      DocumentStatement paper = papers.get(number);
      long covered = paper == null ? 0 : paper.massGrams().orElse(0L);
      boolean ofRows = rows.stream().anyMatch(row -> row.wetGrams() == covered);
      SiteId shipper = rows.get(0).low().site();
      if (covered > 0 && !ofRows) {
        series(Figure.PAPER, shipper, Optional.of(shipper)).add(rows.get(0), covered);
      }
    });
  }

  private void judge(Looked one, int[] custom, int looked, ExactTail tail) {
    Preferred found = null;
    for (int[] digits : CLASSES) {
      for (int set = 1; set < (1 << DIGITS_OF_CLASS) - 1; set++) {
        Preferred tried = tried(one.digits(), custom, digits, set, tail);
        found = found == null || tried.chance() < found.chance() ? tried : found;
      }
    }
    double chance = found == null ? 1 : found.chance() * SETS * looked;
    if (found != null && chance <= records.parameters().get(ID, "digit chance")) {
      double more = found.count() - found.usual() * found.all();
      double part = more / (1 - found.usual()) / one.digits().figures();
      evidence.found(
          records.parameters().get(ID, "digit strength") * part, words(one, found), one.rows());
    }
  }

  private static Preferred tried(
      LastDigits own, int[] custom, int[] digits, int set, ExactTail tail) {
    List<Integer> chosen = new ArrayList<>();
    int count = 0;
    int all = 0;
    int othersCount = 0;
    int othersAll = 0;
    for (int i = 0; i < digits.length; i++) {
      int others = custom[digits[i]] - own.count(digits[i]);
      all += own.count(digits[i]);
      othersAll += others;
      if ((set >> i & 1) == 1) {
        chosen.add(digits[i]);
        count += own.count(digits[i]);
        othersCount += others;
      }
    }
    // What others' figures of the same division show too is custom; one more of each digit.
    double usual = Math.max(
        (double) chosen.size() / digits.length,
        (othersCount + (double) chosen.size()) / (othersAll + digits.length));
    return new Preferred(chosen, count, all, usual, tail.atLeast(count, all, usual));
  }

  private static String words(Looked one, Preferred found) {
    Series series = one.series();
    boolean weighs = series.figure() != Figure.GRADE;
    String whose = series
        .goodsOf()
        .map(site -> site.equals(series.writer())
            ? " of what it hands on"
            : " of what it receives of " + site)
        .orElse(" of what it receives");
    return "The " + series.figure().words + " that " + series.writer() + " writes" + whose + " ("
        + one.digits().figures() + " different ones, in steps of "
        + (weighs
            ? Say.number(one.digits().division() / 1000.0) + " kg"
            : Say.number(one.digits().division() / 10_000.0) + " %")
        + ") end in "
        + String.join(" or ", found.digits().stream().map(String::valueOf).toList()) + " "
        + found.count() + " times of " + found.all() + " where rounding would give "
        + Say.percent(found.usual()) + String.format(Locale.ROOT, " (chance %.1e", found.chance())
        + "). Figures read off a scale do not; figures written at a desk may.";
  }
}
