package org.lodemark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A trader's books are brought in over the page of the ledger, by the file chooser and by dropping. */
@InChromium
class CapturePageTest {
  private static final String SITES = """
      id,name,kind,country
      m-1,Upper mine,mine,BOL
      t-1,Trader,trader,BOL
      """;

  private static final String GOOD = """
      time,action,lot,site,counterparty,massKg,moisturePct,gradePct,form
      2025-01-10,SHIP,L-1,m-1,t-1,10000,5,40,hand-sorted-ore
      2025-01-12,RECEIVE,L-1,t-1,m-1,9990,5,40,hand-sorted-ore
      """;

  private static final String BAD = """
      time,action,lot,site,counterparty,massKg,moisturePct,gradePct,form
      2025-01-10,SHIP,L-1,m-1,t-1,ten tonnes,5,40,hand-sorted-ore
      2025-01-12,RECEIVE,L-1,t-1,m-1,9990,5,140,hand-sorted-ore
      """;

  @TempDir
  private Path folder;

  private Served served;

  @BeforeEach
  void serve() throws Exception {
    served = Served.empty(folder);
  }

  @AfterEach
  void stop() {
    served.close();
    assertThat(served.complaints()).isEmpty();
  }

  private Path file(String name, String text) throws Exception {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file;
  }

  private Tab ledger(Tabs tabs) {
    Tab tab = tabs.open(Look.DESK, served.page("ledger"));
    assertThat(tab.page().locator("lm-capture .drop")).isVisible();
    return tab;
  }

  private static void choose(Page page, Path... files) {
    page.locator("lm-capture input[type=file]").setInputFiles(files);
  }

  private static void drop(Page page, String name, String text) {
    JSHandle carried = page.evaluateHandle(
        "([name, text]) => { const data = new DataTransfer();"
            + " data.items.add(new File([text], name, {type: 'text/csv'})); return data; }",
        List.of(name, text));
    Locator place = page.locator("lm-capture .drop");
    place.dispatchEvent("dragover", Map.of("dataTransfer", carried));
    place.dispatchEvent("drop", Map.of("dataTransfer", carried));
  }

  @Test
  void goodSheetsAreKeptAndListed(Tabs tabs) throws Exception {
    Tab tab = ledger(tabs);
    Page page = tab.page();
    choose(page, file("sites.csv", SITES), file("movements.csv", GOOD));
    page.getByText("Check and keep").click();
    Locator kept = page.locator("lm-capture-outcome table");
    assertThat(kept.locator("caption")).hasText("Kept");
    assertThat(kept.locator("tbody tr")).hasCount(2);
    assertThat(kept).containsText("2 movements");
    assertThat(page.locator(".lede")).containsText("4 statements about 1 lot");
    assertThat(page.locator("lm-events")).containsText("L-1");
    // What the page says, the books say.
    JsonNode lots = served.json("lots");
    assertThat(lots.get("total").asInt()).isEqualTo(1);
    assertThat(lots.get("lots").get(0).get("lot").asString()).isEqualTo("L-1");
  }

  @Test
  void everyBadCellIsNamedAndNothingIsKept(Tabs tabs) throws Exception {
    Tab tab = ledger(tabs);
    Page page = tab.page();
    drop(page, "sites.csv", SITES);
    drop(page, "movements.csv", BAD);
    assertThat(page.locator("lm-capture .chosen li")).hasCount(2);
    page.getByText("Check and keep").click();
    Locator problems = page.locator("lm-capture-outcome lm-table tbody tr");
    assertThat(problems).hasCount(2);
    assertThat(problems.nth(0)).containsText("massKg");
    assertThat(problems.nth(0)).containsText("ten tonnes");
    assertThat(problems.nth(0)).containsText("2");
    assertThat(problems.nth(1)).containsText("gradePct");
    assertThat(problems.nth(1)).containsText("140");
    assertThat(served.json("status").get("store").get("statements").asInt()).isZero();
    // The browser itself tells of an answer that is a refusal.
    assertThat(tab.takeFaults()).allMatch(fault -> fault.contains("422"));
    // Mended, it is taken: nothing of the first try is left over.
    drop(page, "movements.csv", GOOD);
    page.getByText("Check and keep").click();
    assertThat(page.locator("lm-capture-outcome caption")).hasText("Kept");
  }

  @Test
  void checkingAloneKeepsNothing(Tabs tabs) throws Exception {
    Page page = ledger(tabs).page();
    choose(page, file("sites.csv", SITES));
    page.getByText("Only check").click();
    assertThat(page.locator("lm-capture-outcome caption")).hasText("Checked; nothing was kept");
    assertThat(served.json("status").get("store").get("statements").asInt()).isZero();
  }

  @Test
  void whatIsNoSheetIsNotSent(Tabs tabs) {
    Tab tab = ledger(tabs);
    drop(tab.page(), "photo.jpg", "no sheet");
    assertThat(tab.page().locator("lm-capture-outcome")).containsText("photo.jpg");
    assertThat(tab.listRequests()).noneMatch(url -> url.contains("/api/v1/capture"));
  }
}
