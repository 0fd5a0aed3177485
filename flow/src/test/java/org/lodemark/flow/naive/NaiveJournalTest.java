package org.lodemark.flow.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.CustodyModel;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;

class NaiveJournalTest {
  private static final SiteId A = new SiteId("A");

  @Test
  void aGainInTransitWithinThreeStandardErrorsIsTheScales() {
    // floor(3 sqrt(1^2 + 1^2)) = 4
    assertThat(sources(received(103))).isEqualTo(Map.of("mine:M", 100L, "SCALE", 3L));
    assertThat(received(103).findings()).isEmpty();
  }

  @Test
  void aGainBeyondThreeStandardErrorsIsUnrecorded() {
    assertThat(sources(received(107)))
        .isEqualTo(Map.of("mine:M", 100L, "SCALE", 4L, "UNRECORDED", 3L));
    assertThat(received(107).findings()).containsExactly("RECEIVED_MORE_THAN_SHIPPED a");
  }

  @Test
  void aShortfallStaysInTheTransit() {
    NaiveJournal journal = received(90);
    assertThat(sources(journal)).isEqualTo(Map.of("mine:M", 100L));
    assertThat(journal.findings()).isEmpty();
    assertThat(stockOf(journal, NaiveKind.TRANSIT)).isEqualTo(10);
  }

  private static NaiveJournal received(long grams) {
    return new Rows()
        .mine("M")
        .trader("A")
        .mined("1", "M", "a", 100)
        .row("s", Action.SHIP, "2", "M", "a", 100, row -> row.counterparty(A).scaleSdGrams(1))
        .row(
            "r",
            Action.RECEIVE,
            "3",
            "A",
            "a",
            grams,
            row -> row.counterparty(new SiteId("M")).scaleSdGrams(1))
        .read(NaiveTrust.PHYSICAL);
  }

  @Test
  void countsShowWhatMustHaveComeInAndWhatIsGone() {
    NaiveJournal journal = counted();
    // Opening 50. To day 10: in 20, out 90, need 90 - 20 - 50 = 20; the count of 15 asks for
    // 15 - (50 + 20 - 90) = 35, which is more. Day 12: 15 in the books, 5 counted, 10 lost.
    // After that 8 leave of 5: 3 more.
    assertThat(sources(journal))
        .isEqualTo(Map.of("mine:M", 20L, "OPENING", 50L, "UNRECORDED", 38L));
    assertThat(journal.arcs().stream()
            .filter(arc -> "UNRECORDED".equals(arc.origin()))
            .map(NaiveArc::grams))
        .containsExactly(35L, 3L);
    assertThat(losses(journal)).containsExactly(10L);
    assertThat(journal.findings()).containsExactly("UNEXPLAINED_INFLOW A");
    assertThat(stockOf(journal, NaiveKind.SITE_POOL)).isEqualTo(0);
  }

  /** Also used to tell first-in from last-in. */
  static NaiveJournal counted() {
    return new Rows()
        .mine("M")
        .trader("A")
        .trader("B")
        .count("1", "A", "", 50)
        .mined("4", "M", "a", 20)
        .move("5.12", "M", "A", "a", 20)
        .ship("6", "A", "B", "b", 90)
        .count("10", "A", "", 15)
        .count("12", "A", "", 5)
        .ship("20", "A", "B", "c", 8)
        .read(NaiveTrust.PHYSICAL);
  }

  @Test
  void aMineIsBelievedUpToItsCapacityInEachYear() {
    Rows rows = new Rows()
        .mine("M", 100)
        .mined("10", "M", "a", 80)
        .mined("40", "M", "b", 50)
        .mined("50", "M", "c", 7)
        .mined("367", "M", "d", 50); // 1 January 2025
    NaiveJournal capped = rows.read(NaiveTrust.PHYSICAL, NaiveSources.CAPPED);
    // 100 of 2024, 50 of 2025; 37 are beyond, and each lot of 2024 is 100 / 137 of M.
    assertThat(sources(capped)).isEqualTo(Map.of("mine:M", 150L, "UNRECORDED", 37L));
    NaiveJournal lotByLot = rows.read(NaiveTrust.AS_RECORDED, NaiveSources.CAPPED);
    for (String lot : List.of("a", "b", "c")) {
      assertThat(NaiveShares.all(lotByLot, NaiveConvention.LIFO)
              .get(new LotId(lot))
              .shares()
              .get("mine:M"))
          .isCloseTo(100 / 137.0, within(1e-12));
    }
    assertThat(capped.findings()).containsExactly("BEYOND_CAPACITY M");
    assertThat(sources(rows.read(NaiveTrust.PHYSICAL, NaiveSources.RECORDED)))
        .isEqualTo(Map.of("mine:M", 187L));
    assertThat(sources(rows.read(NaiveTrust.PHYSICAL, NaiveSources.NONE)))
        .isEqualTo(Map.of("UNRECORDED", 187L));
  }

