package org.lodemark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodemark.app.web.LodemarkServer;

/** Sheets as large as years of books, and larger than the server takes. */
@InChromium
class LargeCaptureTest {
  private static final int ROWS = 60_000;

  /** What a reader takes for a page that hangs; a task of a script must be shorter. */
  private static final double STILL_MS = 100;

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

  private Tab ledger(Tabs tabs) {
    Tab tab = tabs.open(Look.DESK, served.page("ledger"));
    assertThat(tab.page().locator("lm-capture .drop")).isVisible();
    return tab;
  }

  /** Drops what a script of the page makes. */
  private static void drop(Page page, String files) {
    JSHandle carried = page.evaluateHandle("() => { const data = new DataTransfer();"
        + " for (const file of " + files + ") data.items.add(file); return data; }");
    Locator place = page.locator("lm-capture .drop");
    place.dispatchEvent("dragover", Map.of("dataTransfer", carried));
    place.dispatchEvent("drop", Map.of("dataTransfer", carried));
  }

  /** A sheet of sites, and one of movements: each lot is sent and received. */
  private static String sheets(String massKg) {
    return """
        (() => {
          const sites = 'id,name,kind,country\\nm-1,Mine,mine,BOL\\nt-1,Trader,trader,BOL\\n';
          let rows = 'time,action,lot,site,counterparty,massKg,moisturePct,gradePct,form\\n';
          for (let i = 0; i < %d / 2; i++) {
            const day = new Date(Date.UTC(2020, 0, 1 + i %% 1800)).toISOString().slice(0, 10);
            rows += `${day},SHIP,L-${i},m-1,t-1,%s,5,40,hand-sorted-ore\\n`;
            rows += `${day},RECEIVE,L-${i},t-1,m-1,9990,5,40,hand-sorted-ore\\n`;
          }
          return [new File([sites], 'sites.csv'), new File([rows], 'movements.csv')];
        })()
        """.formatted(ROWS, massKg);
  }

  /** Notes each task that holds the page up, and all that the progress says. */
  private static void watch(Page page) {
    page.evaluate("""
        () => {
          window.tasks = [];
          new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map((e) => e.duration)))
            .observe({entryTypes: ['longtask']});
          window.said = new Set();
          window.moves = 0;
          new MutationObserver(() => {
            const job = document.querySelector('lm-capture .job');
            if (!job) return;
            window.said.add(job.querySelector('p').innerText.replace(/\\s+/g, ' ').trim());
            if (job.querySelector('progress:indeterminate')) window.moves++;
          }).observe(document.querySelector('lm-capture'), {subtree: true, childList: true, attributes: true, characterData: true});
        }
        """);
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Page page, String what) {
    return (List<Object>) page.evaluate("() => [..." + what + "]");
  }

  private static void assertThatThePageNeverHung(Page page) {
    assertThat(list(page, "window.tasks"))
        .as("tasks of the page, in milliseconds")
        .allSatisfy(task -> assertThat(((Number) task).doubleValue()).isLessThan(STILL_MS));
    assertThat(list(page, "window.said"))
        .anySatisfy(words -> assertThat(words.toString()).contains("every row is being checked"));
    // While nobody knows how long it takes, the bar moves by itself.
    assertThat(((Number) page.evaluate("() => window.moves")).intValue()).isPositive();
  }

  @Test
  void yearsOfMovementsAreCheckedWhileThePageStaysAlive(Tabs tabs) {
    Page page = ledger(tabs).page();
    drop(page, sheets("10000"));
    assertThat(page.locator("lm-capture .chosen")).containsText("movements.csv");
    watch(page);
    page.getByText("Only check").click();
    assertThat(page.locator("lm-capture-outcome caption")).hasText("Checked; nothing was kept");
    assertThat(page.locator("lm-capture-outcome")).containsText("60,000 movements");
    assertThatThePageNeverHung(page);
    assertThat(served.json("status").at("/store/statements").asInt()).isZero();
  }

  @Test
  void ofVeryManyBadCellsAllAreCountedAndTheFirstAreShown(Tabs tabs) {
    Tab tab = ledger(tabs);
    Page page = tab.page();
    drop(page, sheets("ten tonnes"));
    watch(page);
    page.getByText("Check and keep").click();
    assertThat(page.locator("lm-capture-outcome .problem")).containsText("30,000 problems");
    assertThat(page.locator("lm-capture-outcome tbody tr").first()).containsText("ten tonnes");
    assertThatThePageNeverHung(page);
    assertThat(tab.takeFaults()).allMatch(fault -> fault.contains("422"));
  }

  @Test
  void sheetThatIsLargerThanTheServerTakesIsNotSent(Tabs tabs) {
    Tab tab = ledger(tabs);
    Page page = tab.page();
    assertThat(page.evaluate("async () => (await import('/js/api/upload.js')).MOST_BYTES"))
        .isEqualTo((int) LodemarkServer.MOST_BODY_BYTES);
    drop(page, "[new File([new Uint8Array(80_000_000)], 'movements.csv')]");
    Locator outcome = page.locator("lm-capture-outcome");
    assertThat(outcome).containsText("movements.csv");
    assertThat(outcome).containsText("80.0 MB");
    assertThat(outcome).containsText("at most 67.1 MB at once");
    assertThat(outcome).containsText("Split it into sheets of fewer rows");
    assertThat(page.locator("lm-capture .chosen")).hasCount(0);
    // Each is small enough, both are not.
    drop(page, "['a.csv', 'b.csv'].map((name) => new File([new Uint8Array(40_000_000)], name))");
    assertThat(outcome).containsText("80.0 MB together");
    assertThat(tab.listRequests()).noneMatch(url -> url.contains("/api/v1/capture"));
  }

  /** A server of another limit refuses by itself, without words. */
  @Test
  void refusalOfTheServerForItsSizeIsSaidInWords(Tabs tabs) {
    Tab tab = ledger(tabs);
    Page page = tab.page();
    page.route(
        "**/api/v1/capture*", route -> route.fulfill(new Route.FulfillOptions().setStatus(413)));
    drop(page, sheets("10000"));
    page.getByText("Only check").click();
    assertThat(page.locator("lm-capture .problem")).containsText("larger than the server takes");
    assertThat(tab.takeFaults()).allMatch(fault -> fault.contains("413"));
  }
}
