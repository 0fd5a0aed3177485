package org.lodemark.report.verify;

import java.util.List;
import java.util.Optional;
import org.lodemark.report.text.Paragraph;
import org.lodemark.report.text.Style;
import org.lodemark.report.text.TextTable;
import org.lodemark.report.text.TextTable.Align;
import org.lodemark.report.text.Visible;

/** The report for a terminal, fit to be pasted into a file. No line is longer than allowed. */
public final class VerifyText {
  private final Style style;
  private final StringBuilder text = new StringBuilder();

  private VerifyText(Style style) {
    this.style = style;
  }

  public static String of(VerifyReport report, Style style) {
    VerifyText text = new VerifyText(style);
    VerifyParts.of(report, VerifyParts.Depth.TERMINAL, Optional.empty()).forEach(text::draw);
    return text.text.toString();
  }

  private void draw(Block block) {
    switch (block) {
      case Block.Heading heading -> heading(heading);
      case Block.Words words -> words(words);
      case Block.Points points -> points(points);
      case Block.Grid grid -> text.append(table(grid).draw(style, 2));
      case Block.Drawing drawing -> {}
      case Block.NewPage page ->
        text.append('\n').append("-".repeat(style.width())).append('\n');
    }
  }

  private void heading(Block.Heading heading) {
    text.append(text.isEmpty() || heading.level() == 3 ? "" : "\n");
    lines(heading.words()).forEach(line -> text.append(style.bold(line)).append('\n'));
  }

  private void words(Block.Words words) {
    for (String line : lines(words.words())) {
      text.append(
              switch (words.tone()) {
                case PLAIN -> line;
                case STRONG -> style.bold(line);
                case SOFT -> style.faint(line);
              })
          .append('\n');
    }
  }

  private List<String> lines(String words) {
    return Paragraph.wrapWithin(Visible.of(words), style.width());
  }

  private void points(Block.Points points) {
    int number = 1;
    for (Block.Point point : points.points()) {
      point(points.isNumbered() ? number + ". " : "- ", point);
      number++;
    }
  }

  private void point(String mark, Block.Point point) {
    text.append(Paragraph.hangingWithin("  " + mark, Visible.of(point.words()), style.width()));
    if (!point.detail().isEmpty()) {
      text.append(Paragraph.hangingWithin("    ", Visible.of(point.detail()), style.width()));
    }
  }

  private static TextTable table(Block.Grid grid) {
    TextTable table = new TextTable();
    for (Block.Column column : grid.columns()) {
      table.column(column.header(), column.figures() ? Align.RIGHT : Align.BREAKING);
    }
    for (Block.Line line : grid.lines()) {
      table.row(line.cells().stream().map(Visible::of).toList(), line.marked());
    }
    return table;
  }
}
