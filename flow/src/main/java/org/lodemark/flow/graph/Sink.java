package org.lodemark.flow.graph;

/**
 * A part of what is asked about: mass that leaves a node.
 *
 * @param tail the node, or {@code ~origin} of a source
 * @param grams how much
 * @param arc the recorded arc, or {@link FlowGraph#NONE} for what is still there and would leave now
 */
public record Sink(int tail, long grams, int arc) {
  public Sink {
    if (grams <= 0) {
      throw new IllegalArgumentException("a target of " + grams + " g");
    }
  }

  public static Sink ofArc(FlowGraph graph, int arc) {
    return new Sink(graph.arcTail(arc), graph.arcGrams(arc), arc);
  }
}
