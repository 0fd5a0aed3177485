package org.lodemark.flow.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lodemark.flow.answer.Records.lot;
import static org.lodemark.flow.answer.Records.site;
import static org.lodemark.flow.answer.Records.t;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.CustodyModel;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.domain.mass.Mass;
import org.lodemark.flow.answer.BoundOutcome.Bounded;
import org.lodemark.flow.answer.Improvement.Kind;
import org.lodemark.flow.bounds.CutArc;
import org.lodemark.flow.bounds.LossRule;
import org.lodemark.flow.bounds.Maximum;
import org.lodemark.flow.bounds.OriginBounds;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.Target;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.Sink;
import org.lodemark.flow.graph.UnexplainedRule;
import org.lodemark.flow.naive.RandomWorlds;
import org.lodemark.flow.naive.Rows;
import org.lodemark.flow.naive.World;

class WouldHelpTest {
  private static final OriginSet FOREIGN = OriginSet.ofMine(site("F"));

  @Test
  void aStocktakeBetweenTwoDeliveriesTellsWhichLotsAreLeft() {
    // 60 F and 40 L, of which 50 leave; then 50 L come, and x takes 60 of the 100.
    Rows rows = new Rows()
        .mine("F")
        .mine("L")
        .trader("T")
        .trader("X")
        .mined("1", "F", "f", t(60))
        .mined("1", "L", "l", t(40))
        .move("2", "F", "T", "f", t(60))
        .move("2", "L", "T", "l", t(40))
        .ship("3", "T", "X", "y", t(50))
        .mined("4", "L", "m", t(50))
        .move("5", "L", "T", "m", t(50))
        .ship("6", "T", "X", "x", t(60));
    // Of the 50 left v are foreign, 10 to 50. Then x is at most v and at least v - 40 foreign:
    // the width is v to 40, and 40 from there on. Now it is 50.
    Improvement stocktake = only(rows, "x", Kind.ITEMISED_STOCKTAKE);
    assertThat(stocktake.gainWorst()).isCloseTo((50 - 40) / 60.0, within(1e-9));
    assertThat(stocktake.gainBest()).isCloseTo((50 - 10) / 60.0, within(1e-9));
    assertThat(stocktake.site()).isEqualTo(site("T"));
    assertThat(stocktake.sentence())
        .isEqualTo("which lots made up the 50.000 t in stock at T before 2024-01-05"
            + " (an itemised stocktake, or proof that the stock was emptied)");
  }

  @Test
  void theSendersRecordOfWhatNobodySentSaysWhereItIsFrom() {
    // 10 F, 40 L and 30 from nowhere; x takes 50 of the 80.
    Rows rows = new Rows()
        .mine("F")
        .mine("L")
        .trader("T")
        .trader("X")
        .trader("Q")
        .mined("1", "F", "f", t(10))
        .mined("1", "L", "l", t(40))
        .move("2", "F", "T", "f", t(10))
        .move("2", "L", "T", "l", t(40))
        .receive("2", "T", "Q", "u", t(30))
        .ship("6", "T", "X", "x", t(50));
    // Of the 30, v foreign: at most 10 + v; of the others at most 50 to v = 20, then 70 - v. So
    // the width is 10 + v, then 30; now it is 40 + 50 - 50.
    Improvement record = only(rows, "x", Kind.MISSING_RECORD);
    assertThat(record.gainWorst()).isCloseTo((40 - 30) / 50.0, within(1e-9));
    assertThat(record.gainBest()).isCloseTo((40 - 10) / 50.0, within(1e-9));
    assertThat(record.sentence())
        .isEqualTo("the sender's record of 30.000 t received at T on 2024-01-02");
  }

  @Test
  void anAuditMayShowThatASiteKeepsApartWhatItSaysItKeepsApart() {
    Rows rows = new Rows()
        .mine("F")
        .mine("L")
        .trader("S", CustodyModel.IDENTITY_PRESERVED, "2010")
        .trader("X")
        .mined("1", "F", "f", t(60))
        .mined("1", "L", "l", t(40))
        .move("2", "F", "S", "f", t(60))
        .move("2", "L", "S", "l", t(40))
        .ship("3", "S", "X", "l", t(40));
    // As one stock l may be all foreign or not at all; kept apart, it is not.
    Improvement audit = only(rows, "l", Kind.CUSTODY_AUDIT);
    assertThat(audit.gainWorst()).isZero();
    assertThat(audit.gainBest()).isCloseTo(1, within(1e-9));
    assertThat(audit.time()).isEmpty();
    assertThat(audit.sentence())
        .isEqualTo("an audit that S keeps materials as it says (identity-preserved) over the whole"
            + " time of these records");
  }

