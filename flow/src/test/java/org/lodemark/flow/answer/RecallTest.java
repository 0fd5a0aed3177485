package org.lodemark.flow.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lodemark.flow.answer.Records.lot;
import static org.lodemark.flow.answer.Records.site;
import static org.lodemark.flow.answer.Records.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.CustodyModel;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.answer.RecallQuestion.Affected;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.JunctionInfo;
import org.lodemark.flow.custody.Trust;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.lp.LossRule;
import org.lodemark.flow.lp.LpBounds;
import org.lodemark.flow.naive.NaiveArc;
import org.lodemark.flow.naive.NaiveJournal;
import org.lodemark.flow.naive.NaiveJunction;
import org.lodemark.flow.naive.NaiveKind;
import org.lodemark.flow.naive.NaiveStep;
import org.lodemark.flow.naive.NaiveTrace;
import org.lodemark.flow.naive.RandomWorlds;
import org.lodemark.flow.naive.Rows;

class RecallTest {
  /** F 60 t and L 40 t meet at T; three lots leave it, and x goes on from X. */
  private static Rows threeLots() {
    return new Rows()
        .mine("F")
        .mine("L")
        .trader("T")
        .trader("X")
        .trader("Y")
        .mined("1", "F", "f", t(60))
        .mined("1", "L", "l", t(40))
        .move("2", "L", "T", "l", t(40))
        .ship("3", "T", "Y", "early", t(10))
        .move("4", "F", "T", "f", t(60))
        .move("5", "T", "X", "x", t(30))
        .move("6", "T", "X", "z", t(60))
        .ship("7", "X", "Y", "x", t(30));
  }

  @Test
  void aBadMineIsInAllThatLeftTheStockAfterItsMetalCame() {
    // T: 30 l + 60 f when x (30) and z (60) leave: two thirds of each. X mixes both again.
    assertThat(new RecallQuestion(Records.read(threeLots())).ofMine(site("F")).orElseThrow())
        .containsExactly(
            new Affected(lot("f"), site("F"), t(60), t(60), t(60)),
            new Affected(lot("z"), site("T"), t(60), t(40), t(60)),
            new Affected(lot("x"), site("T"), t(30), t(20), t(30)),
            new Affected(lot("x"), site("X"), t(30), t(20), t(30)));
  }

  @Test
  void aLotThatLeftBeforeIsNotListed() {
    assertThat(new RecallQuestion(Records.read(threeLots())).ofMine(site("F")).orElseThrow())
        .noneMatch(affected -> affected.lot().equals(lot("early")));
    assertThat(new RecallQuestion(Records.read(threeLots())).ofMine(site("L")).orElseThrow())
        .anyMatch(affected -> affected.lot().equals(lot("early")));
  }

  @Test
  void noLotCanHoldMoreThanTheBadMetalThereIs() {
    // 5 t of F in 40 of L: z (60 t of T's 105 - 30) may hold the 5 t, and no more.
    Rows rows = new Rows()
        .mine("F")
        .mine("L")
        .trader("T")
        .trader("X")
        .mined("1", "F", "f", t(5))
        .mined("1", "L", "l", t(40))
        .move("2", "L", "T", "l", t(40))
        .move("2", "F", "T", "f", t(5))
        .ship("3", "T", "X", "x", t(9));
    assertThat(new RecallQuestion(Records.read(rows)).ofLot(lot("f")).orElseThrow())
        .containsExactly(new Affected(lot("x"), site("T"), t(9), t(1), t(5)));
  }

  @Test
  void aLotThatCannotBeReachedIsNotListedAndTheLotItselfIsNotEither() {
    List<Affected> affected =
        new RecallQuestion(Records.read(threeLots())).ofLot(lot("x")).orElseThrow();
    assertThat(affected).isEmpty();
  }