  @Test
  void aMineThatWritesDownOnlyShipmentsMinedThem() {
    NaiveJournal journal = new Rows()
        .mine("M", 50)
        .trader("A")
        .ship("3", "M", "A", "a", 40)
        .ship("5", "M", "A", "b", 30)
        .read(NaiveTrust.PHYSICAL);
    // 70 shipped without any MINE row, 50 can have been mined.
    assertThat(sources(journal)).isEqualTo(Map.of("mine:M", 50L, "UNRECORDED", 20L));
    assertThat(journal.findings()).containsExactly("BEYOND_CAPACITY M");
  }

  @Test
  void aReceiptFromAMineThatShippedNothingIsThatMinesOutput() {
    NaiveJournal journal = new Rows()
        .mine("M")
        .trader("A")
        .receive("3", "A", "M", "a", 40)
        .receive("4", "A", "B", "b", 5)
        .read(NaiveTrust.PHYSICAL);
    assertThat(sources(journal)).isEqualTo(Map.of("mine:M", 40L, "UNRECORDED", 5L));
    assertThat(journal.findings()).containsExactly("RECEIPT_WITHOUT_SHIPMENT b");
  }

  @Test
  void aSegregatedSiteKeepsOnePoolPerValue() {
    NaiveJournal journal = new Rows()
        .mine("M")
        .mine("N")
        .trader("A", CustodyModel.SEGREGATED, "2024")
        .trader("B")
        .row(
            "r1",
            Action.RECEIVE,
            "3",
            "A",
            "a",
            50,
            row -> row.counterparty(new SiteId("M")).segregatedBy("green"))
        .row(
            "r2",
            Action.RECEIVE,
            "3",
            "A",
            "b",
            50,
            row -> row.counterparty(new SiteId("N")).segregatedBy("red"))
        .input("e", "4", "A", "a", 30)
        .row("e", Action.OUTPUT, "4", "A", "c", 30, row -> row.segregatedBy("red"))
        .ship("5", "A", "B", "b", 50)
        .ship("5", "A", "B", "c", 30)
        .read(NaiveTrust.PHYSICAL);
    // 30 go from green to red: lost there, and 50 + 30 - 50 = 30 unexplained here.
    assertThat(journal.junctions().stream()
            .filter(junction -> junction.kind() == NaiveKind.VALUE_POOL)
            .map(NaiveJunction::label))
        .containsExactly("green", "red");
    assertThat(losses(journal)).containsExactly(30L);
    assertThat(sources(journal)).isEqualTo(Map.of("mine:M", 50L, "mine:N", 50L, "UNRECORDED", 30L));
    assertThat(journal.findings()).containsExactly("SEGREGATION_CROSSED A", "UNEXPLAINED_INFLOW A");
  }

  @Test
  void oneRowOutsideTheAuditPutsTheLotIntoTheSitePool() {
    Rows rows = new Rows()
        .mine("M")
        .trader("A", CustodyModel.IDENTITY_PRESERVED, "2024-01")
        .receive("3", "A", "M", "a", 40)
        .receive("3", "A", "M", "b", 40)
        .ship("31", "A", "B", "a", 40)
        .ship("32", "A", "B", "b", 40); // 1 February
    NaiveJournal journal = rows.read(NaiveTrust.PHYSICAL);
    assertThat(
            journal.junctionOfRow().stream().map(i -> journal.junctions().get(i).kind()))
        .containsExactly(
            NaiveKind.LOT_POOL, NaiveKind.SITE_POOL, NaiveKind.LOT_POOL, NaiveKind.SITE_POOL);
    assertThat(rows.read(NaiveTrust.NONE).junctionOfRow()).containsExactly(0, 0, 0, 0);
    assertThat(rows.read(NaiveTrust.AS_RECORDED).junctionOfRow()).containsExactly(0, 1, 0, 1);
  }

  @Test
  void moreOutOfAProcessThanIntoItIsRoundingOrUnrecorded() {
    assertThat(sources(processed(102))).isEqualTo(Map.of("mine:M", 100L, "SCALE", 2L));
    assertThat(processed(102).findings()).isEmpty();
    assertThat(sources(processed(103))).isEqualTo(Map.of("mine:M", 100L, "UNRECORDED", 3L));
    assertThat(processed(103).findings())
        .containsExactly("OUTPUT_EXCEEDS_INPUT A", "PAPER_INFEASIBLE A");
    assertThat(losses(processed(90))).containsExactly(10L);
  }

