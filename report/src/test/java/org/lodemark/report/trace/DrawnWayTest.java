package org.lodemark.report.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.LotId;
import org.lodemark.flow.answer.TraceQuestion;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.Target;
import org.lodemark.flow.custody.Trust;
import org.lodemark.report.trace.DrawnWay.Lot;
import org.lodemark.report.trace.TraceReport.EdgeRow;
import org.lodemark.report.trace.TraceReport.Graph;
import org.lodemark.report.trace.TraceReport.NodeRow;

/** The way of several lots as one drawing. */
class DrawnWayTest {
  private static final int MOST_PER_LEVEL = 12;

  private static DrawnWay way(Story story, String... lots) {
    CustodyGraph custody = story.custody(Assumptions.DEFAULT);
    List<Target> targets = Arrays.stream(lots)
        .map(lot -> custody.findTarget(new LotId(lot)).orElseThrow())
        .toList();
    return DrawnWay.of(
        new TraceQuestion(custody).ask(targets, MOST_PER_LEVEL), false, story.sites());
  }

  /**
   * T mixes 60 t of Far and 40 t of Low mine, and E buys 40 t of it: 24 and 16. Half leaves E as x:
   * 12 and 8. Then 20 t of Great mine come, and of 40 t 30 leave as y: 15, 9 and 6.
   */
  private static Story sharedSupplier() {
    return new Story()
        .mine("F", "Far mine", "TJK")
        .mine("L", "Low mine", "BOL")
        .mine("G", "Great mine", "KGZ")
        .trader("T", "Trader", "THA")
        .trader("E", "Exporter", "THA")
        .trader("X", "Buyer", "USA")
        .mined(1, "F", "f", 60)
        .mined(1, "L", "l", 40)
        .mined(1, "G", "g", 20)
        .move(2, "F", "T", "f", 60)
        .move(2, "L", "T", "l", 40)
        .move(3, "T", "E", "a", 40)
        .ship(4, "E", "X", "x", 20)
        .move(5, "G", "E", "g", 20)
        .ship(6, "E", "X", "y", 30);
  }

  private static List<String> flows(DrawnWay way) {
    Graph graph = way.graph();
    return graph.edges().stream()
        .map(edge -> graph.nodes().get(edge.from()).label() + " -> "
            + graph.nodes().get(edge.to()).label() + ": " + edge.massGrams())
        .toList();
  }

  @Test
  void twoLotsOfOneSupplierAreOneDrawingToTheGram() throws Exception {
    DrawnWay way = way(sharedSupplier(), "x", "y");
    assertThat(flows(way))
        .containsExactlyInAnyOrder(
            "F -> stock at F: 21000000",
            "L -> stock at L: 14000000",
            "G -> stock at G: 15000000",
            "stock at F -> stock at T: 21000000",
            "stock at L -> stock at T: 14000000",
            "stock at T -> stock at E: 35000000",
            "stock at G -> stock at E: 15000000",
            "stock at E -> x: 20000000",
            "stock at E -> y: 30000000");
    assertThat(way.massGrams()).isEqualTo(50_000_000);
    assertThat(way.lots())
        .containsExactly(new Lot("x", 20_000_000, 0), new Lot("y", 30_000_000, 0));
    // 21 t of Tajikistan, 15 of Kyrgyzstan, 14 of Bolivia: the order of colours.
    assertThat(way.countries()).containsExactly("TJK", "KGZ", "BOL");
    String html = check(way, "two lots");
    // 50 t are 300 px.
    assertThat(html)
        .contains("stroke-width=\"120.00000\"", "stroke-width=\"180.00000\"")
        .contains("stock at Exporter (THA) \u2192 y: 30 t, 60.0 %")
        .contains("<title id=\"way-title\">Way of the metal of 2 lots</title>")
        .contains("from the origins on the left to the lots on the right; widths")
        .contains("to the lots on the right, 50 t together. Widths")
        .doesNotContain("the lot on the right", "the same metal again");
  }