  @Test
  void aBadHeatIsInWhatItsSiteHandedOnAndNotInOtherHeats() {
    assertThat(
            new RecallQuestion(Records.read(heats())).ofEvent(site("S"), "h1").orElseThrow())
        .containsExactly(
            new Affected(lot("b"), site("S"), t(60), t(60), t(60)),
            new Affected(lot("x"), site("T"), t(30), t(20), t(30)));
    assertThat(
            new RecallQuestion(Records.read(heats())).ofEvent(site("S"), "h2").orElseThrow())
        .extracting(affected -> affected.lot().uri())
        .containsExactly("c", "x");
  }

  @Test
  void whatABadLotBecameIsListedWhileItIsStillWhereItWasMade() {
    Rows rows = new Rows()
        .mine("M")
        .trader("S", CustodyModel.IDENTITY_PRESERVED, "2024")
        .mined("1", "M", "a", t(10))
        .move("2", "M", "S", "a", t(10))
        .input("h", "3", "S", "a", t(10))
        .output("h", "3", "S", "b", t(9));
    assertThat(new RecallQuestion(Records.read(rows)).ofMine(site("M")).orElseThrow())
        .containsExactly(
            new Affected(lot("a"), site("M"), t(10), t(10), t(10)),
            new Affected(lot("a"), site("S"), t(10), t(10), t(10)),
            new Affected(lot("b"), site("S"), t(9), t(9), t(9)));
  }

  @Test
  void aShipmentThatArrivedInTwoPartsIsOneLotOfItsMassNotTwo() {
    Rows rows = new Rows()
        .mine("M")
        .trader("T")
        .mined("1", "M", "a", t(10))
        .ship("2", "M", "T", "a", t(10))
        .receive("3", "T", "M", "a", t(4))
        .receive("4", "T", "M", "a", t(5));
    assertThat(new RecallQuestion(Records.read(rows)).ofMine(site("M")).orElseThrow())
        .containsExactly(new Affected(lot("a"), site("M"), t(10), t(10), t(10)));
  }

  /** Two heats at an audited smelter: h1 makes b of 60 t, h2 makes c of 30 t; both go to T. */
  private static Rows heats() {
    return new Rows()
        .mine("M")
        .trader("S", CustodyModel.CONTROLLED_BLENDING, "2024")
        .trader("T")
        .trader("X")
        .mined("1", "M", "a", t(60))
        .mined("1", "M", "d", t(30))
        .move("2", "M", "S", "a", t(60))
        .move("2", "M", "S", "d", t(30))
        .input("h1", "3", "S", "a", t(60))
        .output("h1", "3", "S", "b", t(60))
        .input("h2", "3", "S", "d", t(30))
        .output("h2", "3", "S", "c", t(30))
        .move("4", "S", "T", "b", t(60))
        .move("4", "S", "T", "c", t(30))
        .ship("5", "T", "X", "x", t(30));
  }

  @Test
  void aLotThatTheReceiverRenamedIsBadInTheStockItCameTo() {
    // a of M is b at T, which mixes it with 10 t of c; half of x is bad by either name.
    Rows rows = new Rows()
        .mine("M")
        .mine("N")
        .trader("T")
        .trader("X")
        .mined("1", "M", "a", t(10))
        .mined("1", "N", "c", t(10))
        .ship("2", "M", "T", "a", t(10))
        .row(
            "r",
            Action.RECEIVE,
            "2",
            "T",
            "b",
            t(10),
            row -> row.counterparty(site("M")).sourceLot(lot("a")))
        .move("2", "N", "T", "c", t(10))
        .ship("5", "T", "X", "x", t(8));
    RecallQuestion recall = new RecallQuestion(Records.read(rows));
    Affected x = new Affected(lot("x"), site("T"), t(8), t(4), t(8));
    assertThat(recall.ofLot(lot("a")).orElseThrow()).containsExactly(x);
    assertThat(recall.ofLot(lot("b")).orElseThrow()).containsExactly(x);
  }

  @Test
  void aRecallOfWhatTheRecordsDoNotNameIsNoAnswerRatherThanNothingAffected() {
    RecallQuestion recall = new RecallQuestion(Records.read(heats()));
    assertThat(recall.ofLot(lot("A"))).isEmpty();
    assertThat(recall.ofMine(site("MM"))).isEmpty();
    assertThat(recall.ofEvent(site("S"), "h3")).isEmpty();
    // A lot that did not go anywhere yet affects nothing else; that is another answer.
    assertThat(recall.ofLot(lot("x"))).hasValue(List.of());
  }

