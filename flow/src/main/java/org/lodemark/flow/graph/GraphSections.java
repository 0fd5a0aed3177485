package org.lodemark.flow.graph;

import java.util.List;
import org.lodemark.flow.section.Section;
import org.lodemark.flow.section.Sections;

/** A graph as named arrays, to be kept, and a graph of kept arrays. */
public final class GraphSections {
  private static final String COUNTS = "graph.counts";

  private GraphSections() {}

  /** All a graph is; what it derives lazily is not kept. */
  public static List<Section> of(FlowGraph graph) {
    GraphCounts count = graph.counts();
    return List.of(
        new Section.Longs(COUNTS, count.numbers()),
        new Section.Ints("node.junction", graph.nodes().junction(), count.nodes()),
        new Section.Ints("node.inStart", graph.nodes().inStart(), count.nodes() + 1),
        new Section.Ints("in.tail", graph.nodes().inTail(), count.inArcs()),
        new Section.Longs("in.grams", graph.nodes().inGrams(), count.inArcs()),
        new Section.Ints("in.arc", graph.nodes().inArc(), count.inArcs()),
        new Section.Ints("arc.tail", graph.arcs().tail(), count.arcs()),
        new Section.Ints("arc.head", graph.arcs().head(), count.arcs()),
        new Section.Longs("arc.grams", graph.arcs().grams(), count.arcs()),
        new Section.Ints("arc.origin", graph.arcs().origin(), count.arcs()),
        new Section.Ints("arc.lot", graph.tags().arcLot(), count.arcs()),
        new Section.Ints("junction.kind", graph.tags().junctionKind(), count.junctions()),
        new Section.Ints("junction.site", graph.tags().junctionSite(), count.junctions()),
        new Section.Ints("step.junction", graph.steps().junction(), count.steps()),
        new Section.Ints("step.code", graph.steps().code(), count.steps()),
        new Section.Longs("count.grams", graph.steps().countGrams(), count.counts()),
        new Section.Ints("gap.junction", graph.gaps().junction(), count.gaps()),
        new Section.Ints("gap.origin", graph.gaps().origin(), count.gaps()),
        new Section.Longs("gap.grams", graph.gaps().grams(), count.gaps()),
        new Section.Ints("gap.firstStep", graph.gaps().firstStep(), count.gaps()),
        new Section.Ints("gap.head", graph.gaps().head(), count.gaps()));
  }

  /** The graph that was kept; arrays are copied out when first asked for. */
  public static FlowGraph read(Sections sections) {
    GraphCounts counts = GraphCounts.ofNumbers(sections.longs(COUNTS));
    return new FlowGraph(counts, new Kept(sections), new Object());
  }

  private record Kept(Sections from) implements GraphTables.Source {
    @Override
    public GraphTables.Nodes nodes() {
      return new GraphTables.Nodes(
          from.ints("node.junction"),
          from.ints("node.inStart"),
          from.ints("in.tail"),
          from.longs("in.grams"),
          from.ints("in.arc"));
    }

    @Override
    public GraphTables.Arcs arcs() {
      return new GraphTables.Arcs(
          from.ints("arc.tail"),
          from.ints("arc.head"),
          from.longs("arc.grams"),
          from.ints("arc.origin"));
    }

    @Override
    public GraphTables.Tags tags() {
      return new GraphTables.Tags(
          from.ints("arc.lot"), from.ints("junction.kind"), from.ints("junction.site"));
    }

    @Override
    public GraphTables.Steps steps() {
      return new GraphTables.Steps(
          from.ints("step.junction"), from.ints("step.code"), from.longs("count.grams"));
    }

    @Override
    public GraphTables.Gaps gaps() {
      return new GraphTables.Gaps(
          from.ints("gap.junction"),
          from.ints("gap.origin"),
          from.longs("gap.grams"),
          from.ints("gap.firstStep"),
          from.ints("gap.head"));
    }
  }
}
