package org.lodemark.report.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.lodemark.report.verify.Block.Column;
import org.lodemark.report.verify.Block.Grid;
import org.lodemark.report.verify.Block.Heading;
import org.lodemark.report.verify.Block.Line;
import org.lodemark.report.verify.Block.Point;
import org.lodemark.report.verify.Block.Points;
import org.lodemark.report.verify.Block.Tone;
import org.lodemark.report.verify.Block.Words;

/** Collects the pieces of a report. */
final class Blocks {
  private final List<Block> all = new ArrayList<>();

  List<Block> list() {
    return List.copyOf(all);
  }

  Blocks add(Block block) {
    all.add(block);
    return this;
  }

  Blocks heading(int level, String words) {
    return add(new Heading(level, words));
  }

  Blocks words(String words) {
    return add(new Words(Tone.PLAIN, words));
  }

  Blocks strong(String words) {
    return add(new Words(Tone.STRONG, words));
  }

  Blocks soft(String words) {
    return add(new Words(Tone.SOFT, words));
  }

  /** A list under a sentence; nothing where it is empty. */
  Blocks points(String lead, Collection<Point> points) {
    return points.isEmpty() ? this : words(lead).add(new Points(List.copyOf(points), false));
  }

  /** As {@link #points(String, Collection)}, of plain sentences. */
  Blocks sentences(String lead, Collection<String> sentences) {
    return points(
        lead, sentences.stream().map(sentence -> new Point(sentence, "")).toList());
  }

  /** A table; a header that starts with {@code #} is of figures. Nothing where it has no rows. */
  Blocks grid(String label, List<String> headers, List<Line> lines) {
    if (lines.isEmpty()) {
      return this;
    }
    List<Column> columns = headers.stream()
        .map(header -> header.startsWith("#")
            ? new Column(header.substring(1), true)
            : new Column(header, false))
        .toList();
    return add(new Grid(label, columns, lines));
  }

  static Line line(boolean marked, String... cells) {
    return new Line(List.of(cells), marked);
  }
}
