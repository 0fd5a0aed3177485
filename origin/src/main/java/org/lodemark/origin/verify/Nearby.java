package org.lodemark.origin.verify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.answer.BoundQuestion;
import org.lodemark.flow.answer.OriginSet;
import org.lodemark.flow.bounds.LossRule;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.Catchment;
import org.lodemark.flow.custody.CustodyGraph;

/**
 * The records that can bear on what left some sites, read anew: for questions that change them. They
 * are mostly few, and answer as all would ({@link Catchment}).
 */
final class Nearby {
  /** Graphs of so many sets of sites are kept: lots are asked about site by site. */
  private static final int MOST_KEPT = 4;

  private final Supplier<Catchment> catchment;
  private final IntFunction<Movement> rows;
  private final Assumptions assumptions;
  private final LossRule losses;
  private final Map<Set<SiteId>, Lenient> lenient = new LinkedHashMap<>(8, 0.75f, true);

  /**
   * Of records at one end.
   *
   * @param rows the row at a place
   */
  Nearby(
      Supplier<Catchment> catchment,
      IntFunction<Movement> rows,
      Assumptions assumptions,
      LossRule losses) {
    this.catchment = catchment;
    this.rows = rows;
    this.assumptions = assumptions;
    this.losses = losses;
  }

  /** The records as they are. */
  CustodyGraph read(Set<SiteId> sites) {
    Catchment all = catchment.get();
    BitSet places = all.rowsOf(sites);
    return CustodyGraph.of(all.sitesOf(places), movements(places), assumptions);
  }

  private List<Movement> movements(BitSet places) {
    List<Movement> movements = new ArrayList<>(places.cardinality());
    places.stream().forEach(place -> movements.add(rows.apply(place)));
    return movements;
  }

  /**
   * The same records with what arrives written down in time ({@link LenientDates}), and what one side
   * of a hand-over wrote by the other too ({@link BothSides}).
   */
  Lenient lenient(Set<SiteId> sites) {
    Lenient found = lenient.get(sites);
    if (found == null) {
      Catchment all = catchment.get();
      BitSet places = all.rowsOf(sites);
      List<CustodySite> named = all.sitesOf(places);
      found = new Lenient(
          CustodyGraph.of(
              named, LenientDates.of(BothSides.of(named, movements(places))), assumptions),
          losses);
      if (lenient.size() >= MOST_KEPT) {
        lenient.remove(lenient.keySet().iterator().next());
      }
      lenient.put(Set.copyOf(sites), found);
    }
    return found;
  }

  /** Records read so that a claim that could be saved is, and their bounds. */
  static final class Lenient {
    private final CustodyGraph graph;
    private final LossRule losses;
    private final Map<OriginSet, BoundQuestion> questions = new HashMap<>();

    private Lenient(CustodyGraph graph, LossRule losses) {
      this.graph = graph;
      this.losses = losses;
    }

    CustodyGraph graph() {
      return graph;
    }

    BoundQuestion bounds(OriginSet set) {
      return questions.computeIfAbsent(set, asked -> new BoundQuestion(graph, asked, losses));
    }
  }
}
