package org.lodemark.ledger.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodemark.ledger.Desk;
import org.lodemark.ledger.statement.EventStatement;
import org.lodemark.ledger.statement.SiteStatement;

/** Sheets of sites to sites. */
class SiteSheetsTest {
  @TempDir
  private Path folder;

  private ReadSheets sheets;

  @BeforeEach
  void sheets() {
    sheets = new ReadSheets(folder);
  }

  /** Somebody who writes kg=40 means something, and it is not one kilogram. */
  @ParameterizedTest
  @ValueSource(
      strings = {"kg=40", "stone", "maund=0", "maund=-3", "bag=2000000", "=40", "t=", "lb=0.5"})
  void aUnitThatMeansNothingOrTwoThingsIsRefused(String unit) {
    sheets.read("s.csv", "id,kind,country,massUnit\nown,mine,PAK," + unit + "\n");
    assertThat(sheets.problems())
        .singleElement()
        .asString()
        .startsWith("s.csv:2 massUnit: mass unit ");
  }

  @Test
  void aSiteMayHaveSeveralAuditsAndLicencesInRowsOfItsOwn() {
    sheets.read("s.csv", """
        id,kind,country,custodyModel,custodyAuditor,custodyScheme,custodyFrom,custodyTo,licenceId,licenceFrom,licenceTo,dateFormat
        own,mine,PAK,segregated,Ada,Scheme 1,01/02/2024,31/01/2025,L-1,01/01/2024,31/12/2024,dd/mm/yyyy
        own,mine,PAK,segregated,Bob,,01/02/2025,31/01/2026,L-2,01/01/2025,,dd/mm/yyyy
        own,mine,PAK,segregated,Ada,Scheme 1,01/02/2024,31/01/2025,L-1,01/01/2024,31/12/2024,dd/mm/yyyy
        """);
    assertThat(sheets.problems()).isEmpty();
    SiteStatement site = (SiteStatement) sheets.statements().getFirst();
    assertThat(sheets.statements()).hasSize(1);
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
    sheets.read("s.csv", "id,kind,country,capacityHiTpa\nown,mine,PAK,120\nown,mine,PAK,80\n");
    assertThat(sheets.problems())
        .containsExactly("s.csv:3 id: \"own\" stands in line 2 too, with other values. Rows of one"
            + " site differ only in audit and licence");
  }

  @Test
  void oneNumberWrittenTwoWaysIsNoDifference() {
    sheets.read("s.csv", "id,kind,country,capacityHiTpa\nown,mine,PAK,120\nown,mine,PAK,120.0\n");
    assertThat(sheets.problems()).isEmpty();
    assertThat(sheets.statements()).hasSize(1);
  }

  @Test
  void aSiteThatIsStatedAnewIsRemarkedAndTheNewStatementCounts() {
    sheets.read("s.csv", "id,kind,country,massUnit\nmine,mine,PAK,maund=40\n");
    assertThat(sheets.remarks())
        .anySatisfy(remark -> assertThat(remark).contains("s.csv:2").contains("\"mine\""));
    sheets.read("m.csv", "time,action,lot,site,massKg\n2025-01-10,mine,A,mine,5\n");
    assertThat(sheets.problems()).isEmpty();
    EventStatement event = (EventStatement) sheets.statements().getLast();
    assertThat(event.line().wetGrams()).isEqualTo(200_000);
  }

  @Test
  void aSiteStatedTheSameIsNot() {
    sheets.read("s.csv", Desk.SITES);
    assertThat(sheets.remarks()).isEmpty();
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
    sheets.read("s.csv", header + "\n" + row + "\n");
    assertThat(sheets.problems()).hasSize(1);
    assertThat(sheets.statements()).isEmpty();
  }

  @Test
  void lowEndsStandBelowHighEndsAndFirstDaysBeforeLast() {
    sheets.read("s.csv", """
        id,kind,country,capacityLoTpa,capacityHiTpa,recoveryLo,recoveryHi,custodyAuditor,custodyFrom,custodyTo
        own,mine,PAK,3,2,0.9,0.8,Ada,2025-02-01,2025-01-31
        """);
    assertThat(sheets.problems())
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
    sheets.read(
        "s.csv",
        "id,kind,country,custodyAuditor,custodyScheme,custodyFrom,custodyTo\n"
            + "own,mine,PAK," + (which.equals("auditor") ? name + ",S" : "Ada," + name)
            + ",2025-01-01,2025-12-31\n");
    assertThat(sheets.problems())
        .singleElement()
        .asString()
        .startsWith("s.csv:2 custody")
        .contains("501");
  }

  @Test
  void anAuditorWithALineBreakInTheNameIsAProblemAndNoFailure() {
    sheets.read("s.csv", """
        id,kind,country,custodyAuditor,custodyFrom,custodyTo
        own,mine,PAK,"Ada
        Lovelace",2025-01-01,2025-12-31
        """);
    assertThat(sheets.problems()).singleElement().asString().startsWith("s.csv:2 custodyAuditor: ");
  }
}
