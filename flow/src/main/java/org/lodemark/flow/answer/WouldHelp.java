package org.lodemark.flow.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongToDoubleFunction;
import org.lodemark.domain.custody.CustodyAudit;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.time.Period;
import org.lodemark.flow.bounds.CutArc;
import org.lodemark.flow.bounds.LossRule;
import org.lodemark.flow.bounds.OriginBounds;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.JunctionInfo;
import org.lodemark.flow.custody.Target;
import org.lodemark.flow.custody.Trust;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.Sink;

/**
 * What one fact would tighten a bound most (METHODS 2.3). For each stock and each mass
 * without a record in the cuts, the bound is computed again with the fact known, over the ways it
 * may turn out; an audit, with the records read anew as if it had been there.
 *
 * <p>If it were known that v of a stock's mass S is of the set, the maximum would be that of a
 * flow with at most v through it, the minimum that of the others with at most S - v. The first grows with v and is concave,
 * the second likewise in S - v: so the width is concave in v, its least (the best outcome) is at
 * an end, and its greatest (the worst) is found by golden section.
 */
final class WouldHelp {
  static final int MOST_CANDIDATES = 12;
  static final int MOST_AUDITS = 5;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
  private static final int SECTIONS = 14;

  private final CustodyGraph custody;
  private final FlowGraph graph;
  private final OriginSet set;
  private final LossRule losses;
  private final OriginBounds bounds;
  private final Function<CustodyGraph, List<Target>> targetsIn;
  private final List<Sink> sinks;
  private final double mass;
  private final double width;

  WouldHelp(
      CustodyGraph custody,
      OriginSet set,
      LossRule losses,
      OriginBounds bounds,
      Function<CustodyGraph, List<Target>> targetsIn,
      double widthGrams) {
    this.custody = custody;
    graph = custody.graph();
    this.set = set;
    this.losses = losses;
    this.bounds = bounds;
    this.targetsIn = targetsIn;
    List<Target> targets = targetsIn.apply(custody);
    sinks = targets.stream().flatMap(target -> target.sinks().stream()).toList();
    mass = targets.stream().mapToLong(Target::grams).sum();
    width = widthGrams;
  }

  /** The facts, by their worst gain, then their best. */
  List<Improvement> of(List<CutArc> cutMax, List<CutArc> cutMin) {
    List<Improvement> found = new ArrayList<>();
    List<CutArc> candidates = candidates(cutMax, cutMin);
    for (CutArc arc : candidates) {
      found.add(ofInArc(arc));
    }
    found.addAll(audits(candidates));
    found.removeIf(improvement -> improvement.gainBest() < 1e-9);
    found.sort(Comparator.comparingDouble(Improvement::gainWorst)
        .thenComparingDouble(Improvement::gainBest)
        .reversed());
    return found;
  }

  private List<CutArc> candidates(List<CutArc> cutMax, List<CutArc> cutMin) {
    Set<Integer> seen = new HashSet<>();
    List<CutArc> all = new ArrayList<>(cutMax);
    all.addAll(cutMin);
    return all.stream()
        .filter(arc -> !arc.isTarget() && (isCarry(arc) || isUnknown(arc)))
        .filter(arc -> seen.add(arc.inArc()))
        .sorted(Comparator.comparingLong(CutArc::grams).reversed())
        .limit(MOST_CANDIDATES)
        .toList();
  }

  private boolean isCarry(CutArc arc) {
    return graph.inArc(arc.inArc()) == FlowGraph.CARRY;
  }

  private boolean isUnknown(CutArc arc) {
    int tail = graph.inTail(arc.inArc());
    return tail < 0 && custody.origins().get(~tail).isUnknown();
  }

  private Improvement ofInArc(CutArc arc) {
    int k = arc.inArc();
    SiteId site = custody.site(graph.site(graph.junction(arc.node()))).id();
    EventTime time = timeOf(arc);
    String tonnes = CutWords.tonnes(arc.grams());

    if (!isCarry(arc)) {
      JunctionInfo info = custody.junction(graph.junction(arc.node()));
      if (info.type() == JunctionInfo.Type.MINE_YEAR) {
        return improvement(
            Improvement.Kind.CAPACITY_SURVEY,
            site,
            time,
            "what " + site + " could put out in " + info.label()
                + ": its rows exceed the capacity known by " + tonnes,
            arc.grams(),
            ofSet -> bounds.widthIfKnown(sinks, k, ofSet));
      }
      boolean opening = FlowGraph.isGap(graph.inArc(k));
      String sentence = opening
          ? "what " + tonnes + " at " + site
              + " without a record are: the receipts, or the stock list, of " + time + " and before"
          : "the sender's record of " + tonnes + " received at " + site + " on " + time;
      return improvement(
          Improvement.Kind.MISSING_RECORD,
          site,
          time,
          sentence,
          arc.grams(),
          ofSet -> bounds.widthIfKnown(sinks, k, ofSet));
    }
    Improvement itemised = improvement(
        Improvement.Kind.ITEMISED_STOCKTAKE,
        site,
        time,
        "which lots made up the " + tonnes + " in stock at " + site + " before " + time
            + " (an itemised stocktake, or proof that the stock was emptied)",
        arc.grams(),
        ofSet -> bounds.widthIfKnown(sinks, k, ofSet));
    return holdsUnknown(graph.inTail(k)) ? orWeighed(itemised, arc, site, time) : itemised;
  }

