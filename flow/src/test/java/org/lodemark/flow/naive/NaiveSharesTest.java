package org.lodemark.flow.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.CustodyModel;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;

class NaiveSharesTest {
  /** 60 g of M, then 40 g of N, made into lots of 30, 50 and 20 g that leave in this order. */
  private static NaiveJournal twoSellers(NaiveTrust trust) {
    return new Rows()
        .mine("M")
        .mine("N")
        .trader("A")
        .trader("B")
        .mined("1", "M", "a", 60)
        .mined("1", "N", "b", 40)
        .move("2", "M", "A", "a", 60)
        .move("3", "N", "A", "b", 40)
        .input("e", "4", "A", "a", 60)
        .input("e", "4", "A", "b", 40)
        .output("e", "4", "A", "c", 30)
        .output("e", "4", "A", "d", 50)
        .output("e", "4", "A", "e", 20)
        .ship("5", "A", "B", "c", 30)
        .ship("6", "A", "B", "d", 50)
        .ship("7", "A", "B", "e", 20)
        .read(trust);
  }

  @Test
  void proRataGivesEveryLotTheMixture() {
    for (NaiveTrust trust : NaiveTrust.values()) {
      for (String lot : Set.of("c", "d", "e")) {
        assertShares(twoSellers(trust), NaiveConvention.PRO_RATA, lot, 0.6, 0.4);
      }
    }
  }

  @Test
  void whatCameFirstLeavesFirst() {
    assertShares(twoSellers(NaiveTrust.NONE), NaiveConvention.FIFO, "c", 1, 0);
    assertShares(twoSellers(NaiveTrust.NONE), NaiveConvention.FIFO, "d", 0.6, 0.4); // 30 + 20
    assertShares(twoSellers(NaiveTrust.NONE), NaiveConvention.FIFO, "e", 0, 1);
  }

  @Test
  void whatCameLastLeavesFirst() {
    assertShares(twoSellers(NaiveTrust.NONE), NaiveConvention.LIFO, "c", 0, 1);
    assertShares(twoSellers(NaiveTrust.NONE), NaiveConvention.LIFO, "d", 0.8, 0.2); // 40 + 10
    assertShares(twoSellers(NaiveTrust.NONE), NaiveConvention.LIFO, "e", 1, 0);
  }

  @Test
  void aProcessIsProRataWhateverTheConvention() {
    assertShares(twoSellers(NaiveTrust.AS_RECORDED), NaiveConvention.LIFO, "c", 0.6, 0.4);
  }

  @Test
  void anOutputContainsNothingThatWentInAfterIt() {
    NaiveJournal journal = new Rows()
        .mine("M")
        .mine("N")
        .trader("A", CustodyModel.CONTROLLED_BLENDING, "2024")
        .receive("2", "A", "M", "a", 60)
        .receive("2", "A", "N", "b", 40)
        .input("e", "3.8", "A", "a", 60)
        .output("e", "3.9", "A", "c", 50)
        .input("e", "3.10", "A", "b", 40)
        .output("e", "3.11", "A", "d", 40)
        .read(NaiveTrust.PHYSICAL);
    // c is all of M; 10 of M and 40 of N are left, of which d is 40 and 10 are lost.
    assertShares(journal, NaiveConvention.PRO_RATA, "c", 1, 0);
    assertShares(journal, NaiveConvention.PRO_RATA, "d", 0.2, 0.8);
  }

  @Test
  void theOpeningStandsFirstThenWhatIsUnexplainedThenWhatArrived() {
    NaiveJournal journal = NaiveJournalTest.counted();
    // 50 opening, 35 unrecorded, 20 of M; 90 leave.
    Map<String, Double> fifo = shares(journal, NaiveConvention.FIFO, "b");
    assertThat(fifo.get("OPENING")).isCloseTo(50 / 90.0, within(1e-12));
    assertThat(fifo.get("UNRECORDED")).isCloseTo(35 / 90.0, within(1e-12));
    assertThat(fifo.get("mine:M")).isCloseTo(5 / 90.0, within(1e-12));
    Map<String, Double> lifo = shares(journal, NaiveConvention.LIFO, "b");
    assertThat(lifo.get("OPENING")).isCloseTo(35 / 90.0, within(1e-12));
    assertThat(lifo.get("mine:M")).isCloseTo(20 / 90.0, within(1e-12));
    // 15 of M remain, 10 are lost at the count, 3 unrecorded follow the last 5.
    assertThat(shares(journal, NaiveConvention.FIFO, "c").get("mine:M"))
        .isCloseTo(5 / 8.0, within(1e-12));
  }

  @Test
  void aLotIsJudgedByItsLastDepartureElseItsLastReceiptElseWhatIsThere() {
    NaiveJournal journal = new Rows()
        .mine("M")
        .trader("A")
        .trader("B")
        .mined("1", "M", "a", 60)
        .mined("1", "M", "still", 25)
        .move("2", "M", "A", "a", 60)
        .move("3", "A", "B", "a", 45)
        .receive("4", "B", "X", "got", 5)
        .read(NaiveTrust.AS_RECORDED);
    Map<LotId, NaiveTarget> targets = NaiveTarget.all(journal);
    assertThat(targets.get(new LotId("a")).massGrams()).isEqualTo(45);
    assertThat(targets.get(new LotId("got")).massGrams()).isEqualTo(5);
    assertThat(targets.get(new LotId("still")).massGrams()).isEqualTo(25);
    assertThat(targets.get(new LotId("still")).arcs()).isEmpty();
    NaiveShares atMine = NaiveShares.of(
            journal, NaiveConvention.FIFO, new LotId("a"), new SiteId("M"))
        .orElseThrow();
    assertThat(atMine).isEqualTo(new NaiveShares(Map.of("mine:M", 1.0), 60));
  }

  @Test
  void aTraceGivesTheGramsThatPassedEachArc() {
    NaiveJournal journal = twoSellers(NaiveTrust.AS_RECORDED);
    NaiveTarget target = NaiveTarget.all(journal).get(new LotId("d"));
    Map<Integer, Double> back = NaiveTrace.ancestors(journal, target);
    // d is 50: 30 by way of a, 20 by way of b, none by way of c or e.
    assertThat(back.get(journal.arcsOf(0).getFirst().id())).isCloseTo(30, within(1e-9));
    assertThat(back.get(journal.arcsOf(7).getFirst().id())).isCloseTo(20, within(1e-9));
    assertThat(back.get(journal.arcsOf(12).getFirst().id())).isCloseTo(50, within(1e-9));
    assertThat(back).doesNotContainKey(journal.arcsOf(11).getFirst().id());
    assertThat(NaiveTrace.descendantLots(
            journal, Set.of(journal.arcsOf(0).getFirst().id())))
        .containsOnlyKeys(new LotId("a"), new LotId("c"), new LotId("d"), new LotId("e"))
        .containsEntry(new LotId("a"), 60.0);
  }

  private static Map<String, Double> shares(
      NaiveJournal journal, NaiveConvention convention, String lot) {
    return NaiveShares.all(journal, convention).get(new LotId(lot)).shares();
  }

  private static void assertShares(
      NaiveJournal journal, NaiveConvention convention, String lot, double ofM, double ofN) {
    Map<String, Double> shares = shares(journal, convention, lot);
    assertThat(shares.getOrDefault("mine:M", 0.0)).isCloseTo(ofM, within(1e-12));
    assertThat(shares.getOrDefault("mine:N", 0.0)).isCloseTo(ofN, within(1e-12));
  }
}