  @Test
  void badGramsAreThoseOfAReplayForwards() {
    int lines = 0;
    for (long seed = 0; seed < Records.seeds(150, 3_000); seed++) {
      Trust trust = Records.trustOf(seed);
      CustodyGraph custody = Records.read(RandomWorlds.small(seed), trust);
      NaiveJournal journal = Posted.journal(custody);
      for (Question question : questions(custody)) {
        String where = question.name + " of seed " + seed + ", " + trust;
        lines += compare(question, custody, journal, where);
      }
    }
    assertThat(lines).isGreaterThan(1_000);
  }

  @Test
  void theMostIsNeverBelowWhatCanBeThere() {
    int lines = 0;
    int less = 0;
    for (long seed = 0; seed < Records.seeds(60, 1_000); seed++) {
      Trust trust = Records.trustOf(seed);
      CustodyGraph custody = Records.read(RandomWorlds.small(seed), trust);
      NaiveJournal journal = Posted.journal(custody);
      List<Question> questions = questions(custody);
      Question question = questions.get((int) (seed % questions.size()));
      NaiveJournal marked = marking(journal, question.badArcs);
      Map<String, Set<Integer>> handedOn = handedOn(custody, journal, question.badArcs);
      for (Affected affected : question.affected) {
        Set<Integer> arcs = handedOn.get(affected.lot() + " from " + affected.from());
        double most =
            LpBounds.max(marked, arcs, "BAD"::equals, LossRule.ADVERSARIAL).grams();
        assertThat((double) affected.mostBadGrams())
            .describedAs("%s, %s of seed %s, %s", affected, question.name, seed, trust)
            .isGreaterThanOrEqualTo(most - 1e-6 * affected.massGrams());
        lines++;
        less += affected.mostBadGrams() < affected.massGrams() ? 1 : 0;
      }
    }
    assertThat(lines).isGreaterThan(60);
    assertThat(less).isGreaterThan(10);
  }

  /** A recall, and the arcs that it is about. */
  private record Question(String name, List<Affected> affected, Set<Integer> badArcs) {}

  private static List<Question> questions(CustodyGraph custody) {
    RecallQuestion recall = new RecallQuestion(custody);
    List<Question> questions = new ArrayList<>();
    for (LotId lot : custody.listLots()) {
      questions.add(new Question(
          "recall of lot " + lot, recall.ofLot(lot).orElseThrow(), named(custody, lot)));
    }
    for (CustodySite site : custody.sites()) {
      if (site.isMine()) {
        Set<Integer> won = new TreeSet<>();
        for (NaiveArc arc : Posted.journal(custody).arcs()) {
          if (("mine:" + site.id()).equals(arc.origin())) {
            won.add(arc.id());
          }
        }
        questions.add(new Question(
            "recall of mine " + site.id(), recall.ofMine(site.id()).orElseThrow(), won));
      }
    }
    return questions;
  }

  /** What left under a name, or came into a stock under it. */
  private static Set<Integer> named(CustodyGraph custody, LotId lot) {
    FlowGraph graph = custody.graph();
    Set<Integer> arcs = new TreeSet<>();
    for (int step = 0; step < graph.stepCount(); step++) {
      boolean stock = Records.isStock(custody.junction(graph.stepJunction(step)).type());
      if (graph.stepIsMove(step)) {
        int arc = graph.stepArc(step);
        boolean sent = custody.findLot(graph.arcLot(arc)).equals(Optional.of(lot));
        boolean received = stock
            && graph.stepIsArrival(step)
            && custody.movementOfStep(step).lot().equals(Optional.of(lot));
        if (sent || received) {
          arcs.add(arc);
        }
      }
    }
    return arcs;
  }