  private static NaiveJournal processed(long out) {
    return new Rows()
        .mine("M")
        .trader("A")
        .receive("3", "A", "M", "a", 100)
        .input("e", "4", "A", "a", 100)
        .output("e", "4", "A", "b", out)
        .read(NaiveTrust.AS_RECORDED);
  }

  @Test
  void aTransformationWithinAPoolIsALoss() {
    Rows rows = new Rows()
        .trader("A")
        .receive("3", "A", "M", "a", 100)
        .input("e", "4", "A", "a", 100)
        .output("e", "4", "A", "b", 60)
        .output("e", "4", "A", "c", 30);
    assertThat(losses(rows.read(NaiveTrust.NONE))).containsExactly(10L);
    // In a pool three rows may be 3 g apart.
    rows.output("e", "4", "A", "d", 7);
    assertThat(losses(rows.read(NaiveTrust.NONE))).isEmpty();
  }

  @Test
  void aRemainderThatKeepsItsNameGoesInBeforeItComesOut() {
    // The pool of a holds 100: a goes in before it can come out, though arrivals stand first.
    NaiveJournal journal = new Rows()
        .mine("M")
        .trader("A")
        .receive("3", "A", "M", "a", 100)
        .output("e", "4", "A", "a", 70)
        .output("e", "4", "A", "b", 30)
        .input("e", "4", "A", "a", 100)
        .read(NaiveTrust.AS_RECORDED);
    assertThat(sources(journal)).isEqualTo(Map.of("mine:M", 100L));
    assertThat(journal.findings()).isEmpty();
  }

  @Test
  void theRestIsThereAgainBeforeAnythingElseLeaves() {
    NaiveJournal journal = new Rows()
        .mine("M")
        .trader("A")
        .receive("3", "A", "M", "a", 100)
        .input("e", "4", "A", "a", 100)
        .output("e", "4", "A", "a", 70)
        .output("e", "4", "A", "b", 30)
        .ship("4", "A", "B", "a", 70)
        .read(NaiveTrust.AS_RECORDED);
    assertThat(sources(journal)).isEqualTo(Map.of("mine:M", 100L));
  }

  @Test
  void anEventOfSitePoolAndValuePoolIsAProcess() {
    NaiveJournal journal = new Rows()
        .mine("M")
        .trader("A", CustodyModel.SEGREGATED, "2024-01")
        .receive("3", "A", "M", "a", 60)
        .receive("3", "A", "M", "b", 40)
        .ship("32", "A", "B", "b", 10) // 1 February: b is in the site pool
        .input("e", "4", "A", "a", 60)
        .input("e", "4", "A", "b", 30)
        .output("e", "4", "A", "c", 80)
        .read(NaiveTrust.PHYSICAL);
    assertThat(journal.junctions().stream()
            .filter(junction -> junction.kind() == NaiveKind.PROCESS)
            .map(NaiveJunction::label))
        .containsExactly("e");
    assertThat(losses(journal)).containsExactly(10L);
    assertThat(journal.findings()).isEmpty();
  }

  @Test
  void anOutputWithoutAValueHasThatOfItsInputs() {
    Rows rows = new Rows()
        .mine("M")
        .trader("A", CustodyModel.SEGREGATED, "2024")
        .row("r", Action.RECEIVE, "3", "A", "a", 60, row -> row.segregatedBy("green"))
        .row("r", Action.RECEIVE, "3", "A", "b", 40, row -> row.segregatedBy("red"))
        .input("e", "4", "A", "a", 60)
        .output("e", "4", "A", "c", 60)
        .input("f", "5", "A", "c", 60)
        .output("f", "5", "A", "d", 60)
        .input("g", "6", "A", "d", 60)
        .input("g", "6", "A", "b", 40)
        .output("g", "6", "A", "e", 100);
    NaiveJournal journal = rows.read(NaiveTrust.PHYSICAL);
    // a, b, then c, d of green only, then e of both: of neither.
    assertThat(List.of(0, 1, 3, 5, 8).stream()
            .map(
                row -> journal.junctions().get(journal.junctionOfRow().get(row)).label()))
        .containsExactly("green", "red", "green", "green", "");
  }

