package org.lodemark.flow.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.custody.Custody;
import org.lodemark.flow.custody.JunctionInfo;
import org.lodemark.flow.custody.Origin;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.trace.Recall;

/**
 * Asks what is affected if a lot, a mine or a heat is bad. A lot that can have none of it is not
 * listed; one that may have some is, though it have none pro rata. Not safe for several threads.
 */
public final class RecallQuestion {
  private final Custody custody;
  private final FlowGraph graph;
  private final Recall recall;

  public RecallQuestion(Custody custody) {
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

  /**
   * All metal that ever came or left under a lot's name; the lot itself is not listed.
   *
   * @return empty for a lot the records do not name: that is not to say that nothing is affected
   */
  public Optional<List<Affected>> ofLot(LotId lot) {
    OptionalInt number = custody.findLotOrdinal(lot);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    BitSet arcs = new BitSet();
    for (int arc = 0; arc < graph.arcCount(); arc++) {
      if (graph.arcLot(arc) == number.getAsInt()) {
        arcs.set(arc);
      }
    }
    // What the receiver gave this name is an arc of the sender's name.
    for (int arc : custody.renamedArrivals(number.getAsInt())) {
      arcs.set(arc);
    }
    return Optional.of(walk(arcs.stream().boxed().toList()));
  }

  /**
   * All metal of a mine, as the records have it.
   *
   * @return empty where no such site is given
   */
  public Optional<List<Affected>> ofMine(SiteId mine) {
    Optional<Origin> origin = custody.origins().stream()
        .filter(known -> known instanceof Origin.Mined mined && mined.site().equals(mine))
        .findFirst();
    OptionalInt ordinal =
        origin.isPresent() ? custody.findOrigin(origin.get()) : OptionalInt.empty();
    return ordinal.isPresent()
        ? Optional.of(walk(recall.sourcesOf(ordinal.getAsInt())))
        : Optional.empty();
  }

  /**
   * All that came out of one transformation.
   *
   * @return empty where the records name no such event, or where its links are not believed, so
   *     that its metal cannot be told from the rest of the site's stock
   */
  public Optional<List<Affected>> ofEvent(SiteId site, String event) {
    List<Integer> arcs = new ArrayList<>();
    for (int arc = 0; arc < graph.arcCount(); arc++) {
      int tail = graph.arcTail(arc);
      if (tail >= 0 && isEvent(graph.junction(tail), site, event)) {
        arcs.add(arc);
      }
    }
    return arcs.isEmpty() ? Optional.empty() : Optional.of(walk(arcs));
  }

  private boolean isEvent(int junction, SiteId site, String event) {
    JunctionInfo info = custody.junction(junction);
    return info.type() == JunctionInfo.Type.PROCESS
        && event.equals(info.label())
        && custody.site(info.site()).id().equals(site);
  }

  private record Parcel(int lot, int site) {}

  private static final class Sum {
    long massGrams;
    double badGrams;
    long mostGrams;
  }

  private List<Affected> walk(List<Integer> arcs) {
    Map<Parcel, Sum> handedOn = new HashMap<>();
    Map<Parcel, Sum> made = new HashMap<>();
    recall.walk(arcs, (arc, grams, most) -> {
      if (graph.arcLot(arc) >= 0 && most > 0) {
        int from = graph.junction(graph.arcTail(arc));
        JunctionInfo.Type type = custody.junctionType(from);
        if (type.isStock() || type == JunctionInfo.Type.PROCESS) {
          Sum sum = (type.isStock() ? handedOn : made)
              .computeIfAbsent(new Parcel(graph.arcLot(arc), graph.site(from)), added -> new Sum());
          sum.massGrams += graph.arcGrams(arc);
          sum.badGrams += grams;
          sum.mostGrams += most;
        }
      }
    });
    // What was made and has not left since is affected too; what has left is counted once.
    made.forEach(handedOn::putIfAbsent);
    List<Affected> affected = new ArrayList<>();
    handedOn.forEach((parcel, sum) -> affected.add(new Affected(
        custody.findLot(parcel.lot).orElseThrow(),
        custody.site(parcel.site).id(),
        sum.massGrams,
        sum.badGrams,
        sum.mostGrams)));
    affected.sort(Comparator.comparingDouble(Affected::badGrams)
        .reversed()
        .thenComparing(Affected::lot)
        .thenComparing(Affected::from));
    return affected;
  }
}