  @Test
  void aSurveyMayShowThatAMineCanPutOutWhatItSays() {
    // 100 of a mine of 50; x is 60 of them.
    Rows rows = new Rows()
        .mine("F", t(50))
        .trader("X")
        .mined("1", "F", "x", t(60))
        .mined("1", "F", "y", t(40))
        .ship("2", "F", "X", "x", t(60));
    // Of the 50 beyond, v are the mine's: x is at most 50 + v, at least 10 + v to v = 50. Width 40
    // to v = 10, then 50 - v; now 50.
    Improvement survey = only(rows, "x", Kind.CAPACITY_SURVEY);
    assertThat(survey.gainWorst()).isCloseTo(10 / 60.0, within(1e-9));
    assertThat(survey.gainBest()).isCloseTo(50 / 60.0, within(1e-9));
    assertThat(survey.sentence())
        .isEqualTo("what F could put out in 2024: its rows exceed the capacity known by 50.000 t");
  }

  @Test
  void aWeighingMayShowThatWhatNobodyKnowsWasGone() {
    // 50 of before the records, of which 20 left; then 40 F come, and x takes 40 of the 70.
    Rows rows = new Rows()
        .mine("F")
        .trader("T")
        .trader("X")
        .count("1", "T", "", t(50))
        .ship("2", "T", "X", "z", t(20))
        .mined("4", "F", "f", t(40))
        .move("5", "F", "T", "f", t(40))
        .ship("6", "T", "X", "x", t(40));
    List<Improvement> all = ask(rows, "x");
    // Nothing there: x is all foreign, where now 30 of it may be anything. What the stock was
    // made of instead: nothing foreign leaves 10 to 40, all foreign leaves nothing.
    assertThat(gains(all))
        .containsExactlyInAnyOrder("WEIGHT_COUNT 0.000 0.750", "ITEMISED_STOCKTAKE 0.000 0.750");
  }

  @Test
  void aWeighingIsNotSuggestedWhereWhatIsMissingMustComeInAfterIt() {
    // 10, and 40 F; 50 leave, and 30 are there in the end. They may have come at any time: that
    // only 10 were there before the foreign metal came does not say that they were not in x.
    Rows rows = new Rows()
        .mine("F")
        .trader("T")
        .trader("X")
        .count("1", "T", "", t(10))
        .mined("4", "F", "f", t(40))
        .move("5", "F", "T", "f", t(40))
        .ship("6", "T", "X", "x", t(50))
        .count("10", "T", "", t(30));
    assertThat(ask(rows, "x")).noneMatch(help -> help.kind() == Kind.WEIGHT_COUNT);
  }

  @Test
  void aBoundThatIsOnePointNeedsNoHelp() {
    Rows rows = new Rows()
        .mine("F")
        .trader("X")
        .mined("1", "F", "f", t(60))
        .ship("2", "F", "X", "f", t(60));
    assertThat(ask(rows, "f")).isEmpty();
  }

  @Test
  void whatHelpsIsRankedByWhatItGainsAtLeast() {
    int lists = 0;
    for (long seed = 0; seed < Records.seeds(60, 1_000); seed++) {
      CustodyGraph custody = Records.read(RandomWorlds.small(seed), Records.trustOf(seed));
      OriginSet set = set(custody);
      HelpQuestion question = new HelpQuestion(custody, set, LossRule.ADVERSARIAL);
      for (LotId lot : custody.listLots()) {
        List<Improvement> all = question.ofLot(lot);
        for (int i = 0; i < all.size(); i++) {
          Improvement help = all.get(i);
          assertThat(help.gainWorst()).isBetween(0.0, help.gainBest());
          assertThat(help.gainBest()).isPositive().isLessThanOrEqualTo(1);
          boolean maySayNothing =
              help.kind() == Kind.WEIGHT_COUNT || help.kind() == Kind.CUSTODY_AUDIT;
          assertThat(maySayNothing && help.gainWorst() > 0).isFalse();
          assertThat(help.sentence()).contains(help.site().id()).doesNotContain("null");
          if (i > 0) {
            assertThat(help.gainWorst()).isLessThanOrEqualTo(all.get(i - 1).gainWorst());
          }
        }
        lists += all.isEmpty() ? 0 : 1;
      }
    }
    assertThat(lists).isGreaterThan(60);
  }

  private int facts;
  private int certain;
  private int narrowed;

  /** Facts fixed at many values, by a flow that shares no code with the bounds. */
  @Test
  void theGainsAreWhatKnowingTheFactDoesInRandomWorlds() {
    for (long seed = 0; seed < Records.seeds(200, 4_000); seed++) {
      World world = Records.withoutMelts(RandomWorlds.small(seed));
      compareAll(Records.read(world, Records.trustOf(seed)), "seed " + seed);
    }
    assertThat(facts).isGreaterThan(150);
  }

