package org.lodemark.origin.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.place.Site;

/** What shows only over many rows, by hand, and for each wrongdoer an honest one. */
class LastingFindingsTest {
  private static RecordsBuilder trader() {
    return new RecordsBuilder().site("mine", Site.Kind.MINE).site("heap", Site.Kind.TRADER);
  }

  /** No count: of 40 t that left, the 10 of the first 90 days may have been there, 2 are tolerated. */
  @Test
  void whatLeftInTheFirstWeeksMayHaveBeenThere() {
    RecordsBuilder books =
        trader().row("heap", 10, Action.SHIP, "a", 10).row("heap", 200, Action.SHIP, "b", 30);
    assertThat(books.findings(new UnexplainedInflow()))
        .singleElement()
        .satisfies(f -> assertThat(f.strength()).isCloseTo(28.0 / 40, within(1e-9)));
    assertThat(trader().row("heap", 10, Action.SHIP, "a", 10).findings(new UnexplainedInflow()))
        .isEmpty();
  }

  private static RecordsBuilder oldStock() {
    return trader().count("heap", 1, 100).row("heap", 1, Action.COUNT, "old", 20);
  }

  @Test
  void oldStockThatLastsIsFound() {
    assertThat(
            oldStock().row("heap", 200, Action.SHIP, "old", 10).findings(new UnexplainedInflow()))
        .singleElement()
        .satisfies(f -> assertThat(f.strength()).isEqualTo(0.5));
    // Used up in the first half year: honest old stock is.
    assertThat(
            oldStock().row("heap", 100, Action.SHIP, "old", 10).findings(new UnexplainedInflow()))
        .isEmpty();
  }

  @Test
  void aLotThatSomebodyBroughtIsNotOld() {
    RecordsBuilder sent = trader()
        .count("heap", 1, 100)
        .row("mine", 1, Action.SHIP, "old", 20, d -> d.to("heap"))
        .row("heap", 2, Action.COUNT, "old", 20)
        .row("heap", 200, Action.SHIP, "old", 10);
    assertThat(sent.findings(new UnexplainedInflow())).isEmpty();
  }

  /** 2 t of old stock among 8 t put in: a quarter of 0.5. */
  @Test
  void oldStockCountsByItsPartOfAMixture() {
    RecordsBuilder books = oldStock()
        .event("mix", "heap", 200, Action.INPUT, "old", 2, d -> {})
        .event("mix", "heap", 200, Action.INPUT, "new", 6, d -> {})
        .event("mix", "heap", 200, Action.OUTPUT, "out", 8, d -> {})
        .row("heap", 201, Action.SHIP, "out", 8);
    assertThat(books.findings(new UnexplainedInflow()))
        .singleElement()
        .satisfies(f -> assertThat(f.strength()).isCloseTo(0.125, within(1e-9)))
        .satisfies(f -> assertThat(f.touchedRows()).containsExactly(4));
  }

  private static RecordsBuilder graded(int lots, double more) {
    RecordsBuilder books = trader();
    for (int i = 0; i < lots; i++) {
      int day = 1 + 5 * i;
      books
          .row(
              "mine",
              day,
              Action.SHIP,
              "l" + i,
              10,
              d -> d.to("heap").grade = OptionalDouble.of(0.40))
          .row(
              "heap",
              day + 2,
              Action.RECEIVE,
              "l" + i,
              10,
              d -> d.to("mine").grade = OptionalDouble.of(0.40 + more));
    }
    return books;
  }

  /** 4 % over 8 lots: 0.04 x 2.828 / (1.414 x 0.015) = 5.33 errors, above 4; 4 of 10 is 0.4. */
  @Test
  void aReceiverWhoseGradesAreAlwaysHigherIsFound() {
    assertThat(graded(8, 0.04).findings(new GradeHull()))
        .singleElement()
        .satisfies(f -> assertThat(f.strength()).isCloseTo(0.4, within(1e-9)));
    // 2 % is 2.67 errors; and of seven lots nothing is said.
    assertThat(graded(8, 0.02).findings(new GradeHull())).isEmpty();
    assertThat(graded(7, 0.04).findings(new GradeHull())).isEmpty();
  }

