package org.lodemark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of a lot says what the command says of the same books. */
@InChromium
class LotPageTest {
  @TempDir
  private static Path folder;

  private static Commands commands;
  private static Served served;

  @BeforeAll
  static void serve() throws Exception {
    commands = Commands.overSample(folder);
    served = Served.sample(folder);
  }

  @AfterAll
  static void stop() {
    served.close();
    assertThat(served.complaints()).isEmpty();
  }

  private static JsonNode command(String lot) {
    Commands.Run run = commands.run("verify", lot, "--json");
    assertThat(run.code()).as(run.err()).isIn(0, 1);
    return JsonMapper.shared().readTree(run.out());
  }

  /** Per cent with one decimal; a least rounded down, a most rounded up. */
  private static String perCent(JsonNode share, RoundingMode rounding) {
    // Nine digits are what the command prints; the page must not show the tenth as another figure.
    return new BigDecimal(share.asString())
            .movePointRight(2)
            .setScale(7, RoundingMode.HALF_EVEN)
            .setScale(1, rounding)
        + " %";
  }

  private static String plain(Locator locator) {
    return locator.textContent().replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
  }

  private static String fact(Locator bound, String name) {
    return plain(bound
        .locator("dl > div")
        .filter(new Locator.FilterOptions().setHasText(name))
        .first()
        .locator("dd"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sim:E1/0014", "sim:E1/0004", "sim:E1/0009"})
  void showsTheFiguresOfTheCommand(String lot, Tabs tabs) {
    JsonNode told = command(lot);
    Page page = tabs.open(Look.DESK, served.lotPage(lot)).page();
    Site.settle(page);
    assertThat(page.locator("h1")).hasText(lot);
    JsonNode verdict = told.get("verdicts").get(0);
    assertThat(page.locator(".judgement .verdict b"))
        .hasText(verdict.get("verdict").asString());
    assertThat(page.locator(".judgement > p")).hasText(verdict.get("sentence").asString());
    List<Locator> bounds = page.locator("article.bound").all();
    JsonNode sets = told.get("sets");
    // First the declared origin, then each set that was asked about.
    assertThat(bounds).hasSize(1 + sets.size());
    for (int i = 0; i < sets.size(); i++) {
      JsonNode set = sets.get(i).get("lots").get(0);
      Locator bound = bounds.get(i + 1);
      assertThat(fact(bound, "Proved")).isEqualTo(perCent(set.get("minShare"), RoundingMode.FLOOR));
      assertThat(fact(bound, "unknown counted out"))
          .isEqualTo(perCent(set.get("maxShareKnown"), RoundingMode.CEILING));
      assertThat(fact(bound, "unknown counted in"))
          .isEqualTo(perCent(set.get("maxShare"), RoundingMode.CEILING));
    }
    JsonNode inside = told.get("lots").get(0).get("inside");
    assertThat(fact(bounds.getFirst(), "Proved"))
        .isEqualTo(perCent(inside.get("minShare"), RoundingMode.FLOOR));
    String letter = page.locator("pre.letter").textContent();
    told.get("request")
        .get("items")
        .forEach(item -> assertThat(letter).contains(item.get("sentence").asString()));
    JsonNode evidence = verdict.get("evidence");
    assertThat(page.locator("#evidence ul.evidence").first().locator("> li"))
        .hasCount(evidence.size());
  }

  @Test
  void theInterfaceAnswersWhatTheCommandPrints() {
    assertThat(served.json("verify?lot=sim%3AE1%2F0014")).isEqualTo(command("sim:E1/0014"));
  }

  @Test
  void anotherSetOfOriginsCanBeAskedAbout(Tabs tabs) {
    Page page = tabs.open(Look.DESK, served.lotPage("sim:E1/0014")).page();
    Site.settle(page);
    page.locator("input[name=set]").fill("AFG");
    page.locator("input[name=set]").press("Enter");
    Locator article =
        page.locator("article.bound").filter(new Locator.FilterOptions().setHasText("Afghanistan"));
    assertThat(article).isVisible();
    Commands.Run run = commands.run("verify", "sim:E1/0014", "--set", "AFG", "--json");
    JsonNode set =
        JsonMapper.shared().readTree(run.out()).get("sets").get(0).get("lots").get(0);
    assertThat(fact(article, "unknown counted in"))
        .isEqualTo(perCent(set.get("maxShare"), RoundingMode.CEILING));
    page.goBack();
    assertThat(article).hasCount(0);
  }

  @Test
  void theReportComesAsOneFile(Tabs tabs) throws Exception {
    Page page = tabs.open(Look.DESK, served.lotPage("sim:E1/0014")).page();
    Site.settle(page);
    Path file = page.waitForDownload(() -> page.getByText("Download the report").click())
        .path();
    assertThat(file)
        .content()
        .startsWith("<!DOCTYPE html>")
        .contains("Lot sim:E1/0014: UNPROVEN", "Request to the supplier");
  }

  @Test
  void aLotThatIsNotKeptIsSaidToBeNone(Tabs tabs) {
    Tab tab = tabs.open(Look.DESK, served.lotPage("no-such-lot"));
    assertThat(tab.page().locator("main .problem").first()).containsText("no-such-lot");
    assertThat(tab.takeFaults()).isNotEmpty().allMatch(fault -> fault.contains("404"));
  }
}
