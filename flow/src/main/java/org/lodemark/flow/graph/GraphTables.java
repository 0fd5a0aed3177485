package org.lodemark.flow.graph;

/** The arrays of a graph, by what is asked for together. {@link FlowGraph} says what they mean. */
@SuppressWarnings("ArrayRecordComponent")
final class GraphTables {
  private GraphTables() {}

  record Nodes(int[] junction, int[] inStart, int[] inTail, long[] inGrams, int[] inArc) {}

  record Arcs(int[] tail, int[] head, long[] grams, int[] origin) {}

  /** What arcs and junctions are of; a trace asks this and {@link Nodes}, and no more. */
  record Tags(int[] arcLot, int[] junctionKind, int[] junctionSite) {}

  record Steps(int[] junction, int[] code, long[] countGrams) {}

  record Gaps(int[] junction, int[] origin, long[] grams, int[] firstStep, int[] head) {}

  /** Where tables come from when they are first asked for. */
  interface Source {
    Nodes nodes();

    Arcs arcs();

    Tags tags();

    Steps steps();

    Gaps gaps();
  }

  private record InMemory(Nodes nodes, Arcs arcs, Tags tags, Steps steps, Gaps gaps)
      implements Source {}

  static Source of(Postings postings, Expansion expansion) {
    return new InMemory(
        new Nodes(
            expansion.nodeJunction.raw(),
            expansion.inStart.raw(),
            expansion.inTail.raw(),
            expansion.inGrams.raw(),
            expansion.inArc.raw()),
        new Arcs(
            expansion.arcTail.raw(),
            expansion.arcHead.raw(),
            postings.arcGrams.raw(),
            postings.arcOrigin.raw()),
        new Tags(postings.arcLot.raw(), postings.junctionKind.raw(), postings.junctionSite.raw()),
        new Steps(postings.stepJunction.raw(), postings.stepCode.raw(), postings.countGrams.raw()),
        new Gaps(
            expansion.gapJunction.raw(),
            expansion.gapOrigin.raw(),
            expansion.gapGrams.raw(),
            expansion.gapFirstStep.raw(),
            expansion.gapHead.raw()));
  }
}
