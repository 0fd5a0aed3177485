package org.lodemark.report.trace;

import java.util.List;
import org.lodemark.report.text.Paragraph;
import org.lodemark.report.text.Style;

/** Findings for a terminal, each with the rows behind it. */
final class FindingText {
  private static final int MOST = 20;

  private FindingText() {}

  static String of(
      String title, String remark, List<FindingRow> findings, SiteNames names, Style style) {
    if (findings.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("\n");
    text.append(style.bold(title + " (" + findings.size() + ")")).append('\n');
    text.append(Paragraph.hanging("  ", remark, style.width()));
    for (FindingRow row : findings.subList(0, Math.min(MOST, findings.size()))) {
      String words = Paragraph.hangingWithin("  ! ", TraceWords.finding(row, names), style.width());
      int firstLine = words.indexOf('\n');
      text.append(style.marked(words.substring(0, firstLine))).append(words.substring(firstLine));
      if (!row.rows().isEmpty()) {
        text.append(Paragraph.hangingWithin("      ", TraceWords.rows(row), style.width()));
      }
    }
    if (findings.size() > MOST) {
      text.append("  and ").append(findings.size() - MOST).append(" more: --json lists all\n");
    }
    return text.toString();
  }
}
