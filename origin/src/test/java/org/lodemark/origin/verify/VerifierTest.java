package org.lodemark.origin.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.place.Site;
import org.lodemark.domain.time.Period;
import org.lodemark.flow.answer.OriginSet;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.SourceTrust;
import org.lodemark.flow.custody.Trust;
import org.lodemark.origin.BuiltIn;
import org.lodemark.origin.Trade;
import org.lodemark.origin.fusion.FusionModel;
import org.lodemark.origin.verdict.Ruling;
import org.lodemark.origin.verdict.Verdict;

/** Verdicts on trades small enough to be judged by hand. No fitted model unless said. */
class VerifierTest {
  private static final Period YEAR = Period.parse("2025");
  private static final List<SetChoice> NOT_DECLARED = List.of(new SetChoice.NotDeclared());

  private static Verification of(VerifyOutcome outcome) {
    assertThat(outcome).isInstanceOf(VerifyOutcome.Verified.class);
    return ((VerifyOutcome.Verified) outcome).verification();
  }

  private static LotVerification lot(Trade trade, String lot) {
    return lot(trade.verifier(FusionModel.NONE), lot);
  }

  private static LotVerification lot(Verifier verifier, String lot) {
    return of(verifier.verifyLot(new LotId(lot), NOT_DECLARED)).lots().get(0);
  }

  /** Everything audited: 10 t from a mine that can win 100, through one trader, to a port. */
  private static Trade audited() {
    return new Trade()
        .audited("mine", Site.Kind.MINE, "PAK", "100")
        .audited("trader", Site.Kind.TRADER, "PAK", "")
        .site("port", Site.Kind.TERMINAL, "PAK")
        .mined(1, "mine", "a", 10)
        .sold(2, "mine", "trader", "a", 10)
        .shipped(5, "trader", "port", "a", 10, "PAK");
  }

