package org.lodemark.flow.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lodemark.flow.answer.Records.lot;
import static org.lodemark.flow.answer.Records.site;
import static org.lodemark.flow.answer.Records.t;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.LotId;
import org.lodemark.flow.answer.LotShares.OriginShare;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.Target;
import org.lodemark.flow.custody.Trust;
import org.lodemark.flow.graph.Sink;
import org.lodemark.flow.naive.NaiveConvention;
import org.lodemark.flow.naive.NaiveJournal;
import org.lodemark.flow.naive.NaiveShares;
import org.lodemark.flow.naive.RandomWorlds;
import org.lodemark.flow.naive.Rows;

class ShareTest {
  /** T has 20 of before, gets 30 of F, then 50 of L, and hands on the lot f, 40. */
  private static Rows threeLayers() {
    return new Rows()
        .mine("F")
        .mine("L")
        .trader("T")
        .trader("X")
        .count("1", "T", "", t(20))
        .mined("1", "F", "f", t(30))
        .mined("1", "L", "l", t(50))
        .move("2", "F", "T", "f", t(30))
        .move("3", "L", "T", "l", t(50))
        .ship("5", "T", "X", "l", t(40));
  }

  @Test
  void eachConventionTakesWhatItSaysOfTheStock() {
    LotShares made = ask(threeLayers(), "l");
    // As recorded: l is of L. Pro rata: 30, 50 and 20 of 100. First in: 20 of before, then 20 of
    // F. Last in: 40 of L's 50.
    assertThat(lines(made))
        .containsExactlyInAnyOrder(
            "mine:L 1.00 0.50 0.00 1.00",
            "mine:F 0.00 0.30 0.50 0.00",
            "OPENING 0.00 0.20 0.50 0.00");
    assertThat(made.shares().stream().map(share -> Posted.nameOf(share.origin())))
        .containsExactly("mine:L", "mine:F", "OPENING");
    assertThat(made.massGrams()).isEqualTo(t(40));
    assertThat(made.paperFeasible()).isTrue();
    assertThat(made.assumptions()).isEqualTo(Assumptions.DEFAULT);
  }

  @Test
  void paperThatHandsOnMoreThanItHadSaysSo() {
    Rows rows = new Rows()
        .mine("F")
        .trader("T")
        .trader("X")
        .mined("1", "F", "f", t(30))
        .move("2", "F", "T", "f", t(30))
        .ship("5", "T", "X", "f", t(40));
    LotShares made = ask(rows, "f");
    assertThat(made.paperFeasible()).isFalse();
    assertThat(lines(made))
        .containsExactlyInAnyOrder("mine:F 0.75 0.75 0.75 0.75", "UNRECORDED 0.25 0.25 0.25 0.25");
  }

  @Test
  void aLotNobodyNamesHasNoShares() {
    assertThat(new ShareQuestion(Records.read(threeLayers())).ask(lot("q"))).isEmpty();
  }

  @Test
  void sharesAreThoseOfAReplayAndSumToOneByEachConvention() {
    int lots = 0;
    for (long seed = 0; seed < Records.seeds(150, 3_000); seed++) {
      CustodyGraph custody = Records.read(RandomWorlds.small(seed), Records.trustOf(seed));
      CustodyGraph paper = custody.under(custody.assumptions().withTrust(Trust.AS_RECORDED));
      ShareQuestion question = new ShareQuestion(custody);
      for (LotId lot : custody.listLots()) {
        LotShares made = question.ask(lot).orElse(null);
        if (made == null) {
          continue;
        }
        String where = "lot " + lot + " of seed " + seed;
        compare(made, OriginShare::proRata, custody, NaiveConvention.PRO_RATA, where);
        compare(made, OriginShare::fifo, custody, NaiveConvention.FIFO, where);
        compare(made, OriginShare::lifo, custody, NaiveConvention.LIFO, where);
        if (paper.findTarget(lot).isPresent()) {
          compare(made, OriginShare::asRecorded, paper, NaiveConvention.PRO_RATA, where);
        }
        lots++;
      }
    }
    assertThat(lots).isGreaterThan(500);
  }

  private static void compare(
      LotShares made,
      ToDoubleFunction<OriginShare> by,
      CustodyGraph custody,
      NaiveConvention convention,
      String where) {
    Map<String, Double> actual = new TreeMap<>();
    for (OriginShare share : made.shares()) {
      if (by.applyAsDouble(share) > 0) {
        actual.merge(Posted.nameOf(share.origin()), by.applyAsDouble(share), Double::sum);
      }
    }
    double sum = actual.values().stream().mapToDouble(share -> share).sum();
    assertThat(sum).describedAs("%s, %s", where, convention).isCloseTo(1, within(1e-9));
    Target target = custody.findTarget(made.lot()).orElseThrow();
    if (target.sinks().stream().allMatch(sink -> sink.arc() >= 0)) {
      Map<String, Double> expected = replayed(custody, target, convention);
      assertThat(actual.keySet())
          .describedAs("%s, %s", where, convention)
          .isEqualTo(expected.keySet());
      expected.forEach((origin, share) -> assertThat(actual.get(origin))
          .describedAs("%s of %s, %s", origin, where, convention)
          .isCloseTo(share, within(1e-9)));
    }
  }

  private static Map<String, Double> replayed(
      CustodyGraph custody, Target target, NaiveConvention convention) {
    NaiveJournal journal = Posted.journal(custody);
    Map<String, Double> shares = new TreeMap<>();
    for (Sink sink : target.sinks()) {
      double weight = (double) sink.grams() / target.grams();
      NaiveShares.ofArc(journal, convention, sink.arc())
          .forEach((origin, share) -> shares.merge(origin, weight * share, Double::sum));
    }
    return shares;
  }

  /** As recorded, pro rata, first in, last in. */
  private static List<String> lines(LotShares made) {
    return made.shares().stream()
        .map(share -> String.format(
            Locale.ROOT,
            "%s %.2f %.2f %.2f %.2f",
            Posted.nameOf(share.origin()),
            share.asRecorded(),
            share.proRata(),
            share.fifo(),
            share.lifo()))
        .toList();
  }

  private static LotShares ask(Rows rows, String lot) {
    return new ShareQuestion(Records.read(rows)).ask(lot(lot)).orElseThrow();
  }

  @Test
  void aSetOfNothingIsRefusedByItsName() {
    assertThatThrownBy(() -> new OriginSet("mine", Set.of(), Set.of(), false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"mine\" names no mine and no country");
  }

  @Test
  void theOtherOfTheOtherIsTheSame() {
    OriginSet foreign = OriginSet.ofMine(site("F"));
    assertThat(foreign.complemented().name()).isEqualTo("not F");
    assertThat(foreign.complemented().complemented()).isEqualTo(foreign);
  }
}
