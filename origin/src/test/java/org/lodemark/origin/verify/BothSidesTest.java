package org.lodemark.origin.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.place.Site;
import org.lodemark.origin.Trade;
import org.lodemark.origin.books.Books;

/** Rows that the other side of a hand-over lacks. */
class BothSidesTest {
  private static Trade sites() {
    return new Trade()
        .mine("mine", "PAK", "500")
        .site("trader", Site.Kind.TRADER, "PAK")
        .site("port", Site.Kind.TERMINAL, "PAK");
  }

  private static List<Movement> added(Trade trade) {
    Books books = trade.books();
    List<Movement> all = BothSides.of(books.sites(), books.low());
    assertThat(all.subList(0, books.low().size())).isEqualTo(books.low());
    return all.subList(books.low().size(), all.size());
  }

  @Test
  void aShipmentWithoutReceiptArrivesAndAReceiptWithoutShipmentLeft() {
    assertThat(added(sites().shipped(2, "mine", "trader", "a", 7, "PAK")))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.action()).isEqualTo(Action.RECEIVE);
          assertThat(row.site().id()).isEqualTo("trader");
          assertThat(row.counterparty().orElseThrow().id()).isEqualTo("mine");
          assertThat(row.mass().grams()).isEqualTo(7_000_000);
          // The claim is its sender's and not this row's.
          assertThat(row.declaredOrigin()).isEmpty();
        });
    assertThat(added(sites().received(2, "port", "trader", "a", 7)))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.action()).isEqualTo(Action.SHIP);
          assertThat(row.site().id()).isEqualTo("trader");
          assertThat(row.lot().orElseThrow().uri()).isEqualTo("a");
        });
  }

  @Test
  void whatBothWroteAndWhatAMineSoldNeedsNoOther() {
    assertThat(added(sites().sold(2, "trader", "port", "a", 7))).isEmpty();
    assertThat(added(sites().received(2, "trader", "mine", "a", 7))).isEmpty();
    assertThat(added(sites().counted(2, "trader", 7).mined(2, "mine", "a", 7))).isEmpty();
  }
}
