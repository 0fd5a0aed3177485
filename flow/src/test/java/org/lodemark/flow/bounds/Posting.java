package org.lodemark.flow.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.FlowGraphBuilder;
import org.lodemark.flow.graph.Sink;
import org.lodemark.flow.naive.NaiveArc;
import org.lodemark.flow.naive.NaiveJournal;
import org.lodemark.flow.naive.NaiveJunction;
import org.lodemark.flow.naive.NaiveKind;
import org.lodemark.flow.naive.NaiveStep;

/**
 * A naive journal told to the engine step by step. Reading records is left out: what the engine
 * says of this graph and an oracle of the journal can differ by nothing but a bound.
 */
final class Posting {
  /** How the same journal may be told. */
  record Style(long scale, boolean lossesAsCounts, boolean slagWritten, int sourceParts) {
    static final Style PLAIN = new Style(1, false, false, 1);

    /** Every mass so many times. */
    Style times(long factor) {
      return new Style(factor, lossesAsCounts, slagWritten, sourceParts);
    }

    /** A pool's loss is not written down; the pool is weighed and found lighter. */
    Style withCounts() {
      return new Style(scale, true, slagWritten, sourceParts);
    }

    /** What is left in a process is written down as lost. */
    Style withSlag() {
      return new Style(scale, lossesAsCounts, true, sourceParts);
    }

    /** Every source comes as so many arcs, of different mass. */
    Style withSourcesInParts(int parts) {
      return new Style(scale, lossesAsCounts, slagWritten, parts);
    }
  }

  private static final List<String> UNKNOWN = List.of("UNRECORDED", "OPENING", "SCALE");
  private static final int NO_ARC = -1;

  final NaiveJournal journal;
  final List<String> origins;
  private final Style style;
  private final FlowGraphBuilder builder;
  private final long[] stock;
  private final int[] lastStep;
  private final int[] arcs;
  private FlowGraph graph;

  private Posting(NaiveJournal journal, Style style) {
    this.journal = journal;
    this.style = style;
    origins = Stream.concat(
            UNKNOWN.stream(),
            journal.arcs().stream()
                .filter(arc -> arc.from() < 0)
                .map(NaiveArc::origin)
                .filter(origin -> !UNKNOWN.contains(origin))
                .sorted())
        .distinct()
        .toList();
    builder = new FlowGraphBuilder(origins.size());
    stock = new long[journal.junctions().size()];
    lastStep = new int[stock.length];
    arcs = new int[journal.arcs().size()];
    Arrays.fill(arcs, NO_ARC);
  }

  static Posting of(NaiveJournal journal) {
    return of(journal, Style.PLAIN);
  }

  static Posting of(NaiveJournal journal, Style style) {
    Posting posting = new Posting(journal, style);
    posting.post();
    posting.graph = posting.builder.build();
    assertThat(posting.graph.gapCount())
        .describedAs("what the engine adds to a journal that lacks nothing")
        .isZero();
    return posting;
  }

  static boolean isUnknown(String origin) {
    return UNKNOWN.contains(origin);
  }

  FlowGraph graph() {
    return graph;
  }

  boolean hasHeats() {
    return journal.junctions().stream().anyMatch(NaiveJunction::homogeneous);
  }

  /** The origins that are not unknown. */
  List<String> knownOrigins() {
    return origins.subList(UNKNOWN.size(), origins.size());
  }

  boolean isArc(int naiveArc) {
    return arcs[naiveArc] != NO_ARC;
  }

  /** The journal's arc; negative where the engine's is none of its. */
  int naiveArc(int arc) {
    for (int id = 0; id < arcs.length; id++) {
      if (arc >= 0 && arcs[id] == arc) {
        return id;
      }
    }
    return -1;
  }

  /** How many grams of the graph one of the journal is. */
  long scale() {
    return style.scale;
  }

  Sink sink(int naiveArc) {
    return Sink.ofArc(graph, arcs[naiveArc]);
  }

  /** What would leave a junction if it left now. */
  Sink sinkOfStock(int junction, long grams) {
    return new Sink(graph.latestNode(junction), grams * style.scale, FlowGraph.NONE);
  }

  private void post() {
    for (NaiveJunction junction : journal.junctions()) {
      int added = junction.kind() == NaiveKind.PROCESS
          ? builder.addBlend(junction.id(), junction.homogeneous())
          : builder.addPool(junction.id());
      assertThat(added).isEqualTo(junction.id());
    }
    List<NaiveStep> steps = journal.steps();
    for (int i = 0; i < steps.size(); i++) {
      lastStep[steps.get(i).junction()] = i;
    }
    for (int i = 0; i < steps.size(); i++) {
      NaiveArc arc = journal.arcs().get(steps.get(i).arc());
      int at = steps.get(i).junction();
      stock[at] += steps.get(i).arrival() ? arc.grams() : -arc.grams();
      if (!steps.get(i).arrival()) {
        depart(arc, at, lastStep[at] == i);
      } else if (arc.from() < 0) {
        enter(arc);
      } else {
        builder.arrive(arcs[arc.id()], at);
      }
    }
  }

  private void depart(NaiveArc arc, int junction, boolean last) {
    long grams = arc.grams() * style.scale;
    boolean process = journal.junctions().get(junction).kind() == NaiveKind.PROCESS;
    if (!arc.isLoss()) {
      arcs[arc.id()] = builder.depart(junction, grams, FlowGraph.NONE);
    } else if (process && !style.slagWritten) {
      // The engine knows by itself that what is left in a process is its loss.
      assertThat(last && stock[junction] == 0).isTrue();
    } else if (style.lossesAsCounts && !process) {
      builder.count(junction, stock[junction] * style.scale);
    } else {
      arcs[arc.id()] = builder.lose(junction, grams);
    }
  }

  private void enter(NaiveArc arc) {
    int origin = origins.indexOf(arc.origin());
    for (long part : parts(arc.grams() * style.scale, style.sourceParts)) {
      arcs[arc.id()] = builder.source(origin, arc.to(), part, FlowGraph.NONE);
    }
    if (style.sourceParts > 1) {
      arcs[arc.id()] = NO_ARC;
    }
  }

  private static List<Long> parts(long grams, int count) {
    List<Long> parts = new ArrayList<>();
    long left = grams;
    for (int i = 1; i < count && left > count; i++) {
      long part = 1 + left / count + i % 3;
      parts.add(part);
      left -= part;
    }
    parts.add(left);
    return parts;
  }
}
