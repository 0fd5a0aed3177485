package org.lodemark.flow.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodemark.flow.answer.Records.site;
import static org.lodemark.flow.answer.Records.t;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.CustodyModel;
import org.lodemark.flow.answer.StockHistory.Interval;
import org.lodemark.flow.answer.StockHistory.Point;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.JunctionInfo;
import org.lodemark.flow.custody.Trust;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.naive.NaiveArc;
import org.lodemark.flow.naive.NaiveJournal;
import org.lodemark.flow.naive.NaiveStep;
import org.lodemark.flow.naive.RandomWorlds;
import org.lodemark.flow.naive.Rows;

class BalanceTest {
  @Test
  void countsShowWhatWasThereWhatCameUnrecordedAndWhatIsGone() {
    Rows rows = new Rows()
        .mine("M")
        .trader("A")
        .trader("B")
        .count("1", "A", "", t(50))
        .mined("4", "M", "a", t(20))
        .move("5.12", "M", "A", "a", t(20))
        .ship("6", "A", "B", "b", t(90))
        .count("10", "A", "", t(15))
        .count("12", "A", "", t(5))
        .ship("20", "A", "B", "c", t(8));
    StockHistory history = only(rows, "A");
    // Book at day 10: 50 + 20 - 90 = -20, counted 15: U = 35, by the count and not by the need.
    // Day 12: 15 by the book, 5 counted: 10 written off. Then 8 leave of 5: U = 3 by need.
    assertThat(masses(history))
        .containsExactly(
            new Masses(50, 20, 90, 35, 15, 0),
            new Masses(15, 0, 0, 0, 5, 10),
            new Masses(5, 0, 8, 3, -1, 0));
    // U stands at the beginning of its interval.
    assertThat(history.points().stream().map(Point::grams))
        .containsExactly(t(50), t(105), t(15), t(15), t(5), t(0));
    assertThat(history.type()).isEqualTo(JunctionInfo.Type.SITE_POOL);
    assertThat(history.lot()).isEmpty();
  }

  @Test
  void whatTheNeedAsksForIsUnexplainedEvenWhereTheNextCountIsMet() {
    // 30 leave of 10 before 40 come: 20 must have been there; at the count 20 + 10 - 30 + 40 = 40.
    Rows rows = new Rows()
        .mine("M")
        .trader("A")
        .trader("B")
        .count("1", "A", "", t(10))
        .ship("2", "A", "B", "b", t(30))
        .mined("3", "M", "a", t(40))
        .move("3", "M", "A", "a", t(40))
        .count("4", "A", "", t(25));
    assertThat(masses(only(rows, "A"))).containsExactly(new Masses(10, 40, 30, 20, 25, 15));
  }

  @Test
  void aCountOfNothingIsAnOpeningAndWhatIsCountedNextHasComeUnrecorded() {
    Rows rows = new Rows().trader("A").count("1", "A", "", 0).count("3", "A", "", t(50));
    assertThat(masses(only(rows, "A"))).containsExactly(new Masses(0, 0, 0, 50, 50, 0));
  }

  @Test
  void aCountOfNothingMakesAnIntervalOfItsOwnLikeAnyOther() {
    Rows rows = new Rows()
        .mine("M")
        .trader("A")
        .count("1", "A", "", 0)
        .count("3", "A", "", 0)
        .mined("4", "M", "a", t(7))
        .move("4", "M", "A", "a", t(7));
    assertThat(masses(only(rows, "A")))
        .containsExactly(new Masses(0, 0, 0, 0, 0, 0), new Masses(0, 7, 0, 0, -1, 0));
  }

  @Test
  void everyLotOfASiteThatKeepsThemApartHasABookOfItsOwn() {
    Rows rows = new Rows()
        .mine("M")
        .trader("S", CustodyModel.IDENTITY_PRESERVED, "2024")
        .trader("B")
        .mined("1", "M", "a", t(10))
        .mined("1", "M", "b", t(5))
        .move("2", "M", "S", "a", t(10))
        .move("2", "M", "S", "b", t(5))
        .ship("3", "S", "B", "a", t(12));
    List<StockHistory> histories = new BalanceQuestion(Records.read(rows)).askStocks(site("S"));
    assertThat(histories)
        .extracting(history -> history.lot().orElseThrow().uri() + ": "
            + history.points().getLast().grams() / 1_000_000)
        .containsExactlyInAnyOrder("a: 0", "b: 5");
    assertThat(histories.stream().flatMap(history -> masses(history).stream()))
        .containsExactlyInAnyOrder(new Masses(0, 10, 12, 2, -1, 0), new Masses(0, 5, 0, 0, -1, 0));
  }

  @Test
  void anIntervalBeginsAtTheCountBeforeIt() {
    Rows rows = new Rows()
        .trader("A")
        .trader("B")
        .count("1", "A", "", t(10))
        .ship("2", "A", "B", "b", t(4))
        .count("5", "A", "", t(6))
        .ship("8", "A", "B", "c", t(6));
    List<Interval> intervals = only(rows, "A").intervals();
    assertThat(intervals)
        .extracting(interval -> interval.from() + " to " + interval.to())
        .containsExactly("2024-01-01 to 2024-01-05", "2024-01-05 to 2024-01-08");
  }

