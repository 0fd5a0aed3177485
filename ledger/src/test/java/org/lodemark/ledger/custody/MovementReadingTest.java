package org.lodemark.ledger.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.CustodyModel;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.DeclaredOrigin;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.OriginBasis;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.mass.Mass;
import org.lodemark.domain.mass.MassInterval;
import org.lodemark.domain.place.Site;
import org.lodemark.ledger.Desk;
import org.lodemark.ledger.Invented;

/** Events to movements, reckoned by hand. Ore: 40-60 %, water 0-10 %; concentrate: 55-70, 5-12. */
class MovementReadingTest {
  @TempDir
  private Path folder;

  private Desk desk;

  @BeforeEach
  void desk() {
    desk = new Desk(folder).withSites();
  }

  private void movements(String rows) {
    desk.kept(desk.write("m.csv", Desk.COLUMNS + rows));
  }

  private List<Long> low() {
    return desk.records().low().stream()
        .map(movement -> movement.mass().grams())
        .toList();
  }

  private List<Long> high() {
    return desk.records().high().stream()
        .map(movement -> movement.mass().grams())
        .toList();
  }

  @Test
  void aMeasuredRowIsAMovementWithAllItsParts() {
    desk.kept(desk.write("m.csv", """
        time,event,action,lot,sourceLot,site,counterparty,massKg,moisturePct,gradePct,form,\
        homogeneous,declaredOrigin,declaredOriginBasis,document,scaleSdKg
        05/02/2025 10:30,E-1,receive,Q,A,trader,mine,19950,4,42,,yes,PAK,mined,TP-101,20
        """));
    // 19,950,000 g x 0.96 x 0.42 = 8,043,840 g; the scale's 20,000 g the same way: 8,064 g.
    Movement expected = Movement.of(
            new RecordRef("m.csv", 2),
            "E-1",
            Action.RECEIVE,
            new EventTime(
                LocalDate.of(2025, 2, 5),
                Instant.parse("2025-02-05T05:30:00Z"),
                Instant.parse("2025-02-05T05:30:00Z")),
            new SiteId("trader"))
        .lot(new LotId("Q"))
        .sourceLot(new LotId("A"))
        .counterparty(new SiteId("mine"))
        .mass(new Mass(8_043_840))
        .scaleSdGrams(8_064)
        .document("TP-101")
        .declaredOrigin(
            new DeclaredOrigin(Invented.countries().getByIso3("PAK"), OriginBasis.MINED))
        .homogeneous(true)
        .build();
    CustodyRecords records = desk.records();
    assertThat(records.low()).containsExactly(expected);
    assertThat(records.high()).isSameAs(records.low());
    assertThat(records.isMeasured()).isTrue();
  }

  @Test
  void aDayWithoutAnHourIsTheWholeDayAtItsSite() {
    movements("03/02/2025,,mine,A,,mine,,500,0,50,\n03/02/2025,,count,B,,smelter,,1,0,50,\n");
    assertThat(desk.records().low())
        .extracting(Movement::time)
        .containsExactly(
            new EventTime(
                LocalDate.of(2025, 2, 3),
                Instant.parse("2025-02-02T19:00:00Z"),
                Instant.parse("2025-02-03T18:59:59.999Z")),
            new EventTime(
                LocalDate.of(2025, 2, 3),
                Instant.parse("2025-02-02T23:00:00Z"),
                Instant.parse("2025-02-03T22:59:59.999Z")));
  }

  @Test
  void withoutAGradeBothEndsOfTheFormAreTaken() {
    movements("03/02/2025,,mine,A,,mine,,500,4,,hand-sorted-ore\n");
    // 500,000 x 0.96 x 0.4 and x 0.6.
    assertThat(low()).containsExactly(192_000L);
    assertThat(high()).containsExactly(288_000L);
    assertThat(desk.records().unmeasuredRows()).isEqualTo(1);
  }

  @Test
  void withoutAnythingMeasuredTheWettestOfThePoorestAndTheDriestOfTheRichest() {
    movements("03/02/2025,,mine,A,,mine,,500,,,concentrate\n");
    // 500,000 x 0.88 x 0.55 and x 0.95 x 0.7.
    assertThat(low()).containsExactly(242_000L);
    assertThat(high()).containsExactly(332_500L);
  }

  @Test
  void withoutAFormAllFormsAreTaken() {
    movements("03/02/2025,,mine,A,,mine,,500,,,\n");
    // 500,000 x 0.88 x 0.4 and x 1 x 0.7.
    assertThat(low()).containsExactly(176_000L);
    assertThat(high()).containsExactly(350_000L);
  }

  @Test
  void theFormOfAnotherRowOfTheLotIsTakenBeforeAllForms() {
    movements(
        "03/02/2025,,mine,A,,mine,,500,,,\n04/02/2025,,ship,A,,mine,trader,500,,,hand-sorted-ore\n");
    // 500,000 x 0.9 x 0.4 and x 1 x 0.6.
    assertThat(low()).containsExactly(180_000L, 180_000L);
    assertThat(high()).containsExactly(300_000L, 300_000L);
  }

