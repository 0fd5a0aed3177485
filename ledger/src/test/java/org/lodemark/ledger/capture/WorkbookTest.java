package org.lodemark.ledger.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodemark.ledger.Desk;

/** Workbooks into the store. */
class WorkbookTest {
  @TempDir
  private Path folder;

  private Desk desk;

  @BeforeEach
  void desk() {
    desk = new Desk(folder);
  }

  private Path book(Consumer<Workbook> filler) {
    Path file = desk.file("book.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "Test", "1.0")) {
      filler.accept(book);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return file;
  }

  private static void row(Worksheet sheet, int row, Object... values) {
    for (int column = 0; column < values.length; column++) {
      switch (values[column]) {
        case String text when text.startsWith("=") -> sheet.formula(row, column, text.substring(1));
        case String text -> sheet.value(row, column, text);
        case Boolean flag -> sheet.value(row, column, flag);
        case BigDecimal number -> sheet.value(row, column, number);
        case Integer number -> sheet.value(row, column, number);
        case LocalDate day -> {
          sheet.value(row, column, day);
          sheet.style(row, column).format("dd/mm/yyyy").set();
        }
        case LocalDateTime at -> {
          sheet.value(row, column, at);
          sheet.style(row, column).format("dd/mm/yyyy hh:mm").set();
        }
        default -> throw new IllegalArgumentException(String.valueOf(values[column]));
      }
    }
  }

  private static void sites(Workbook book) {
    Worksheet sheet = book.newWorksheet("places");
    row(sheet, 0, "kind", "country", "id", "timeZone");
    row(sheet, 1, "mine", "Pakistan", "mine", "Asia/Karachi");
    row(sheet, 2, "trader", "Pakistan", "trader", "Asia/Karachi");
  }

  @Test
  void sheetsStandInAnyOrderUnderAnyNameAndOthersAreSkippedAndSaidSo() {
    Path file = book(book -> {
      row(book.newWorksheet("my notes"), 0, "remember", "the", "milk");
      Worksheet wrong = book.newWorksheet("mistakes");
      row(wrong, 0, "reason", "event", "site");
      row(wrong, 1, "weighed twice", "E-1", "mine");
      Worksheet lab = book.newWorksheet("lab");
      row(lab, 0, "value", "element", "lot");
      row(lab, 1, new BigDecimal("44.9"), "Xv", "A");
      Worksheet moves = book.newWorksheet("what happened");
      row(moves, 0, "massKg", "action", "time", "lot", "site", "event");
      row(moves, 1, 500, "MINE", LocalDate.of(2025, 2, 3), "A", "mine", "E-1");
      row(moves, 2, 400, "mine", LocalDateTime.of(2025, 2, 3, 10, 30), "A", "mine", "E-2");
      sites(book);
    });
    Outcome outcome = desk.kept(file);
    assertThat(Desk.remarks(outcome))
        .singleElement()
        .asString()
        .startsWith("book.xlsx[my notes] was skipped");
    assertThat(outcome.files().getFirst().statements())
        .containsEntry("sites", 2L)
        .containsEntry("movements", 2L)
        .containsEntry("assays", 1L)
        .containsEntry("corrections", 1L);
    assertThat(desk.sql("SELECT m.event, m.earliest, m.latest - m.earliest, s.sheet, s.line"
            + " FROM movement m JOIN statement s ON s.seq = m.statement ORDER BY 1"))
        .containsExactly(
            // 2025-02-02T19:00Z, a whole day; 2025-02-03T05:30Z.
            "E-1|1738522800000|86399999|what happened|2", "E-2|1738560600000|0|what happened|3");
    assertThat(desk.records().low()).hasSize(1);
  }

  @Test
  void digitsFormulasFlagsAndNumbersAreWhatTheyShow() {
    desk.withSites();
    Path file = book(book -> {
      Worksheet moves = book.newWorksheet("m");
      row(moves, 0, "time", "action", "lot", "site", "massKg", "homogeneous", "event", "tag");
      row(
          moves,
          1,
          "03/02/2025",
          "output",
          17,
          "mine",
          "1,250.5",
          true,
          new BigDecimal("4.0"),
          "=CONCATENATE(\"a\")");
    });
    assertThat(Desk.problems(desk.capture(file)))
        .singleElement()
        .asString()
        .startsWith("book.xlsx[m]:2 tag: ")
        .contains("formula");
    Path right = book(book -> {
      Worksheet moves = book.newWorksheet("m");
      row(moves, 0, "time", "action", "lot", "site", "massKg", "homogeneous", "event");
      row(moves, 1, "03/02/2025", "output", 17, "mine", "1,250.5", true, new BigDecimal("4.0"));
    });
    desk.kept(right);
    assertThat(desk.sql("SELECT lot, wet_grams, homogeneous, event FROM movement"))
        .containsExactly("17|1250500|1|4");
  }

  @Test
  void aCellWithAnErrorIsAProblemOnce() {
    desk.withSites();
    Path file = book(book -> {
      Worksheet moves = book.newWorksheet("m");
      row(moves, 0, "time", "action", "lot", "site", "massKg", "gradePct", "colour");
      row(moves, 1, "#REF!", "mine", "A", "mine", "#DIV/0!", "#N/A", "red");
      row(moves, 2, 45000, "mine", "A", "mine", 5, "=1/0", "#NAME?");
      row(moves, 3, "03/02/2025", "mine", "#NULL!", "#VALUE!", 5, "", "");
    });
    assertThat(Desk.problems(desk.capture(file)))
        .extracting(text -> text.substring(0, text.indexOf(": ")))
        .containsExactlyInAnyOrder(
            "book.xlsx[m]:2 time",
            "book.xlsx[m]:2 massKg",
            "book.xlsx[m]:2 gradePct",
            "book.xlsx[m]:3 time",
            "book.xlsx[m]:3 gradePct",
            "book.xlsx[m]:4 lot",
            "book.xlsx[m]:4 site");
    assertThat(desk.count("movement")).isZero();
  }

  /** A name of a file or sheet that the engine could not quote would stop it for good. */
  @Test
  void aSheetOfAnyNameCanBeReadAfterwards() throws IOException {
    desk.withSites();
    Path file = book(book -> {
      Worksheet moves = book.newWorksheet("NAME");
      row(moves, 0, "time", "action", "lot", "site", "massKg");
      row(moves, 1, "03/02/2025", "mine", "A", "mine", 5);
    });
    rename(file, "&#10;" + "n".repeat(600));
    Path named = desk.file(" spring .csv ");
    desk.kept(
        file,
        desk.write(
            named.getFileName().toString(),
            "time,action,lot,site,massKg\n03/02/2025,mine,B,mine,5\n"));
    assertThat(desk.records().low())
        .extracting(movement -> movement.ref().document())
        .containsExactly("book.xlsx[" + "n".repeat(200) + "]", "spring .csv");
  }

  /** Gives a sheet a name that no spreadsheet program would. */
  private static void rename(Path file, String name) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Path part = zip.getPath("/xl/workbook.xml");
      Files.writeString(part, Files.readString(part).replace("NAME", name));
    }
  }

  /** The half of a letter that XML can smuggle in has no UTF-8. */
  @Test
  void halfALetterIsAProblemAndNoFailure() {
    desk.withSites();
    Path file = book(book -> {
      Worksheet moves = book.newWorksheet("m");
      row(moves, 0, "time", "action", "lot", "site", "massKg", "document");
      row(moves, 1, "03/02/2025", "mine", "_xD83D_", "mine", 5, "_xDE00_");
      row(moves, 2, "03/02/2025", "mine", "_xD83D__xDE00_", "mine", 5, "");
    });
    Outcome outcome = desk.capture(file);
    assertThat(Desk.problems(outcome))
        .extracting(text -> text.substring(0, text.indexOf(": ")))
        .containsExactlyInAnyOrder("book.xlsx[m]:2 lot", "book.xlsx[m]:2 document");
  }
}
