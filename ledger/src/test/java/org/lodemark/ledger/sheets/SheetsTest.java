package org.lodemark.ledger.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.lodemark.input.Problem;
import org.lodemark.input.Problems;
import org.lodemark.input.sheet.SheetFile;
import org.lodemark.input.sheet.SheetLimits;
import org.lodemark.ledger.Desk;
import org.lodemark.ledger.Invented;
import org.lodemark.ledger.sheets.SheetReader.Pass;
import org.lodemark.ledger.statement.AssayStatement;
import org.lodemark.ledger.statement.CorrectionStatement;
import org.lodemark.ledger.statement.DocumentStatement;
import org.lodemark.ledger.statement.EventLine;
import org.lodemark.ledger.statement.EventStatement;
import org.lodemark.ledger.statement.SiteStatement;
import org.lodemark.ledger.statement.Statement;

/** CSV files to statements. */
class SheetsTest {
  @TempDir
  private Path folder;

  private Desk desk;
  private final Context context = Invented.context();
  private final Problems problems = new Problems();
  private final List<Statement> statements = new ArrayList<>();
  private List<String> remarks = List.of();

  @BeforeEach
  void sites() {
    desk = new Desk(folder);
    read("sites.csv", Desk.SITES);
    statements.clear();
  }

  private void read(String name, String text) {
    read(desk.write(name, text), SheetLimits.DOCUMENT);
  }

  private void read(Path file, SheetLimits limits) {
    SheetReader reader = new SheetReader(
        context, Kept.NOTHING, problems, (sheet, line, statement) -> statements.add(statement));
    for (Pass pass : Pass.values()) {
      reader.begin(pass);
      SheetFile.read(file, limits, problems, reader);
      reader.end(file.getFileName().toString());
    }
    remarks = reader.remarks();
  }

  private List<String> problems() {
    return problems.listAll().stream().map(Problem::text).toList();
  }

  private EventLine line() {
    assertThat(problems()).isEmpty();
    return ((EventStatement) statements.getLast()).line();
  }

  /** A row of a mine that dug some ore, with one more column. */
  private void mined(String column, String value) {
    read("m.csv", "time,action,lot,site,massKg," + column + "\n2025-01-10,mine,A,mine,5," + value);
  }

  /** The same with another mass, at a site that weighs in a unit of its own. */
  private void weighed(String unit, String mass) {
    read("s.csv", "id,kind,country,massUnit\nown,mine,PAK," + unit + "\n");
    read("m.csv", "time,action,lot,site,massKg\n2025-01-10,mine,A,own," + mass + "\n");
  }

