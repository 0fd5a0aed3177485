package org.lodemark.flow.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.CustodyModel;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.naive.Rows;
import org.lodemark.flow.shares.Convention;

/** Books that are in order accuse nobody, however sparing their clerk. */
class HonestRecordsTest {
  /** M mines; A, B and C trade; K keeps lots apart and was audited for it. */
  private static Rows books() {
    return new Rows()
        .mine("M")
        .trader("A")
        .trader("B")
        .trader("C")
        .trader("K", CustodyModel.IDENTITY_PRESERVED, "2024");
  }

  private static Rows hundredOfM(String at) {
    return books().mined("1", "M", "a", 100).move("2", "M", at, "a", 100);
  }

  @Test
  void aTraderMayWeighInTheEveningWithoutAnHour() {
    assertOfMOnly(hundredOfM("A").ship("3", "A", "B", "a", 60).count("3", "A", "", 40));
  }

  @Test
  void aTraderMayWeighInTheMorningWithoutAnHour() {
    assertOfMOnly(hundredOfM("A").ship("3", "A", "B", "a", 60).count("3", "A", "", 100));
  }

  @Test
  void aTraderMayWeighInTheMorningAtNoonAndInTheEvening() {
    assertOfMOnly(hundredOfM("A")
        .count("3", "A", "", 30) // evening, written first
        .count("3", "A", "", 100)
        .ship("3.10", "A", "B", "a", 60)
        .count("3.12", "A", "", 40)
        .ship("3.15", "A", "B", "a", 10));
  }

  @Test
  void aCountBeforeTheFirstShipmentIsTheOpeningWhateverItsHour() {
    Rows rows = books().count("3.1", "A", "", 100).ship("3", "A", "B", "a", 60);
    assertNoFinding(rows, Trust.PHYSICAL, Trust.NONE);
    // 1 a.m., and some time on that day: all of it was there.
    assertThat(gapsOf(rows, Trust.NONE)).containsExactly("OPENING 100");
  }

  @Test
  void anItemisedOpeningUnderALotsNameIsNotOverdrawn() {
    Rows rows = books()
        .row("c", Action.COUNT, "1", "K", "a", 60, Rows.declared("MMR"))
        .row("c", Action.COUNT, "1", "K", "b", 40, Rows.declared("THA"))
        .ship("3", "K", "B", "a", 60);
    assertNoFinding(rows, Trust.AS_RECORDED, Trust.PHYSICAL);
    assertThat(gapsOf(rows, Trust.AS_RECORDED))
        .containsExactlyInAnyOrder("declared:MMR 60", "declared:THA 40");
    assertThat(gapsOf(rows, Trust.PHYSICAL)).containsExactly("OPENING 60", "OPENING 40");
  }

  @Test
  void aMinerMayWriteDownOnlyWhatHeShips() {
    assertOfMOnly(books()
        .ship("1", "M", "A", "a", 40)
        .receive("2", "A", "M", "a", 40)
        .ship("5", "M", "B", "b", 30)
        .receive("6", "B", "M", "b", 30));
  }

  @Test
  void aMinerMayWriteNothing() {
    assertOfMOnly(books().receive("2", "A", "M", "a", 40).receive("6", "B", "M", "b", 30));
  }

  @Test
  void aMinerMayLeaveItToTheBuyersToWriteDownWhatLeft() {
    assertOfMOnly(books()
        .mined("1", "M", "a", 100)
        .receive("3", "A", "M", "a", 60)
        .receive("4", "B", "M", "a", 40));
  }

  @Test
  void deliveriesMayComeInParts() {
    assertOfMOnly(hundredOfM("A")
        .ship("3", "A", "B", "a", 100)
        .receive("4", "B", "A", "a", 30)
        .receive("5", "B", "A", "a", 50)
        .receive("9", "B", "A", "a", 20));
  }

  @Test
  void twoShipmentsUnderOneWaybillMayComeAsOne() {
    assertOfMOnly(books()
        .mined("1", "M", "a", 60)
        .mined("1", "M", "b", 40)
        .row("s", Action.SHIP, "2", "M", "a", 60, row -> row.document("D"))
        .row("s", Action.SHIP, "2", "M", "b", 40, row -> row.document("D"))
        .row(
            "r",
            Action.RECEIVE,
            "3",
            "A",
            "ab",
            100,
            row -> row.document("D").counterparty(new SiteId("M"))));
  }

  @Test
  void aShipmentMayArriveOnTheDayItLeftAndGoOnThatDay() {
    assertOfMOnly(books()
        .mined("1", "M", "a", 100)
        .move("1", "M", "A", "a", 100)
        .move("1", "A", "B", "a", 100)
        .move("1", "B", "K", "a", 100)
        .move("1", "K", "C", "a", 100));
  }