  @Test
  void theTableHoldsWhatTheDrawingShows() {
    DrawnWay way = way(sharedSupplier(), "x", "y");
    String table = TraceFigure.flows(way);
    // The mines and their stocks are one place each: six flows are left.
    assertThat(table)
        .contains("The same in figures: 6 flows")
        .contains(
            "<bdi>mined at Great mine (KGZ)</bdi></td><td class=\"id\"><bdi>stock at Exporter (THA)"
                + "</bdi></td><td class=\"n\">15 t</td><td class=\"n\">30.0</td>")
        .contains("<bdi>x</bdi></td><td class=\"n\">20 t</td><td class=\"n\">40.0</td>");
    assertThat(table.split("<tr><td", -1)).hasSize(7);
  }

  @Test
  void metalThatIsInTwoLotsIsDrawnOnceAndTheCaptionNamesThem() throws Exception {
    // Of a, 50 t, the trader sells 30 as b; c is 10 more, and wholly in d.
    Story story = new Story()
        .mine("M", "Mine", "TJK")
        .trader("T", "Trader", "THA")
        .trader("U", "Other", "THA")
        .trader("X", "Buyer", "USA")
        .mined(1, "M", "m", 60)
        .move(2, "M", "T", "a", 50)
        .ship(3, "T", "X", "b", 30)
        .move(2, "M", "U", "c", 10)
        .ship(3, "U", "X", "d", 10);
    DrawnWay way = way(story, "a", "b", "c", "d");
    assertThat(way.massGrams()).isEqualTo(60_000_000);
    assertThat(way.lots())
        .containsExactly(
            new Lot("a", 50_000_000, 30_000_000),
            new Lot("b", 30_000_000, 0),
            new Lot("c", 10_000_000, 10_000_000),
            new Lot("d", 10_000_000, 0));
    assertThat(check(way, "nested"))
        .contains("the lots on the right, 60 t together")
        .contains("Each by itself the lots have 100 t. 40 t of that are the same metal again")
        .contains("before: of a 30 t of 50 t; of c all 10 t.</figcaption>");
    assertThat(WayWords.twice(way(story, "b", "d"))).isEmpty();
  }