  @Test
  void columnsStandInAnyOrderUnderAnyOfTheirNames() {
    read("m.csv", """
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
    assertThat(remarks).isEmpty();
  }

  @Test
  void aColumnNobodyKnowsIsKeptAsWrittenAndSaidSo() {
    mined("Truck Driver,Weather", "Noor,");
    assertThat(line().extras()).isEqualTo(Map.of("Truck Driver", "Noor"));
    assertThat(remarks).singleElement().asString().contains("Truck Driver, Weather");
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
      read("s.csv", "id,kind,country,massUnit\nown,mine,PAK," + unit + "\n");
      read("m.csv", "time,action,site,massKg\n2025-01-10,count,own," + mass + "\n");
    } else {
      weighed(unit, mass);
    }
    assertThat(line().wetGrams()).isEqualTo(grams);
  }

  @Test
  void aUnitThatIsNotTheKilogramIsSaid() {
    weighed("maund=40", "500");
    assertThat(remarks)
        .containsExactly("masses of 1 rows were read in maund=40, the unit of their site");
  }

  /** Somebody who writes kg=40 means something, and it is not one kilogram. */
  @ParameterizedTest
  @ValueSource(
      strings = {"kg=40", "stone", "maund=0", "maund=-3", "bag=2000000", "=40", "t=", "lb=0.5"})
  void aUnitThatMeansNothingOrTwoThingsIsRefused(String unit) {
    read("s.csv", "id,kind,country,massUnit\nown,mine,PAK," + unit + "\n");
    assertThat(problems()).singleElement().asString().startsWith("s.csv:2 massUnit: mass unit ");
  }

  @Test
  void aFractionWhereAPercentageBelongsIsRefusedWithTheWayOut() {
    mined("gradePct", "0.45");
    assertThat(problems())
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
    assertThat(problems()).singleElement().asString().startsWith("m.csv:2 moisturePct: ");
  }

  @Test
  void everyProblemOfASheetIsListedWithItsPlaceAndValue() {
    read("m.csv", """
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
    assertThat(problems())
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
    assertThat(statements).hasSize(1);
  }

  @Test
  void tomorrowIsReadSinceSomewhereItHasCome() {
    read("m.csv", "time,action,lot,site,massKg\n2025-07-01,mine,A,mine,5\n");
    assertThat(line().time().date()).isEqualTo(LocalDate.of(2025, 7, 1));
  }

  @Test
  void aCountMayFindNothingAndBeOfTheWholeStock() {
    read("m.csv", "time,action,site,massKg\n2025-01-10,count,mine,0\n2025-01-11,loss,mine,3\n");
    assertThat(problems()).isEmpty();
    assertThat(statements).hasSize(2);
  }

  @Test
  void anIdOf500CharactersIsReadAndOneOf501IsNot() {
    mined("document", "d".repeat(500));
    assertThat(line().document()).contains("d".repeat(500));
    mined("document", "d".repeat(501));
    assertThat(problems())
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
    read(
        "m.csv",
        header + "2025-01-10,mine,mine,5,"
            + (column.equals("lot") ? id : "A") + ","
            + (column.equals("sourceLot") ? id : "") + ","
            + (column.equals("event") ? id : "") + "\n");
    assertThat(problems())
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
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("m.csv:2 owner: ")
        .contains("2001");
  }

  @Test
  void aTextOf2001CharactersInARequiredColumnIsToldOnce() {
    read("m.csv", "time,action,lot,site,massKg\n2025-01-10,mine," + "l".repeat(2001) + ",mine,5\n");
    assertThat(problems()).singleElement().asString().startsWith("m.csv:2 lot: ");
  }

  @Test
  void aColumnNobodyKnowsHasItsLimitsToo() {
    mined("note", "n".repeat(2001));
    assertThat(problems())
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
    assertThat(problems()).singleElement().asString().startsWith("m.csv:1").contains("201");
  }

  @Test
  void moreColumnsOrRowsOrLongerCellsThanTheLimitsAreProblemsThatNameThem() {
    String header = "time,action,lot,site,massKg";
    read("wide.csv", header + columns(252) + "\n2025-01-10,mine,A,mine,5\n");
    read("long.csv", header + ",note\n2025-01-10,mine,A,mine,5," + "n".repeat(32_768) + "\n");
    Path rows = desk.write("rows.csv", header + "\n" + "2025-01-10,mine,A,mine,5\n".repeat(4));
    read(rows, new SheetLimits(1 << 20, 256, 32_767, 3, 64, 1 << 20, 200));
    assertThat(problems()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(problems())
        .anySatisfy(text -> assertThat(text).startsWith("wide.csv:1").contains("256"));
    assertThat(problems())
        .anySatisfy(text -> assertThat(text).startsWith("long.csv:2").contains("32767"));
    assertThat(problems())
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
    assertThat(problems()).singleElement().asString().startsWith("m.csv:2 " + column + ": ");
  }

  @Test
  void aMassBeyondAllReasonPointsToTheUnit() {
    weighed("t", "1000000001");
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("t: more than a thousand million tonnes");
  }

  @Test
  void aSiteMayHaveSeveralAuditsAndLicencesInRowsOfItsOwn() {
    read("s.csv", """
        id,kind,country,custodyModel,custodyAuditor,custodyScheme,custodyFrom,custodyTo,licenceId,licenceFrom,licenceTo,dateFormat
        own,mine,PAK,segregated,Ada,Scheme 1,01/02/2024,31/01/2025,L-1,01/01/2024,31/12/2024,dd/mm/yyyy
        own,mine,PAK,segregated,Bob,,01/02/2025,31/01/2026,L-2,01/01/2025,,dd/mm/yyyy
        own,mine,PAK,segregated,Ada,Scheme 1,01/02/2024,31/01/2025,L-1,01/01/2024,31/12/2024,dd/mm/yyyy
        """);
    assertThat(problems()).isEmpty();
    SiteStatement site = (SiteStatement) statements.getFirst();
    assertThat(statements).hasSize(1);
    assertThat(site.audits())
        .extracting(audit -> audit.auditor() + "/" + audit.scheme())
        .containsExactly("Ada/Scheme 1", "Bob/not stated");
    assertThat(site.audits().getFirst().covers().first()).isEqualTo(LocalDate.of(2024, 2, 1));
    assertThat(site.licences())
        .containsExactly(
            new SiteStatement.Licence(
                "L-1",
                Optional.of(LocalDate.of(2024, 1, 1)),
                Optional.of(LocalDate.of(2024, 12, 31))),
            new SiteStatement.Licence(
                "L-2", Optional.of(LocalDate.of(2025, 1, 1)), Optional.empty()));
  }

  @Test
  void rowsOfOneSiteThatDifferInAnythingElseAreRefused() {
    read("s.csv", "id,kind,country,capacityHiTpa\nown,mine,PAK,120\nown,mine,PAK,80\n");
    assertThat(problems())
        .containsExactly("s.csv:3 id: \"own\" stands in line 2 too, with other values. Rows of one"
            + " site differ only in audit and licence");
  }

  @Test
  void oneNumberWrittenTwoWaysIsNoDifference() {
    read("s.csv", "id,kind,country,capacityHiTpa\nown,mine,PAK,120\nown,mine,PAK,120.0\n");
    assertThat(problems()).isEmpty();
    assertThat(statements).hasSize(1);
  }

  @Test
  void aSiteThatIsStatedAnewIsRemarkedAndTheNewStatementCounts() {
    read("s.csv", "id,kind,country,massUnit\nmine,mine,PAK,maund=40\n");
    assertThat(remarks)
        .anySatisfy(remark -> assertThat(remark).contains("s.csv:2").contains("\"mine\""));
    mined("note", "");
    assertThat(line().wetGrams()).isEqualTo(200_000);
  }

  @Test
  void aSiteStatedTheSameIsNot() {
    read("s.csv", Desk.SITES);
    assertThat(remarks).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind|hole",
        "country|Atlantis",
        "country|World",
        "lat|91",
        "lon|-181",
        "recoveryLo|1.6",
        "capacityHiTpa|-1",
        "timeZone|Mars/Olympus",
        "currency|rupees",
        "dateFormat|sometimes",
        "custodyModel|honest",
        "custodyFrom|01/02/2025",
        "licenceFrom|01/02/2025"
      })
  void whatASiteCannotBeIsRefused(String column, String value) {
    String header = "id,kind,country,dateFormat";
    String row = "own,mine,PAK,dd/mm/yyyy";
    if (header.contains(column)) {
      row = row.replace(
          column.equals("kind") ? "mine" : column.equals("country") ? "PAK" : "dd/mm/yyyy", value);
    } else {
      header += "," + column;
      row += "," + value;
    }
    read("s.csv", header + "\n" + row + "\n");
    assertThat(problems()).hasSize(1);
    assertThat(statements).isEmpty();
  }

  @Test
  void lowEndsStandBelowHighEndsAndFirstDaysBeforeLast() {
    read("s.csv", """
        id,kind,country,capacityLoTpa,capacityHiTpa,recoveryLo,recoveryHi,custodyAuditor,custodyFrom,custodyTo
        own,mine,PAK,3,2,0.9,0.8,Ada,2025-02-01,2025-01-31
        """);
    assertThat(problems())
        .containsExactlyInAnyOrder(
            "s.csv:2 capacityHiTpa: 2 is below the low end, 3",
            "s.csv:2 recoveryHi: 0.8 is below the low end, 0.9",
            "s.csv:2 custodyTo: 2025-01-31 is before custodyFrom, 2025-02-01");
  }

  /** An audit that was dropped in silence would take a site's links from it. */
  @ParameterizedTest
  @ValueSource(strings = {"auditor", "scheme"})
  void anAuditThatCannotBeKeptIsAProblem(String which) {
    String name = "a".repeat(501);
    read(
        "s.csv",
        "id,kind,country,custodyAuditor,custodyScheme,custodyFrom,custodyTo\n"
            + "own,mine,PAK," + (which.equals("auditor") ? name + ",S" : "Ada," + name)
            + ",2025-01-01,2025-12-31\n");
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("s.csv:2 custody")
        .contains("501");
  }

  @Test
  void anAuditorWithALineBreakInTheNameIsAProblemAndNoFailure() {
    read("s.csv", """
        id,kind,country,custodyAuditor,custodyFrom,custodyTo
        own,mine,PAK,"Ada
        Lovelace",2025-01-01,2025-12-31
        """);
    assertThat(problems()).singleElement().asString().startsWith("s.csv:2 custodyAuditor: ");
  }

  @Test
  void papersAreReadWithTheirDatesAndMass() {
    read("d.csv", """
        id,type,issuer,issuedOn,validTo,massKg,covers,sha256,shelf
        TP-1,transport permit,Mines,04/02/2025,11/02/2025,"20,000.5",lot A,%s,7
        """.formatted("AB".repeat(32)));
    assertThat(problems()).isEmpty();
    assertThat(statements)
        .containsExactly(new DocumentStatement(
            "TP-1",
            "transport permit",
            Optional.of("Mines"),
            Optional.of(LocalDate.of(2025, 2, 4)),
            Optional.of(LocalDate.of(2025, 2, 11)),
            Optional.of(20_000_500L),
            Optional.of("lot A"),
            Optional.of("ab".repeat(32)),
            Map.of("shelf", "7")));
  }

  @Test
  void whatAPaperCannotSayIsRefused() {
    read("d.csv", """
        id,type,issuedOn,validTo,massKg,sha256
        P-1,permit,04/02/2025,03/02/2025,-1,abc
        ,permit,,,,
        P-3,permit,,,1e19,
        """);
    assertThat(problems())
        .hasSize(5)
        .anySatisfy(text -> assertThat(text).startsWith("d.csv:2 validTo: 2025-02-03 is before"))
        .anySatisfy(text -> assertThat(text).startsWith("d.csv:2 massKg: -1"))
        .anySatisfy(text -> assertThat(text).startsWith("d.csv:2 sha256: \"abc\""))
        .anySatisfy(text -> assertThat(text).startsWith("d.csv:3 id: is empty"))
        .anySatisfy(text -> assertThat(text).startsWith("d.csv:4 massKg: "));
  }

  @Test
  void anAssayBelowItsLimitHasALimitAndNoValue() {
    read("a.csv", """
        lot,lab,date,element,value,unit,detectionLimit
        A,Lab,05/02/2025,Xv,44.9,%,
        A,,,As,<0.01,PPM,
        A,,,Pb,<0.01,g/t,0.02
        """);
    assertThat(problems()).isEmpty();
    assertThat(statements)
        .containsExactly(
            new AssayStatement(
                new LotId("A"),
                Optional.of("Lab"),
                Optional.of(LocalDate.of(2025, 2, 5)),
                "Xv",
                Optional.of(new BigDecimal("44.9")),
                "%",
                Optional.empty(),
                Optional.empty(),
                Map.of()),
            assay("As", "ppm", "0.01"),
            assay("Pb", "g/t", "0.02"));
  }

  private static AssayStatement assay(String element, String unit, String limit) {
    return new AssayStatement(
        new LotId("A"),
        Optional.empty(),
        Optional.empty(),
        element,
        Optional.empty(),
        unit,
        Optional.empty(),
        Optional.of(new BigDecimal(limit)),
        Map.of());
  }

  @Test
  void whatALaboratoryCannotFindIsRefused() {
    read("a.csv", """
        lot,element,value,unit
        A,Xv,101,%
        A,Xv,-1,ppm
        A,Xv,4,carat
        A,Xv,trace,%
        A,Xv,<,%
        """);
    assertThat(problems())
        .extracting(text -> text.substring(0, text.indexOf(": ")))
        .containsExactly(
            "a.csv:2 value", "a.csv:3 value", "a.csv:4 unit", "a.csv:5 value", "a.csv:6 value");
  }

  @Test
  void aCorrectionNamesAnEventOfASite() {
    read(
        "c.csv",
        "event,site,reason,declaredOn,correctiveEvent\nE-1,mine,weighed twice,10/03/2025,E-2\n");
    assertThat(problems()).isEmpty();
    assertThat(statements)
        .containsExactly(new CorrectionStatement(
            "E-1",
            Optional.of(new SiteId("mine")),
            "weighed twice",
            Optional.of(LocalDate.of(2025, 3, 10)),
            Optional.of("E-2")));
  }

  @Test
  void aCorrectionThatNamesNothingIsRefused() {
    read(
        "c.csv",
        "event,site,reason\nE-1,,why\n,mine,why\nE-1,nowhere,why\nE-1,mine,\nold.csv:12,,why\n");
    assertThat(problems())
        .hasSize(5)
        .anySatisfy(text -> assertThat(text).startsWith("c.csv:2 site: is empty"))
        .anySatisfy(text -> assertThat(text).startsWith("c.csv:3 event: is empty"))
        .anySatisfy(text -> assertThat(text).startsWith("c.csv:4 site: \"nowhere\""))
        .anySatisfy(text -> assertThat(text).startsWith("c.csv:5 reason: is empty"))
        .anySatisfy(text -> assertThat(text).startsWith("c.csv:6 event: ").contains("old.csv:12"));
  }

  @Test
  void aNumberThatAnotherOneMakesDoubtfulIsAProblemOfTheFile() {
    read(
        "m.csv",
        "time;action;lot;site;massKg\n2025-01-10;mine;A;mine;1,234\n2025-01-11;mine;B;mine;12,5\n");
    assertThat(problems()).singleElement().asString().startsWith("m.csv:2 massKg: \"1,234\"");
  }

  @Test
  void aNumberReadAsThousandsIsRemarked() {
    read("m.csv", "time;action;lot;site;massKg\n2025-01-10;mine;A;mine;1,234\n");
    assertThat(line().wetGrams()).isEqualTo(1_234_000);
    assertThat(remarks).singleElement().asString().contains("1 numbers like 1,234");
  }

  @Test
  void aSheetOfSomethingElseIsToldWhatItLacks() {
    read("x.csv", "time,lot,site,massKg\n2025-01-10,A,mine,5\n");
    read("y.csv", "colour,taste\nred,sweet\n");
    assertThat(problems())
        .containsExactly(
            "x.csv:1: is no sheet that is read here; to be a sheet of movements it lacks: action",
            "y.csv:1: is no sheet that is read here; none of its columns is known here");
  }

  @Test
  void theColumnNamedExactlyIsTakenBeforeOneNamedLikeIt() {
    read("m.csv", "time,action,lot,site,mass,massKg\n2025-01-10,mine,A,mine,net,5\n");
    assertThat(line().wetGrams()).isEqualTo(5_000);
    assertThat(line().extras()).isEqualTo(Map.of("mass", "net"));
  }
}
