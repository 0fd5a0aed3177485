package org.lodemark.ledger.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodemark.input.Problems;
import org.lodemark.input.sheet.SheetFile;
import org.lodemark.input.sheet.SheetHeader;
import org.lodemark.input.sheet.SheetLimits;
import org.lodemark.input.sheet.SheetRow;
import org.lodemark.input.sheet.SheetVisitor;
import org.lodemark.ledger.Desk;
import org.lodemark.ledger.capture.Outcome;
import org.lodemark.ledger.sheets.ColumnSpec;
import org.lodemark.ledger.sheets.SheetKind;

/** The workbooks to begin with. */
class TemplateTest {
  @TempDir
  private Path folder;

  private Desk desk;
  private List<Path> files;

  @BeforeEach
  void write() throws IOException {
    desk = new Desk(folder);
    files = Template.write(folder.resolve("new/template"));
  }

  @Test
  void everyColumnThatIsReadStandsInTheBlankSheets() {
    Map<String, List<String>> headers = headers(files.get(0));
    for (SheetKind kind : SheetKind.values()) {
      assertThat(headers.get(kind.title()))
          .as(kind.title())
          .containsExactlyElementsOf(
              kind.columns().stream().map(ColumnSpec::name).toList());
    }
  }

  @Test
  void theExampleHasNoColumnNobodyKnowsAndEveryOneThatIsRequired() {
    Map<String, List<String>> headers = headers(files.get(1));
    for (SheetKind kind : SheetKind.values()) {
      List<String> known = kind.columns().stream().map(ColumnSpec::name).toList();
      assertThat(known).as(kind.title()).containsAll(headers.get(kind.title()));
      assertThat(headers.get(kind.title()))
          .as(kind.title())
          .containsAll(kind.columns().stream()
              .filter(ColumnSpec::required)
              .map(ColumnSpec::name)
              .toList());
    }
  }

  private static Map<String, List<String>> headers(Path file) {
    Map<String, List<String>> headers = new HashMap<>();
    Problems problems = new Problems();
    SheetFile.read(file, SheetLimits.DOCUMENT, problems, new SheetVisitor() {
      @Override
      public boolean sheet(SheetHeader header) {
        headers.put(header.sheet(), header.columns());
        return false;
      }

      @Override
      public boolean row(SheetRow row) {
        return false;
      }
    });
    assertThat(problems.listAll()).isEmpty();
    return headers;
  }

  @Test
  void theBlankSheetsAreCapturedAndHoldNothing() {
    Outcome outcome = desk.kept(files.get(0));
    assertThat(outcome.files().getFirst().statements()).isEmpty();
    assertThat(desk.count("statement")).isZero();
  }

  @Test
  void theExampleIsCapturedAsItIsAndEachRowIsCounted() {
    Outcome outcome = desk.kept(files.get(1));
    assertThat(outcome.files().getFirst().statements())
        .isEqualTo(Map.of("sites", 5L, "movements", 13L, "documents", 4L, "assays", 3L));
    assertThat(desk.check().faults()).isEmpty();
    // 500 maunds of 40 kg; 31.9 t in Chicago, in April, where the month stands first.
    assertThat(desk.sql("SELECT wet_grams FROM movement WHERE lot = 'A-1' ORDER BY 1"))
        .containsExactly("20000000", "20000000");
    assertThat(
            desk.sql("SELECT wet_grams, scale_sd_grams, day FROM movement WHERE site = 'buyer-u'"))
        .containsExactly("31900000|50000|20198");
  }

  /** 20 April 2025 is day 20198 of the epoch, and in Chicago five hours behind. */
  @Test
  void theExamplesLastReceiptIsADayInChicago() {
    desk.kept(files.get(1));
    assertThat(desk.sql("SELECT earliest - 86400000 * day FROM movement WHERE site = 'buyer-u'"))
        .containsExactly("18000000");
  }

  @Test
  void nothingIsOverwrittenAndNoPartIsLeft() throws IOException {
    assertThatIOException()
        .isThrownBy(() -> Template.write(folder.resolve("new/template")))
        .withMessageContaining("not overwritten");
    try (var left = Files.list(folder.resolve("new/template"))) {
      assertThat(left).hasSize(2);
    }
  }
}
