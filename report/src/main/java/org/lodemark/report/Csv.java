package org.lodemark.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Tables as CSV (RFC 4180). The first column of every table is {@code table}, so that several
 * tables in one output can be told apart by a program; an empty line parts them.
 */
public final class Csv {
  private Csv() {}

  public static String of(List<Sheet> sheets) {
    StringBuilder text = new StringBuilder();
    for (Sheet sheet : sheets) {
      if (!text.isEmpty()) {
        text.append("\r\n");
      }
      line(text, "table", sheet.columns());
      sheet.rows().forEach(row -> line(text, sheet.name(), row));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String first, List<String> cells) {
    List<String> all = new ArrayList<>();
    all.add(first);
    all.addAll(cells);
    text.append(String.join(",", all.stream().map(Csv::cell).toList())).append("\r\n");
  }

  private static String cell(String text) {
    boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
