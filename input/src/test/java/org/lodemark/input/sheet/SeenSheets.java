package org.lodemark.input.sheet;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lodemark.input.Problem;
import org.lodemark.input.Problems;
import org.lodemark.input.TextInput;

/** Reads a file and keeps what was seen: headers as rows, rows by line, problems as text. */
final class SeenSheets implements SheetVisitor {
  final List<SheetHeader> headers = new ArrayList<>();
  final List<SheetRow> rows = new ArrayList<>();
  final List<String> problems = new ArrayList<>();
  String unwanted = "";
  long mostRows = Long.MAX_VALUE;

  @Override
  public boolean sheet(SheetHeader header) {
    headers.add(header);
    return unwanted.isEmpty() || !header.sheet().equals(unwanted);
  }

  @Override
  public boolean row(SheetRow row) {
    rows.add(row);
    return rows.size() < mostRows;
  }

  SeenSheets read(Path file, SheetLimits limits) {
    Problems found = new Problems();
    SheetFile.read(file, limits, found, this);
    found.listAll().stream().map(Problem::text).forEach(problems::add);
    return this;
  }

  SeenSheets read(String name, byte[] bytes, SheetLimits limits) {
    Problems found = new Problems();
    TextInput input = new TextInput(name, () -> new ByteArrayInputStream(bytes));
    SheetFile.read(input, limits, found, this);
    found.listAll().stream().map(Problem::text).forEach(problems::add);
    return this;
  }

  static SeenSheets csv(String text) {
    return new SeenSheets()
        .read("t.csv", text.getBytes(StandardCharsets.UTF_8), SheetLimits.DOCUMENT);
  }

  List<List<String>> columns() {
    return headers.stream().map(SheetHeader::columns).toList();
  }

  List<List<Cell>> cells() {
    return rows.stream().map(SheetRow::cells).toList();
  }

  List<List<String>> shown() {
    return rows.stream()
        .map(row -> row.cells().stream().map(Cell::shown).toList())
        .toList();
  }

  List<Long> lines() {
    return rows.stream().map(SheetRow::line).toList();
  }

  static Cell text(String text) {
    return new Cell.Text(text);
  }

  static Cell number(String value) {
    return new Cell.Number(new BigDecimal(value));
  }
}
