package org.lodemark.report.doctor;

import java.util.ArrayList;
import java.util.List;
import org.lodemark.report.Sheet;
import org.lodemark.report.text.Paragraph;
import org.lodemark.report.text.Style;
import org.lodemark.report.text.TextTable;
import org.lodemark.report.text.TextTable.Align;

/**
 * The answer of {@code doctor}.
 *
 * @param problems of the data, one line each
 */
public record DoctorReport(List<Finding> findings, List<TableRow> tables, List<String> problems) {
  /**
   * One thing that was found.
   *
   * @param state fine, look (worth a look), or problem
   */
  public record Finding(String what, String found, String state) {}

  /** Rows of a table of the atlas. */
  public record TableRow(String table, int facts) {}

  /** The report for a terminal. */
  public String draw(Style style) {
    TextTable table = new TextTable().column("what", Align.LEFT).column("found", Align.FLEXIBLE);
    for (Finding finding : findings) {
      boolean fine = finding.state().equals("fine");
      table.row(List.of(finding.what(), finding.found()), !fine);
    }
    StringBuilder text = new StringBuilder(table.draw(
        style, findings.stream().allMatch(f -> f.state().equals("fine")) ? 2 : 0));
    if (!tables.isEmpty()) {
      List<String> counts = new ArrayList<>();
      tables.forEach(row -> counts.add(row.table() + " " + row.facts()));
      text.append(Paragraph.hanging("   facts  ", String.join(", ", counts), style.width()));
    }
    for (String problem : problems) {
      text.append(Paragraph.hanging("   - ", problem, style.width()));
    }
    return text.toString();
  }

  /** The tables of the report, for CSV. */
  public List<Sheet> sheets() {
    return List.of(
        new Sheet(
            "findings",
            List.of("what", "found", "state"),
            findings.stream().map(f -> List.of(f.what(), f.found(), f.state())).toList()),
        new Sheet(
            "tables",
            List.of("file", "facts"),
            tables.stream()
                .map(t -> List.of(t.table(), String.valueOf(t.facts())))
                .toList()),
        new Sheet(
            "problems", List.of("problem"), problems.stream().map(List::of).toList()));
  }
}
