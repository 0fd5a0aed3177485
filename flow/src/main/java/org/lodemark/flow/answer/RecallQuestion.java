package org.lodemark.flow.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.JunctionInfo;
import org.lodemark.flow.custody.Origin;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.trace.Recall;

/**
 * Asks what is affected if a lot, a mine or a heat is bad. A lot that can have none of it is not
 * listed; one that may have some is, though it have none pro rata. Not safe for several threads.
 */
public final class RecallQuestion {
  private final CustodyGraph custody;
  private final FlowGraph graph;
  private final Recall recall;

  public RecallQuestion(CustodyGraph custody) {
    this.custody = custody;
    graph = custody.graph();
    recall = new Recall(graph);
  }

  /**
   * A lot as a site handed it on.
   *
   * @param massGrams of the lot there
   * @param badGrams bad metal in it, pro rata
   * @param mostBadGrams the most that can be in it; a safe upper bound
   */
  public record Affected(
      LotId lot, SiteId from, long massGrams, double badGrams, long mostBadGrams) {}

  /** All metal that ever left under a lot's name; the lot itself is not listed. */
  public List<Affected> ofLot(LotId lot) {
    List<Integer> arcs = new ArrayList<>();
    for (int arc = 0; arc < graph.arcCount(); arc++) {
      if (custody.findLot(graph.arcLot(arc)).filter(lot::equals).isPresent()) {
        arcs.add(arc);
      }
    }
    return walk(arcs);
  }

  /** All metal of a mine, as the records have it. */
  public List<Affected> ofMine(SiteId mine) {
    Optional<Origin> origin = custody.origins().stream()
        .filter(known -> known instanceof Origin.Mined mined && mined.site().equals(mine))
        .findFirst();
    OptionalInt ordinal =
        origin.isPresent() ? custody.findOrigin(origin.get()) : OptionalInt.empty();
    return ordinal.isPresent() ? walk(recall.sourcesOf(ordinal.getAsInt())) : List.of();
  }

  /** All that came out of one transformation, where its links are believed. */
  public List<Affected> ofEvent(SiteId site, String event) {
    List<Integer> arcs = new ArrayList<>();
    for (int arc = 0; arc < graph.arcCount(); arc++) {
      int tail = graph.arcTail(arc);
      if (tail >= 0 && isEvent(graph.junction(tail), site, event)) {
        arcs.add(arc);
      }
    }
    return walk(arcs);
  }

  private boolean isEvent(int junction, SiteId site, String event) {
    JunctionInfo info = custody.junction(junction);
    return info.type() == JunctionInfo.Type.PROCESS
        && event.equals(info.label())
        && custody.site(info.site()).id().equals(site);
  }

  private record Parcel(int lot, int site) {}

  private List<Affected> walk(List<Integer> arcs) {
    Map<Parcel, double[]> sums = new HashMap<>();
    recall.walk(arcs, (arc, grams, most) -> {
      if (graph.arcLot(arc) >= 0 && most > 0) {
        int site = graph.site(graph.junction(graph.arcTail(arc)));
        double[] sum =
            sums.computeIfAbsent(new Parcel(graph.arcLot(arc), site), added -> new double[3]);
        sum[0] += graph.arcGrams(arc);
        sum[1] += grams;
        sum[2] += most;
      }
    });
    List<Affected> affected = new ArrayList<>();
    sums.forEach((parcel, sum) -> affected.add(new Affected(
        custody.findLot(parcel.lot).orElseThrow(),
        custody.site(parcel.site).id(),
        (long) sum[0],
        sum[1],
        (long) sum[2])));
    affected.sort(Comparator.comparingDouble(Affected::badGrams)
        .reversed()
        .thenComparing(Affected::lot)
        .thenComparing(Affected::from));
    return affected;
  }
}