  /** The mine writes its sales to one buyer; of another's receipts its books lack some. */
  private static RecordsBuilder sales(int others, int othersLacking, int all, int lacking) {
    RecordsBuilder books = trader().site("other", Site.Kind.TRADER);
    for (int i = 0; i < others; i++) {
      sale(books, "other", "o" + i, i >= othersLacking);
    }
    for (int i = 0; i < all; i++) {
      sale(books, "heap", "h" + i, i >= lacking);
    }
    return books;
  }

  private static void sale(RecordsBuilder books, String buyer, String lot, boolean isWritten) {
    if (isWritten) {
      books.row("mine", 1, Action.SHIP, lot, 1, d -> d.to(buyer));
    }
    books.row(buyer, 3, Action.RECEIVE, lot, 1, d -> d.to("mine"));
  }

  /** 12 of 20 lacking where (0 + 1) of (50 + 2) is usual: 0.6 - 1 / 52. */
  @Test
  void aBuyerWhosePurchasesTheMineDoesNotKnowIsFound() {
    assertThat(sales(50, 0, 20, 12).findings(new Network()))
        .filteredOn(f -> f.sentence().contains("its books lack"))
        .singleElement()
        .satisfies(f -> assertThat(f.strength()).isCloseTo(0.6 - 1.0 / 52, within(1e-9)))
        .satisfies(f -> assertThat(f.touchedRows()).hasSize(12));
  }

  @Test
  void rowsThatAreMissingEverywhereAccuseNobody() {
    assertThat(sales(50, 10, 20, 4).findings(new Network()))
        .filteredOn(f -> f.sentence().contains("its books lack"))
        .isEmpty();
  }

  /**
   * 3 of 15 lacking, and 9 of 400 between others: 4.4 standard errors, since 0.37 were to be expected. By
   * the exact count it is 0.9 % for each of two pairs: it happens. 10 of 15 are 1e-11: no chance.
   */
  @Test
  void aFewRowsMoreThanUsualAreChance() {
    assertThat(sales(400, 9, 15, 3).findings(new Network()))
        .filteredOn(f -> f.sentence().contains("its books lack"))
        .isEmpty();
    assertThat(sales(400, 9, 15, 10).findings(new Network()))
        .filteredOn(f -> f.sentence().contains("its books lack"))
        .hasSize(1);
  }

  @Test
  void whatIsUsualIsOfOthers() {
    // Of six others none lacks: usual is 1 of 8. With their own it would be 13 of 20, and hide
    // them.
    assertThat(sales(6, 0, 12, 12).findings(new Network()))
        .filteredOn(f -> f.sentence().contains("its books lack"))
        .singleElement()
        .satisfies(f -> assertThat(f.strength()).isCloseTo(1 - 1.0 / 8, within(1e-9)));
  }

  /** Five mines of which four rest in winter; the fifth sends 10 t every month. */
  private static RecordsBuilder seasons(boolean fifthRests) {
    RecordsBuilder books = new RecordsBuilder();
    for (int mine = 1; mine <= 5; mine++) {
      books.mine("m" + mine, 100, 400);
      for (int month = 0; month < 12; month++) {
        boolean rests = (mine < 5 || fifthRests) && month > 2 && month < 6;
        if (!rests) {
          books.row("m" + mine, 5 + 30 * month, Action.SHIP, "m" + mine + "-" + month, 10);
        }
      }
    }
    return books;
  }

  @Test
  void aMineWithoutSeasonsAmongMinesThatHaveThemIsFound() {
    assertThat(seasons(false).findings(new Capacity()))
        .singleElement()
        .satisfies(f -> assertThat(f.sentence()).startsWith("m5 hands on nearly the same"))
        .satisfies(f -> assertThat(f.strength()).isEqualTo(0.3));
    assertThat(seasons(true).findings(new Capacity())).isEmpty();
  }
}
