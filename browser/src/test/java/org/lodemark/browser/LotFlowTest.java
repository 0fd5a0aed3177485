package org.lodemark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The way of a lot's metal: bands where there is room for them, else the same flows as rows. */
@InChromium
class LotFlowTest {
  private static final String LOT = "sim:E1/0014";

  @TempDir
  private static Path folder;

  private static Served served;

  @BeforeAll
  static void serve() throws Exception {
    Commands.overSample(folder);
    served = Served.sample(folder);
  }

  @AfterAll
  static void stop() {
    served.close();
    assertThat(served.complaints()).isEmpty();
  }

  private static Page open(Tabs tabs, Look look, String lot) {
    Page page = tabs.open(look, served.lotPage(lot)).page();
    Site.settle(page);
    return page;
  }

  /** A flow in words: where to, where from, how much. */
  private record Flow(String to, String from, String mass) {}

  @ParameterizedTest
  @ValueSource(strings = {"sim:E1/0014", "sim:E1/0010", "sim:T4/0003"})
  void onATelephoneTheRowsAreAllFlowsOfTheInterface(String lot, Tabs tabs) {
    Page page = open(tabs, Look.PHONE, lot);
    assertThat(page.locator("lm-lot-flow lm-chart")).hasCount(0);
    List<Flow> shown = new ArrayList<>();
    for (Locator place : page.locator("lm-lot-steps tbody").all()) {
      String to = place.locator("th[scope=rowgroup] b").textContent();
      for (Locator row : place.locator("tr:has(th[scope=row])").all()) {
        shown.add(
            new Flow(to, row.locator("th").textContent(), row.locator("td.n").textContent()));
      }
    }
    JsonNode trace = served.json("trace?lot=" + lot.replace(":", "%3A").replace("/", "%2F"));
    assertThat(shown).containsExactlyInAnyOrderElementsOf(flows(trace));
    // From the lot back: the first row is what the lot itself was taken out of.
    assertThat(shown.getFirst().to()).isEqualTo(lot);
  }

  @Test
  void onATelephoneNothingIsScrolledSidewaysAndPaperHasTheRowsToo(Tabs tabs) {
    Page page = open(tabs, Look.PHONE, LOT);
    assertThat(page.locator("lm-lot-steps caption")).containsText("from the lot back to the mines");
    assertThat(Inspection.sideways(page)).isEmpty();
    Paper paper = Paper.print(page);
    assertThat(paper.text(16)).contains("fromthelotbacktothemines", "Pakistanandunknown");
    assertThat(paper.listInSideMargins(16)).isEmpty();
  }

  @Test
  void aWindowThatIsMadeNarrowHasRowsAndAWideOneBands(Tabs tabs) {
    Page page = open(tabs, Look.DESK, LOT);
    assertThat(page.locator("lm-lot-flow canvas")).hasCount(1);
    assertThat(page.locator("lm-lot-steps")).hasCount(0);
    page.setViewportSize(380, 800);
    assertThat(page.locator("lm-lot-steps table")).isVisible();
    assertThat(page.locator("lm-lot-flow canvas")).hasCount(0);
    page.setViewportSize(1400, 1000);
    assertThat(page.locator("lm-lot-flow canvas")).hasCount(1);
    // What a reader without eyes is told of the drawing.
    assertThat(page.locator("lm-lot-flow [role=img]"))
        .hasAttribute(
            "aria-label",
            "Flows of metal from mines to " + LOT + "; the tables below" + " hold the same.");
  }

  /** What must be shown of a trace: a stay on the road with one way in and out is no place. */
  private static List<Flow> flows(JsonNode trace) {
    List<JsonNode> nodes = new ArrayList<>();
    trace.at("/graph/nodes").forEach(nodes::add);
    List<JsonNode> edges = new ArrayList<>();
    trace.at("/graph/edges").forEach(edges::add);
    Map<List<Integer>, Long> grams = new LinkedHashMap<>();
    for (JsonNode edge : edges) {
      int from = edge.get("from").asInt();
      int to = edge.get("to").asInt();
      if (!isPassed(nodes, edges, to)) {
        long mass = edge.get("massGrams").asLong();
        while (isPassed(nodes, edges, from)) {
          JsonNode before = into(edges, from).getFirst();
          mass = before.get("massGrams").asLong();
          from = before.get("from").asInt();
        }
        grams.merge(List.of(to, from), mass, Long::sum);
      }
    }
    List<Flow> flows = new ArrayList<>();
    grams.forEach((ends, mass) -> flows.add(new Flow(
        name(nodes.get(ends.get(0)), trace), name(nodes.get(ends.get(1)), trace), words(mass))));
    return flows;
  }

  private static List<JsonNode> into(List<JsonNode> edges, int node) {
    return edges.stream().filter(edge -> edge.get("to").asInt() == node).toList();
  }

  private static boolean isPassed(List<JsonNode> nodes, List<JsonNode> edges, int node) {
    return nodes.get(node).get("kind").asString().equals("transit")
        && into(edges, node).size() == 1
        && edges.stream().filter(edge -> edge.get("from").asInt() == node).count() == 1;
  }

  private static String name(JsonNode node, JsonNode trace) {
    String label = node.get("label").asString();
    String site = node.get("site").isNull() ? "" : node.get("site").asString();
    String siteName = site;
    for (JsonNode one : trace.get("sites")) {
      siteName = one.get("site").asString().equals(site) ? one.get("name").asString() : siteName;
    }
    return switch (node.get("kind").asString()) {
      case "origin" -> site.isEmpty() ? label : siteName;
      case "lot", "target" -> label.replaceFirst(" at .*", "");
      case "process" -> "mixing";
      case "stock" -> label.replaceFirst(" (at|of) [^ ]*$", "") + ", " + siteName;
      case "transit" -> label.replaceFirst("[^ ]*$", "") + siteName;
      default -> throw new AssertionError(node);
    };
  }

  /** Grams below a kilogram, kilograms below a tenth of a tonne, else tonnes of three digits. */
  private static String words(long grams) {
    BigDecimal exact = BigDecimal.valueOf(grams);
    if (grams < 1_000) {
      return exact + "\u00a0g";
    }
    if (grams < 100_000) {
      return exact.movePointLeft(3).setScale(1, RoundingMode.HALF_UP) + "\u00a0kg";
    }
    int digits = grams < 1_000_000 ? 3 : grams < 10_000_000 ? 2 : grams < 100_000_000 ? 1 : 0;
    return exact.movePointLeft(6).setScale(digits, RoundingMode.HALF_UP) + "\u00a0t";
  }
}