  @Test
  void theRestOfASplitMayKeepItsNameAndLeaveOnTheSameDay() {
    assertOfMOnly(hundredOfM("K")
        .input("e", "3", "K", "a", 100)
        .output("e", "3", "K", "a", 70)
        .output("e", "3", "K", "b", 30)
        .ship("3", "K", "B", "a", 70)
        .ship("3", "K", "B", "b", 30));
  }

  @Test
  void aSplitMayNameTheHourOfItsParts() {
    assertOfMOnly(hundredOfM("K")
        .input("e", "3", "K", "a", 100)
        .output("e", "3.10", "K", "a", 70)
        .output("e", "3.10", "K", "b", 30)
        .ship("4", "K", "B", "a", 70));
  }

  @Test
  void lotsMayBeRenamedTwiceOnOneDay() {
    assertOfMOnly(hundredOfM("K")
        .input("e", "3", "K", "a", 100)
        .output("e", "3", "K", "b", 100)
        .input("f", "3", "K", "b", 100)
        .output("f", "3", "K", "c", 100)
        .ship("3", "K", "B", "c", 100));
  }

  @Test
  void gramsMayBeRounded() {
    // 33 + 33 + 35 = 101 of 100: four rows may be 4 g apart.
    Rows rows = hundredOfM("K")
        .input("e", "3", "K", "a", 100)
        .output("e", "3", "K", "b", 33)
        .output("e", "3", "K", "c", 33)
        .output("e", "3", "K", "d", 35);
    assertNoFinding(rows, Trust.values());
    assertThat(gapsOf(rows, Trust.PHYSICAL)).containsExactly("SCALE 1");
  }

  @Test
  void scalesMayDiffer() {
    // floor(3 sqrt(2^2 + 1^2)) = floor(6.7) = 6
    for (long received : List.of(94L, 100L, 106L)) {
      assertNoFinding(
          books()
              .mined("1", "M", "a", 100)
              .row(
                  "s",
                  Action.SHIP,
                  "2",
                  "M",
                  "a",
                  100,
                  row -> row.counterparty(new SiteId("A")).scaleSdGrams(2))
              .row(
                  "r",
                  Action.RECEIVE,
                  "3",
                  "A",
                  "a",
                  received,
                  row -> row.counterparty(new SiteId("M")).scaleSdGrams(1)),
          Trust.values());
    }
  }

  @Test
  void aSegregatedSiteNeedNotRepeatTheValueOfWhatItMakes() {
    Rows rows = books()
        .trader("S", CustodyModel.SEGREGATED, "2024")
        .row(
            "r",
            Action.RECEIVE,
            "3.10",
            "S",
            "a",
            100,
            row -> row.counterparty(new SiteId("M")).segregatedBy("green"))
        .input("e", "3", "S", "a", 100)
        .output("e", "3", "S", "b", 90)
        .ship("4", "S", "B", "b", 90);
    assertOfMOnly(rows);
  }

  /** No finding, and no metal of unknown origin; counts of all stock tie to nothing by lots. */
  private static void assertOfMOnly(Rows rows) {
    for (Trust trust : Trust.values()) {
      CustodyGraph custody = Comparison.graphOf(rows.world(), trust, SourceTrust.CAPPED);
      assertThat(custody.findings().stream()
              .filter(finding -> finding.kind() != Finding.Kind.COUNT_NOT_USED))
          .describedAs("%s", trust)
          .isEmpty();
      assertThat(gapsOf(rows, trust)).describedAs("%s", trust).isEmpty();
      assertThat(Comparison.differences(rows.world(), trust, SourceTrust.CAPPED))
          .isEmpty();
      for (LotId lot : custody.listLots()) {
        custody
            .findTarget(lot)
            .ifPresent(target -> assertThat(Comparison.sharesOf(
                    custody, Comparison.sharesBy(custody, Convention.LIFO), target))
                .containsOnlyKeys("mine:M"));
      }
    }
  }

  private static void assertNoFinding(Rows rows, Trust... trusts) {
    for (Trust trust : trusts) {
      assertThat(Comparison.graphOf(rows.world(), trust, SourceTrust.RECORDED).findings())
          .describedAs("%s", trust)
          .isEmpty();
      assertThat(Comparison.differences(rows.world(), trust, SourceTrust.RECORDED))
          .isEmpty();
    }
  }

  /** "ORIGIN grams" of all mass that was there without a record. */
  private static List<String> gapsOf(Rows rows, Trust trust) {
    CustodyGraph custody = Comparison.graphOf(rows.world(), trust, SourceTrust.RECORDED);
    return IntStream.range(0, custody.graph().gapCount())
        .mapToObj(gap -> Comparison.name(custody.origins().get(custody.graph().gapOrigin(gap)))
            + " " + custody.graph().gapGrams(gap))
        .toList();
  }
}