  @Test
  void theGainsAreWhatKnowingTheFactDoesBetweenTwoTraders() {
    for (long seed = 0; seed < Records.seeds(600, 8_000); seed++) {
      compareAll(Records.read(twoTraders(new Random(seed * 7919 + 1))), "traders " + seed);
    }
    assertThat(facts).isGreaterThan(1_000);
    assertThat(certain).isGreaterThan(100);
    assertThat(narrowed).isGreaterThan(30);
  }

  /** Two traders who get a few grams of F, of L, or of nobody knows where, and hand some on. */
  private static Rows twoTraders(Random random) {
    Rows rows =
        new Rows().mine("F").mine("L").trader("T").trader("U").trader("Q").trader("X");
    List<String> traders = List.of("T", "U");
    int[] stock = new int[2];
    int days = 10 + random.nextInt(16);
    for (int day = 1; day < days; day++) {
      int at = random.nextInt(2);
      int grams = 1 + random.nextInt(30);
      String lot = "lot" + day;
      if (random.nextInt(20) == 0) {
        rows.count(day + ".1", traders.get(at), "", random.nextInt(40));
      }
      if (random.nextInt(3) > 0 || stock[at] == 0) {
        rows.receive(
            day + ".9",
            traders.get(at),
            List.of("F", "L", "L", "Q").get(random.nextInt(4)),
            lot,
            grams);
        stock[at] += grams;
      } else {
        int taken = stock[at] - random.nextInt(1 + stock[at] / 2);
        stock[at] -= taken;
        if (random.nextInt(2) == 0) {
          rows.move(day + ".9", traders.get(at), traders.get(1 - at), lot, taken);
          stock[1 - at] += taken;
        } else {
          rows.ship(day + ".9", traders.get(at), "X", lot, taken);
        }
      }
    }
    return rows;
  }

  private void compareAll(CustodyGraph custody, String where) {
    OriginSet set = set(custody);
    OriginBounds bounds =
        OriginBounds.of(custody.graph(), set.over(custody.origins()), LossRule.ADVERSARIAL);
    for (LotId lot : custody.listLots()) {
      Target target = custody.findTarget(lot).orElse(null);
      if (target != null) {
        facts += compare(custody, set, bounds, target, "lot " + lot + " of " + where);
      }
    }
  }

  private int compare(
      CustodyGraph custody, OriginSet set, OriginBounds bounds, Target target, String where) {
    Width asked = new Width(custody, set, target.sinks(), target.grams());
    Maximum most = bounds.max(target.sinks());
    Maximum others = bounds.maxOfOthers(target.sinks());
    double width = most.grams() + others.grams() - target.grams();
    assertThat(width).describedAs(where).isEqualTo(asked.ifKnown(-1, 0).orElseThrow());
    Set<CutArc> cut = new LinkedHashSet<>(most.cut());
    cut.addAll(others.cut());
    int compared = 0;
    for (CutArc arc : cut) {
      List<Improvement> found = new WouldHelp(
              custody,
              set,
              LossRule.ADVERSARIAL,
              bounds,
              records -> records.findTarget(target.lot()).stream().toList(),
              width)
          .of(List.of(arc), List.of());
      for (Improvement help : found) {
        if (help.kind() != Kind.CUSTODY_AUDIT && help.kind() != Kind.WEIGHT_COUNT) {
          assertGains(help, asked, arc, width, help.kind() + " for " + where);
          compared++;
        }
      }
    }
    return compared;
  }

  private void assertGains(Improvement help, Width asked, CutArc arc, double width, String where) {
    double tiny = 1e-6 * asked.grams;
    double worst = width - help.gainWorst() * asked.grams;
    double best = width - help.gainBest() * asked.grams;
    double widest = 0;
    double narrowest = Double.MAX_VALUE;
    // Every gram of small stocks; of large ones some, with both ends of what can be found.
    long step = Math.max(1, arc.grams() / 60);
    long first = asked.firstThatCanBe(arc, true);
    long last = asked.firstThatCanBe(arc, false);
    for (long known = 0; known <= arc.grams() + 3 * step; known += step) {
      long value = known <= arc.grams() ? known : known <= arc.grams() + step ? first : last;
      OptionalLong found = asked.ifKnown(arc.inArc(), value);
      if (found.isPresent()) {
        assertThat((double) found.getAsLong())
            .describedAs("%s, if %s of %s g are of the set", where, value, arc.grams())
            .isBetween(best - tiny, worst + tiny);
        widest = Math.max(widest, found.getAsLong());
        narrowest = Math.min(narrowest, found.getAsLong());
      }
    }
    assertThat(narrowest).describedAs(where).isCloseTo(best, within(tiny));
    if (step == 1) {
      assertThat(widest).describedAs(where).isCloseTo(worst, within(tiny));
    }
    certain += help.gainWorst() > 0 ? 1 : 0;
    narrowed += first > 0 || last < arc.grams() ? 1 : 0;
  }

