package org.lodemark.ledger.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.ledger.statement.AssayStatement;
import org.lodemark.ledger.statement.CorrectionStatement;
import org.lodemark.ledger.statement.DocumentStatement;

/** Sheets of documents, assays and corrections. */
class PaperSheetsTest {
  @TempDir
  private Path folder;

  private ReadSheets sheets;

  @BeforeEach
  void sheets() {
    sheets = new ReadSheets(folder);
  }

  @Test
  void papersAreReadWithTheirDatesAndMass() {
    sheets.read("d.csv", """
        id,type,issuer,issuedOn,validTo,massKg,covers,sha256,shelf
        TP-1,transport permit,Mines,04/02/2025,11/02/2025,"20,000.5",lot A,%s,7
        """.formatted("AB".repeat(32)));
    assertThat(sheets.problems()).isEmpty();
    assertThat(sheets.statements())
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
    sheets.read("d.csv", """
        id,type,issuedOn,validTo,massKg,sha256
        P-1,permit,04/02/2025,03/02/2025,-1,abc
        ,permit,,,,
        P-3,permit,,,1e19,
        """);
    assertThat(sheets.problems())
        .hasSize(5)
        .anySatisfy(text -> assertThat(text).startsWith("d.csv:2 validTo: 2025-02-03 is before"))
        .anySatisfy(text -> assertThat(text).startsWith("d.csv:2 massKg: -1"))
        .anySatisfy(text -> assertThat(text).startsWith("d.csv:2 sha256: \"abc\""))
        .anySatisfy(text -> assertThat(text).startsWith("d.csv:3 id: is empty"))
        .anySatisfy(text -> assertThat(text).startsWith("d.csv:4 massKg: "));
  }

  @Test
  void anAssayBelowItsLimitHasALimitAndNoValue() {
    sheets.read("a.csv", """
        lot,lab,date,element,value,unit,detectionLimit
        A,Lab,05/02/2025,Xv,44.9,%,
        A,,,As,<0.01,PPM,
        A,,,Pb,<0.01,g/t,0.02
        """);
    assertThat(sheets.problems()).isEmpty();
    assertThat(sheets.statements())
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
    sheets.read("a.csv", """
        lot,element,value,unit
        A,Xv,101,%
        A,Xv,-1,ppm
        A,Xv,4,carat
        A,Xv,trace,%
        A,Xv,<,%
        """);
    assertThat(sheets.problems())
        .extracting(text -> text.substring(0, text.indexOf(": ")))
        .containsExactly(
            "a.csv:2 value", "a.csv:3 value", "a.csv:4 unit", "a.csv:5 value", "a.csv:6 value");
  }

  @Test
  void aCorrectionNamesAnEventOfASite() {
    sheets.read(
        "c.csv",
        "event,site,reason,declaredOn,correctiveEvent\nE-1,mine,weighed twice,10/03/2025,E-2\n");
    assertThat(sheets.problems()).isEmpty();
    assertThat(sheets.statements())
        .containsExactly(new CorrectionStatement(
            "E-1",
            Optional.of(new SiteId("mine")),
            "weighed twice",
            Optional.of(LocalDate.of(2025, 3, 10)),
            Optional.of("E-2")));
  }

  @Test
  void aCorrectionThatNamesNothingIsRefused() {
    sheets.read(
        "c.csv",
        "event,site,reason\nE-1,,why\n,mine,why\nE-1,nowhere,why\nE-1,mine,\nold.csv:12,,why\n");
    assertThat(sheets.problems())
        .hasSize(5)
        .anySatisfy(text -> assertThat(text).startsWith("c.csv:2 site: is empty"))
        .anySatisfy(text -> assertThat(text).startsWith("c.csv:3 event: is empty"))
        .anySatisfy(text -> assertThat(text).startsWith("c.csv:4 site: \"nowhere\""))
        .anySatisfy(text -> assertThat(text).startsWith("c.csv:5 reason: is empty"))
        .anySatisfy(text -> assertThat(text).startsWith("c.csv:6 event: ").contains("old.csv:12"));
  }
}
