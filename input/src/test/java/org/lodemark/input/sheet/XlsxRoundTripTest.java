package org.lodemark.input.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** What a writer that shares nothing with the reader has written is read back. */
class XlsxRoundTripTest {
  private static final String ALPHABET = "ab <>&\"'_x0041_;\n\u00e9\u6f22\uD83D\uDE00";

  private final Random random = new Random(17);

  @Test
  void cellsOfEveryKindAreReadBack() throws IOException {
    for (int world = 0; world < 100; world++) {
      int width = 1 + random.nextInt(6);
      int height = random.nextInt(30);
      List<SheetRow> written = new ArrayList<>();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (Workbook book = new Workbook(bytes, "test", "1.0")) {
        Worksheet sheet = book.newWorksheet("movements");
        for (int column = 0; column < width; column++) {
          sheet.value(0, column, "column " + column);
        }
        for (int row = 1; row <= height; row++) {
          List<Cell> cells = new ArrayList<>();
          for (int column = 0; column < width; column++) {
            cells.add(write(sheet, row, column));
          }
          if (!cells.stream().allMatch(Cell.Empty.class::isInstance)) {
            written.add(new SheetRow(row + 1, cells));
          }
        }
      }
      SeenSheets seen =
          new SeenSheets().read("book.xlsx", bytes.toByteArray(), SheetLimits.DOCUMENT);
      assertThat(seen.problems).isEmpty();
      assertThat(seen.headers.getFirst().place()).isEqualTo("book.xlsx[movements]");
      assertThat(seen.rows).isEqualTo(written);
    }
  }

  private Cell write(Worksheet sheet, int row, int column) {
    return switch (random.nextInt(8)) {
      case 0 -> new Cell.Empty();
      case 1 -> {
        String text = "t" + text() + "t";
        sheet.value(row, column, text);
        yield new Cell.Text(text.replace("_x0041_", "A"));
      }
      case 2 -> {
        String text = "i" + text() + "i";
        sheet.inlineString(row, column, text);
        yield new Cell.Text(text.replace("_x0041_", "A"));
      }
      case 3 -> {
        BigDecimal number = BigDecimal.valueOf(random.nextLong(-1_000_000_000, 1_000_000_000), 4);
        sheet.value(row, column, number.doubleValue());
        yield number(number);
      }
      case 4 -> {
        BigDecimal number = BigDecimal.valueOf(random.nextInt());
        sheet.value(row, column, number.longValueExact());
        yield number(number);
      }
      case 5 -> {
        boolean flag = random.nextBoolean();
        sheet.value(row, column, flag);
        yield new Cell.Flag(flag);
      }
      case 6 -> {
        LocalDate day = LocalDate.of(1900, 3, 1).plusDays(random.nextInt(100_000));
        sheet.value(row, column, day);
        sheet.style(row, column).format("dd/mm/yyyy").set();
        yield new Cell.Date(day.atStartOfDay(), false);
      }
      default -> {
        LocalDateTime at =
            LocalDateTime.of(1950, 1, 1, 0, 0).plusSeconds(random.nextInt(Integer.MAX_VALUE));
        sheet.value(row, column, at);
        sheet.style(row, column).format("[$-409]d-mmm-yy h:mm:ss AM/PM").set();
        yield new Cell.Date(at, true);
      }
    };
  }

  private static Cell number(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return new Cell.Number(bare.scale() < 0 ? bare.setScale(0) : bare);
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    int[] letters = ALPHABET.codePoints().toArray();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return text.toString();
  }

  @Test
  void aFormulaNobodyCalculatedIsAFault() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("a");
      sheet.value(0, 0, "sum");
      sheet.formula(1, 0, "1+1");
    }
    SeenSheets seen = new SeenSheets().read("b.xlsx", bytes.toByteArray(), SheetLimits.DOCUMENT);
    assertThat(seen.cells().getFirst().getFirst())
        .isEqualTo(new Cell.Fault("a formula without a stored value"
            + " (open the workbook in a spreadsheet program and save it there)"));
  }
}
