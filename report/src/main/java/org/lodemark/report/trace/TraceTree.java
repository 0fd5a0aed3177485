package org.lodemark.report.trace;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lodemark.report.text.MassWords;
import org.lodemark.report.text.ShareWords;
import org.lodemark.report.text.Style;
import org.lodemark.report.text.Visible;
import org.lodemark.report.trace.TraceReport.EdgeRow;
import org.lodemark.report.trace.TraceReport.Graph;
import org.lodemark.report.trace.TraceReport.NodeRow;

/**
 * The way back from a lot to its origins, drawn as a tree. The way is no tree: a place reached
 * twice is drawn once and referred to after that. A place with a single source is followed without
 * stepping in, so that only forks take width. Small branches are folded and named; the size of what
 * is folded grows until the tree is of a length that can be read.
 */
final class TraceTree {
  private static final double[] FOLDED_BELOW = {0.005, 0.01, 0.02, 0.05, 0.1, 0.2};
  private static final int GOOD_LENGTH = 60;
  private static final int MOST_LINES = 80;
  private static final int LEAST_LABEL = 30;

  private final TraceReport report;
  private final SiteNames names;
  private final Style style;
  private final List<NodeRow> nodes;
  private final List<List<EdgeRow>> into = new ArrayList<>();
  private final BitSet drawn = new BitSet();
  private final List<Line> lines = new ArrayList<>();
  private long least;

  private record Line(long grams, String branch, String label, boolean marked) {}

  private TraceTree(TraceReport report, SiteNames names, Style style) {
    this.report = report;
    this.names = names;
    this.style = style;
    Graph way = Way.of(report.graph());
    nodes = way.nodes();
    nodes.forEach(node -> into.add(new ArrayList<>()));
    way.edges().forEach(edge -> into.get(edge.to()).add(edge));
    into.forEach(edges -> edges.sort(
        Comparator.comparingLong(EdgeRow::massGrams).reversed().thenComparingInt(EdgeRow::from)));
  }

  static String of(TraceReport report, SiteNames names, Style style) {
    return new TraceTree(report, names, style).draw();
  }

  private String draw() {
    int root = nodes.size() - 1;
    while (root >= 0 && !nodes.get(root).kind().equals("target")) {
      root--;
    }
    if (root < 0) {
      return "";
    }
    for (double part : FOLDED_BELOW) {
      lines.clear();
      drawn.clear();
      least = (long) Math.ceil(part * whole());
      visit(root, whole(), "", "");
      if (lines.size() <= GOOD_LENGTH) {
        break;
      }
    }
    return write();
  }

  private long whole() {
    return report.massGrams();
  }

  private void visit(int number, long grams, String branch, String below) {
    NodeRow node = nodes.get(number);
    String words = names.words(node);
    boolean again = drawn.get(number) && !into.get(number).isEmpty();
    String total = node.massGrams() == grams
        ? ""
        : ", " + MassWords.tonnes(node.massGrams(), whole()) + " t of it in all";
    String end = again ? " (see above)" : total;
    boolean unknown = node.kind().equals("origin") && node.country().isEmpty();
    lines.add(new Line(grams, branch, fitted(words, branch, end), unknown));
    if (!again) {
      drawn.set(number);
      sources(into.get(number), below);
    }
  }

  private String fitted(String words, String branch, String end) {
    return Visible.shortened(words, room(branch) - end.length()) + end;
  }

  private int room(String branch) {
    return style.width() - numbersWidth() - branch.length();
  }

  private int numbersWidth() {
    return "  ".length() + massWidth() + " t  100.0 %  ".length();
  }

  private int massWidth() {
    return MassWords.tonnes(whole(), whole()).length() + 1;
  }

  private void sources(List<EdgeRow> edges, String below) {
    if (edges.size() == 1 && lines.size() < MOST_LINES) {
      EdgeRow only = edges.getFirst();
      visit(only.from(), only.massGrams(), below + "\u2190 ", below);
      return;
    }
    int shown = 0;
    while (shown < edges.size() && edges.get(shown).massGrams() >= least) {
      shown++;
    }
    shown = edges.size() - shown == 1 ? edges.size() : shown; // a fold of one saves no line
    if (lines.size() >= MOST_LINES || room(below) < LEAST_LABEL) {
      shown = 0;
    }
    for (int i = 0; i < shown; i++) {
      boolean last = i == edges.size() - 1;
      EdgeRow edge = edges.get(i);
      visit(
          edge.from(),
          edge.massGrams(),
          below + (last ? "\u2514\u2500 " : "\u251c\u2500 "),
          below + (last ? "   " : "\u2502  "));
    }
    if (shown < edges.size()) {
      fold(edges.subList(shown, edges.size()), shown == 0, below + "\u2514\u2500 ");
    }
  }

  private void fold(List<EdgeRow> edges, boolean all, String branch) {
    long grams = edges.stream().mapToLong(EdgeRow::massGrams).sum();
    Set<Integer> reached = new LinkedHashSet<>();
    edges.forEach(edge -> reached.add(edge.from()));
    String named = String.join(
        ", ", reached.stream().map(number -> names.words(nodes.get(number))).toList());
    String lead = (all ? "from " + edges.size() : "and " + edges.size() + " more") + ": ";
    String label = lead + named;
    int room = room(branch);
    lines.add(new Line(
        grams,
        branch,
        label.length() <= room ? label : label.substring(0, room - 1) + "\u2026",
        false));
  }

  private String write() {
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      String mass = MassWords.tonnes(line.grams, whole());
      String share = ShareWords.perCent((double) line.grams / whole());
      String numbers = "  " + " ".repeat(Math.max(0, massWidth() - mass.length())) + mass + " t  "
          + " ".repeat(Math.max(0, 5 - share.length())) + share + " %  ";
      String label = line.marked ? style.marked(line.label) : line.label;
      text.append(numbers).append(style.faint(line.branch)).append(label).append('\n');
    }
    return text.toString();
  }
}