  @Test
  void countsOfLotsInASharedPoolShowThatAtLeastSoMuchWasThere() {
    NaiveJournal journal = new Rows()
        .mine("M")
        .trader("A")
        .receive("3", "A", "M", "a", 100)
        .row("c", Action.COUNT, "4.12", "A", "a", 30)
        .row("c", Action.COUNT, "4.12", "A", "b", 20)
        .row("d", Action.COUNT, "5.12", "A", "a", 90)
        .row("d", Action.COUNT, "5.12", "A", "b", 25)
        .read(NaiveTrust.PHYSICAL);
    // 30 + 20 of 100 seen: nothing is written off. 90 + 25: 15 more than the book.
    assertThat(losses(journal)).isEmpty();
    assertThat(sources(journal)).isEqualTo(Map.of("mine:M", 100L, "UNRECORDED", 15L));
  }

  @Test
  void aCountWithoutALotIsOfTheOnePoolItCanBeOf() {
    Rows rows = new Rows()
        .mine("M")
        .trader("A", CustodyModel.SEGREGATED, "2024")
        .row("r", Action.RECEIVE, "3", "A", "a", 60, row -> row.segregatedBy("green"))
        .row("r", Action.RECEIVE, "3", "A", "b", 40, row -> row.segregatedBy("red"))
        .row("c", Action.COUNT, "4", "A", "", 55, row -> row.segregatedBy("green"))
        .row("d", Action.COUNT, "5", "A", "", 40);
    NaiveJournal journal = rows.read(NaiveTrust.PHYSICAL);
    assertThat(losses(journal)).containsExactly(5L);
    assertThat(journal.hasFinding("COUNT_NOT_USED")).isTrue();
    // Who believes in no pool of green does not believe in a count of it.
    assertThat(losses(rows.read(NaiveTrust.NONE))).containsExactly(60L);
  }

  @Test
  void aLossWithoutALotNeedsASitePool() {
    Rows rows = new Rows()
        .mine("M")
        .trader("A", CustodyModel.IDENTITY_PRESERVED, "2024")
        .receive("3", "A", "M", "a", 60)
        .row("l", Action.LOSS, "4", "A", "", 5);
    assertThat(rows.read(NaiveTrust.PHYSICAL).findings()).containsExactly("LOSS_NOT_USED A");
    assertThat(losses(rows.read(NaiveTrust.NONE))).containsExactly(5L);
  }

  @Test
  void aCountWithoutAnHourStandsWhereTheBookComesNearest() {
    Rows rows = new Rows()
        .mine("M")
        .trader("A")
        .trader("B")
        .receive("3", "A", "M", "a", 100)
        .ship("4.10", "A", "B", "a", 70)
        .count("4.12", "A", "", 30)
        .ship("4.14", "A", "B", "a", 10)
        .count("4", "A", "", 20)
        .count("4", "A", "", 100);
    NaiveJournal journal = rows.read(NaiveTrust.PHYSICAL);
    assertThat(losses(journal)).isEmpty();
    assertThat(journal.findings()).isEmpty();
  }

  @Test
  void aReceiptFromAMineThatWonTheLotDrawsOnItsStock() {
    NaiveJournal journal = new Rows()
        .mine("M")
        .trader("A")
        .mined("1", "M", "a", 100)
        .receive("3", "A", "M", "a", 60)
        .receive("4", "A", "M", "a", 50)
        .read(NaiveTrust.PHYSICAL);
    assertThat(sources(journal)).isEqualTo(Map.of("mine:M", 100L, "UNRECORDED", 10L));
    assertThat(journal.findings()).containsExactly("UNEXPLAINED_INFLOW M");
  }

  @Test
  void whatAMineBoughtIsNotItsOutput() {
    NaiveJournal journal = new Rows()
        .mine("M")
        .trader("A")
        .ship("3", "M", "A", "own", 40)
        .receive("3", "M", "A", "bought", 5)
        .ship("4", "M", "A", "bought", 8)
        .read(NaiveTrust.AS_RECORDED);
    // 5 of bought came from nowhere that is recorded, and 3 more.
    assertThat(sources(journal)).isEqualTo(Map.of("mine:M", 40L, "UNRECORDED", 8L));
  }

  @Test
  void ofADocumentThatHasTheLotNoOtherLotIsTaken() {
    NaiveJournal journal = new Rows()
        .trader("A")
        .trader("B")
        .row("s", Action.SHIP, "2", "B", "x", 10, row -> row.document("D").counterparty(A))
        .row("s", Action.SHIP, "2", "B", "y", 10, row -> row.document("D").counterparty(A))
        .row("r", Action.RECEIVE, "4", "A", "x", 10, row -> row.document("D"))
        .row("r", Action.RECEIVE, "5", "A", "x", 5, row -> row.document("D"))
        .read(NaiveTrust.PHYSICAL);
    assertThat(journal.arcsOf(3).getFirst().origin()).isEqualTo("UNRECORDED");
    assertThat(journal.findings()).contains("RECEIPT_WITHOUT_SHIPMENT x");
  }

