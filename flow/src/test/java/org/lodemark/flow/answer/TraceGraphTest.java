package org.lodemark.flow.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lodemark.flow.answer.Records.lot;
import static org.lodemark.flow.answer.Records.site;
import static org.lodemark.flow.answer.Records.t;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.CustodyModel;
import org.lodemark.domain.custody.LotId;
import org.lodemark.flow.answer.LotShares.OriginShare;
import org.lodemark.flow.answer.TraceGraph.Ancestor;
import org.lodemark.flow.answer.TraceGraph.Edge;
import org.lodemark.flow.answer.TraceGraph.Kind;
import org.lodemark.flow.answer.TraceGraph.Node;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.Origin;
import org.lodemark.flow.custody.Trust;
import org.lodemark.flow.naive.RandomWorlds;
import org.lodemark.flow.naive.Rows;
import org.lodemark.flow.naive.World;

class TraceGraphTest {
  private static final double RELATIVE = 1e-6;

  /** F 60 t and L 40 t meet at T; x of 50 t is 30 t of F, 20 t of L. */
  private static Rows twoSellers() {
    return new Rows()
        .mine("F")
        .mine("L")
        .trader("T")
        .trader("X")
        .mined("1", "F", "f", t(60))
        .mined("1", "L", "l", t(40))
        .move("2", "F", "T", "f", t(60))
        .move("2", "L", "T", "l", t(40))
        .ship("5", "T", "X", "x", t(50));
  }

  @Test
  void twoSellersOfOneStockAreDrawnAsTheirPartsOfIt() {
    TraceGraph trace = trace(twoSellers(), "x");
    assertThat(trace.massGrams()).isEqualTo(t(50));
    assertThat(drawn(trace))
        .containsExactlyInAnyOrder(
            "F -> stock at F: 30.0",
            "L -> stock at L: 20.0",
            "stock at F -> stock at T: 30.0",
            "stock at L -> stock at T: 20.0",
            "stock at T -> x: 50.0");
    assertThat(trace.nodes().stream().map(Node::level)).containsExactly(0, 0, 1, 1, 2, 3);
    assertThat(trace.ancestors())
        .containsExactly(
            new Ancestor(lot("f"), site("F"), t(30)), new Ancestor(lot("l"), site("L"), t(20)));
    assertThat(trace.otherAncestors()).isZero();
  }

  @Test
  void whatIsNotListedOrNotDrawnIsCountedAndSummed() {
    TraceGraph trace =
        new TraceQuestion(Records.read(twoSellers())).ask(lot("x"), 1, 1).orElseThrow();
    assertThat(drawn(trace))
        .containsExactlyInAnyOrder(
            "other -> other: 50.0", "other -> stock at T: 50.0", "stock at T -> x: 50.0");
    assertThat(trace.nodes().get(0).merged()).isEqualTo(2);
    assertThat(trace.ancestors()).extracting(ancestor -> ancestor.lot().uri()).containsExactly("f");
    assertThat(trace.otherAncestors()).isEqualTo(1);
    assertThat(trace.otherAncestorGrams()).isCloseTo(t(20), within(1e-3));
  }

  @Test
  void metalThatCameBackToASiteIsDrawnAsALaterStay() {
    // T holds 100 of F, hands 50 to S, gets them back, and ships all: 50 went round.
    Rows rows = new Rows()
        .mine("F")
        .trader("T")
        .trader("S")
        .trader("X")
        .mined("1", "F", "f", t(100))
        .move("2", "F", "T", "f", t(100))
        .move("3", "T", "S", "g", t(50))
        .move("4", "S", "T", "g", t(50))
        .ship("5", "T", "X", "x", t(100));
    TraceGraph trace = trace(rows, "x");
    assertThat(drawn(trace))
        .containsExactlyInAnyOrder(
            "F -> stock at F: 100.0",
            "stock at F -> stock at T: 100.0",
            "stock at T -> stock at S: 50.0",
            "stock at T -> stock at T: 50.0",
            "stock at S -> stock at T: 50.0",
            "stock at T -> x: 100.0");
    assertFit(trace, "by hand");
  }

  @Test
  void aHandOverThatArrivedLightIsOneAncestorOfItsMassNotTwo() {
    Rows rows = new Rows()
        .mine("M")
        .trader("T")
        .trader("X")
        .mined("1", "M", "a", t(100))
        .ship("2", "M", "T", "a", t(100))
        .receive("3", "T", "M", "a", t(90))
        .ship("5", "T", "X", "x", t(90));
    assertThat(trace(rows, "x").ancestors())
        .containsExactly(new Ancestor(lot("a"), site("M"), t(90)));
  }

