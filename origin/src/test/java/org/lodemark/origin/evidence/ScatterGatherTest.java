package org.lodemark.origin.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.place.Site;

/** Lots that are scattered and gathered, by hand, and trades that look a little like it. */
class ScatterGatherTest {
  private static List<EvidenceFinding> found(RecordsBuilder books) {
    return books.findings(new Network()).stream()
        .filter(finding -> finding.sentence().contains("handed on as it was"))
        .toList();
  }

  /** A trade of two years between others, so that the network has something to look at. */
  private static RecordsBuilder trade() {
    RecordsBuilder books =
        new RecordsBuilder().site("heap", Site.Kind.TRADER).site("port", Site.Kind.TERMINAL);
    for (int i = 0; i < 24; i++) {
      books.handOver("mine", "heap", 1 + 30 * i, "s" + i, 50);
    }
    return books;
  }

  private static String lot(int party) {
    return "p" + party + "-1";
  }

  /** Ten tonnes of one lot go to a party on day 300 + its number. */
  private static RecordsBuilder scatter(RecordsBuilder books, int parties) {
    for (int party = 0; party < parties; party++) {
      books.handOver("heap", "p" + party, 300 + party, "L", 10);
    }
    return books;
  }

  private static RecordsBuilder gather(RecordsBuilder books, int parties, int day, String buyer) {
    for (int party = 0; party < parties; party++) {
      books.handOver("p" + party, buyer, day + party, lot(party), 10);
    }
    return books;
  }

  /** The parties trade at other times too, so that only what they do with the lot counts. */
  private static RecordsBuilder regular() {
    RecordsBuilder books = trade();
    for (int party = 0; party < 8; party++) {
      books.handOver("village", "p" + party, 100, "v" + party, 5);
      books.handOver("p" + party, "town", 150, "w" + party, 5);
    }
    return books;
  }

  @Test
  void aLotThatGoesToFourAndComesTogetherAtOneIsFound() {
    RecordsBuilder books = gather(scatter(regular(), 4), 4, 310, "port");
    assertThat(found(books))
        .singleElement()
        .satisfies(f -> assertThat(f.strength()).isEqualTo(0.5))
        .satisfies(f -> assertThat(f.touchedRows()).hasSize(8))
        .satisfies(f -> assertThat(f.sentence())
            .contains("Lot L of heap went to 4 parties", "100.0 % of it was with port"));
    assertThat(found(gather(scatter(regular(), 3), 3, 310, "port"))).isEmpty();
  }

  /** Bought on day 302 and later; the last delivery on 347 or 348 at the latest: 300 + 45 = 345. */
  @Test
  void whatIsKeptForLongIsStock() {
    assertThat(found(gather(scatter(regular(), 4), 4, 340, "port"))).hasSize(1);
    assertThat(found(gather(scatter(regular(), 4), 4, 341, "port"))).isEmpty();
  }

  /** 40 t of 50 are four fifths; of 60 they are two thirds. */
  @Test
  void mostOfTheLotMustComeTogether() {
    assertThat(found(gather(scatter(regular(), 5), 4, 310, "port"))).hasSize(1);
    assertThat(found(gather(scatter(regular(), 6), 4, 310, "port"))).isEmpty();
  }

  @Test
  void aBuyerOfManyMinesIsNotFound() {
    RecordsBuilder books = trade();
    for (int i = 0; i < 12; i++) {
      books.handOver("m" + i, "d" + i % 4, 300 + i, "o" + i, 10);
      books.handOver("d" + i % 4, "port", 310 + i, "q" + i, 10);
    }
    assertThat(found(books)).isEmpty();
  }

  @Test
  void aSellerToManyWhoSellOnToManyIsNotFound() {
    RecordsBuilder books = scatter(regular(), 6);
    for (int party = 0; party < 6; party++) {
      books.handOver("p" + party, "buyer" + party % 3, 310 + party, lot(party), 10);
    }
    assertThat(found(books)).isEmpty();
  }

