package org.lodemark.flow.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lodemark.flow.answer.Records.lot;
import static org.lodemark.flow.answer.Records.site;
import static org.lodemark.flow.answer.Records.t;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.time.Period;
import org.lodemark.flow.answer.JointTrace.Asked;
import org.lodemark.flow.answer.TraceGraph.Edge;
import org.lodemark.flow.answer.TraceGraph.Kind;
import org.lodemark.flow.answer.TraceGraph.Node;
import org.lodemark.flow.custody.Custody;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.Finding;
import org.lodemark.flow.custody.Origin;
import org.lodemark.flow.custody.Target;
import org.lodemark.flow.custody.Trust;
import org.lodemark.flow.image.CustodyImage;
import org.lodemark.flow.image.KeptSections;
import org.lodemark.flow.naive.NaiveJournal;
import org.lodemark.flow.naive.NaiveSources;
import org.lodemark.flow.naive.NaiveTarget;
import org.lodemark.flow.naive.NaiveTrace;
import org.lodemark.flow.naive.NaiveTrust;
import org.lodemark.flow.naive.RandomWorlds;
import org.lodemark.flow.naive.Rows;
import org.lodemark.flow.naive.World;

/** The way of several lots as one drawing, no gram twice. */
class JointTraceTest {
  private static final double RELATIVE = 1e-6;

  /**
   * T mixes 60 t of F and 40 t of L, and E buys 40 t of it: 24 of F, 16 of L. Half leaves E as x: 12
   * of F, 8 of L. Then 20 t of G come, and of 40 t 30 leave as y: 15 of G, 9 of F, 6 of L.
   */
  private static Rows sharedSupplier() {
    return new Rows()
        .mine("F")
        .mine("L")
        .mine("G")
        .trader("T")
        .trader("E")
        .trader("X")
        .mined("1", "F", "f", t(60))
        .mined("1", "L", "l", t(40))
        .mined("1", "G", "g", t(20))
        .move("2", "F", "T", "f", t(60))
        .move("2", "L", "T", "l", t(40))
        .move("3", "T", "E", "a", t(40))
        .ship("4", "E", "X", "x", t(20))
        .move("5", "G", "E", "g", t(20))
        .ship("6", "E", "X", "y", t(30));
  }

  @Test
  void twoLotsOfOneSupplierAreDrawnTogether() {
    JointTrace trace = gate(sharedSupplier(), "E");
    assertThat(drawn(trace))
        .containsExactlyInAnyOrder(
            "F -> stock at F: 21.0",
            "L -> stock at L: 14.0",
            "G -> stock at G: 15.0",
            "stock at F -> stock at T: 21.0",
            "stock at L -> stock at T: 14.0",
            "stock at T -> stock at E: 35.0",
            "stock at G -> stock at E: 15.0",
            "stock at E -> x: 20.0",
            "stock at E -> y: 30.0");
    assertThat(trace.lots())
        .containsExactly(new Asked(lot("x"), t(20), 0), new Asked(lot("y"), t(30), 0));
    assertFit(trace, "by hand");
  }

  @Test
  void metalThatWentOnFromOneLotIntoAnotherEndsInTheLastOnly() {
    // a is 50 of M's 100; T sells 30 of a as b: 20 of a are in no other lot.
    Rows rows = new Rows()
        .mine("M")
        .trader("T")
        .trader("X")
        .mined("1", "M", "m", t(100))
        .move("2", "M", "T", "a", t(50))
        .ship("3", "T", "X", "b", t(30));
    for (List<String> asked : List.of(List.of("a", "b"), List.of("b", "a"))) {
      JointTrace trace = ask(Records.read(rows), asked);
      assertThat(drawn(trace))
          .containsExactlyInAnyOrder(
              "M -> stock at M: 50.0",
              "stock at M -> stock at T: 30.0",
              "stock at M -> a: 20.0",
              "stock at T -> b: 30.0");
      assertThat(elsewhere(trace)).containsEntry("a", 30.0).containsEntry("b", 0.0);
      assertFit(trace, asked.toString());
    }
  }

