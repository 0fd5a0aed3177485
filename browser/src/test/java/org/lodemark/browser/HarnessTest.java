package org.lodemark.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages with one fault each, which must be named, and their honest likes, which must not. */
@InChromium
class HarnessTest {
  private static final String HEAD = "<!DOCTYPE html><html lang=\"en\"><head><title>t</title>"
      + "<style>body{margin:8px;font:16px sans-serif;background:#fff;color:#111}</style></head>"
      + "<body><main><h1>Page</h1>";

  private static Page page(Tabs tabs, Look look, String body) {
    Page page = tabs.open(look).page();
    page.setContent(HEAD + body + "</main></body></html>");
    return page;
  }

  private static List<String> layout(Tabs tabs, String body) {
    return Inspection.layout(page(tabs, Look.PHONE, body));
  }

  @Test
  void namesRequestsToOtherMachinesAndLetsNoneOut(Tabs tabs) {
    Tab tab = tabs.open(Look.DESK);
    Object outcome = tab.page()
        .evaluate("() => fetch('http://192.0.2.1/x', {mode: 'no-cors'}).then(() => 'answered',"
            + " e => 'refused')");
    assertThat(outcome).isEqualTo("refused");
    assertThat(tab.takeFaults())
        .anyMatch(fault -> fault.equals("request to another machine: http://192.0.2.1/x"))
        .anyMatch(fault -> fault.contains("ERR_PROXY_CONNECTION_FAILED"));
  }

  @Test
  void ownMachineIsKnownByItsNameAlone() {
    assertThat(Tab.isOwn("http://127.0.0.1:8080/api")).isTrue();
    assertThat(Tab.isOwn("file:///tmp/page.html")).isTrue();
    assertThat(Tab.isOwn("data:image/png;base64,AA")).isTrue();
    assertThat(Tab.isOwn("http://127.0.0.1.example.com/")).isFalse();
    assertThat(Tab.isOwn("https://example.com/127.0.0.1")).isFalse();
    assertThat(Tab.isOwn("wss://example.com/")).isFalse();
  }

  @Test
  void namesErrorsOfScriptsAndOfTheConsole(Tabs tabs) {
    Tab tab = tabs.open(Look.DESK);
    tab.page()
        .setContent(HEAD + "<script>console.log('well'); console.error('ill');</script>"
            + "<script>throw new Error('thrown');</script>");
    assertThat(tab.takeFaults())
        .hasSize(2)
        .anyMatch(fault -> fault.contains("ill"))
        .anyMatch(fault -> fault.contains("thrown"));
  }

  @Test
  void namesAPageWiderThanItsWindow(Tabs tabs) {
    assertThat(layout(tabs, "<p style=\"width:500px\">wide</p>"))
        .anyMatch(fault -> fault.contains("508 px wide in a window of 380 px"));
    assertThat(layout(tabs, "<div style=\"overflow-x:auto\"><p style=\"width:500px\">wide</p>"))
        .isEmpty();
  }

  @Test
  void namesABoxThatIsScrolledSideways(Tabs tabs) {
    String box = "<div class=\"box\" style=\"overflow-x:auto\"><p style=\"width:";
    assertThat(Inspection.sideways(page(tabs, Look.PHONE, box + "500px\">wide</p></div>")))
        .containsExactly("div.box holds 500 px in 364");
    assertThat(Inspection.sideways(page(tabs, Look.PHONE, box + "300px\">well</p></div>")))
        .isEmpty();
  }

  @Test
  void namesTextThatIsCutOff(Tabs tabs) {
    String words = "several words that need more room than they have";
    String box = "<div style=\"width:120px;height:40px;overflow:";
    assertThat(layout(tabs, box + "hidden\">" + words + "</div>"))
        .singleElement()
        .asString()
        .contains("several words", "is cut off above or below");
    assertThat(layout(tabs, box + "hidden;white-space:nowrap\">" + words + "</div>"))
        .singleElement()
        .asString()
        .contains("is cut off at the side");
    assertThat(layout(tabs, box + "auto\">" + words + "</div>")).isEmpty();
    assertThat(layout(tabs, box + "hidden\">words</div>")).isEmpty();
  }

  @Test
  void namesLabelsOnEachOther(Tabs tabs) {
    String svg = "<svg role=\"img\" aria-label=\"d\" width=\"200\" height=\"80\">"
        + "<text x=\"10\" y=\"30\">first</text><text x=\"20\" y=\"";
    assertThat(layout(tabs, svg + "34\">second</text></svg>"))
        .singleElement()
        .asString()
        .contains("\"second\"", "\"first\"", "lie on each other");
    assertThat(layout(tabs, svg + "50\">second</text></svg>")).isEmpty();
    assertThat(layout(tabs, svg + "79\">second one, far to the right of all</text></svg>"))
        .anyMatch(fault -> fault.contains("is cut off at the side"));
  }

