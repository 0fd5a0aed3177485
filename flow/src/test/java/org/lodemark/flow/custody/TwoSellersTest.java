package org.lodemark.flow.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.CustodyModel;
import org.lodemark.domain.custody.LotId;
import org.lodemark.flow.naive.Rows;
import org.lodemark.flow.shares.Convention;

/** Two sellers, one trader, three lots: numbers to check by hand. */
class TwoSellersTest {
  /** 60 g of M, then 40 g of N, made into lots of 30, 50 and 20 g that leave in this order. */
  private static Rows books(CustodyModel model) {
    return new Rows()
        .mine("M")
        .mine("N")
        .trader("A", model, "2024")
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
        .ship("7", "A", "B", "e", 20);
  }

  @Test
  void proRataEveryLotIsTheMixture() {
    for (Trust trust : Trust.values()) {
      for (String lot : List.of("c", "d", "e")) {
        assertOfM(trust, Convention.PRO_RATA, lot, 0.6);
      }
    }
  }

  @Test
  void inAPoolWhatCameFirstLeavesFirst() {
    assertOfM(Trust.NONE, Convention.FIFO, "c", 1); // 30 of M
    assertOfM(Trust.NONE, Convention.FIFO, "d", 0.6); // 30 of M, 20 of N
    assertOfM(Trust.NONE, Convention.FIFO, "e", 0); // 20 of N
  }

  @Test
  void inAPoolWhatCameLastLeavesFirst() {
    assertOfM(Trust.NONE, Convention.LIFO, "c", 0); // 30 of N
    assertOfM(Trust.NONE, Convention.LIFO, "d", 0.8); // 10 of N, 40 of M
    assertOfM(Trust.NONE, Convention.LIFO, "e", 1); // 20 of M
  }

  @Test
  void aBelievedBlendIsProRataWhateverTheConvention() {
    for (Convention convention : Convention.values()) {
      assertOfM(Trust.PHYSICAL, convention, "c", 0.6);
      assertOfM(Trust.AS_RECORDED, convention, "e", 0.6);
    }
  }

  /** Under mass balance nothing A says about its lots is believed, but under as-recorded it is. */
  @Test
  void whatIsBelievedDependsOnTheModel() {
    Rows rows = books(CustodyModel.MASS_BALANCE);
    assertThat(ofM(rows, Trust.PHYSICAL, SourceTrust.RECORDED, Convention.FIFO, "c"))
        .isCloseTo(1, within(1e-12));
    assertThat(ofM(rows, Trust.AS_RECORDED, SourceTrust.RECORDED, Convention.FIFO, "c"))
        .isCloseTo(0.6, within(1e-12));
  }

  @Test
  void whatIsStillThereIsWhatWouldLeave() {
    Rows rows = books(CustodyModel.MASS_BALANCE)
        .mined("8", "N", "f", 40)
        .move("8", "N", "A", "f", 40)
        .mined("9", "M", "g", 10)
        .move("9", "M", "A", "g", 10)
        .input("h", "10", "A", "f", 30)
        .output("h", "10", "A", "h", 25);
    // In stock 40 of N, then 10 of M; 5 are lost: pro rata 36 and 9, first in first out 35 and 10,
    // last in first out 40 and 5. h is 25 of it.
    assertThat(ofM(rows, Trust.NONE, SourceTrust.RECORDED, Convention.PRO_RATA, "h"))
        .isCloseTo(9 / 45.0, within(1e-12));
    assertThat(ofM(rows, Trust.NONE, SourceTrust.RECORDED, Convention.FIFO, "h"))
        .isCloseTo(0, within(1e-12));
    assertThat(ofM(rows, Trust.NONE, SourceTrust.RECORDED, Convention.LIFO, "h"))
        .isCloseTo(5 / 25.0, within(1e-12));
  }

  @Test
  void aMineBeyondItsCapacityIsBelievedInPartInEachOfItsLots() {
    Rows rows = new Rows()
        .mine("M", 100)
        .trader("A")
        .mined("10", "M", "a", 80)
        .mined("40", "M", "b", 120)
        .mined("367", "M", "c", 50) // 1 January 2025
        .move("370", "M", "A", "a", 80)
        .move("371", "M", "A", "c", 50);
    // 2024: 200 said, 100 possible. As recorded each lot is by itself.
    assertThat(ofM(rows, Trust.AS_RECORDED, SourceTrust.CAPPED, Convention.FIFO, "a"))
        .isCloseTo(0.5, within(1e-12));
    assertThat(ofM(rows, Trust.AS_RECORDED, SourceTrust.CAPPED, Convention.FIFO, "b"))
        .isCloseTo(0.5, within(1e-12));
    assertThat(ofM(rows, Trust.AS_RECORDED, SourceTrust.CAPPED, Convention.FIFO, "c"))
        .isCloseTo(1, within(1e-12));
    // In one stock: 100 of 200, then 50 of 50; pro rata 150 of 250.
    assertThat(ofM(rows, Trust.NONE, SourceTrust.CAPPED, Convention.PRO_RATA, "a"))
        .isCloseTo(0.6, within(1e-12));
    assertThat(ofM(rows, Trust.NONE, SourceTrust.NONE, Convention.PRO_RATA, "a"))
        .isZero();
  }

  private static void assertOfM(Trust trust, Convention convention, String lot, double expected) {
    Rows rows = books(CustodyModel.CONTROLLED_BLENDING);
    assertThat(ofM(rows, trust, SourceTrust.RECORDED, convention, lot))
        .isCloseTo(expected, within(1e-12));
    assertThat(Comparison.differences(rows.world(), trust, SourceTrust.RECORDED))
        .isEmpty();
  }

  private static double ofM(
      Rows rows, Trust trust, SourceTrust sources, Convention convention, String lot) {
    CustodyGraph custody = Comparison.graphOf(rows.world(), trust, sources);
    Target target = custody.findTarget(new LotId(lot)).orElseThrow();
    Map<String, Double> shares =
        Comparison.sharesOf(custody, Comparison.sharesBy(custody, convention), target);
    return shares.getOrDefault("mine:M", 0.0);
  }
}
