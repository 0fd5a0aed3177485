package org.lodemark.ledger.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.OriginBasis;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.input.sheet.SheetLimits;
import org.lodemark.ledger.statement.EventLine;
import org.lodemark.ledger.statement.EventStatement;

/** Sheets of movements to events. */
class MovementSheetsTest {
  @TempDir
  private Path folder;

  private ReadSheets sheets;

  @BeforeEach
  void sheets() {
    sheets = new ReadSheets(folder);
  }

  private EventLine line() {
    assertThat(sheets.problems()).isEmpty();
    return ((EventStatement) sheets.statements().getLast()).line();
  }

  /** A row of a mine that dug some ore, with one more column. */
  private void mined(String column, String value) {
    sheets.read(
        "m.csv", "time,action,lot,site,massKg," + column + "\n2025-01-10,mine,A,mine,5," + value);
  }

  /** The same with another mass, at a site that weighs in a unit of its own. */
  private void weighed(String unit, String mass) {
    sheets.read("s.csv", "id,kind,country,massUnit\nown,mine,PAK," + unit + "\n");
    sheets.read("m.csv", "time,action,lot,site,massKg\n2025-01-10,mine,A,own," + mass + "\n");
  }

  @Test
  void columnsStandInAnyOrderUnderAnyOfTheirNames() {
    sheets.read("m.csv", """
        Scale SD;GRADE;moisture;Mass;declared_origin;Declared-Origin-Basis;SITE;counterparty;Lot;\
        source lot;action;Time;Form;homogeneous;document;price;seal
        0.5;45.5;4;1250.5;Pakistan;mined;trader;mine;Q;A;Receive;10/02/2025 14:30;\
        Hand-sorted ore;yes;TP-1;310000;S-9
        """);
    EventLine line = line();
    assertThat(line.action()).isEqualTo(Action.RECEIVE);
    assertThat(line.time().earliest()).isEqualTo(Instant.parse("2025-02-10T09:30:00Z"));
    assertThat(line.lot()).contains(new LotId("Q"));
    assertThat(line.sourceLot()).contains(new LotId("A"));
    assertThat(line.counterparty()).contains(new SiteId("mine"));
    assertThat(line.wetGrams()).isEqualTo(1_250_500);
    assertThat(line.scaleSdGrams()).isEqualTo(500);
    assertThat(line.moisture()).contains(new BigDecimal("0.04"));
    assertThat(line.grade()).contains(new BigDecimal("0.455"));
    assertThat(line.form()).contains("hand-sorted-ore");
    assertThat(line.homogeneous()).isTrue();
    assertThat(line.declaredOriginIso3()).contains("PAK");
    assertThat(line.declaredOriginBasis()).isEqualTo(OriginBasis.MINED);
    assertThat(line.document()).contains("TP-1");
    assertThat(line.price()).isPresent();
    assertThat(line.details()).isEqualTo(Map.of("seal", "S-9"));
    assertThat(line.extras()).isEmpty();
    assertThat(sheets.remarks()).isEmpty();
  }