  /** Where the stock holds mass without a record, weighing it may show that it was never there. */
  private Improvement orWeighed(Improvement itemised, CutArc arc, SiteId site, EventTime time) {
    long needed = neededLater(arc.node());
    double lightest = bounds.widthIfWeighed(sinks, arc.inArc(), Math.min(needed, arc.grams()));
    double gain = (width - lightest) / mass;
    if (gain <= itemised.gainBest()) {
      return itemised;
    }
    return new Improvement(
        Improvement.Kind.WEIGHT_COUNT,
        site,
        Optional.of(time),
        0,
        gain,
        "what the stock at " + site + " weighed before " + time
            + "; it holds mass without a record, so that a count may show less");
  }

  /** What the stock must at least have been, for what left it afterwards. */
  private long neededLater(int node) {
    int junction = graph.junction(node);
    long least = Long.MAX_VALUE;
    for (int later = node; later < graph.nodeCount(); later++) {
      if (graph.junction(later) == junction) {
        int first = graph.inFrom(later);
        least = Math.min(least, graph.inArc(first) == FlowGraph.CARRY ? graph.inGrams(first) : 0);
      }
    }
    return graph.inGrams(graph.inFrom(node)) - least;
  }

  private boolean holdsUnknown(int node) {
    int junction = graph.junction(node);
    for (int gap = 0; gap < graph.gapCount(); gap++) {
      if (graph.gapJunction(gap) == junction && graph.gapHead(gap) <= node) {
        return true;
      }
    }
    return false;
  }

  private Improvement improvement(
      Improvement.Kind kind,
      SiteId site,
      EventTime time,
      String sentence,
      long grams,
      LongToDoubleFunction widthAt) {
    double best = Math.min(widthAt.applyAsDouble(0), widthAt.applyAsDouble(grams));
    double worst = Math.max(best, greatest(widthAt, grams));
    return new Improvement(
        kind,
        site,
        Optional.of(time),
        Math.max(0, width - worst) / mass,
        Math.max(0, width - best) / mass,
        sentence);
  }

  /** The greatest value of a concave function. */
  private static double greatest(LongToDoubleFunction widthAt, long grams) {
    double low = 0;
    double high = grams;
    double greatest = 0;
    for (int i = 0; i < SECTIONS && high - low > 1; i++) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      double atLeft = widthAt.applyAsDouble((long) left);
      double atRight = widthAt.applyAsDouble((long) right);
      greatest = Math.max(greatest, Math.max(atLeft, atRight));
      if (atLeft < atRight) {
        low = left;
      } else {
        high = right;
      }
    }
    return greatest;
  }

  private EventTime timeOf(CutArc arc) {
    for (int k = graph.inFrom(arc.node()); k < graph.inTo(arc.node()); k++) {
      if (graph.inArc(k) >= 0) {
        return custody.movementOfArc(graph.inArc(k)).time();
      }
    }
    int in = graph.inArc(arc.inArc());
    if (FlowGraph.isGap(in)) {
      return custody.movementOfStep(graph.gapFirstStep(FlowGraph.gap(in))).time();
    }
    var departures = graph.departures();
    int tail = graph.inTail(arc.inArc());
    return custody.movementOfArc(departures.arc(departures.to(tail) - 1)).time();
  }

  /** As if the custody model a site claims had been audited all along. */
  private List<Improvement> audits(List<CutArc> candidates) {
    List<Improvement> found = new ArrayList<>();
    if (custody.assumptions().trust() != Trust.PHYSICAL) {
      return found;
    }
    candidates.stream()
        .map(arc -> custody.junction(graph.junction(arc.node())))
        .filter(info -> info.type() == JunctionInfo.Type.SITE_POOL)
        .map(info -> custody.site(info.site()))
        .filter(site -> site.model().tiesOutputsToInputs())
        .distinct()
        .limit(MOST_AUDITS)
        .forEach(site -> found.add(ifAudited(site)));
    return found;
  }

  private Improvement ifAudited(CustodySite site) {
    List<Movement> movements = custody.movements();
    Period all = new Period(
        movements.stream()
            .map(row -> row.time().date())
            .min(Comparator.naturalOrder())
            .orElseThrow(),
        movements.stream()
            .map(row -> row.time().date())
            .max(Comparator.naturalOrder())
            .orElseThrow());
    CustodySite audited =
        site.withModel(site.model(), new CustodyAudit("if audited", "if audited", all));
    List<CustodySite> sites = custody.sites().stream()
        .map(other -> other.id().equals(site.id()) ? audited : other)
        .toList();
    CustodyGraph then = CustodyGraph.of(sites, movements, custody.assumptions());
    BoundQuestion question = new BoundQuestion(then, set, losses);
    double gain = 0;

    List<Target> same = targetsIn.apply(then);
    if (!same.isEmpty()) {
      OriginBound narrower = question.answer(same);
      gain = Math.max(0, width / mass - (narrower.maxShare() - narrower.minShare()));
    }
    return new Improvement(
        Improvement.Kind.CUSTODY_AUDIT,
        site.id(),
        Optional.empty(),
        0,
        gain,
        "an audit that " + site.id() + " keeps materials as it says ("
            + site.model().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')
            + ") over the whole time of these records");
  }
}
