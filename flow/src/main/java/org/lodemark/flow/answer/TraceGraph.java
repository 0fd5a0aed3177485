package org.lodemark.flow.answer;

import java.util.List;
import java.util.Optional;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.custody.Origin;

/**
 * Where a lot's metal came by, pro rata, fit for a Sankey drawing: no circles, levels from the
 * origins to the lot, and what flows into a node flows out of it.
 *
 * @param lot the lot
 * @param massGrams its mass; what the origins sum to
 * @param nodes by level, largest first; small ones of a level are one, named "other"
 * @param edges between nodes, by their numbers in {@code nodes}
 * @param ancestors every lot at every site it was handed on from, largest first
 * @param otherAncestors how many lots beyond those listed
 * @param otherAncestorGrams what they contributed, summed
 */
public record TraceGraph(
    LotId lot,
    long massGrams,
    List<Node> nodes,
    List<Edge> edges,
    List<Ancestor> ancestors,
    int otherAncestors,
    double otherAncestorGrams) {
  public TraceGraph {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    ancestors = List.copyOf(ancestors);
  }

  /**
   * One stay of the metal.
   *
   * @param kind what sort of place
   * @param label in words
   * @param site where, if it is one place
   * @param origin of an origin
   * @param level 0 for origins; every edge leads to a higher one
   * @param massGrams how much of the lot was there
   * @param merged how many it stands for; 1, or more for "other" and for shipments out of one stock
   */
  public record Node(
      Kind kind,
      String label,
      Optional<SiteId> site,
      Optional<Origin> origin,
      int level,
      double massGrams,
      int merged) {}

  /** The sorts of place. */
  public enum Kind {
    ORIGIN,
    STOCK,
    LOT,
    PROCESS,
    TRANSIT,
    TARGET,
    OTHER
  }

  /** Mass of the lot that went from one node to another. */
  public record Edge(int from, int to, double massGrams) {}

  /** A lot as one site handed it on, and how much of the mass asked about was in it. */
  public record Ancestor(LotId lot, SiteId from, double massGrams) {}
}
