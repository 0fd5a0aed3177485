package org.lodemark.report.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodemark.report.SourceRow;
import org.lodemark.report.text.TextTable.Align;

/** Tables and words of the terminal. */
class TextTest {
  private static final Style PLAIN = new Style(100, false, false);

  @ParameterizedTest
  @CsvSource({
    "0.971367887, 97.1 %",
    "0.97999, 97.9 %",
    "0.9999, 99.9 %",
    "0.999999, 99.9 %",
    "1, 100.0 %",
    "0.3, 30.0 %",
    "0, 0.0 %"
  })
  void aLowerBoundIsRoundedDown(double fraction, String words) {
    assertThat(Words.atLeastPercent(fraction)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "40000 | 40,000",
        "1234.5 | 1,234",
        "64.016 | 64.0",
        "2.5 | 2.50",
        "0.258 | 0.258",
        "110 | 110",
        "0 | 0",
        "-0.693 | -0.693"
      })
  void numbersHaveThreeDigitsOrAllBeforeThePoint(double value, String words) {
    assertThat(Words.number(value)).isEqualTo(words);
  }

  @Test
  void listsReadAsSentences() {
    assertThat(Words.list(List.of())).isEmpty();
    assertThat(Words.list(List.of("a"))).isEqualTo("a");
    assertThat(Words.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
  }

  @Test
  void columnsAlign() {
    String drawn = new TextTable()
        .column("name", Align.LEFT)
        .column("t", Align.RIGHT)
        .row(List.of("a", "1,000"))
        .row(List.of("longer", "5"))
        .draw(PLAIN, 2);
    assertThat(drawn).isEqualTo("  name        t\n  a       1,000\n  longer      5\n");
  }

  @Test
  void aMarkedRowHasASignAndTheOthersStepAside() {
    String drawn = new TextTable()
        .column("name", Align.LEFT)
        .row(List.of("a"))
        .row(List.of("b"), true)
        .draw(PLAIN, 0);
    assertThat(drawn).isEqualTo("  name\n  a\n! b\n");
  }

  @Test
  void theWidestFlexibleColumnGivesWayAndWraps() {
    String drawn = new TextTable()
        .column("a", Align.FLEXIBLE)
        .column("b", Align.FLEXIBLE)
        .row(List.of("short", "word ".repeat(30).strip()))
        .draw(new Style(60, false, false), 0);
    assertThat(drawn.lines()).allMatch(line -> line.length() <= 60);
    assertThat(drawn.lines().skip(1).findFirst().orElseThrow()).startsWith("short  word word");
    assertThat(drawn).contains("\n       word");
  }

  @Test
  void aRowNeedsACellForEachColumn() {
    TextTable table = new TextTable().column("a", Align.LEFT);
    assertThatIllegalArgumentException().isThrownBy(() -> table.row(List.of("1", "2")));
  }

  @Test
  void colourIsOnlyAddedWhenWanted() {
    TextTable table = new TextTable().column("a", Align.LEFT).row(List.of("x"), true);
    assertThat(table.draw(PLAIN, 0)).doesNotContain("\u001b");
    assertThat(table.draw(new Style(100, true, false), 0)).contains("\u001b[33m! x\u001b[0m");
  }

  @Test
  void paragraphsHangBelowTheirLead() {
    assertThat(Paragraph.hanging("  - ", "one two three", 11))
        .isEqualTo("  - one two\n    three\n");
  }

  @Test
  void addressesStayWholeAndOtherLongWordsBreak() {
    String address = "https://example.com/" + "x".repeat(40);
    assertThat(Paragraph.wrap("see " + address, 20)).containsExactly("see", address);
    assertThat(Paragraph.wrap("x".repeat(25), 10)).allMatch(line -> line.length() <= 10);
  }

  @Test
  void sourcesAreNumberedInOrder() {
    References references = new References(List.of(
        new SourceRow("b", "Book", "https://example.com", "", ""),
        new SourceRow("a", "Atlas", "", "CC BY 4.0", "no address")));
    assertThat(references.marks(List.of("a", "b"))).isEqualTo("[1,2]");
    assertThat(references.marks(List.of())).isEmpty();
    assertThat(references.draw(PLAIN))
        .contains("[1] Book", "https://example.com", "[2] Atlas (CC BY 4.0)", "no address");
  }

  @Test
  void widthsStayWithinWhatCanBeRead() {
    assertThat(new Style(20, false, false).width()).isEqualTo(60);
    assertThat(new Style(400, false, false).width()).isEqualTo(100);
  }
}