  @Test
  void whatAKilnMadeAndItsSiteHandedOnIsOneAncestorOfItsMassNotTwo() {
    Rows rows = new Rows()
        .mine("M")
        .trader("S", CustodyModel.IDENTITY_PRESERVED, "2024")
        .trader("T")
        .trader("X")
        .mined("1", "M", "a", t(100))
        .move("2", "M", "S", "a", t(100))
        .input("melt", "3", "S", "a", t(100))
        .output("melt", "3", "S", "b", t(100))
        .move("4", "S", "T", "b", t(100))
        .ship("5", "T", "X", "x", t(100));
    assertThat(trace(rows, "x").ancestors())
        .containsExactly(
            new Ancestor(lot("a"), site("M"), t(100)),
            new Ancestor(lot("a"), site("S"), t(100)),
            new Ancestor(lot("b"), site("S"), t(100)));
  }

  @Test
  void aLotNobodyNamesHasNoTrace() {
    assertThat(new TraceQuestion(Records.read(twoSellers())).ask(lot("no such"), 5, 5))
        .isEmpty();
  }

  @Test
  void aDrawingOfNoNodesIsRefused() {
    TraceQuestion question = new TraceQuestion(Records.read(twoSellers()));
    assertThatThrownBy(() -> question.ask(lot("x"), 0, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mostPerLevel 0");
    assertThatThrownBy(() -> question.ask(lot("x"), 5, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mostAncestors -1");
  }

  @Test
  void everyDrawingHasNoCirclesAndLosesNothingOnTheWay() {
    int drawings = 0;
    int returned = 0;
    for (long seed = 0; seed < Records.seeds(150, 3_000); seed++) {
      CustodyGraph custody = Records.read(RandomWorlds.small(seed), Records.trustOf(seed));
      for (LotId lot : custody.listLots()) {
        TraceGraph whole = assertEveryDrawingFit(custody, lot, "seed " + seed + ", lot " + lot);
        drawings += whole == null ? 0 : 1;
        returned += whole != null && hasSiteTwice(whole) ? 1 : 0;
      }
    }
    assertThat(drawings).isGreaterThan(500);
    assertThat(returned).isGreaterThan(10);
  }

  @Test
  void everyDrawingOfAMediumWorldIsFitToo() {
    int returned = 0;
    for (long seed = 0; seed < Records.seeds(6, 60); seed++) {
      CustodyGraph custody = Records.read(RandomWorlds.medium(seed), Trust.PHYSICAL);
      for (LotId lot : custody.listLots()) {
        TraceGraph whole = assertEveryDrawingFit(custody, lot, "seed " + seed + ", lot " + lot);
        returned += whole != null && hasSiteTwice(whole) ? 1 : 0;
      }
    }
    assertThat(returned).isGreaterThan(10);
  }

  private static TraceGraph assertEveryDrawingFit(CustodyGraph custody, LotId lot, String where) {
    TraceQuestion question = new TraceQuestion(custody);
    TraceGraph whole = question.ask(lot, Integer.MAX_VALUE, 3).orElse(null);
    if (whole == null) {
      return null;
    }
    assertFit(whole, where);
    assertThat(whole.nodes()).describedAs(where).noneMatch(node -> node.kind() == Kind.OTHER);
    for (int most = 1; most <= 5; most++) {
      TraceGraph merged = question.ask(lot, most, 3).orElseThrow();
      assertFit(merged, where + ", " + most + " a level");
      assertSameTotals(merged, whole, most, where);
    }
    return whole;
  }

  /** Acyclic; in = out = mass at every node; the origins are the lot. */
  private static void assertFit(TraceGraph trace, String where) {
    double[] in = new double[trace.nodes().size()];
    double[] out = new double[trace.nodes().size()];
    for (Edge edge : trace.edges()) {
      assertThat(trace.nodes().get(edge.from()).level())
          .describedAs(where)
          .isLessThan(trace.nodes().get(edge.to()).level());
      assertThat(edge.massGrams()).describedAs(where).isPositive();
      out[edge.from()] += edge.massGrams();
      in[edge.to()] += edge.massGrams();
    }
    double origins = 0;
    for (int i = 0; i < in.length; i++) {
      Node node = trace.nodes().get(i);
      String what = where + ": " + node;
      if (node.level() == 0) {
        origins += node.massGrams();
        assertThat(in[i]).describedAs(what).isZero();
      } else {
        assertThat(in[i]).describedAs(what).isCloseTo(node.massGrams(), near(node.massGrams()));
      }
      if (node.kind() == Kind.TARGET) {
        assertThat(out[i]).describedAs(what).isZero();
      } else {
        assertThat(out[i]).describedAs(what).isCloseTo(node.massGrams(), near(node.massGrams()));
      }
    }
    assertThat(origins).describedAs(where).isCloseTo(trace.massGrams(), near(trace.massGrams()));
    assertThat(trace.nodes().stream().filter(node -> node.kind() == Kind.TARGET))
        .describedAs(where)
        .singleElement()
        .satisfies(target ->
            assertThat(target.massGrams()).isCloseTo(trace.massGrams(), near(trace.massGrams())));
  }

  private static org.assertj.core.data.Offset<Double> near(double grams) {
    return within(RELATIVE * grams);
  }

  private static void assertSameTotals(
      TraceGraph merged, TraceGraph whole, int most, String where) {
    Map<Integer, Double> expected = byLevel(whole);
    Map<Integer, Double> actual = byLevel(merged);
    assertThat(actual.keySet()).describedAs(where).isEqualTo(expected.keySet());
    expected.forEach((level, grams) ->
        assertThat(actual.get(level)).describedAs(where).isCloseTo(grams, near(grams)));
    assertThat(merged.nodes().stream().mapToInt(Node::merged).sum())
        .describedAs(where)
        .isEqualTo(whole.nodes().stream().mapToInt(Node::merged).sum());
    Map<Integer, Integer> nodes = new HashMap<>();
    merged.nodes().forEach(node -> nodes.merge(node.level(), 1, Integer::sum));
    assertThat(nodes.values()).describedAs(where).allMatch(count -> count <= most);
  }

  private static Map<Integer, Double> byLevel(TraceGraph trace) {
    Map<Integer, Double> grams = new HashMap<>();
    trace.nodes().forEach(node -> grams.merge(node.level(), node.massGrams(), Double::sum));
    return grams;
  }

  @Test
  void manyShipmentsOutOfOneStockAreOnePlaceAndAFewAreNot() {
    // A mine sends 10 t at a time to a trader, 9 t arrive, and he sells all in one lot.
    for (int shipments : new int[] {1, 4, 5, 30}) {
      Rows rows = new Rows().mine("M").trader("T").trader("X");
      rows.mined("1", "M", "m", t(10L * shipments));
      for (int i = 0; i < shipments; i++) {
        rows.ship("2", "M", "T", "m" + i, t(10)).receive("3", "T", "M", "m" + i, t(9));
      }
      TraceGraph trace = trace(rows.ship("5", "T", "X", "x", t(9L * shipments)), "x");
      List<Node> onTheWay =
          trace.nodes().stream().filter(node -> node.kind() == Kind.TRANSIT).toList();
      assertFit(trace, shipments + " shipments");
      assertThat(onTheWay).hasSize(shipments > 4 ? 1 : shipments);
      assertThat(onTheWay.stream().mapToInt(Node::merged).sum()).isEqualTo(shipments);
      assertThat(onTheWay.stream().mapToDouble(Node::massGrams).sum())
          .isCloseTo(t(9L * shipments), within(1e-3));
    }
  }

  @Test
  void theOriginsOfATraceAreTheSharesProRataOfItsMass() {
    int compared = 0;
    for (long seed = 0; seed < Records.seeds(100, 2_000); seed++) {
      World world = RandomWorlds.small(seed);
      CustodyGraph custody = Records.read(world, Records.trustOf(seed));
      TraceQuestion traces = new TraceQuestion(custody);
      ShareQuestion shares = new ShareQuestion(custody);
      for (LotId lot : custody.listLots()) {
        TraceGraph trace = traces.ask(lot, Integer.MAX_VALUE, 0).orElse(null);
        LotShares made = shares.ask(lot).orElse(null);
        String where = "seed " + seed + ", lot " + lot;
        assertThat(trace == null).describedAs(where).isEqualTo(made == null);
        if (trace != null && made != null) {
          assertThat(originsOf(trace).keySet())
              .describedAs(where)
              .isEqualTo(originsOf(made).keySet());
          originsOf(made)
              .forEach((origin, grams) -> assertThat(originsOf(trace).get(origin))
                  .describedAs(where)
                  .isCloseTo(grams, within(1e-9 * made.massGrams())));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(300);
  }

  private static Map<Origin, Double> originsOf(TraceGraph trace) {
    Map<Origin, Double> grams = new HashMap<>();
    for (Node node : trace.nodes()) {
      node.origin().ifPresent(origin -> grams.merge(origin, node.massGrams(), Double::sum));
    }
    return grams;
  }

  private static Map<Origin, Double> originsOf(LotShares made) {
    Map<Origin, Double> grams = new HashMap<>();
    for (OriginShare share : made.shares()) {
      if (share.proRata() > 0) {
        grams.put(share.origin(), share.proRata() * made.massGrams());
      }
    }
    return grams;
  }

  private static boolean hasSiteTwice(TraceGraph trace) {
    List<String> stocks = trace.nodes().stream()
        .filter(node -> node.kind() == Kind.STOCK || node.kind() == Kind.LOT)
        .map(Node::label)
        .toList();
    return stocks.stream().distinct().count() < stocks.size();
  }

  private static TraceGraph trace(Rows rows, String lot) {
    return new TraceQuestion(Records.read(rows)).ask(lot(lot), 9, 9).orElseThrow();
  }

  private static List<String> drawn(TraceGraph trace) {
    return trace.edges().stream()
        .map(edge -> trace.nodes().get(edge.from()).label() + " -> "
            + trace.nodes().get(edge.to()).label() + ": "
            + Math.round(edge.massGrams() / 1e3) / 1e3)
        .toList();
  }
}
