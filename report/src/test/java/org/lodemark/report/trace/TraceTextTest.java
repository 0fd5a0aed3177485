package org.lodemark.report.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodemark.report.text.Style;

/** The trace as a terminal shows it. */
class TraceTextTest {
  @ParameterizedTest
  @ValueSource(ints = {60, 80, 100})
  void noLineIsLongerThanThePage(int width) {
    Style style = new Style(width, false, false);
    for (TraceReport report : List.of(
        Stories.twoSellers().trace("x"),
        Stories.blend().trace("ingot-7"),
        Stories.manyOrigins().trace("x"),
        Stories.hostile().trace(Stories.LONG_LOT),
        TraceReportTest.twoEnds())) {
      assertThat(TraceText.of(report, style).lines())
          .as("%s at %d", report.lot(), width)
          .allMatch(line -> line.length() <= width)
          .noneMatch(line -> line.contains("\u001b") || line.contains("\u202e"));
    }
  }

  @Test
  void aBlendAt80Columns() {
    assertThat(TraceText.of(Stories.blend().trace("ingot-7"), new Style(80, false, false)))
        .isEqualTo("""
            ingot-7: 49 t of contained metal, left Siam Smelter (THA) on 2024-01-09

            What it is made of, per cent
                origin               as recorded  pro rata  FIFO  LIFO      spread
                Anzob (TJK)                  0.0      70.0  70.0  70.0    0.0-70.0
                Uncía (BOL)                  0.0      20.0  20.0  20.0    0.0-20.0
              ! unknown: unrecorded        100.0      10.0  10.0  10.0  10.0-100.0

            A convention is not an estimate. Where a stock mixes lots, no record says which
            of them left: pro rata takes a part of each, FIFO the oldest first, LIFO the
            newest. As recorded believes every link as written.
            Trust physical: a site's links are believed only where a custody model that ties
            outputs to inputs was audited on the day; any other site is one stock. Sources
            capped: mines won what their records say, up to their capacity where that is
            known.
            Some links as written are not possible in mass; shares as recorded may be
            impossible too.

            The way back, pro rata
               49.00 t  100.0 %  ingot-7
               49.00 t  100.0 %  ← ingot-7 at Siam Smelter (THA)
               49.00 t  100.0 %  ← event heat-7 at Siam Smelter (THA)
               29.40 t   60.0 %  ├─ c1 at Siam Smelter (THA)
               29.40 t   60.0 %  │  ← stock at Gamma Ltd (THA)
               14.70 t   30.0 %  │  ├─ stock at Alpha Metals (TJK), 34.30 t of it in all
               34.30 t   70.0 %  │  │  ← mined at Anzob (TJK)
                9.80 t   20.0 %  │  ├─ stock at Beta Trading (BOL)
                9.80 t   20.0 %  │  │  ← mined at Uncía (BOL)
                4.90 t   10.0 %  │  └─ unrecorded: handed on beyond what came in
               19.60 t   40.0 %  └─ a3 at Siam Smelter (THA)
               19.60 t   40.0 %     ← stock at Alpha Metals (TJK) (see above)

            Lots on the way, pro rata
              lot  handed on by  in this lot
              a1   Anzob              34.3 t
              c1   Siam Smelter       29.4 t
              c1   Gamma Ltd          29.4 t
              a3   Siam Smelter       19.6 t
              a3   Alpha Metals       19.6 t
              a2   Alpha Metals       14.7 t
              u1   Uncía              9.80 t
              u2   Beta Trading       9.80 t

            Findings (1)
              A finding is something the records say that cannot be, or cannot be used. By
              itself it accuses nobody.
              ! UNEXPLAINED_INFLOW at Gamma Ltd: 5.000 t that no record explains must have
                been in stock since 2024-01-04; receipts are missing, or the stock before
                the first record was not counted
                  ledger.csv:8

            Conditional on these records: an unrecorded swap of equal mass is invisible.
            """);
  }

  @Test
  void twoEndsAt100ColumnsAreRangesAndTheirFindingsAccuseNobody() {
    String text = TraceText.of(TraceReportTest.twoEnds(), new Style(100, false, false));
    assertThat(text)
        .startsWith("x: 50-80 t (not all measured) of contained metal, left Trader (THA)")
        .contains("Far mine (TJK)               0.0  60.0-75.0  100.0  20.0-50.0")
        .contains("The way back, pro rata, at the lower end")
        .contains("Findings at one end only (1)")
        .contains("and so accuse nobody")
        .contains("a mixture of high and low")
        .contains("A note of the caller.");
  }

  @Test
  void whatIsFoldedIsCountedAndNamed() {
    String text = TraceText.of(Stories.manyOrigins().trace("x"), new Style(100, false, false));
    assertThat(text).contains("49 smaller places").contains("(see above)");
    assertThat(text.lines().filter(line -> line.contains(" t  "))).hasSizeLessThan(60);
  }

  @Test
  void colourIsOnlyUsedWhereItIsAllowed() {
    TraceReport report = Stories.blend().trace("ingot-7");
    assertThat(TraceText.of(report, new Style(80, true, false))).contains("\u001b[");
    assertThat(TraceText.of(report, new Style(80, false, false))).doesNotContain("\u001b[");
  }
}
