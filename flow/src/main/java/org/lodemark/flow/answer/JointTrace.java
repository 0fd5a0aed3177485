package org.lodemark.flow.answer;

import java.util.List;
import org.lodemark.domain.custody.LotId;
import org.lodemark.flow.answer.TraceGraph.Edge;
import org.lodemark.flow.answer.TraceGraph.Node;

/**
 * Where the metal of several lots came by, pro rata, as one drawing: no circles, levels from the
 * origins to the lots, and what flows into a node flows out of it. No gram stands in it twice: metal
 * of one lot that is in another of them too ends there only.
 *
 * @param lots what was asked about, each once, in the order asked
 * @param nodes by level, largest first; small ones of a level are one: "other", or among the lots
 *     {@code 7 other lots}. The lots are the nodes of kind TARGET, all of the highest level; one of
 *     which nothing is left to itself has none
 * @param edges between nodes, by their numbers in {@code nodes}
 */
public record JointTrace(List<Asked> lots, List<Node> nodes, List<Edge> edges) {
  public JointTrace {
    lots = List.copyOf(lots);
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /**
   * A lot asked about.
   *
   * @param massGrams all of it, contained metal
   * @param elsewhereGrams what of that is in another of the lots, or in a later part of the same, and
   *     ends there
   */
  public record Asked(LotId lot, long massGrams, double elsewhereGrams) {}
}