  @Test
  void aSiteThatNobodyNamesHasNoBooks() {
    assertThat(new BalanceQuestion(Records.read(new Rows().trader("A"))).askStocks(site("Z")))
        .isEmpty();
  }

  /** An interval in whole tonnes; counted -1 where no count ends it. */
  private record Masses(
      long opening, long in, long out, long unexplained, long counted, long writtenOff) {}

  private static List<Masses> masses(StockHistory history) {
    return history.intervals().stream()
        .map(interval -> new Masses(
            interval.openingGrams() / 1_000_000,
            interval.inGrams() / 1_000_000,
            interval.outGrams() / 1_000_000,
            interval.unexplainedGrams() / 1_000_000,
            interval.countedGrams().map(grams -> grams / 1_000_000).orElse(-1L),
            interval.writtenOffGrams() / 1_000_000))
        .toList();
  }

  private static StockHistory only(Rows rows, String site) {
    List<StockHistory> histories = new BalanceQuestion(Records.read(rows)).askStocks(site(site));
    assertThat(histories).hasSize(1);
    return histories.getFirst();
  }

  @Test
  void everyBookAddsUpAndIsThatOfAReplay() {
    int books = 0;
    int intervals = 0;
    for (long seed = 0; seed < Records.seeds(300, 5_000); seed++) {
      Trust trust = Records.trustOf(seed);
      CustodyGraph custody = Records.read(RandomWorlds.small(seed), trust);
      NaiveJournal journal = Posted.journal(custody);
      for (var site : custody.sites()) {
        for (StockHistory history : new BalanceQuestion(custody).askStocks(site.id())) {
          String where = history.type() + " " + history.label() + history.lot() + " at " + site.id()
              + " of seed " + seed + ", " + trust;
          assertAddsUp(history, where);
          assertReplayed(history, custody, journal, where);
          books++;
          intervals += history.intervals().size();
        }
      }
    }
    assertThat(books).isGreaterThan(1_000);
    assertThat(intervals).isGreaterThan(1_200);
  }

  private static void assertAddsUp(StockHistory history, String where) {
    List<Interval> intervals = history.intervals();
    for (int i = 0; i < intervals.size(); i++) {
      Interval interval = intervals.get(i);
      long end = interval.openingGrams()
          + interval.inGrams()
          + interval.unexplainedGrams()
          - interval.outGrams()
          - interval.writtenOffGrams();
      boolean last = i == intervals.size() - 1;
      long next =
          last ? history.points().getLast().grams() : intervals.get(i + 1).openingGrams();
      assertThat(end).describedAs("%s, %s", where, interval).isEqualTo(next);
      assertThat(interval.countedGrams())
          .describedAs("%s, %s", where, interval)
          .isEqualTo(
              last && interval.countedGrams().isEmpty() ? Optional.empty() : Optional.of(end));
      assertThat(interval.writtenOffGrams()).describedAs(where).isNotNegative();
      assertThat(interval.unexplainedGrams()).describedAs(where).isNotNegative();
    }
    assertThat(history.points()).describedAs(where).allMatch(point -> point.grams() >= 0);
  }

  /** The sums over all intervals, from the arcs that begin or end in the junction. */
  private static void assertReplayed(
      StockHistory history, CustodyGraph custody, NaiveJournal journal, String where) {
    int junction = junctionOf(history, custody);
    int recorded = custody.graph().arcCount();
    long in = 0;
    long out = 0;
    long unexplained = 0;
    long writtenOff = 0;
    for (NaiveStep step : journal.steps()) {
      if (step.junction() == junction) {
        NaiveArc arc = journal.arcs().get(step.arc());
        boolean row = arc.id() < recorded;
        in += step.arrival() && row ? arc.grams() : 0;
        unexplained += step.arrival() && !row ? arc.grams() : 0;
        out += !step.arrival() && row ? arc.grams() : 0;
        writtenOff += !step.arrival() && !row ? arc.grams() : 0;
      }
    }
    List<Interval> all = history.intervals();
    long opening =
        all.isEmpty() ? history.points().getLast().grams() : all.getFirst().openingGrams();
    assertThat(sum(all, Interval::inGrams)).describedAs(where).isEqualTo(in);
    assertThat(sum(all, Interval::outGrams)).describedAs(where).isEqualTo(out);
    assertThat(opening + sum(all, Interval::unexplainedGrams))
        .describedAs(where)
        .isEqualTo(unexplained);
    assertThat(sum(all, Interval::writtenOffGrams)).describedAs(where).isEqualTo(writtenOff);
    assertThat(history.points().getLast().grams())
        .describedAs(where)
        .isEqualTo(journal.stocksAtEnd()[junction]);
  }

  private static long sum(
      List<Interval> intervals, java.util.function.ToLongFunction<Interval> of) {
    return intervals.stream().mapToLong(of).sum();
  }

  private static int junctionOf(StockHistory history, CustodyGraph custody) {
    FlowGraph graph = custody.graph();
    for (int junction = 0; junction < graph.junctionCount(); junction++) {
      JunctionInfo info = custody.junction(junction);
      boolean same = info.type() == history.type()
          && custody.site(info.site()).id().equals(history.site())
          && custody.findLot(info.lot()).equals(history.lot())
          && (info.label() == null ? "" : info.label()).equals(history.label());
      if (same) {
        return junction;
      }
    }
    throw new IllegalStateException("no junction for " + history.label());
  }
}
