package org.lodemark.report.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of text. Columns are as wide as their widest cell; when that is too wide for the page the
 * flexible columns give way, the widest first, and wrap.
 */
public final class TextTable {
  private static final String GAP = "  ";
  private static final String MARK = "! ";
  private static final int NARROWEST_FLEXIBLE = 8;

  /** How a column is set. */
  public enum Align {
    LEFT,
    RIGHT,
    /** Left, and wrapped when the table is too wide. */
    FLEXIBLE,
    /** As flexible, and addresses break too. */
    BREAKING
  }

  private final List<String> headers = new ArrayList<>();
  private final List<Align> aligns = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();
  private final List<Boolean> marked = new ArrayList<>();

  public TextTable column(String header, Align align) {
    headers.add(header);
    aligns.add(align);
    return this;
  }

  public TextTable row(List<String> cells) {
    return row(cells, false);
  }

  /** A row; a marked one has a sign before it, and a colour where there is colour. */
  public TextTable row(List<String> cells, boolean mark) {
    if (cells.size() != headers.size()) {
      throw new IllegalArgumentException(cells.size() + " cells for " + headers);
    }
    rows.add(List.copyOf(cells));
    marked.add(mark);
    return this;
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Draws the table, indented by {@code indent} columns. */
  public String draw(Style style, int indent) {
    boolean gutter = marked.contains(true);
    int[] widths = widths(style.width() - indent - (gutter ? MARK.length() : 0));
    StringBuilder text = new StringBuilder();
    drawRow(text, style, indent + (gutter ? MARK.length() : 0), widths, headers, Tone.HEADER);
    for (int i = 0; i < rows.size(); i++) {
      int left = indent + (gutter && !marked.get(i) ? MARK.length() : 0);
      drawRow(text, style, left, widths, rows.get(i), marked.get(i) ? Tone.MARKED : Tone.PLAIN);
    }
    return text.toString();
  }

  private enum Tone {
    HEADER,
    PLAIN,
    MARKED
  }

  private int[] widths(int available) {
    int[] widths = new int[headers.size()];
    int sum = GAP.length() * (headers.size() - 1);
    for (int i = 0; i < widths.length; i++) {
      widths[i] = headers.get(i).length();
      for (List<String> row : rows) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
      sum += widths[i];
    }
    for (int excess = sum - available; excess > 0; excess--) {
      int widest = widestFlexible(widths);
      if (widest < 0) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  /** The flexible column that can best give a column up; -1 when none can. */
  private int widestFlexible(int[] widths) {
    int widest = -1;
    for (int i = 0; i < widths.length; i++) {
      boolean canGive = isFlexible(i) && widths[i] > NARROWEST_FLEXIBLE;
      if (canGive && (widest < 0 || widths[i] > widths[widest])) {
        widest = i;
      }
    }
    return widest;
  }

  private boolean isFlexible(int column) {
    return aligns.get(column) == Align.FLEXIBLE || aligns.get(column) == Align.BREAKING;
  }

  private List<String> lines(int column, String cell, int width) {
    return switch (aligns.get(column)) {
      case LEFT, RIGHT -> List.of(cell);
      case FLEXIBLE -> Paragraph.wrap(cell, width);
      case BREAKING -> Paragraph.wrapWithin(cell, width);
    };
  }

  private void drawRow(
      StringBuilder text, Style style, int indent, int[] widths, List<String> cells, Tone tone) {
    List<List<String>> wrapped = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < widths.length; i++) {
      List<String> lines = lines(i, cells.get(i), widths[i]);
      wrapped.add(lines);
      height = Math.max(height, lines.size());
    }
    for (int line = 0; line < height; line++) {
      String mark = line == 0 ? MARK : " ".repeat(MARK.length());
      StringBuilder drawn = new StringBuilder(tone == Tone.MARKED ? mark : "");
      for (int i = 0; i < widths.length; i++) {
        List<String> lines = wrapped.get(i);
        String cell = line < lines.size() ? lines.get(line) : "";
        String space = " ".repeat(Math.max(0, widths[i] - cell.length()));
        drawn.append(i > 0 ? GAP : "");
        drawn.append(aligns.get(i) == Align.RIGHT ? space + cell : cell + space);
      }
      String stripped = drawn.toString().stripTrailing();
      text.append(" ".repeat(indent))
          .append(
              switch (tone) {
                case HEADER -> style.faint(stripped);
                case PLAIN -> stripped;
                case MARKED -> style.marked(stripped);
              })
          .append('\n');
    }
  }
}