  private static int compare(
      Question question, CustodyGraph custody, NaiveJournal journal, String where) {
    Map<Integer, Double> grams = reached(journal, question.badArcs);
    Map<String, Double> expected = new TreeMap<>();
    handedOn(custody, journal, question.badArcs)
        .forEach((name, arcs) ->
            expected.put(name, arcs.stream().mapToDouble(grams::get).sum()));
    Map<String, Double> actual = new TreeMap<>();
    for (Affected affected : question.affected) {
      actual.put(affected.lot() + " from " + affected.from(), affected.badGrams());
      assertThat((double) affected.mostBadGrams())
          .describedAs("%s, %s", affected, where)
          .isLessThanOrEqualTo(affected.massGrams())
          .isGreaterThanOrEqualTo(affected.badGrams() * (1 - 1e-12));
    }
    assertThat(actual.keySet()).describedAs(where).isEqualTo(expected.keySet());
    expected.forEach((name, bad) -> assertThat(actual.get(name))
        .describedAs("%s, %s", name, where)
        .isCloseTo(bad, within(1e-9 * bad)));
    return expected.size();
  }

  private static Map<Integer, Double> reached(NaiveJournal journal, Set<Integer> bad) {
    return bad.isEmpty() ? Map.of() : NaiveTrace.descendants(journal, bad);
  }

  /**
   * The arcs by which a site handed a lot on, "LOT from SITE"; where it has not, those by which it
   * was made there. Bad arcs themselves are left out, and arcs of which nothing is bad.
   */
  private static Map<String, Set<Integer>> handedOn(
      CustodyGraph custody, NaiveJournal journal, Set<Integer> bad) {
    Set<Integer> reached = new TreeSet<>(reached(journal, bad).keySet());
    reached.removeAll(bad);
    Map<String, Set<Integer>> left = new TreeMap<>();
    Map<String, Set<Integer>> made = new TreeMap<>();
    for (int id : reached) {
      NaiveArc arc = journal.arcs().get(id);
      if (arc.lot() != null && arc.from() >= 0) {
        JunctionInfo from = custody.junction(arc.from());
        String name = arc.lot() + " from " + custody.site(from.site()).id();
        if (Records.isStock(from.type())) {
          left.computeIfAbsent(name, added -> new TreeSet<>()).add(id);
        } else if (from.type() == JunctionInfo.Type.PROCESS) {
          made.computeIfAbsent(name, added -> new TreeSet<>()).add(id);
        }
      }
    }
    made.forEach(left::putIfAbsent);
    return left;
  }

  /** The same flows, with what a bad arc brings as an origin of its own. */
  private static NaiveJournal marking(NaiveJournal journal, Set<Integer> bad) {
    List<NaiveJunction> junctions = new ArrayList<>(journal.junctions());
    List<NaiveArc> arcs = new ArrayList<>(journal.arcs());
    List<NaiveStep> steps = new ArrayList<>();
    for (NaiveStep step : journal.steps()) {
      NaiveArc arc = journal.arcs().get(step.arc());
      if (!bad.contains(arc.id()) || !step.arrival()) {
        steps.add(step);
        continue;
      }
      int source = arcs.size();
      arcs.add(new NaiveArc(source, -1, arc.to(), arc.grams(), "BAD", arc.lot(), -1));
      steps.add(new NaiveStep(arc.to(), source, true));
      // The arc itself ends: in a place aside, or nowhere.
      int aside = arc.from() < 0 ? addAside(junctions, arc) : -1;
      arcs.set(
          arc.id(),
          new NaiveArc(arc.id(), arc.from(), aside, arc.grams(), arc.origin(), arc.lot(), -1));
      if (aside >= 0) {
        steps.add(new NaiveStep(aside, arc.id(), true));
      }
    }
    return new NaiveJournal(
        junctions, arcs, steps, journal.findings(), journal.movements(), journal.junctionOfRow());
  }

  private static int addAside(List<NaiveJunction> junctions, NaiveArc arc) {
    int id = junctions.size();
    SiteId site = junctions.get(arc.to()).site();
    junctions.add(new NaiveJunction(id, NaiveKind.TRANSIT, site, "aside " + arc.id(), false));
    return id;
  }
}