  @Test
  void anAssayOfTheLotIsTakenBeforeTheForm() {
    desk.kept(desk.write("a.csv", """
        lot,element,value,unit
        A,xv,45,%
        A,Moisture,2,%
        A,As,9,%
        B,Xv,470000,g/t
        B,Xv,500000,ppm
        B,Xv,<1,%
        """));
    movements(
        "03/02/2025,,mine,A,,mine,,500,,,hand-sorted-ore\n03/02/2025,,mine,B,,mine,,500,0,,hand-sorted-ore\n");
    // A: 500,000 x 0.98 x 0.45. B: 500,000 x 0.47 and x 0.5, as its two assays differ.
    assertThat(low()).containsExactly(220_500L, 235_000L);
    assertThat(high()).containsExactly(220_500L, 250_000L);
    assertThat(desk.records().unmeasuredRows()).isEqualTo(1);
  }

  @Test
  void anAssayIsTakenBeforeWhatOtherRowsSayAndARowsOwnGradeBeforeAll() {
    desk.kept(desk.write("a.csv", "lot,element,value\nA,Xv,45\n"));
    movements("03/02/2025,,mine,A,,mine,,500,0,,\n04/02/2025,,ship,A,,mine,trader,500,0,50,\n");
    assertThat(low()).containsExactly(225_000L, 250_000L);
    assertThat(high()).containsExactly(225_000L, 250_000L);
  }

  /** He has no laboratory, his buyer has one: both hand over the same metal. */
  @Test
  void theBuyersGradeIsTheMinersToo() {
    movements("""
        03/02/2025,,mine,A-1,,mine,,500,,,hand-sorted-ore
        04/02/2025,,ship,A-1,,mine,trader,500,,,hand-sorted-ore
        05/02/2025,,receive,Q-1,A-1,trader,mine,500,4,42,hand-sorted-ore
        """);
    // 500,000 x 0.96 x 0.42 on all three.
    assertThat(low()).containsExactly(201_600L, 201_600L, 201_600L);
    assertThat(high()).isEqualTo(low());
    assertThat(desk.records().isMeasured()).isTrue();
  }

  @Test
  void theBuyersAssayIsTheMinersTooWhateverTheBuyerCallsTheLot() {
    desk.kept(desk.write("a.csv", "lot,element,value\nQ-1,Xv,42\nQ-1,moisture,4\n"));
    movements("""
        03/02/2025,,mine,A-1,,mine,,500,,,hand-sorted-ore
        04/02/2025,,ship,A-1,,mine,trader,500,,,hand-sorted-ore
        05/02/2025,,receive,Q-1,A-1,trader,mine,500,,,hand-sorted-ore
        """);
    assertThat(low()).containsExactly(201_600L, 201_600L, 201_600L);
    assertThat(high()).isEqualTo(low());
  }

  /** Nobody measures before the smelter, and each gives the lot a name of his own. */
  @Test
  void whatTheLastBuyerFindsHoldsAllTheWayBack() {
    movements("""
        03/02/2025,,mine,A-1,,mine,,500,,,
        04/02/2025,,ship,A-1,,mine,trader,500,,,
        05/02/2025,,receive,Q-1,A-1,trader,mine,500,,,
        06/02/2025,,ship,Q-1,,trader,smelter,500,,,
        07/02/2025,,receive,S-1,Q-1,smelter,trader,0.5,4,42,
        """);
    assertThat(low()).containsExactly(201_600L, 201_600L, 201_600L, 201_600L, 201_600L);
    assertThat(high()).isEqualTo(low());
  }

  @Test
  void theFormTheBuyerSeesHoldsForTheMinerToo() {
    movements("""
        04/02/2025,,ship,A-1,,mine,trader,500,,,
        05/02/2025,,receive,Q-1,A-1,trader,mine,500,,,
        06/02/2025,,ship,Q-1,,trader,smelter,500,,,concentrate
        """);
    // 500,000 x 0.88 x 0.55 and x 0.95 x 0.7.
    assertThat(low()).containsExactly(242_000L, 242_000L, 242_000L);
    assertThat(high()).containsExactly(332_500L, 332_500L, 332_500L);
  }

  @Test
  void aLotThatComesBackUnderItsFirstNameIsReadAllTheSame() {
    movements("""
        04/02/2025,,ship,A-1,,mine,trader,500,,,
        05/02/2025,,receive,Q-1,A-1,trader,mine,500,,,
        06/02/2025,,ship,Q-1,,trader,mine,500,,,
        07/02/2025,,receive,A-1,Q-1,mine,trader,500,,,
        """);
    assertThat(low()).containsOnly(176_000L).hasSize(4);
  }

  @Test
  void anAssayOfTheMinersLotIsTheBuyersToo() {
    desk.kept(desk.write("a.csv", "lot,element,value\nA-1,Xv,42\nA-1,moisture,4\n"));
    movements("""
        04/02/2025,,ship,A-1,,mine,trader,500,,,
        05/02/2025,,receive,Q-1,A-1,trader,mine,500,,,
        """);
    assertThat(low()).containsExactly(201_600L, 201_600L);
  }