  @Test
  void aLotThatIsWhollyInAnotherHasNoPlaceOfItsOwn() {
    Rows rows = new Rows()
        .mine("M")
        .trader("T")
        .trader("X")
        .mined("1", "M", "m", t(50))
        .move("2", "M", "T", "a", t(50))
        .ship("3", "T", "X", "b", t(50));
    JointTrace trace = ask(Records.read(rows), List.of("a", "b"));
    assertThat(targets(trace)).containsExactly("b: 50.0");
    assertThat(elsewhere(trace)).containsEntry("a", 50.0);
    assertFit(trace, "by hand");
  }

  @Test
  void threeLotsInARowAreDrawnOnceToo() {
    // 100 leave M as a; 60 of them leave T as b; 45 of those leave U as c.
    Rows rows = new Rows()
        .mine("M")
        .trader("T")
        .trader("U")
        .trader("X")
        .mined("1", "M", "m", t(100))
        .move("2", "M", "T", "a", t(100))
        .move("3", "T", "U", "b", t(60))
        .ship("4", "U", "X", "c", t(45));
    JointTrace trace = ask(Records.read(rows), List.of("a", "b", "c"));
    assertThat(targets(trace)).containsExactlyInAnyOrder("a: 40.0", "b: 15.0", "c: 45.0");
    assertThat(elsewhere(trace))
        .containsEntry("a", 60.0)
        .containsEntry("b", 45.0)
        .containsEntry("c", 0.0);
    assertFit(trace, "by hand");
  }

  @Test
  void aLotShippedAgainAfterItCameBackIsOnePlaceAndNoGramOfItTwice() {
    // E ships 50 of a, gets 20 back and ships those again: 70 left by the rows, 50 are gone.
    Rows rows = new Rows()
        .mine("M")
        .trader("E")
        .trader("X")
        .mined("1", "M", "m", t(50))
        .move("2", "M", "E", "m", t(50))
        .move("3", "E", "X", "a", t(50))
        .move("4", "X", "E", "a", t(20))
        .ship("5", "E", "X", "a", t(20));
    JointTrace trace = gate(rows, "E");
    assertThat(targets(trace)).containsExactly("a: 50.0");
    assertThat(trace.lots()).singleElement().satisfies(asked -> {
      assertThat(asked.massGrams()).isEqualTo(t(70));
      assertThat(asked.elsewhereGrams()).isCloseTo(t(20), within(1.0));
    });
    assertFit(trace, "by hand");
  }

  @Test
  void oneDeliveryUnderTwoNamesIsDrawnUnderTheFirst() {
    // What the mine shipped as a, the trader wrote down as b, of a, and it is still with him.
    Rows rows = new Rows()
        .mine("M")
        .trader("T")
        .mined("1", "M", "a", t(50))
        .ship("2", "M", "T", "a", t(50))
        .row(
            "in",
            Action.RECEIVE,
            "2",
            "T",
            "b",
            t(50),
            row -> row.counterparty(site("M")).sourceLot(lot("a")));
    assertThat(targets(ask(Records.read(rows), List.of("a", "b")))).containsExactly("a: 50.0");
    assertThat(targets(ask(Records.read(rows), List.of("b", "a")))).containsExactly("b: 50.0");
  }

  @Test
  void lotsInOneStockHaveTogetherNoMoreThanIsInIt() {
    // M won 40 as a and 40 as b in one stock, and 30 of it are gone: 50 are left for both.
    Rows rows = new Rows()
        .mine("M")
        .trader("X")
        .mined("1", "M", "a", t(40))
        .mined("1", "M", "b", t(40))
        .ship("2", "M", "X", "c", t(30));
    JointTrace trace = ask(Records.read(rows), List.of("a", "b"));
    assertThat(targets(trace)).containsExactlyInAnyOrder("a: 40.0", "b: 10.0");
    assertThat(elsewhere(trace)).containsEntry("b", 30.0);
    assertFit(trace, "by hand");
  }

  @Test
  void ofManyLotsTheSmallOnesAreOnePlaceWithTheirMass() {
    // 1, 2, ... 9 t, together 45: the largest two are drawn, and 28 t are in 7 others.
    Rows rows = new Rows().mine("M").trader("X").mined("1", "M", "m", t(45));
    for (int tonnes = 1; tonnes <= 9; tonnes++) {
      rows.ship("2", "M", "X", "x" + tonnes, t(tonnes));
    }
    CustodyGraph custody = Records.read(rows);
    List<Target> targets = custody.listShipments(site("M"), Period.parse("2024"));
    JointTrace trace = new TraceQuestion(custody).ask(targets, 3);
    assertThat(targets(trace)).containsExactly("x9: 9.0", "x8: 8.0", "7 other lots: 28.0");
    assertThat(trace.nodes().getLast().merged()).isEqualTo(7);
    assertFit(trace, "three places");
    assertThat(targets(new TraceQuestion(custody).ask(targets, 1))).containsExactly("9 lots: 45.0");
    assertThat(targets(new TraceQuestion(custody).ask(targets, 9))).hasSize(9);
  }

