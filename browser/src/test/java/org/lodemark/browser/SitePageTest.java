package org.lodemark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of the web site over the sample, as a reader opens it. */
@InChromium
class SitePageTest {
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

  static Stream<Arguments> everyPageInEveryLook() {
    return Stream.of(Site.values())
        .flatMap(site -> Look.listAll().stream().map(look -> Arguments.of(site, look)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("everyPageInEveryLook")
  void isReadableInFull(Site site, Look look, Tabs tabs) {
    Page page = site.open(tabs, served, look);
    assertThat(page.locator("main h1").first().textContent()).containsIgnoringCase(site.title());
    assertThat(page.locator("main .problem").allTextContents()).isEmpty();
    assertThat(Inspection.layout(page)).isEmpty();
    if (look.widthPx() == Look.PHONE.widthPx()) {
      assertThat(Inspection.sideways(page)).isEmpty();
    }
    // Axe takes seconds: each width and each colour scheme is seen by it, not every pair.
    if (look.dark() == (look.widthPx() == Look.DESK.widthPx())) {
      assertThat(Inspection.access(page)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Site.class)
  void canBeWalkedWithTheKeyboardAlone(Site site, Tabs tabs) {
    Page page = site.open(tabs, served, Look.DESK);
    Keyboard.Walk walk = Keyboard.walk(page);
    assertThat(walk.listFaults()).isEmpty();
    assertThat(walk.stops().getFirst().words()).isEqualTo("Skip to the page");
    assertThat(walk.stops().stream().map(Keyboard.Stop::words))
        .containsSubsequence("Today", "Lots", "Nations", "Value", "Ledger");
  }

  @Test
  void theSkipLinkLeadsPastTheNavigation(Tabs tabs) {
    Page page = Site.LOTS.open(tabs, served, Look.DESK);
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("main");
    page.keyboard().press("Tab");
    assertThat(page.evaluate("() => document.activeElement.closest('main') !== null"))
        .isEqualTo(true);
    assertThat(page.url()).endsWith("#/lots");
  }

  @ParameterizedTest
  @EnumSource(Site.class)
  void isPrintedWithoutWhatPaperCannotDo(Site site, Tabs tabs) {
    Page page = site.open(tabs, served, Look.DESK);
    Paper paper = Paper.print(page);
    String printed = paper.text(16);
    assertThat(printed)
        .containsIgnoringCase(Paper.dense(site.title()))
        .doesNotContain("Skiptothepage");
    assertThat(paper.listInSideMargins(16)).isEmpty();
    assertThat(paper.sheets()).noneMatch(sheet -> sheet.text(16).isEmpty());
  }

  /** What is wider than the paper is cut off, or makes the browser print all of it smaller. */
  @ParameterizedTest
  @EnumSource(Site.class)
  void fitsOnPaperAtFullSizeWithAllItsWords(Site site, Tabs tabs) {
    Page page = site.open(tabs, served, Look.DESK);
    List<Paper> papers = List.of(Paper.print(page, "A4"), Paper.print(page, "Letter"));
    List<String> words = wordsForPaper(page);
    assertThat(words).hasSizeGreaterThan(10);
    for (Paper paper : papers) {
      assertThat(paper.scale(page)).isCloseTo(1, within(0.005));
      String printed = paper.text(0);
      assertThat(words.stream()
              .filter(piece -> !printed.contains(Paper.dense(piece)))
              .toList())
          .as("not printed")
          .isEmpty();
    }
  }

  /** What the style sheet of paper leaves standing: cells, headings and sentences. */
  private static List<String> wordsForPaper(Page page) {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    List<?> words = (List<?>) page.evaluate("""
        () => [...document.querySelectorAll('main :is(h1, h2, h3, td, th, dt, dd, p)')]
          .filter((e) => e.checkVisibility() && !e.closest('.visually-hidden') && !e.querySelector('p, .visually-hidden'))
          .map((e) => e.innerText)
        """);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    return words.stream().map(String::valueOf).filter(text -> !text.isBlank()).toList();
  }

  /** Paper shows all of a page at once: what is drawn only when it comes into sight is missing. */
  @ParameterizedTest
  @EnumSource(Site.class)
  void isDrawnWithoutBeingScrolled(Site site, Tabs tabs) {
    Page page = site.open(tabs, served, Look.DESK);
    assertThat(page.locator("lm-chart:not(:has(canvas))")).hasCount(0);
    // A second canvas would lie on the first, and on paper wipe it out.
    assertThat(page.locator("lm-chart canvas + canvas")).hasCount(0);
  }
}