  /** Each had ten tonnes of others before, and hands on twenty. */
  @Test
  void dealersWhoMixAreNotFound() {
    RecordsBuilder books = regular();
    for (int party = 0; party < 4; party++) {
      books.handOver("village", "p" + party, 290, "x" + party, 10);
    }
    scatter(books, 4);
    for (int party = 0; party < 4; party++) {
      books.handOver("p" + party, "port", 310 + party, lot(party), 20);
    }
    assertThat(found(books)).isEmpty();
  }

  @Test
  void whoProcessesOrWinsHisOwnOreIsNotFound() {
    RecordsBuilder milled = regular();
    RecordsBuilder won = regular();
    for (int party = 0; party < 4; party++) {
      String id = "p" + party;
      milled
          .row("heap", 300, Action.SHIP, "L", 10, d -> {
            d.to(id);
            d.form = Optional.of("ore");
          })
          .row(id, 310, Action.SHIP, lot(party), 10, d -> {
            d.to("port");
            d.form = Optional.of("concentrate");
          });
      won.row(id, 200, Action.MINE, "own" + party, 10);
    }
    assertThat(found(milled)).isEmpty();
    assertThat(found(gather(scatter(won, 4), 4, 310, "port"))).isEmpty();
  }

  @Test
  void whatGoesBackToItsSellerWasNotWanted() {
    assertThat(found(gather(scatter(regular(), 4), 4, 310, "heap"))).isEmpty();
  }

  @Test
  void lotsOfOneEventAreOneLot() {
    RecordsBuilder books = regular();
    RecordsBuilder apart = regular();
    for (int party = 0; party < 4; party++) {
      String part = "part" + party;
      books.event("split", "heap", 300, Action.OUTPUT, part, 10, d -> {});
      apart.event("e" + party, "heap", 300, Action.OUTPUT, part, 10, d -> {});
      books.handOver("heap", "p" + party, 301, part, 10);
      apart.handOver("heap", "p" + party, 301, part, 10);
    }
    assertThat(found(gather(books, 4, 310, "port")))
        .singleElement()
        .satisfies(f -> assertThat(f.sentence()).startsWith("What split made of heap"));
    assertThat(found(gather(apart, 4, 310, "port"))).isEmpty();
  }

  private static RecordsBuilder stock(int day) {
    RecordsBuilder books = trade();
    for (int party = 0; party < 4; party++) {
      books.handOver("heap", "p" + party, day + party, "own" + party, 10);
    }
    return gather(books, 4, day + 10, "port");
  }

  /** Lots of their own, to parties that nobody sees before or after. */
  @Test
  void stockThatGoesThroughPartiesSeenOnlyThenIsFound() {
    assertThat(found(stock(300)))
        .singleElement()
        .satisfies(f -> assertThat(f.sentence()).startsWith("Stock of heap went to 4 parties"));
    // The records begin then: they may have traded before.
    assertThat(found(stock(20))).isEmpty();
    assertThat(found(stock(680))).isEmpty();
  }

  /** They bought a tonne each half a year before: nobody who is seen only then. */
  @Test
  void partiesThatTradedBeforeAreNotSeenOnlyThen() {
    RecordsBuilder books = stock(300);
    for (int party = 0; party < 4; party++) {
      books.handOver("heap", "p" + party, 100, "before" + party, 1);
    }
    assertThat(found(books)).isEmpty();
  }

  /** One mine, four traders who buy only of it, one exporter: every month, all year. */
  @Test
  void tradersOfOneMineWithOneOutletAreNotFound() {
    RecordsBuilder books = trade();
    for (int month = 0; month < 20; month++) {
      for (int party = 0; party < 4; party++) {
        String name = party + "-" + month;
        books.handOver("mine", "p" + party, 20 + 30 * month, "a" + name, 10);
        books.handOver("p" + party, "port", 30 + 30 * month, "b" + name, 10);
      }
    }
    assertThat(found(books)).isEmpty();
  }

  /** Either side's rows are enough, and without both there is nothing to see. */
  @Test
  void oneSideOfAHandOverIsEnough() {
    RecordsBuilder books = regular();
    for (int party = 0; party < 4; party++) {
      String id = "p" + party;
      books
          .row(id, 302, Action.RECEIVE, "L", 10, d -> d.to("heap"))
          .row(id, 310, Action.SHIP, lot(party), 10, d -> d.to("port"));
    }
    assertThat(found(books)).hasSize(1);
  }
}