  @Test
  void aColumnNobodyKnowsIsKeptAsWrittenAndSaidSo() {
    mined("Truck Driver,Weather", "Noor,");
    assertThat(line().extras()).isEqualTo(Map.of("Truck Driver", "Noor"));
    assertThat(sheets.remarks()).singleElement().asString().contains("Truck Driver, Weather");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "maund=40|500|20000000",
        "maund = 37.3242 kg|1|37324",
        "t|1.5|1500000",
        "T|0.0000005|0",
        "g|12.5|12",
        "g|13.5|14",
        "kg|0.0125|12",
        "lb|1|454",
        "lb|1000|453592",
        "lb|100000|45359237",
        "kg|1000000000000|1000000000000000"
      })
  void aMassIsOfItsSitesUnitToTheNearestGramAndTheEvenOneOfTwo(
      String unit, String mass, long grams) {
    if (grams == 0) {
      sheets.read("s.csv", "id,kind,country,massUnit\nown,mine,PAK," + unit + "\n");
      sheets.read("m.csv", "time,action,site,massKg\n2025-01-10,count,own," + mass + "\n");
    } else {
      weighed(unit, mass);
    }
    assertThat(line().wetGrams()).isEqualTo(grams);
  }

  @Test
  void aUnitThatIsNotTheKilogramIsSaid() {
    weighed("maund=40", "500");
    assertThat(sheets.remarks())
        .containsExactly("masses of 1 rows were read in maund=40, the unit of their site");
  }

  @Test
  void aFractionWhereAPercentageBelongsIsRefusedWithTheWayOut() {
    mined("gradePct", "0.45");
    assertThat(sheets.problems())
        .containsExactly("m.csv:2 gradePct: 0.45: per cent are meant. Maybe 45; if it is less than"
            + " one per cent, write \"0.45 %\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0.45 %|0.0045", "0.45%|0.0045", "45 %|0.45", "1|0.01", "45.5|0.455", "100|1"})
  void aPercentageIsKeptAsAFraction(String text, BigDecimal fraction) {
    mined("gradePct", text);
    assertThat(line().grade())
        .hasValueSatisfying(grade -> assertThat(grade).isEqualByComparingTo(fraction));
  }

  @ParameterizedTest
  @ValueSource(strings = {"101", "-1", "100.01 %", "x", "%", "4 5"})
  void whatIsNoPercentageIsRefusedOnce(String text) {
    mined("moisturePct", text);
    assertThat(sheets.problems()).singleElement().asString().startsWith("m.csv:2 moisturePct: ");
  }

  @Test
  void everyProblemOfASheetIsListedWithItsPlaceAndValue() {
    sheets.read("m.csv", """
        time,event,action,lot,site,counterparty,massKg,moisturePct,gradePct,form,declaredOrigin,price,homogeneous
        31/02/2025,,MINE,A,mine,,5,,,,,,
        2025-01-10,,DIG,A,mine,,5,,,,,,
        2025-01-10,,MINE,,mine,,5,,,,,,
        2025-01-10,,MINE,A,Mine ,,5,,,,,,
        2025-01-10,,MINE,A,nowhere,,five,,,,,,
        2025-01-10,,SHIP,A,mine,mine,5,,,,,,
        2025-01-10,,MINE,A,mine,,-5,,,,,,
        2025-01-10,,MINE,A,mine,,0,,,,,,
        2025-01-10,,MINE,A,mine,,,,,,,,
        2025-01-10,,INPUT,A,mine,,5,,,,,,
        2025-07-02,,MINE,A,mine,,5,,,,,,
        ,,MINE,A,mine,,five,150,0.5,slag,World,dear,perhaps
        2025-01-10,,MINE,A,mine,,5,100,0,,,,
        2025-01-10,,MINE,A,mine,,5,,,,,,
        """);
    assertThat(sheets.problems())
        .containsExactlyInAnyOrder(
            "m.csv:2 time: \"31/02/2025\": no such date",
            "m.csv:3 action: \"DIG\": one of mine, ship, receive, input, output, loss, count",
            "m.csv:4 lot: is empty; only a COUNT or a LOSS may be of the whole stock",
            "m.csv:5 site: \"Mine\": no such site is known. Maybe \"mine\" is meant",
            "m.csv:6 site: \"nowhere\": no such site is known. Maybe add it to a sheet of sites"
                + " (id, kind, country)",
            "m.csv:6 massKg: \"five\": not a number. Maybe write it with a point and without a"
                + " unit",
            "m.csv:7 counterparty: is the site itself; the other side is another site",
            "m.csv:8 massKg: -5: a mass is not negative. Maybe the action says which way it went",
            "m.csv:9 massKg: 0: only a COUNT may find nothing",
            "m.csv:10 massKg: is empty; every row moves or counts a mass",
            "m.csv:11 event: is empty; the inputs and outputs of one transformation have an id in"
                + " common",
            "m.csv:12 time: 2025-07-02 has not come yet (today is 2025-06-30). Maybe day and"
                + " month, or the year, are mistyped",
            "m.csv:13 time: is empty",
            "m.csv:13 massKg: \"five\": not a number. Maybe write it with a point and without a"
                + " unit",
            "m.csv:13 moisturePct: 150 %: from 0 to 100 per cent",
            "m.csv:13 gradePct: 0.5: per cent are meant. Maybe 50; if it is less than one per"
                + " cent, write \"0.5 %\"",
            "m.csv:13 form: \"slag\": no form of xevium. One of hand-sorted-ore, concentrate",
            "m.csv:13 declaredOrigin: \"World\": no country. Maybe its ISO code of three letters",
            "m.csv:13 price: \"dear\": not a number. Maybe write it with a point and without a"
                + " unit",
            "m.csv:13 homogeneous: \"perhaps\": yes or no",
            "m.csv:14 gradePct: 0: without metal nothing moves. Maybe leave it empty",
            "m.csv:14 moisturePct: 100: all water. Maybe leave it empty");
    assertThat(sheets.statements()).hasSize(1);
  }

  @Test
  void tomorrowIsReadSinceSomewhereItHasCome() {
    sheets.read("m.csv", "time,action,lot,site,massKg\n2025-07-01,mine,A,mine,5\n");
    assertThat(line().time().date()).isEqualTo(LocalDate.of(2025, 7, 1));
  }

  @Test
  void aCountMayFindNothingAndBeOfTheWholeStock() {
    sheets.read(
        "m.csv", "time,action,site,massKg\n2025-01-10,count,mine,0\n2025-01-11,loss,mine,3\n");
    assertThat(sheets.problems()).isEmpty();
    assertThat(sheets.statements()).hasSize(2);
  }

  @Test
  void anIdOf500CharactersIsReadAndOneOf501IsNot() {
    mined("document", "d".repeat(500));
    assertThat(line().document()).contains("d".repeat(500));
    mined("document", "d".repeat(501));
    assertThat(sheets.problems())
        .singleElement()
        .asString()
        .contains("document")
        .contains("501")
        .contains("500");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lot", "sourceLot", "event"})
  void everyIdHasThatLimit(String column) {
    String header = "time,action,site,massKg,lot,sourceLot,event\n";
    String id = "x".repeat(501);
    sheets.read(
        "m.csv",
        header + "2025-01-10,mine,mine,5,"
            + (column.equals("lot") ? id : "A") + ","
            + (column.equals("sourceLot") ? id : "") + ","
            + (column.equals("event") ? id : "") + "\n");
    assertThat(sheets.problems())
        .singleElement()
        .asString()
        .startsWith("m.csv:2 " + column + ": ")
        .contains("501");
  }

  @Test
  void aTextOf2000CharactersIsReadAndOneMoreIsToldOnce() {
    mined("owner", "o".repeat(2000));
    assertThat(line().details()).containsEntry("owner", "o".repeat(2000));
    mined("owner", "o".repeat(2001));
    assertThat(sheets.problems())
        .singleElement()
        .asString()
        .startsWith("m.csv:2 owner: ")
        .contains("2001");
  }

  @Test
  void aTextOf2001CharactersInARequiredColumnIsToldOnce() {
    sheets.read(
        "m.csv", "time,action,lot,site,massKg\n2025-01-10,mine," + "l".repeat(2001) + ",mine,5\n");
    assertThat(sheets.problems()).singleElement().asString().startsWith("m.csv:2 lot: ");
  }

  @Test
  void aColumnNobodyKnowsHasItsLimitsToo() {
    mined("note", "n".repeat(2001));
    assertThat(sheets.problems())
        .singleElement()
        .asString()
        .startsWith("m.csv:2 note: ")
        .contains("2001");
  }

  @Test
  void theNameOfAColumnHasALimit() {
    mined("n".repeat(200), "x");
    assertThat(line().extras()).containsKey("n".repeat(200));
    mined("n".repeat(201), "x");
    assertThat(sheets.problems())
        .singleElement()
        .asString()
        .startsWith("m.csv:1")
        .contains("201");
  }

  @Test
  void moreColumnsOrRowsOrLongerCellsThanTheLimitsAreProblemsThatNameThem() {
    String header = "time,action,lot,site,massKg";
    sheets.read("wide.csv", header + columns(252) + "\n2025-01-10,mine,A,mine,5\n");
    sheets.read(
        "long.csv", header + ",note\n2025-01-10,mine,A,mine,5," + "n".repeat(32_768) + "\n");
    sheets.read(
        "rows.csv",
        header + "\n" + "2025-01-10,mine,A,mine,5\n".repeat(4),
        new SheetLimits(1 << 20, 256, 32_767, 3, 64, 1 << 20, 200));
    assertThat(sheets.problems()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(sheets.problems())
        .anySatisfy(text -> assertThat(text).startsWith("wide.csv:1").contains("256"));
    assertThat(sheets.problems())
        .anySatisfy(text -> assertThat(text).startsWith("long.csv:2").contains("32767"));
    assertThat(sheets.problems())
        .anySatisfy(text -> assertThat(text).startsWith("rows.csv:5").contains("limit of 3"));
  }

  private static String columns(int count) {
    StringBuilder columns = new StringBuilder();
    for (int i = 0; i < count; i++) {
      columns.append(",x").append(i);
    }
    return columns.toString();
  }

  @ParameterizedTest
  @CsvSource({"price,1e99", "price,1e-99", "price,1e30", "scaleSdKg,1e90"})
  void aNumberOfMoreDigitsThanAreKeptIsRefused(String column, String number) {
    mined(column, number);
    assertThat(sheets.problems()).singleElement().asString().startsWith("m.csv:2 " + column + ": ");
  }

  @Test
  void aMassBeyondAllReasonPointsToTheUnit() {
    weighed("t", "1000000001");
    assertThat(sheets.problems())
        .singleElement()
        .asString()
        .contains("t: more than a thousand million tonnes");
  }

  @Test
  void aNumberThatAnotherOneMakesDoubtfulIsAProblemOfTheFile() {
    sheets.read(
        "m.csv",
        "time;action;lot;site;massKg\n2025-01-10;mine;A;mine;1,234\n2025-01-11;mine;B;mine;12,5\n");
    assertThat(sheets.problems())
        .singleElement()
        .asString()
        .startsWith("m.csv:2 massKg: \"1,234\"");
  }

  @Test
  void aNumberReadAsThousandsIsRemarked() {
    sheets.read("m.csv", "time;action;lot;site;massKg\n2025-01-10;mine;A;mine;1,234\n");
    assertThat(line().wetGrams()).isEqualTo(1_234_000);
    assertThat(sheets.remarks()).singleElement().asString().contains("1 numbers like 1,234");
  }

  @Test
  void aSheetOfSomethingElseIsToldWhatItLacks() {
    sheets.read("x.csv", "time,lot,site,massKg\n2025-01-10,A,mine,5\n");
    sheets.read("y.csv", "colour,taste\nred,sweet\n");
    assertThat(sheets.problems())
        .containsExactly(
            "x.csv:1: is no sheet that is read here; to be a sheet of movements it lacks: action",
            "y.csv:1: is no sheet that is read here; none of its columns is known here");
  }

  @Test
  void theColumnNamedExactlyIsTakenBeforeOneNamedLikeIt() {
    sheets.read("m.csv", "time,action,lot,site,mass,massKg\n2025-01-10,mine,A,mine,net,5\n");
    assertThat(line().wetGrams()).isEqualTo(5_000);
    assertThat(line().extras()).isEqualTo(Map.of("mass", "net"));
  }
}