  @Test
  void namesGraveFaultsOfAccess(Tabs tabs) {
    assertThat(Inspection.access(page(tabs, Look.DESK, "<p style=\"color:#aaa\">pale</p>")))
        .singleElement()
        .asString()
        .startsWith("color-contrast, serious");
    assertThat(Inspection.access(page(tabs, Look.DESK, "<button></button>")))
        .singleElement()
        .asString()
        .startsWith("button-name, critical");
    assertThat(Inspection.access(page(tabs, Look.DESK, "<button>Go</button><p>dark</p>")))
        .isEmpty();
  }

  @Test
  void namesWhatTheKeyboardCannotPassOrSee(Tabs tabs) {
    assertThat(Keyboard.walk(page(tabs, Look.DESK, "<a href=\"#a\">one</a><button>two</button>")))
        .isEqualTo(new Keyboard.Walk(
            List.of(new Keyboard.Stop("a", "one"), new Keyboard.Stop("button", "two")), List.of()));
    assertThat(walkFaults(tabs, "<button style=\"outline:none\">two</button>"))
        .containsExactly("nothing shows that the keyboard is at Stop[name=button, words=two]");
    assertThat(walkFaults(
            tabs, "<button>one</button><button onkeydown=\"event.preventDefault()\">two</button>"))
        .containsExactly("the tab key does not leave Stop[name=button, words=two]");
    assertThat(walkFaults(tabs, "<a href=\"#a\" style=\"position:absolute;left:-999px\">one</a>"))
        .containsExactly("the keyboard is at Stop[name=a, words=one], which is out of sight");
  }

  @Test
  void aLabelStandsForAControlThatIsHiddenInIt(Tabs tabs) {
    String input =
        "<label>choose<input type=\"file\" style=\"position:absolute;width:1px;height:1px;"
            + "opacity:0\"></label>";
    assertThat(walkFaults(tabs, input)).singleElement().asString().contains("nothing shows");
    assertThat(
            walkFaults(tabs, "<style>label:focus-within{outline:2px solid #00f}</style>" + input))
        .isEmpty();
  }

  private static List<String> walkFaults(Tabs tabs, String body) {
    return Keyboard.walk(page(tabs, Look.DESK, body)).listFaults();
  }

  private static final String MARGINS =
      "<style>@page{size:A4;margin:15mm} @media print{body{margin:0}}</style>";

  @Test
  void paperKnowsWhatStandsInTheMargin(Tabs tabs) {
    Page page = page(
        tabs,
        Look.DESK,
        MARGINS + "<p style=\"margin-left:-5px\">cut off</p>"
            + "<p style=\"break-before:page\">next</p>");
    Paper paper = Paper.print(page);
    assertThat(paper.sheets()).hasSize(2);
    assertThat(paper.sheets().getLast().text(15)).isEqualTo("next");
    assertThat(paper.listInSideMargins(15)).isNotEmpty();
    page.evaluate("() => { document.querySelector('p').style.marginLeft = '0'; }");
    assertThat(Paper.print(page).listInSideMargins(15)).isEmpty();
  }

  /** Some browsers print letters that lie wholly in the margin, others leave them out of the file. */
  @Test
  void whatLiesWhollyInTheMarginIsListedOrMissing(Tabs tabs) {
    Page page = page(
        tabs,
        Look.DESK,
        MARGINS + "<ol start=\"1000\" style=\"padding-left:20px\"><li>cut off</li></ol>");
    Paper paper = Paper.print(page);
    assertThat(paper.listInSideMargins(15).isEmpty() && paper.text(15).contains("1000"))
        .isFalse();
    page.evaluate("() => { document.querySelector('ol').style.paddingLeft = '80px'; }");
    Paper mended = Paper.print(page);
    assertThat(mended.listInSideMargins(15)).isEmpty();
    assertThat(mended.text(15)).contains("1000.cutoff");
  }

  @Test
  void paperKnowsWhatWasPrintedSmallerToFit(Tabs tabs) {
    // Between margins of 15 mm A4 has 180 mm, which are 680 px; Letter has 702 px.
    String style = "<style>@page{margin:15mm} @media print{body{margin:0}}</style>";
    Page page = page(tabs, Look.DESK, style + "<p style=\"width:690px\">a little wide</p>");
    assertThat(Paper.print(page, "A4").scale(page)).isBetween(680.0 / 690, 0.992);
    assertThat(Paper.print(page, "Letter").scale(page)).isCloseTo(1, within(0.005));
  }
}