  @Test
  void supportsAClaimThatAuditsCoverFromTheMineOn() {
    LotVerification lot = lot(audited(), "a");
    assertThat(lot.ruling().verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(lot.insideDeclared().orElseThrow().minShare()).isEqualTo(1);
    assertThat(lot.outsideDeclared().orElseThrow().maxShare()).isEqualTo(0);
  }

  /** Of the audited lot nothing is doubtful, and the screen shows the same; of the mixed one it is wider. */
  @Test
  void theScreenIsNeverNarrowerAndSaysWhatItIs() {
    Trade mixed = new Trade()
        .mine("home", "PAK", "500")
        .mine("abroad", "AFG", "500")
        .site("trader", Site.Kind.TRADER, "PAK")
        .site("port", Site.Kind.TERMINAL, "PAK")
        .mined(1, "home", "h", 30)
        .mined(1, "abroad", "f", 30)
        .sold(2, "home", "trader", "h", 30)
        .sold(2, "abroad", "trader", "f", 30)
        .shipped(4, "trader", "port", "x", 30, "PAK")
        .shipped(5, "trader", "port", "y", 30, "PAK");
    Verifier exactly = mixed.verifier(FusionModel.NONE);
    Verifier screening = exactly.screening();
    for (String name : List.of("x", "y")) {
      LotVerification exact = lot(exactly, name);
      LotVerification screened = lot(screening, name);
      LotBound bound = screened.insideDeclared().orElseThrow();
      assertThat(bound.exact()).isEmpty();
      assertThat(bound.minShare()).isZero();
      assertThat(bound.maxShare()).isEqualTo(1);
      assertThat(exact.insideDeclared().orElseThrow().exact()).isPresent();
      assertThat(screened.ruling().verdict()).isEqualTo(exact.ruling().verdict());
      assertThat(screened.wouldHelp()).isEmpty();
    }
    Verification joint = of(screening.verifyExporter(new SiteId("trader"), YEAR, NOT_DECLARED));
    assertThat(joint.counts().joint()).isZero();
    assertThat(joint.setRuling()).isEmpty();
    assertThat(joint.sets().getFirst().joint()).isEmpty();
    assertThat(joint.notes()).anyMatch(note -> note.startsWith("Bounds are the screen's"));
    assertThat(
            of(exactly.verifyExporter(new SiteId("trader"), YEAR, NOT_DECLARED)).notes())
        .noneMatch(note -> note.startsWith("Bounds are the screen's"));
  }

  /**
   * A trader in ore of two countries forgets the receipt of 40 t that a mine abroad sent him, and a
   * shipment of 30 t whose receipt the port wrote. What lies there, 10 t, is 10 more than his book: the
   * two hide each other, and by his books 10 of the 30 t sold as Afghan can be.
   */
  private static Trade forgetful() {
    return new Trade()
        .mine("home", "PAK", "500")
        .mine("abroad", "AFG", "500")
        .site("trader", Site.Kind.TRADER, "PAK")
        .site("port", Site.Kind.TERMINAL, "PAK")
        .mined(1, "home", "h", 30)
        .mined(1, "abroad", "f", 40)
        .sold(2, "home", "trader", "h", 30)
        .shipped(2, "abroad", "trader", "f", 40, "")
        .shipped(4, "trader", "port", "x", 30, "AFG")
        .received(4, "port", "trader", "x", 30)
        .received(6, "port", "trader", "y", 30)
        .counted(9, "trader", 10);
  }

  @Test
  void whatOnlyOneSideWroteIsNotHeldAgainstAClaim() {
    LotVerification lot = lot(forgetful(), "x");
    assertThat(lot.insideDeclared().orElseThrow().maxShare()).isCloseTo(1.0 / 3, within(1e-9));
    assertThat(lot.ruling().verdict()).isEqualTo(Verdict.UNPROVEN);
    assertThat(lot.ruling().rule()).isEqualTo("unproven-dates");
    assertThat(lot.ruling().sentence()).contains("what only one side of a hand-over wrote");
  }

  private static Trade auditedFrom(int day) {
    return new Trade()
        .audited("mine", Site.Kind.MINE, "PAK", "100")
        .audited("trader", Site.Kind.TRADER, "PAK", "")
        .site("port", Site.Kind.TERMINAL, "PAK")
        .mined(day, "mine", "a", 10)
        .sold(day + 1, "mine", "trader", "a", 10)
        .shipped(day + 2, "trader", "port", "a", 10, "PAK");
  }

  /** Day 284 is 12 October 2025, in the closure that crossings.csv has; day 184 is in July. */
  @Test
  void whatIsSaidOfBordersChangesNoVerdict() {
    Verification closed =
        of(auditedFrom(283).verifier(FusionModel.NONE).verifyLot(new LotId("a"), NOT_DECLARED));
    Verification open =
        of(auditedFrom(183).verifier(FusionModel.NONE).verifyLot(new LotId("a"), NOT_DECLARED));
    assertThat(open.borders()).isEmpty();
    assertThat(closed.borders())
        .singleElement()
        .satisfies(remark -> assertThat(remark.sentence()).contains("mine to trader"));
    assertThat(closed.lots().get(0).ruling()).isEqualTo(open.lots().get(0).ruling());
    assertThat(closed.lots().get(0).ruling().verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(closed.lots().get(0).evidence()).isEqualTo(open.lots().get(0).evidence());
  }

  @Test
  void doesNotSupportWhatAnAuditDoesNotCoverInTime() {
    // The audits end with 2025; this is February of 2026.
    LotVerification late = lot(
        new Trade()
            .audited("mine", Site.Kind.MINE, "PAK", "100")
            .audited("trader", Site.Kind.TRADER, "PAK", "")
            .site("port", Site.Kind.TERMINAL, "PAK")
            .mined(400, "mine", "a", 10)
            .sold(401, "mine", "trader", "a", 10)
            .shipped(405, "trader", "port", "a", 10, "PAK"),
        "a");
    assertThat(late.insideDeclared().orElseThrow().minShare()).isEqualTo(1);
    assertThat(late.ruling().verdict()).isEqualTo(Verdict.UNPROVEN);
  }

  /**
   * Seventy lots: too many to bound each exactly, so that the screen decides which are. Sorts of lot
   * in turns: supported, contradicted, neither.
   */
  @Test
  void ofManyLotsTheScreenDecidesAsExactBoundsDo() {
    Trade trade = new Trade();
    for (int i = 0; i < 70; i++) {
      String n = String.valueOf(i);
      int home = i % 3 == 1 ? 6 : 30;
      if (i % 3 == 0) {
        trade
            .audited("home" + n, Site.Kind.MINE, "PAK", "500")
            .audited("trader" + n, Site.Kind.TRADER, "PAK", "");
      } else {
        trade
            .mine("home" + n, "PAK", "500")
            .mine("abroad" + n, "AFG", "500")
            .site("trader" + n, Site.Kind.TRADER, "PAK");
      }
      trade
          .site("port" + n, Site.Kind.TERMINAL, "PAK")
          .mined(1, "home" + n, "h" + n, home)
          .sold(2, "home" + n, "trader" + n, "h" + n, home);
      if (i % 3 != 0) {
        trade.mined(1, "abroad" + n, "f" + n, 40).sold(3, "abroad" + n, "trader" + n, "f" + n, 40);
      }
      String sold = i % 3 == 0 ? "h" + n : "x" + n;
      trade.shipped(5, "trader" + n, "port" + n, sold, 30, "PAK");
      if (i % 3 != 0) {
        trade.counted(9, "trader" + n, home + 40 - 30);
      }
    }
    Verifier verifier = trade.verifier(FusionModel.NONE);
    Verification all = of(verifier.verifyAll(NOT_DECLARED));
    assertThat(all.lots()).hasSize(70);
    for (LotVerification lot : all.lots()) {
      assertThat(lot.ruling().verdict())
          .as(lot.lot().uri())
          .isEqualTo(lot(verifier, lot.lot().uri()).ruling().verdict());
    }
    assertThat(all.lots().stream().filter(lot -> lot.ruling().verdict() == Verdict.CONTRADICTED))
        .hasSize(23);
    assertThat(all.lots().stream().filter(lot -> lot.ruling().verdict() == Verdict.SUPPORTED))
        .hasSize(24);
    // Supported lots need no exact bound; the others could be contradicted, and so do.
    assertThat(all.counts().exact()).isEqualTo(46);
  }

  @Test
  void doesNotSupportAMineThatNobodyAudited() {
    Trade ghost = new Trade()
        .mine("ghost", "PAK", "100")
        .audited("trader", Site.Kind.TRADER, "PAK", "")
        .site("port", Site.Kind.TERMINAL, "PAK")
        .mined(1, "ghost", "a", 10)
        .sold(2, "ghost", "trader", "a", 10)
        .shipped(5, "trader", "port", "a", 10, "PAK");
    LotVerification lot = lot(ghost, "a");
    // The bounds alone would support it: the mine's own word is all of PAK.
    assertThat(lot.insideDeclared().orElseThrow().minShare()).isEqualTo(1);
    assertThat(lot.ruling().verdict()).isEqualTo(Verdict.UNPROVEN);
    assertThat(lot.ruling().missing()).anyMatch(missing -> missing.contains("audits"));
  }

  @Test
  void doesNotSupportAnAuditedMineWhoseCapacityNobodyKnows() {
    Trade trade = new Trade()
        .audited("mine", Site.Kind.MINE, "PAK", "")
        .audited("trader", Site.Kind.TRADER, "PAK", "")
        .site("port", Site.Kind.TERMINAL, "PAK")
        .mined(1, "mine", "a", 10)
        .sold(2, "mine", "trader", "a", 10)
        .shipped(5, "trader", "port", "a", 10, "PAK");
    assertThat(lot(trade, "a").ruling().verdict()).isEqualTo(Verdict.UNPROVEN);
  }

  @Test
  void doesNotSupportAMineOfUnknownCapacityThatWritesOnlyItsShipments() {
    // What it won is implied by what it sent; that is its word, too.
    assertThat(lot(onlyShipping(""), "a").ruling().verdict()).isEqualTo(Verdict.UNPROVEN);
    // The honest one: audited, its capacity known.
    assertThat(lot(onlyShipping("100"), "a").ruling().verdict()).isEqualTo(Verdict.SUPPORTED);
  }

  private static Trade onlyShipping(String capacityTpa) {
    return new Trade()
        .audited("mine", Site.Kind.MINE, "PAK", capacityTpa)
        .audited("trader", Site.Kind.TRADER, "PAK", "")
        .site("port", Site.Kind.TERMINAL, "PAK")
        .sold(2, "mine", "trader", "a", 10)
        .shipped(5, "trader", "port", "a", 10, "PAK");
  }

  @Test
  void doesNotSupportOreThatOnlyItsBuyerSaysIsOfAnAuditedMine() {
    // Relabelling: the trader writes the mine's name; the mine wrote nothing of it.
    Trade relabelled = new Trade()
        .audited("mine", Site.Kind.MINE, "PAK", "100")
        .audited("trader", Site.Kind.TRADER, "PAK", "")
        .site("port", Site.Kind.TERMINAL, "PAK")
        .received(2, "trader", "mine", "b", 10)
        .shipped(5, "trader", "port", "b", 10, "PAK");
    LotVerification lot = lot(relabelled, "b");
    assertThat(lot.ruling().verdict()).isEqualTo(Verdict.UNPROVEN);
  }

  @Test
  void supportsNothingWhenNoStatementOfOriginIsBelieved() {
    Verifier verifier =
        audited().verifier(Assumptions.DEFAULT.withSources(SourceTrust.NONE), FusionModel.NONE);
    assertThat(lot(verifier, "a").ruling().verdict()).isEqualTo(Verdict.UNPROVEN);
  }

  @Test
  void isNotTalkedIntoSupportByTrustInEveryLink() {
    Trade trade = new Trade()
        .mine("mine", "PAK", "100")
        .site("trader", Site.Kind.TRADER, "PAK")
        .site("port", Site.Kind.TERMINAL, "PAK")
        .mined(1, "mine", "a", 10)
        .sold(2, "mine", "trader", "a", 10)
        .shipped(5, "trader", "port", "a", 10, "PAK");
    Verifier verifier =
        trade.verifier(Assumptions.DEFAULT.withTrust(Trust.AS_RECORDED), FusionModel.NONE);
    LotVerification lot = lot(verifier, "a");
    assertThat(lot.insideDeclared().orElseThrow().minShare()).isEqualTo(1);
    assertThat(lot.ruling().verdict()).isEqualTo(Verdict.UNPROVEN);
  }

  /** A trader buys 60 t of one country and 40 t of another, and sells three lots of 30 t as the first's. */
  private static Trade mixed() {
    return new Trade()
        .mine("home", "PAK", "500")
        .mine("abroad", "AFG", "500")
        .site("trader", Site.Kind.TRADER, "PAK")
        .site("port", Site.Kind.TERMINAL, "PAK")
        .mined(1, "home", "h", 60)
        .mined(1, "abroad", "f", 40)
        .sold(2, "home", "trader", "h", 60)
        .sold(3, "abroad", "trader", "f", 40)
        .shipped(5, "trader", "port", "x", 30, "PAK")
        .shipped(6, "trader", "port", "y", 30, "PAK")
        .shipped(7, "trader", "port", "z", 30, "PAK")
        .counted(20, "trader", 10);
  }

  @Test
  void contradictsTheSetAndNoLotInIt() {
    Verification answer = of(mixed()
        .verifier(FusionModel.NONE)
        .verifyExporter(new SiteId("trader"), YEAR, NOT_DECLARED));
    // 90 t sold as home's; of home's metal there are 60. At least 30 t are not.
    Ruling ruling = answer.setRuling().orElseThrow();
    assertThat(ruling.verdict()).isEqualTo(Verdict.CONTRADICTED);
    assertThat(ruling.sentence()).contains("At least 30.000 t");
    assertThat(answer.sets().get(0).joint().orElseThrow().minShare())
        .isCloseTo(30.0 / 90, within(1e-9));
    assertThat(answer.sets().get(0).joint().orElseThrow().maxShare())
        .isCloseTo(40.0 / 90, within(1e-9));
    // Any one lot of 30 t can be all of home's 60.
    assertThat(answer.lots())
        .allMatch(lot -> lot.ruling().verdict() == Verdict.UNPROVEN)
        .hasSize(3);
    // One for the set asked about, one for the claim itself.
    assertThat(answer.counts().joint()).isEqualTo(2);
  }

  @Test
  void contradictsALotThatHoldsMoreThanThereIs() {
    Trade trade = mixed().shipped(25, "trader", "port", "last", 10, "PAK");
    LotVerification lot = lot(
        new Trade()
            .mine("home", "PAK", "500")
            .mine("abroad", "AFG", "500")
            .site("trader", Site.Kind.TRADER, "PAK")
            .site("port", Site.Kind.TERMINAL, "PAK")
            .mined(1, "home", "h", 6)
            .mined(1, "abroad", "f", 40)
            .sold(2, "home", "trader", "h", 6)
            .sold(3, "abroad", "trader", "f", 40)
            .shipped(5, "trader", "port", "x", 30, "PAK")
            .counted(9, "trader", 16),
        "x");
    // 30 t can hold 6 of home's: at most 20 %.
    assertThat(lot.ruling().verdict()).isEqualTo(Verdict.CONTRADICTED);
    assertThat(lot.insideDeclared().orElseThrow().maxShare()).isCloseTo(0.2, within(1e-9));
    // The honest one: ten tonnes that may be all home's are not accused.
    assertThat(lot(trade, "last").ruling().verdict()).isEqualTo(Verdict.UNPROVEN);
  }

  @Test
  void aReceiptThatMayBeMissingContradictsNobody() {
    // As before, but nobody weighed the stock afterwards.
    Trade trade = new Trade()
        .mine("home", "PAK", "500")
        .mine("abroad", "AFG", "500")
        .site("trader", Site.Kind.TRADER, "PAK")
        .site("port", Site.Kind.TERMINAL, "PAK")
        .mined(1, "home", "h", 6)
        .mined(1, "abroad", "f", 40)
        .sold(2, "home", "trader", "h", 6)
        .sold(3, "abroad", "trader", "f", 40)
        .shipped(5, "trader", "port", "x", 30, "PAK");
    LotVerification lot = lot(trade, "x");
    assertThat(lot.ruling().verdict()).isEqualTo(Verdict.UNPROVEN);
    assertThat(lot.ruling().rule()).isEqualTo("unproven-uncounted");
    assertThat(lot.ruling().sentence()).contains("20.0 %").contains("trader");
    // The count that agrees with the books: 46 in, 30 out. One that finds 24 t more shows a receipt
    // that is missing, which may be home's.
    assertThat(lot(trade.counted(9, "trader", 40), "x").ruling().verdict())
        .isEqualTo(Verdict.UNPROVEN);
  }

  @Test
  void aReceiptThatMayHaveBeenBookedLateContradictsNobody() {
    // Home's 30 t are written four days after the lot that is said to hold them.
    Trade trade = new Trade()
        .mine("home", "PAK", "500")
        .mine("abroad", "AFG", "500")
        .site("trader", Site.Kind.TRADER, "PAK")
        .site("port", Site.Kind.TERMINAL, "PAK")
        .mined(1, "home", "h", 30)
        .mined(1, "abroad", "f", 40)
        .shipped(2, "home", "trader", "h", 30, "")
        .sold(3, "abroad", "trader", "f", 40)
        .shipped(5, "trader", "port", "x", 30, "PAK")
        .received(9, "trader", "home", "h", 30)
        .counted(12, "trader", 40);
    LotVerification lot = lot(trade, "x");
    assertThat(lot.insideDeclared().orElseThrow().maxShare()).isEqualTo(0);
    assertThat(lot.ruling().rule()).isEqualTo("unproven-dates");
  }

  @Test
  void aFewPerCentOffIsWhatScalesAndLaboratoriesDo() {
    // 9.5 t of home's for a lot of 10: 5 % short, within three errors of 3 % each.
    LotVerification lot = lot(
        new Trade()
            .mine("home", "PAK", "500")
            .mine("abroad", "AFG", "500")
            .site("trader", Site.Kind.TRADER, "PAK")
            .site("port", Site.Kind.TERMINAL, "PAK")
            .mined(1, "home", "h", 9.5)
            .mined(1, "abroad", "f", 40)
            .sold(2, "home", "trader", "h", 9.5)
            .sold(3, "abroad", "trader", "f", 40)
            .shipped(5, "trader", "port", "x", 10, "PAK")
            .counted(9, "trader", 39.5),
        "x");
    assertThat(lot.insideDeclared().orElseThrow().maxShare()).isCloseTo(0.95, within(1e-9));
    assertThat(lot.ruling().verdict()).isEqualTo(Verdict.UNPROVEN);
  }

  @Test
  void countsWhatIsUnknownInFavourOfTheClaim() {
    // 30 t sold, 6 t of home's and 10 of abroad's came in: 14 t are unexplained, and may be home's.
    LotVerification lot = lot(
        new Trade()
            .mine("home", "PAK", "500")
            .mine("abroad", "AFG", "500")
            .site("trader", Site.Kind.TRADER, "PAK")
            .site("port", Site.Kind.TERMINAL, "PAK")
            .counted(0, "trader", 0)
            .mined(1, "home", "h", 6)
            .mined(1, "abroad", "f", 1)
            .sold(2, "home", "trader", "h", 6)
            .sold(3, "abroad", "trader", "f", 0.5)
            .shipped(5, "trader", "port", "x", 30, "PAK"),
        "x");
    // Nothing but home's and 23.5 t nobody recorded is needed: 0.5 t of abroad's can stay out of
    // 30? No:
    // all that came in left, so 0.5 of 30 t is abroad's, 1.7 %, within the tolerance of a claim.
    assertThat(lot.insideDeclared().orElseThrow().maxShare()).isCloseTo(29.5 / 30, within(1e-9));
    assertThat(lot.ruling().verdict()).isEqualTo(Verdict.UNPROVEN);
  }

  @Test
  void saysNothingOfALotWithoutAClaim() {
    LotVerification lot = lot(
        new Trade()
            .mine("mine", "AFG", "100")
            .site("trader", Site.Kind.TRADER, "PAK")
            .mined(1, "mine", "a", 10)
            .sold(2, "mine", "trader", "a", 10),
        "a");
    assertThat(lot.ruling().rule()).isEqualTo("no-claim-of-mined-origin");
    assertThat(lot.insideDeclared()).isEmpty();
  }

  @Test
  void anHonestTransitOfForeignOreIsNotAccused() {
    // Declared openly as what it is.
    LotVerification lot = lot(
        new Trade()
            .mine("abroad", "AFG", "100")
            .site("trader", Site.Kind.TRADER, "PAK")
            .site("port", Site.Kind.TERMINAL, "PAK")
            .mined(1, "abroad", "a", 10)
            .sold(2, "abroad", "trader", "a", 10)
            .shipped(5, "trader", "port", "a", 10, "AFG"),
        "a");
    assertThat(lot.ruling().verdict()).isEqualTo(Verdict.UNPROVEN);
    assertThat(lot.insideDeclared().orElseThrow().minShare()).isEqualTo(1);
  }

  @Test
  void refusesAJointBoundThatWouldCountMetalTwice() {
    Trade trade = new Trade()
        .mine("mine", "PAK", "100")
        .site("one", Site.Kind.TRADER, "PAK")
        .site("two", Site.Kind.TRADER, "PAK")
        .site("port", Site.Kind.TERMINAL, "PAK")
        .mined(1, "mine", "m", 10)
        .sold(2, "mine", "one", "m", 10)
        .shipped(3, "one", "two", "a", 10, "PAK")
        .received(4, "two", "one", "a", 10)
        .shipped(5, "two", "port", "b", 10, "PAK");
    Verification answer = of(trade
        .verifier(FusionModel.NONE)
        .verifyLots(List.of(new LotId("a"), new LotId("b")), NOT_DECLARED));
    assertThat(answer.sets().get(0).joint()).isEmpty();
    assertThat(answer.sets().get(0).jointRefused().orElseThrow()).contains("a").contains("b");
    assertThat(answer.setRuling().orElseThrow().verdict()).isEqualTo(Verdict.UNPROVEN);
  }

  @Test
  void boundsAnySetThatIsAskedFor() {
    Verification answer = of(mixed()
        .verifier(FusionModel.NONE)
        .verifyExporter(
            new SiteId("trader"),
            YEAR,
            List.of(
                new SetChoice.Named(OriginSet.ofCountry(BuiltIn.country("AFG"))),
                new SetChoice.Named(OriginSet.ofMine(new SiteId("home"))))));
    assertThat(answer.sets()).hasSize(2);
    assertThat(answer.sets().get(0).joint().orElseThrow().maxShare())
        .isCloseTo(40.0 / 90, within(1e-9));
    assertThat(answer.sets().get(1).joint().orElseThrow().minShare())
        .isCloseTo(50.0 / 90, within(1e-9));
  }

  @Test
  void namesWhatIsNotThere() {
    Verifier verifier = mixed().verifier(FusionModel.NONE);
    assertThat(verifier.verifyLot(new LotId("none"), NOT_DECLARED))
        .isEqualTo(new VerifyOutcome.NoSuchLot(new LotId("none")));
    assertThat(verifier.verifyExporter(new SiteId("none"), YEAR, NOT_DECLARED))
        .isInstanceOf(VerifyOutcome.NoSuchSite.class);
    assertThat(verifier.verifyExporter(new SiteId("trader"), Period.parse("2024"), NOT_DECLARED))
        .isInstanceOf(VerifyOutcome.NothingShipped.class);
    assertThat(new Trade()
            .site("a", Site.Kind.TRADER, "PAK")
            .verifier(FusionModel.NONE)
            .verifyAll(NOT_DECLARED))
        .isInstanceOf(VerifyOutcome.NothingClaimed.class);
  }

  @Test
  void askedOfAllItAnswersAsAskedOfOne() {
    Verifier verifier = mixed().verifier(FusionModel.NONE);
    Verification all = of(verifier.verifyAll(NOT_DECLARED));
    for (LotVerification lot : all.lots()) {
      LotVerification alone = lot(verifier, lot.lot().uri());
      assertThat(lot.ruling()).isEqualTo(alone.ruling());
      assertThat(lot.evidence().fused()).isEqualTo(alone.evidence().fused());
    }
    assertThat(all.counts().screened()).isEqualTo(3);
  }
}