  @Test
  void aCircleStartsWithTheRowWrittenFirst() {
    // A and B send each other 10 on one day; neither had anything.
    NaiveJournal journal = new Rows()
        .trader("A")
        .trader("B")
        .ship("3", "B", "A", "x", 10)
        .receive("3", "A", "B", "x", 10)
        .ship("3", "A", "B", "y", 10)
        .receive("3", "B", "A", "y", 10)
        .read(NaiveTrust.PHYSICAL);
    assertThat(journal.findings()).containsExactly("SAME_INSTANT_CYCLE x", "UNEXPLAINED_INFLOW B");
    assertThat(stockOf(journal, NaiveKind.SITE_POOL)).isEqualTo(10);
  }

  @Test
  void aReceiptLooksForItsDocumentAndLotThenItsDocumentThenItsLot() {
    NaiveJournal journal = new Rows()
        .trader("A")
        .trader("B")
        .row("s", Action.SHIP, "1", "B", "x", 10, row -> row.counterparty(A))
        .row("s", Action.SHIP, "2", "B", "y", 10, row -> row.document("D").counterparty(A))
        .row("s", Action.SHIP, "3", "B", "x", 10, row -> row.document("D").counterparty(A))
        .row("r", Action.RECEIVE, "4", "A", "x", 10, row -> row.document("D"))
        .row("r", Action.RECEIVE, "5", "A", "z", 10, row -> row.document("D"))
        .row(
            "r",
            Action.RECEIVE,
            "6",
            "A",
            "w",
            10,
            row -> row.document("E").sourceLot(new LotId("x")).counterparty(new SiteId("B")))
        .read(NaiveTrust.PHYSICAL);
    assertThat(shipmentOf(journal, 3)).isEqualTo(2);
    assertThat(shipmentOf(journal, 4)).isEqualTo(1);
    assertThat(shipmentOf(journal, 5)).isEqualTo(0);
  }

  @Test
  void aReceiptBeforeItsShipmentIsAFinding() {
    NaiveJournal journal = new Rows()
        .trader("A")
        .trader("B")
        .receive("3", "A", "B", "x", 10)
        .ship("5", "B", "A", "x", 10)
        .read(NaiveTrust.PHYSICAL);
    assertThat(journal.findings())
        .containsExactly(
            "RECEIPT_WITHOUT_SHIPMENT x", "RECEIVED_BEFORE_SHIPPED x", "UNEXPLAINED_INFLOW B");
  }

  @Test
  void declaredOriginsCountOnlyAsRecorded() {
    Rows rows = new Rows()
        .trader("A")
        .trader("B")
        .row("r", Action.RECEIVE, "3", "A", "x", 10, Rows.declared("MMR"))
        .row("s", Action.SHIP, "4", "A", "x", 12, row -> row.counterparty(new SiteId("B")));
    assertThat(sources(rows.read(NaiveTrust.AS_RECORDED))).isEqualTo(Map.of("declared:MMR", 12L));
    assertThat(rows.read(NaiveTrust.AS_RECORDED).findings())
        .containsExactly("LOT_OVERDRAWN x", "PAPER_INFEASIBLE x", "RECEIPT_WITHOUT_SHIPMENT x");
    assertThat(sources(rows.read(NaiveTrust.PHYSICAL))).isEqualTo(Map.of("UNRECORDED", 12L));
  }

  private static Map<String, Long> sources(NaiveJournal journal) {
    Map<String, Long> grams = new TreeMap<>();
    journal.arcs().stream()
        .filter(arc -> arc.origin() != null)
        .forEach(arc -> grams.merge(arc.origin(), arc.grams(), Long::sum));
    return grams;
  }

  private static List<Long> losses(NaiveJournal journal) {
    return journal.arcs().stream().filter(NaiveArc::isLoss).map(NaiveArc::grams).toList();
  }

  private static long stockOf(NaiveJournal journal, NaiveKind kind) {
    return journal.junctions().stream()
        .filter(junction -> junction.kind() == kind)
        .mapToLong(junction -> journal.stocksAtEnd()[junction.id()])
        .sum();
  }

  /** The row of the shipment a receipt took from. */
  private static int shipmentOf(NaiveJournal journal, int receipt) {
    int transit = journal.arcsOf(receipt).getFirst().from();
    return journal.arcs().stream()
        .filter(arc -> arc.to() == transit)
        .findFirst()
        .orElseThrow()
        .movement();
  }
}
