package org.lodemark.flow.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.mass.Tonnes;
import org.lodemark.flow.answer.CutMovement.Kind;
import org.lodemark.flow.bounds.CutArc;
import org.lodemark.flow.custody.JunctionInfo;
import org.lodemark.flow.custody.Origin;
import org.lodemark.flow.custody.RecordedCustody;
import org.lodemark.flow.custody.Target;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.Sink;

/** Resolves a cut of the graph to movements and stocks with dates and sites. */
final class CutWords {
  private final RecordedCustody custody;
  private final FlowGraph graph;

  CutWords(RecordedCustody custody) {
    this.custody = custody;
    graph = custody.graph();
  }

  static String tonnes(long grams) {
    return grams < 1_000 ? grams + " g" : Tonnes.text(grams);
  }

  /**
   * The cut's flows, largest first.
   *
   * @param inSet the origins whose flow was cut: what came from one straight into a target
   */
  List<CutMovement> of(List<CutArc> cut, List<Target> targets, Predicate<Origin> inSet) {
    List<CutMovement> movements = new ArrayList<>();
    for (Target target : targets) {
      for (Sink sink : target.sinks()) {
        if (sink.tail() < 0 && inSet.test(custody.origins().get(~sink.tail()))) {
          movements.add(ofSource(sink.arc()));
        }
      }
    }
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
        "no more than the mass of " + what + " at " + first.site() + " itself, "
            + tonnes(arc.grams()));
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
    Movement first = custody.movementOfGap(gap);
    return new CutMovement(
        Kind.UNEXPLAINED,
        siteOf(arc.node()),
        first.time(),
        Optional.empty(),
        arc.grams(),
        Optional.empty(),
        "only " + tonnes(arc.grams()) + " at " + siteOf(arc.node()) + " are "
            + origin(graph.gapOrigin(gap)));
  }

  private CutMovement ofArc(CutArc arc, int in) {
    int tail = graph.arcTail(in);
    if (tail < 0) {
      return ofSource(in);
    }
    Movement movement = custody.movementOfArc(in);
    Optional<LotId> lot = custody.findLot(graph.arcLot(in));
    String what =
        "no more than " + tonnes(arc.grams()) + lot.map(id -> " of lot " + id).orElse("");
    String way = switch (movement.action()) {
      case INPUT -> " went into event " + movement.event() + " at " + siteOf(tail) + " on ";
      case OUTPUT -> " came out of event " + movement.event() + " at " + siteOf(tail) + " on ";
      case MINE -> " was won at " + siteOf(tail) + " on ";
      default -> " passed from " + siteOf(tail) + " to " + siteOf(arc.node()) + " on ";
    };
    return new CutMovement(
        Kind.TRANSFER,
        movement.site(),
        movement.time(),
        lot,
        arc.grams(),
        Optional.of(movement.ref()),
        what + way + movement.time());
  }

  /** What a row says came from an origin. */
  private CutMovement ofSource(int arc) {
    Movement movement = custody.movementOfArc(arc);
    int origin = ~graph.arcTail(arc);
    long grams = graph.arcGrams(arc);
    String by = movement.action() == Action.MINE ? "won" : "received";
    return new CutMovement(
        custody.origins().get(origin).isUnknown() ? Kind.UNEXPLAINED : Kind.SOURCE,
        movement.site(),
        movement.time(),
        custody.findLot(graph.arcLot(arc)),
        grams,
        Optional.of(movement.ref()),
        "only " + tonnes(grams) + " " + by + " at " + movement.site() + " on " + movement.time()
            + " are " + origin(origin));
  }

  private String origin(int ordinal) {
    return switch (custody.origins().get(ordinal)) {
      case Origin.Mined mined -> "of mine " + mined.site();
      case Origin.Declared declared ->
        "declared mined in " + declared.declaredCountry().iso3();
      case Origin.Unknown unknown ->
        switch (unknown) {
          case UNRECORDED -> "without a record of where they came from";
          case OPENING -> "stock from before the records";
          case SCALE -> "gained by weighing";
        };
    };
  }
}