  @Test
  void ofManyLotsInOthersTheLargestAreNamed() {
    List<Lot> lots = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      lots.add(new Lot("lot-" + i, 2_000_000L * i, 1_000_000L * i));
    }
    DrawnWay way = new DrawnWay(
        lots, 78_000_000, new Graph("measured", List.of(), List.of()), List.of(), List.of());
    assertThat(WayWords.twice(way))
        .contains("have 156 t. 78 t of that", "of lot-12 12 t of 24 t", "of lot-3 3 t of 6 t")
        .endsWith("; of 2 more lots 3 t.");
  }

  @Test
  void moreLotsThanAReaderCanTellApartAreOnePlaceWithTheirMass() throws Exception {
    Story story = new Story().mine("M", "Mine", "TJK").trader("X", "Buyer", "USA");
    story.mined(1, "M", "m", 120);
    String[] lots = new String[15];
    for (int i = 0; i < lots.length; i++) {
      lots[i] = "x" + (i + 1);
      story.ship(2, "M", "X", lots[i], i + 1);
    }
    DrawnWay way = way(story, lots);
    // 1 + 2 + 3 + 4 t are in the four that are not among the largest eleven.
    List<NodeRow> ends = way.graph().nodes().stream()
        .filter(node -> node.kind().equals("target"))
        .toList();
    assertThat(ends).hasSize(12);
    assertThat(ends.getLast().label()).isEqualTo("4 other lots");
    assertThat(ends.getLast().massGrams()).isEqualTo(10_000_000);
    assertThat(check(way, "many"))
        .contains("4 other lots: 10 t, 8.3 %", "Way of the metal of 15 lots", "120 t together");
  }

  @Test
  void oneLotReadsAsOne() {
    assertThat(TraceFigure.of(way(sharedSupplier(), "y")).orElseThrow())
        .contains("Way of the metal of y", "to the lot on the right. Widths")
        .doesNotContain("together");
  }

  @Test
  void whateverTheRecordsHoldIsText() throws Exception {
    Story story = Stories.hostile().ship(6, "T", "X", "<script>alert(2)</script>\u202e", 5);
    String html = check(way(story, Stories.LONG_LOT, "<script>alert(2)</script>\u202e"), "hostile");
    assertThat(html).doesNotContain("<script", "<img", "<b>", "\u202e", "\u001b");
    DrawnWay nested = new DrawnWay(
        List.of(new Lot("<b>\u202e", 2, 1), new Lot("x", 1, 0)),
        2,
        way(story, Stories.LONG_LOT).graph(),
        List.of(),
        List.of());
    assertThat(TraceFigure.of(nested).orElseThrow())
        .contains("of &lt;b&gt;")
        .doesNotContain("<b>", "\u202e");
  }

  @Test
  void severalLotsOfRandomRecordsAreDrawnReadablyAndConserve() throws Exception {
    int nested = 0;
    int drawn = 0;
    for (long seed = 0; seed < (Boolean.getBoolean("lodemark.full") ? 1_000 : 60); seed++) {
      RandomStory.Told told = RandomStory.of(seed);
      Random random = new Random(seed);
      Trust trust = Trust.values()[random.nextInt(3)];
      CustodyGraph custody = told.story().custody(Assumptions.DEFAULT.withTrust(trust));
      for (int i = 0; i < 4; i++) {
        List<Target> targets = told.lots().stream()
            .filter(lot -> random.nextInt(3) == 0)
            .flatMap(lot -> custody.findTarget(new LotId(lot)).stream())
            .toList();
        if (!targets.isEmpty()) {
          DrawnWay way = DrawnWay.of(
              new TraceQuestion(custody).ask(targets, 1 + random.nextInt(9)),
              random.nextBoolean(),
              told.story().sites());
          String where = "seed " + seed + ", " + targets;
          assertExact(way, where);
          check(way, where);
          nested += way.lots().stream().anyMatch(lot -> lot.elsewhereGrams() > 0) ? 1 : 0;
          drawn++;
        }
      }
    }
    assertThat(drawn).isGreaterThan(100);
    assertThat(nested).isBetween(20, drawn - 20);
  }

  private static String check(DrawnWay way, String where) throws Exception {
    String html = TraceFigure.of(way).orElseThrow();
    Drawing drawing = Drawing.of(html);
    drawing.assertReadable(where);
    drawing.assertConserves(Way.of(way.graph()), way.massGrams(), where);
    return html;
  }

  /** In whole grams, to the gram; and the right edge is what the lots have, less what is twice. */
  private static void assertExact(DrawnWay way, String where) {
    Graph graph = way.graph();
    long[] in = new long[graph.nodes().size()];
    long[] out = new long[graph.nodes().size()];
    for (EdgeRow edge : graph.edges()) {
      in[edge.to()] += edge.massGrams();
      out[edge.from()] += edge.massGrams();
    }
    long origins = 0;
    long ends = 0;
    for (int i = 0; i < in.length; i++) {
      NodeRow node = graph.nodes().get(i);
      boolean isEnd = node.kind().equals("target");
      origins += node.level() == 0 ? node.massGrams() : 0;
      ends += isEnd ? node.massGrams() : 0;
      assertThat(in[i]).as(where).isEqualTo(node.level() == 0 ? 0 : node.massGrams());
      assertThat(out[i]).as(where).isEqualTo(isEnd ? 0 : node.massGrams());
    }
    long asked = way.lots().stream()
        .mapToLong(lot -> lot.massGrams() - lot.elsewhereGrams())
        .sum();
    assertThat(ends).as(where).isEqualTo(way.massGrams()).isEqualTo(origins);
    assertThat(ends - asked).as(where).isBetween(-(long) way.lots().size(), (long)
        way.lots().size());
  }
}