  @Test
  void aTargetStraightFromAnOriginIsDrawnFromIt() {
    // Nobody shipped what T received: it is there without a record, and is still there.
    Rows rows = new Rows()
        .trader("S")
        .trader("T")
        .receive("1", "T", "S", "a", t(5))
        .receive("2", "T", "S", "b", t(7));
    JointTrace trace = ask(Records.read(rows), List.of("a", "b"));
    assertThat(drawn(trace)).containsExactly("unrecorded -> b: 7.0", "unrecorded -> a: 5.0");
    assertFit(trace, "by hand");
  }

  @Test
  void oneTargetIsDrawnAsItIsByItself() {
    CustodyGraph custody = Records.read(sharedSupplier());
    TraceQuestion question = new TraceQuestion(custody);
    TraceGraph alone = question.ask(lot("y"), 9, 0).orElseThrow();
    JointTrace joint = question.ask(List.of(custody.findTarget(lot("y")).orElseThrow()), 9);
    assertThat(joint.nodes()).isEqualTo(alone.nodes());
    assertThat(joint.edges()).isEqualTo(alone.edges());
    // And nothing of a question is left in the next.
    gateOf(question, custody, "E");
    assertThat(question.ask(lot("y"), 9, 0).orElseThrow()).isEqualTo(alone);
  }

