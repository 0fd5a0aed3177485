package org.lodemark.flow.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.answer.CutMovement.Kind;
import org.lodemark.flow.bounds.CutArc;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.JunctionInfo;
import org.lodemark.flow.custody.Origin;
import org.lodemark.flow.custody.Target;
import org.lodemark.flow.graph.FlowGraph;

/** Resolves a cut of the graph to movements and stocks with dates and sites. */
final class CutWords {
  private final CustodyGraph custody;
  private final FlowGraph graph;

  CutWords(CustodyGraph custody) {
    this.custody = custody;
    graph = custody.graph();
  }

  static String tonnes(long grams) {
    return String.format(Locale.ROOT, "%,.3f t", grams / 1e6);
  }

  /** The cut's flows, largest first. */
  List<CutMovement> of(List<CutArc> cut, List<Target> targets) {
    List<CutMovement> movements = new ArrayList<>();
    for (CutArc arc : cut) {
      movements.add(arc.isTarget() ? ofTarget(arc, targets) : ofInArc(arc));
    }
    movements.sort(Comparator.comparingLong(CutMovement::massGrams).reversed());
    return movements;
  }

  private static CutMovement ofTarget(CutArc arc, List<Target> targets) {
    Target first = targets.get(0);
    String what = targets.size() == 1 ? "lot " + first.lot() : targets.size() + " lots";
    return new CutMovement(
        Kind.TARGET,
        first.site(),
        first.time(),
        targets.size() == 1 ? Optional.of(first.lot()) : Optional.empty(),
        arc.grams(),
        Optional.empty(),
        "no more than the mass of " + what + " itself, " + tonnes(arc.grams()));
  }

  private CutMovement ofInArc(CutArc arc) {
    int in = graph.inArc(arc.inArc());
    if (in == FlowGraph.CARRY) {
      return ofCarry(arc);
    }
    return FlowGraph.isGap(in) ? ofGap(arc, FlowGraph.gap(in)) : ofArc(arc, in);
  }

  private SiteId siteOf(int node) {
    return custody.site(graph.site(graph.junction(node))).id();
  }

  private CutMovement ofCarry(CutArc arc) {
    int node = arc.node();
    Optional<Movement> next = firstArrival(node);
    EventTime time = next.map(Movement::time)
        .orElseGet(() -> lastDeparture(graph.inTail(arc.inArc())).time());
    JunctionInfo info = custody.junction(graph.junction(node));
    Optional<LotId> lot = custody.findLot(info.lot());
    String stock = switch (info.type()) {
      case SITE_POOL -> "in stock at " + siteOf(node);
      case VALUE_POOL -> "of \"" + info.label() + "\" in stock at " + siteOf(node);
      case LOT_POOL -> "left of lot " + lot.map(LotId::uri).orElse("?") + " at " + siteOf(node);
      case PROCESS -> "left in event " + info.label() + " at " + siteOf(node);
      case TRANSIT -> "on the way from " + siteOf(node);
      case MINE_YEAR -> "left of " + siteOf(node) + "'s output of " + info.label();
    };
    return new CutMovement(
        Kind.CARRY,
        siteOf(node),
        time,
        lot,
        arc.grams(),
        Optional.empty(),
        "only " + tonnes(arc.grams()) + " were " + stock + " before " + time);
  }

  private Optional<Movement> firstArrival(int node) {
    for (int k = graph.inFrom(node); k < graph.inTo(node); k++) {
      if (graph.inArc(k) >= 0) {
        return Optional.of(custody.movementOfArc(graph.inArc(k)));
      }
    }
    return Optional.empty();
  }

  private Movement lastDeparture(int node) {
    var departures = graph.departures();
    return custody.movementOfArc(departures.arc(departures.to(node) - 1));
  }

  private CutMovement ofGap(CutArc arc, int gap) {
    Movement first = custody.movementOfStep(graph.gapFirstStep(gap));
    return new CutMovement(
        Kind.UNEXPLAINED,
        siteOf(arc.node()),
        first.time(),
        Optional.empty(),
        arc.grams(),
        Optional.empty(),
        "only " + tonnes(arc.grams()) + " at " + siteOf(arc.node()) + " are without a record ("
            + custody.origins().get(graph.gapOrigin(gap)) + ")");
  }

  private CutMovement ofArc(CutArc arc, int in) {
    Movement movement = custody.movementOfArc(in);
    int tail = graph.arcTail(in);
    boolean source = tail < 0;
    Optional<LotId> lot = custody.findLot(graph.arcLot(in));
    String sentence = source
        ? "only " + tonnes(arc.grams()) + " came from " + origin(~tail) + " by " + movement.action()
            + " of " + movement.time()
        : "no more than " + tonnes(arc.grams())
            + lot.map(id -> " of lot " + id).orElse("") + " passed from " + siteOf(tail) + " to "
            + siteOf(arc.node()) + ", " + movement.action() + " of " + movement.time();
    boolean unknown = source && custody.origins().get(~tail).isUnknown();
    return new CutMovement(
        unknown ? Kind.UNEXPLAINED : source ? Kind.SOURCE : Kind.TRANSFER,
        movement.site(),
        movement.time(),
        lot,
        arc.grams(),
        Optional.of(movement.ref()),
        sentence);
  }

  private String origin(int ordinal) {
    return switch (custody.origins().get(ordinal)) {
      case Origin.Mined mined -> "mine " + mined.site();
      case Origin.Declared declared -> "declared " + declared.declaredCountry().iso3();
      case Origin.Unknown unknown -> "nowhere recorded (" + unknown + ")";
    };
  }
}
