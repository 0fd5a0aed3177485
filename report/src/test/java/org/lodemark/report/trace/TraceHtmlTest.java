package org.lodemark.report.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.Trust;
import org.lodemark.report.text.Style;
import org.lodemark.report.trace.TraceReport.Graph;

/** The trace as a page. */
class TraceHtmlTest {
  private static void check(TraceReport report, String where) throws Exception {
    String html = TraceHtml.of(report);
    if (SankeySvg.canDraw(report.graph())) {
      Drawing drawing = Drawing.of(html);
      drawing.assertReadable(where);
      drawing.assertConserves(Way.of(report.graph()), report.massGrams(), where);
    }
  }

  @Test
  void twoSellersAreDrawnWithWidthsOfTheirParts() throws Exception {
    TraceReport report = Stories.twoSellers().trace("x");
    check(report, "two sellers");
    String html = TraceHtml.of(report);
    // 50 t are 300 px: 30 t are 180, 20 t are 120.
    assertThat(html)
        .contains("stroke-width=\"180.00000\"", "stroke-width=\"120.00000\"")
        .contains("mined at Far mine (TJK) \u2192 stock at Trader (THA): 30 t, 60.0 %");
  }

  @Test
  void everyStoryIsReadableAndConserves() throws Exception {
    check(Stories.blend().trace("ingot-7"), "blend");
    check(Stories.manyOrigins().trace("x"), "many origins");
    check(Stories.hostile().trace(Stories.LONG_LOT), "hostile");
    check(TraceReportTest.twoEnds(), "two ends");
  }

  @Test
  void randomRecordsAreDrawnReadablyAndConserve() throws Exception {
    int drawn = 0;
    for (long seed = 0; seed < (Boolean.getBoolean("lodemark.full") ? 1_000 : 40); seed++) {
      RandomStory.Told told = RandomStory.of(seed);
      Random random = new Random(seed);
      Trust trust = Trust.values()[random.nextInt(3)];
      CustodyGraph custody = told.story().custody(Assumptions.DEFAULT.withTrust(trust));
      Story.Questions questions = new Story.Questions(custody);
      for (String lot : told.lots()) {
        Optional<TraceAnswer> answer = questions.answer(lot, 1 + random.nextInt(9));
        if (answer.isPresent()) {
          TraceReport report = TraceReports.of(
              answer.get(),
              Optional.empty(),
              custody.findings(),
              List.of(),
              told.story().sites(),
              List.of());
          String where = "seed " + seed + ", lot " + lot;
          check(report, where);
          assertExact(report.graph(), report.massGrams(), where);
          int width = 60 + random.nextInt(41);
          assertThat(TraceText.of(report, new Style(width, false, false)).lines())
              .as(where)
              .allMatch(line -> line.length() <= width);
          drawn++;
        }
      }
    }
    assertThat(drawn).isGreaterThan(300);
  }

  /** In whole grams, to the gram. */
  private static void assertExact(Graph graph, long lotGrams, String where) {
    for (int i = 0; i < graph.nodes().size(); i++) {
      int node = i;
      long in = graph.edges().stream()
          .filter(edge -> edge.to() == node)
          .mapToLong(TraceReport.EdgeRow::massGrams)
          .sum();
      long out = graph.edges().stream()
          .filter(edge -> edge.from() == node)
          .mapToLong(TraceReport.EdgeRow::massGrams)
          .sum();
      long mass = graph.nodes().get(i).massGrams();
      String kind = graph.nodes().get(i).kind();
      assertThat(kind.equals("target") ? in : out).as(where).isEqualTo(mass);
      assertThat(in).as(where).isIn(mass, 0L);
      assertThat(kind.equals("target") ? mass : lotGrams).as(where).isEqualTo(lotGrams);
    }
  }

  @Test
  void whateverTheRecordsHoldIsText() throws Exception {
    TraceReport report = Stories.hostile().trace(Stories.LONG_LOT);
    String html = TraceHtml.of(report);
    assertThat(html)
        .doesNotContain("<script", "<img", "<b>", "\u202e", "\u001b")
        .doesNotContain("http-equiv=\"refresh\"", "src=\"", "href=", "url(http", "@import")
        .contains("&lt;img src=x onerror=alert(1)&gt;")
        .contains("verified=2024-01-31&amp;holder=an-exporter");
    assertThat(Drawing.of(html).text()).contains("Mine <b>bold</b> & \"Sons\"");
  }

  @Test
  void thePageSaysWhatItIsToEveryReader() {
    String html = TraceHtml.of(Stories.blend().trace("ingot-7"));
    assertThat(html)
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
        .contains("<title>Trace of ingot-7</title>", "<title id=\"way-title\">", "<desc id=")
        .contains("role=\"img\"", "scope=\"row\"", "The same in figures: 11 flows")
        .contains("prefers-color-scheme: dark", "@media print", "default-src 'none'")
        .contains("unknown origin", "several origins", "an unrecorded swap of equal mass");
  }

  @Test
  void aPlaceHasTheColourOfACountryOnlyIfNothingElseCanReachIt() {
    TraceReport report = Stories.twoSellers().trace("x");
    OriginColours colours = new OriginColours(DrawnWay.of(report).countries(), report.graph());
    // Far mine, Low mine, their stocks, the trader's stock, the lot.
    assertThat(IntStream.range(0, 6).mapToObj(colours::ofNode))
        .containsExactly("c0", "c1", "c0", "c1", "m", "m");
  }

  @Test
  void aChainOfManyHandsIsDrawnAndListed() throws Exception {
    Story story = new Story().mine("M", "Mine", "TJK").mined(1, "M", "a", 10);
    String last = "M";
    for (int i = 0; i < 25; i++) {
      story.trader("t" + i, "Trader " + i, "THA").move(2 + i, last, "t" + i, "a", 10);
      last = "t" + i;
    }
    TraceReport report = story.ship(28, last, "t0", "a", 10).trace("a");
    check(report, "chain");
    assertThat(TraceHtml.of(report)).contains("The same in figures: 26 flows");
  }
}
