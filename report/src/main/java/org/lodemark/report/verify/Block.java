package org.lodemark.report.verify;

import java.util.List;
import org.lodemark.report.trace.DrawnWay;

/**
 * A piece of a written report. The terminal and the page draw the same pieces, so that they cannot
 * disagree. Strings are as the records have them; whoever draws makes them fit to be shown.
 */
sealed interface Block {
  /** A title; of level 1 there is one. */
  record Heading(int level, String words) implements Block {}

  /** A paragraph. */
  record Words(Tone tone, String words) implements Block {}

  /** How a paragraph is meant. */
  enum Tone {
    PLAIN,
    /** What leads. */
    STRONG,
    /** Remarks that stay the same from report to report. */
    SOFT
  }

  /** A list; a numbered one can be answered point by point. */
  record Points(List<Point> points, boolean isNumbered) implements Block {
    public Points {
      points = List.copyOf(points);
    }
  }

  /** One of a list, and what stands small below it; that may be empty. */
  record Point(String words, String detail) {}

  /** A table. */
  record Grid(String label, List<Column> columns, List<Line> lines) implements Block {
    public Grid {
      columns = List.copyOf(columns);
      lines = List.copyOf(lines);
    }
  }

  /** A column: figures stand right; words break. */
  record Column(String header, boolean figures) {}

  /** A row of a table; a marked one needs a second look. */
  record Line(List<String> cells, boolean marked) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /** The way of a lot or several, with its flows as a table; only a page can show it. */
  record Drawing(DrawnWay way, String words) implements Block {}

  /** What follows stands on a sheet of paper by itself. */
  record NewPage() implements Block {}
}