  /** The width of a target's bounds by {@link FixedFlow}. */
  private static final class Width {
    private final FlowGraph graph;
    private final boolean[] inSet;
    private final List<Sink> sinks;
    private final long grams;

    Width(CustodyGraph custody, OriginSet set, List<Sink> sinks, long grams) {
      graph = custody.graph();
      inSet = set.over(custody.origins());
      this.sinks = sinks;
      this.grams = grams;
    }

    /** Empty where the fact cannot be so. */
    OptionalLong ifKnown(int k, long ofSet) {
      long ofOthers = k < 0 ? 0 : graph.inGrams(k) - ofSet;
      OptionalLong most =
          FixedFlow.max(graph, sinks, origin -> inSet[origin], Width::isUnknown, k, ofSet);
      OptionalLong others = FixedFlow.max(
          graph,
          sinks,
          origin -> !inSet[origin] && !isUnknown(origin),
          Width::isUnknown,
          k,
          ofOthers);
      assertThat(most.isPresent()).isEqualTo(others.isPresent());
      return most.isEmpty()
          ? OptionalLong.empty()
          : OptionalLong.of(most.getAsLong() + others.getAsLong() - grams);
    }

    private static boolean isUnknown(int origin) {
      return origin < UnexplainedRule.UNKNOWN_KINDS;
    }

    /** The least, or the greatest, that the fact can be: what can be makes one stretch. */
    long firstThatCanBe(CutArc arc, boolean least) {
      int k = arc.inArc();
      if (graph.inTail(k) < 0) {
        return least ? 0 : arc.grams();
      }
      IntPredicate known = origin -> least ? !inSet[origin] && !isUnknown(origin) : inSet[origin];
      long most = FixedFlow.maxThrough(graph, k, known, Width::isUnknown);
      return least ? arc.grams() - most : most;
    }
  }

  @Test
  void noCountGainsMoreThanAWeighingIsSaidToGain() {
    int weighings = 0;
    for (long seed = 0; seed < Records.seeds(240, 3_000); seed++) {
      World world = Records.withoutMelts(RandomWorlds.small(seed));
      CustodyGraph custody = Records.read(world, Records.trustOf(seed));
      HelpQuestion question = new HelpQuestion(custody, set(custody), LossRule.ADVERSARIAL);
      for (LotId lot : custody.listLots()) {
        for (Improvement help : question.ofLot(lot)) {
          if (help.kind() == Kind.WEIGHT_COUNT) {
            for (long counted = 0; counted < 1_000_000_000; counted = counted * 2 + 1) {
              assertThat(gainIfCounted(world, custody, lot, help, counted))
                  .describedAs("%s of lot %s of seed %s: %s g", help, lot, seed, counted)
                  .isLessThanOrEqualTo(help.gainBest() + 1e-9);
            }
            weighings++;
          }
        }
      }
    }
    assertThat(weighings).isPositive();
  }

  private static double gainIfCounted(
      World world, CustodyGraph custody, LotId lot, Improvement help, long counted) {
    List<Movement> rows = new ArrayList<>(world.movements());
    EventTime before =
        EventTime.at(help.time().orElseThrow().earliest().minusMillis(1), ZoneOffset.UTC);
    rows.add(Movement.of(new RecordRef("weighing", 1), "w", Action.COUNT, before, help.site())
        .mass(new Mass(counted))
        .build());
    CustodyGraph then = CustodyGraph.of(world.sites(), rows, custody.assumptions());
    return width(custody, lot) - width(then, lot);
  }

  private static double width(CustodyGraph custody, LotId lot) {
    BoundQuestion question = new BoundQuestion(custody, set(custody), LossRule.ADVERSARIAL);
    OriginBound bound = ((Bounded) question.ask(lot)).bound();
    return bound.maxShare() - bound.minShare();
  }

  private static OriginSet set(CustodyGraph custody) {
    return custody.sites().stream()
        .filter(site -> site.isMine())
        .findFirst()
        .map(site -> OriginSet.ofMine(site.id()))
        .orElseThrow();
  }

  private static List<Improvement> ask(Rows rows, String lot) {
    return new HelpQuestion(Records.read(rows), FOREIGN, LossRule.ADVERSARIAL).ofLot(lot(lot));
  }

  private static Improvement only(Rows rows, String lot, Kind kind) {
    List<Improvement> all = ask(rows, lot);
    assertThat(all).hasSize(1);
    assertThat(all.getFirst().kind()).isEqualTo(kind);
    return all.getFirst();
  }

  private static List<String> gains(List<Improvement> all) {
    return all.stream()
        .map(help -> String.format(
            java.util.Locale.ROOT, "%s %.3f %.3f", help.kind(), help.gainWorst(), help.gainBest()))
        .toList();
  }
}