  @Test
  void nothingToAskAboutIsRefused() {
    TraceQuestion question = new TraceQuestion(Records.read(sharedSupplier()));
    assertThatThrownBy(() -> question.ask(List.of(), 9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 targets");
  }

  @Test
  void aTargetKnowsWhetherRecordsHoldIt() {
    CustodyGraph custody = Records.read(sharedSupplier());
    CustodyGraph other = Records.read(sharedSupplier().ship("3", "T", "X", "before", t(5)));
    for (Target target : custody.listShipments(site("E"), Period.parse("2024"))) {
      assertThat(target.isIn(custody)).isTrue();
      assertThat(target.isIn(Records.read(sharedSupplier()))).isTrue();
      // A shipment between them moved the numbers of what came after.
      assertThat(target.isIn(other)).isFalse();
    }
  }

  /** Targets are found in records; what is drawn may be an image of them. */
  @Test
  void anImageOfTheRecordsHoldsTheTargetsAndAnswersAlike() {
    for (long seed = 0; seed < Records.seeds(30, 300); seed++) {
      World world = RandomWorlds.small(seed);
      CustodyGraph custody = Records.read(world, Records.trustOf(seed));
      Custody image = CustodyImage.read(new KeptSections(CustodyImage.of(custody)), world.sites());
      List<Target> targets = some(custody, new Random(seed));
      world
          .sites()
          .forEach(gate -> targets.addAll(custody.listShipments(gate.id(), Period.parse("2024"))));
      assertThat(targets).describedAs("seed " + seed).allMatch(target -> target.isIn(image));
      assertThat(new TraceQuestion(image).ask(targets, 5))
          .describedAs("seed " + seed)
          .isEqualTo(new TraceQuestion(custody).ask(targets, 5));
    }
  }

  @Test
  void everyDrawingOfSeveralLotsLosesNothingAndEndsInTheMassAsked() {
    int nested = 0;
    int apart = 0;
    for (long seed = 0; seed < Records.seeds(150, 3_000); seed++) {
      CustodyGraph custody = Records.read(RandomWorlds.small(seed), Records.trustOf(seed));
      Random random = new Random(seed);
      for (int i = 0; i < 4; i++) {
        List<Target> targets = some(custody, random);
        if (targets.isEmpty()) {
          continue;
        }
        String where = "seed " + seed + ", " + targets;
        TraceQuestion question = new TraceQuestion(custody);
        JointTrace whole = question.ask(targets, Integer.MAX_VALUE);
        assertFit(whole, where);
        for (int most = 1; most <= 4; most++) {
          assertFit(question.ask(targets, most), where + ", " + most + " a level");
        }
        boolean isNested = whole.lots().stream().anyMatch(lot -> lot.elsewhereGrams() > 0);
        nested += isNested ? 1 : 0;
        apart += isNested ? 0 : 1;
        if (!isNested) {
          assertSumOfEach(question, whole, targets, where);
        }
      }
    }
    assertThat(nested).isGreaterThan(80);
    assertThat(apart).isGreaterThan(80);
  }

  private static List<Target> some(CustodyGraph custody, Random random) {
    List<LotId> lots = new ArrayList<>(custody.listLots());
    Collections.shuffle(lots, random);
    int most = lots.isEmpty() ? 0 : 1 + random.nextInt(lots.size());
    List<Target> targets = new ArrayList<>();
    lots.subList(0, most).forEach(lot -> custody.findTarget(lot).ifPresent(targets::add));
    return targets;
  }

  /** Lots of which none has metal of another have together what each has by itself. */
  private static void assertSumOfEach(
      TraceQuestion question, JointTrace joint, List<Target> targets, String where) {
    Map<Origin, Double> sum = new HashMap<>();
    for (Target target : targets) {
      question
          .ask(target.lot(), Integer.MAX_VALUE, 0)
          .orElseThrow()
          .nodes()
          .forEach(node ->
              node.origin().ifPresent(origin -> sum.merge(origin, node.massGrams(), Double::sum)));
    }
    for (Node node : joint.nodes()) {
      node.origin()
          .ifPresent(origin -> assertThat(node.massGrams())
              .describedAs(where)
              .isCloseTo(sum.getOrDefault(origin, 0.0), near(node.massGrams())));
    }
    assertThat(joint.nodes().stream().filter(node -> node.origin().isPresent()))
        .describedAs(where)
        .hasSize(sum.size());
  }

  /** Of two lots, by replay with the arcs of the one marked: what is in the other too. */
  @Test
  void whatIsInAnotherLotIsWhatAReplayFindsThere() {
    int nested = 0;
    for (long seed = 0; seed < Records.seeds(60, 1_500); seed++) {
      Trust trust = Records.trustOf(seed);
      World world = RandomWorlds.small(seed);
      CustodyGraph custody = Records.read(world, trust);
      if (custody.hasFinding(Finding.Kind.SAME_INSTANT_CYCLE)) {
        continue; // both readings break a circle, not always at one place
      }
      NaiveJournal journal = world.journal(NaiveTrust.valueOf(trust.name()), NaiveSources.CAPPED);
      List<NaiveTarget> targets = new ArrayList<>(NaiveTarget.all(journal).values());
      Collections.shuffle(targets, new Random(seed));
      TraceQuestion question = new TraceQuestion(custody);
      for (int i = 0; i + 1 < targets.size(); i += 2) {
        NaiveTarget a = targets.get(i);
        NaiveTarget b = targets.get(i + 1);
        // A lot of two arcs may be in itself, which is another matter.
        if (a.arcs().size() < 2 && b.arcs().size() < 2 && !sameMass(a, b)) {
          String where = "seed " + seed + ", " + a.lot() + " and " + b.lot();
          JointTrace trace =
              question.ask(List.of(target(custody, a.lot()), target(custody, b.lot())), 12);
          assertElsewhere(trace, a, inside(journal, a, b), where);
          assertElsewhere(trace, b, inside(journal, b, a), where);
          nested += inside(journal, a, b) + inside(journal, b, a) > 0 ? 1 : 0;
        }
      }
    }
    assertThat(nested).isGreaterThan(20);
  }

  private static boolean sameMass(NaiveTarget a, NaiveTarget b) {
    return a.arcs().isEmpty() ? a.junction() == b.junction() : a.arcs().equals(b.arcs());
  }

  /** Grams of b that passed a. */
  private static double inside(NaiveJournal journal, NaiveTarget a, NaiveTarget b) {
    Map<Integer, Double> passed = NaiveTrace.ancestors(journal, b);
    return a.arcs().stream().mapToDouble(arc -> passed.getOrDefault(arc, 0.0)).sum();
  }

  private static Target target(CustodyGraph custody, LotId lot) {
    return custody.findTarget(lot).orElseThrow();
  }

  private static void assertElsewhere(
      JointTrace trace, NaiveTarget target, double expected, String where) {
    Asked asked = trace.lots().stream()
        .filter(lot -> lot.lot().equals(target.lot()))
        .findFirst()
        .orElseThrow();
    assertThat(asked.massGrams()).describedAs(where).isEqualTo(target.massGrams());
    assertThat(asked.elsewhereGrams())
        .describedAs(where)
        .isCloseTo(expected, within(1 + 1e-9 * target.massGrams()));
  }

  /** Acyclic; in = out = mass at every node; the lots are what was asked, less what is twice. */
  private static void assertFit(JointTrace trace, String where) {
    int count = trace.nodes().size();
    double[] in = new double[count];
    double[] out = new double[count];
    for (Edge edge : trace.edges()) {
      assertThat(trace.nodes().get(edge.from()).level())
          .describedAs(where)
          .isLessThan(trace.nodes().get(edge.to()).level());
      assertThat(edge.massGrams()).describedAs(where).isPositive();
      out[edge.from()] += edge.massGrams();
      in[edge.to()] += edge.massGrams();
    }
    int top = trace.nodes().stream().mapToInt(Node::level).max().orElseThrow();
    double origins = 0;
    double ends = 0;
    // What of a lot is less than half a gram ends nowhere.
    double unseen = trace.lots().size();
    for (int i = 0; i < count; i++) {
      Node node = trace.nodes().get(i);
      String what = where + ": " + node;
      var near = within(RELATIVE * node.massGrams() + unseen);
      boolean isEnd = node.kind() == Kind.TARGET;
      assertThat(isEnd).describedAs(what).isEqualTo(node.level() == top);
      origins += node.level() == 0 ? node.massGrams() : 0;
      ends += isEnd ? node.massGrams() : 0;
      assertThat(in[i]).describedAs(what).isCloseTo(node.level() == 0 ? 0 : node.massGrams(), near);
      assertThat(out[i]).describedAs(what).isCloseTo(isEnd ? 0 : node.massGrams(), near);
    }
    double asked = trace.lots().stream()
        .mapToDouble(lot -> lot.massGrams() - lot.elsewhereGrams())
        .sum();
    assertThat(ends).describedAs(where).isCloseTo(asked, within(RELATIVE * asked + unseen));
    assertThat(origins).describedAs(where).isCloseTo(asked, within(RELATIVE * asked + unseen));
    assertThat(trace.lots())
        .describedAs(where)
        .allSatisfy(
            lot -> assertThat(lot.elsewhereGrams()).isBetween(-1e-3, lot.massGrams() + 1e-3));
  }

  private static Offset<Double> near(double grams) {
    return within(RELATIVE * grams);
  }

  private static JointTrace gate(Rows rows, String gate) {
    CustodyGraph custody = Records.read(rows);
    return gateOf(new TraceQuestion(custody), custody, gate);
  }

  private static JointTrace gateOf(TraceQuestion question, CustodyGraph custody, String gate) {
    return question.ask(custody.listShipments(site(gate), Period.parse("2024")), 9);
  }

  private static JointTrace ask(CustodyGraph custody, List<String> lots) {
    return new TraceQuestion(custody)
        .ask(lots.stream().map(name -> target(custody, lot(name))).toList(), 9);
  }

  private static Map<String, Double> elsewhere(JointTrace trace) {
    Map<String, Double> tonnes = new HashMap<>();
    trace.lots().forEach(lot -> tonnes.put(lot.lot().uri(), tonnes(lot.elsewhereGrams())));
    return tonnes;
  }

  private static List<String> targets(JointTrace trace) {
    return trace.nodes().stream()
        .filter(node -> node.kind() == Kind.TARGET)
        .map(node -> node.label() + ": " + tonnes(node.massGrams()))
        .toList();
  }

  private static double tonnes(double grams) {
    return Math.round(grams / 1e3) / 1e3;
  }

  private static List<String> drawn(JointTrace trace) {
    return trace.edges().stream()
        .map(edge -> trace.nodes().get(edge.from()).label() + " -> "
            + trace.nodes().get(edge.to()).label() + ": " + tonnes(edge.massGrams()))
        .toList();
  }
}