  @Test
  void gradesOfOneLotThatDifferAreAHull() {
    movements("""
        03/02/2025,,mine,A,,mine,,500,0,,
        04/02/2025,,ship,A,,mine,trader,250,0,42,
        04/02/2025,,ship,A,,mine,smelter,250,0,48,
        """);
    assertThat(low()).containsExactly(210_000L, 105_000L, 120_000L);
    assertThat(high()).containsExactly(240_000L, 105_000L, 120_000L);
  }

  @Test
  void halfAGramGoesToTheEvenAndLessThanAGramIsAGram() {
    movements("""
        03/02/2025,,mine,A,,mine,,0.005,0,50,
        03/02/2025,,mine,B,,mine,,0.007,0,50,
        03/02/2025,,mine,C,,mine,,0.001,0,40,
        03/02/2025,,count,D,,mine,,0,0,40,
        """);
    // 2.5, 3.5, 0.4 and 0 g.
    assertThat(low()).containsExactly(2L, 4L, 1L, 0L);
  }

  @Test
  void whatWasDeclaredWrongIsNotRead() {
    movements("""
        03/02/2025,E-1,mine,A,,mine,,500,0,50,
        03/02/2025,,mine,B,,mine,,300,0,,
        03/02/2025,E-3,ship,B,,mine,trader,300,0,60,
        """);
    assertThat(low()).containsExactly(250_000L, 180_000L, 180_000L);
    desk.kept(desk.write("c.csv", "event,site,reason\nE-1,mine,never was\nE-3,mine,never was\n"));
    // Its grade is declared wrong with it: of B nothing is known but that it is some form.
    assertThat(low()).containsExactly(120_000L);
    assertThat(high()).containsExactly(210_000L);
  }

  @Test
  void aSiteSegregatesByTheColumnItNames() {
    desk.kept(desk.write("s.csv", """
            id,kind,country,custodyModel,segregatedBy
            yard,warehouse,PAK,segregated,Truck Owner
            other,warehouse,PAK,segregated,form
            plain,warehouse,PAK,segregated,
            """), desk.write("y.csv", """
            time,action,lot,site,massKg,truck owner,form
            2025-02-03,count,A,yard,5,Noor,
            2025-02-03,count,B,yard,5,,
            2025-02-03,count,C,other,5,Noor,concentrate
            2025-02-03,count,D,plain,5,Noor,
            """));
    assertThat(desk.records().low())
        .extracting(Movement::segregatedBy)
        .containsExactly(
            Optional.of("Noor"), Optional.empty(), Optional.of("concentrate"), Optional.empty());
  }

  @Test
  void aSiteIsTheEnginesWithItsAuditsCapacityAndRecovery() {
    desk.kept(desk.write("s.csv", """
        id,name,kind,country,operator,custodyModel,custodyAuditor,custodyFrom,custodyTo,capacityLoTpa,capacityHiTpa,recoveryLo,recoveryHi
        a,Plant A,concentrator,PAK,Example,segregated,Ada,2025-01-01,2025-12-31,100,120.5,0.8,0.95
        b,,mine,DEU,,,,,,,80,,
        c,,mine,DEU,,,,,,80,,0,1
        """));
    List<CustodySite> sites = desk.records().sites().stream()
        .filter(site -> site.id().id().length() == 1)
        .toList();
    CustodySite a = sites.get(0);
    assertThat(a.site().name()).isEqualTo("Plant A");
    assertThat(a.site().kind()).isEqualTo(Site.Kind.CONCENTRATOR);
    assertThat(a.country().iso3()).isEqualTo("PAK");
    assertThat(a.model()).isEqualTo(CustodyModel.SEGREGATED);
    assertThat(a.isAuditedOn(LocalDate.of(2025, 12, 31))).isTrue();
    assertThat(a.isAuditedOn(LocalDate.of(2026, 1, 1))).isFalse();
    assertThat(a.capacityPerYear()).contains(new MassInterval(100_000_000, 120_500_000));
    assertThat(a.recovery()).hasValueSatisfying(recovery -> {
      assertThat(recovery.low()).isEqualTo(0.8);
      assertThat(recovery.high()).isEqualTo(0.95);
    });
    assertThat(sites.get(1).capacityPerYear()).contains(new MassInterval(0, 80_000_000));
    assertThat(sites.get(1).site().name()).isEqualTo("b");
    assertThat(sites.get(2).capacityPerYear()).contains(MassInterval.atLeast(new Mass(80_000_000)));
    // A recovery from nought up says nothing.
    assertThat(sites.get(2).recovery()).isEmpty();
  }

  @Test
  void aRowWithoutAnEventIsAnEventOfItsOwn() {
    movements("03/02/2025,,mine,A,,mine,,500,0,50,\n03/02/2025,,mine,B,,mine,,500,0,50,\n");
    assertThat(desk.records().low()).extracting(Movement::event).containsExactly("row 4", "row 5");
  }
}
