package org.lodemark.flow.answer;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.CustodyAudit;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.mass.Mass;
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
import org.lodemark.flow.graph.Stocks;
import org.lodemark.flow.graph.UnexplainedRule;

/**
 * What one fact would tighten a bound most (METHODS 2.3). For each stock and each mass
 * without a record in the cuts, the bound is computed again with the fact known, over the ways it
 * may turn out; an audit, with the records read anew as if it had been there.
 *
 * <p>Of a stock or a mass without a record the fact is how much of it is of the set; the bounds
 * know the least and the greatest width over all that it can turn out to be. A weighing is tried
 * with nothing, and with the lightest stock that what left later allows, by reading the records
 * with that count in them: mass that has to come in afterwards then does, and only what that leaves
 * is a gain.
 */
final class WouldHelp {
  static final int MOST_CANDIDATES = 12;
  static final int MOST_AUDITS = 5;

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
      if (isCarry(arc) && holdsUnknown(graph.inTail(arc.inArc()))) {
        ifWeighed(arc).ifPresent(found::add);
      }
    }
    found.addAll(audits());
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
    SiteId site = siteOf(arc);
    EventTime time = timeOf(arc);
    String tonnes = CutWords.tonnes(arc.grams());
    JunctionInfo info = custody.junction(graph.junction(arc.node()));
    if (info.type() == JunctionInfo.Type.MINE_YEAR) {
      return known(
          Improvement.Kind.CAPACITY_SURVEY,
          arc,
          "what " + site + " could put out in " + info.label()
              + ": its rows exceed the capacity known by " + tonnes);
    }
    if (isCarry(arc)) {
      return known(
          Improvement.Kind.ITEMISED_STOCKTAKE,
          arc,
          switch (info.type()) {
            case TRANSIT ->
              "which lots made up the " + tonnes + " still on the way from " + site + " before "
                  + time;
            case PROCESS ->
              "which lots made up the " + tonnes + " still in event " + info.label() + " at " + site
                  + " before " + time;
            default ->
              "which lots made up the " + tonnes + " in stock at " + site + " before " + time
                  + " (an itemised stocktake, or proof that the stock was emptied)";
          });
    }
    String sentence;
    if (FlowGraph.isGap(graph.inArc(k))) {
      sentence = "what " + tonnes + " at " + site
          + " without a record are: the receipts, or the stock list, of " + time + " and before";
    } else if (graph.inTail(k) == ~UnexplainedRule.SCALE) {
      sentence = "where " + tonnes + " more than was sent come from, received at " + site + " on "
          + time + ": both weighings, checked";
    } else if (custody.movementOfArc(graph.inArc(k)).action() == Action.MINE) {
      sentence = "proof that " + tonnes + " were won at " + site + " on " + time;
    } else {
      sentence = "the sender's record of " + tonnes + " received at " + site + " on " + time;
    }
    return known(Improvement.Kind.MISSING_RECORD, arc, sentence);
  }

  private SiteId siteOf(CutArc arc) {
    return custody.site(graph.site(graph.junction(arc.node()))).id();
  }

  private Improvement known(Improvement.Kind kind, CutArc arc, String sentence) {
    OriginBounds.Widths widths = bounds.widthsIfKnown(sinks, arc.inArc());
    return new Improvement(
        kind,
        siteOf(arc),
        Optional.of(timeOf(arc)),
        gain(widths.greatestGrams()),
        gain(widths.leastGrams()),
        sentence);
  }

  /** Where the stock holds mass without a record, weighing it may show that it was never there. */
  private Optional<Improvement> ifWeighed(CutArc arc) {
    if (!custody.junction(graph.junction(arc.node())).type().isStock()) {
      return Optional.empty();
    }
    long needed = neededLater(arc.node());
    double empty = gainIfCounted(arc, 0);
    double gain = needed == 0 ? empty : Math.max(gainIfCounted(arc, needed), empty);
    return Optional.of(new Improvement(
        Improvement.Kind.WEIGHT_COUNT,
        siteOf(arc),
        Optional.of(timeOf(arc)),
        0,
        gain,
        "what the stock at " + siteOf(arc) + " weighed before " + timeOf(arc)
            + "; it holds mass without a record, so that a count may show less"));
  }

  private double gainIfCounted(CutArc arc, long grams) {
    // Just before what arrives next, in which it stands at its earliest.
    EventTime before = EventTime.at(timeOf(arc).earliest().minusMillis(1), ZoneOffset.UTC);
    RecordRef nowhere = new RecordRef("if weighed", 1);
    Movement.Builder count =
        Movement.of(nowhere, "if weighed", Action.COUNT, before, siteOf(arc)).mass(new Mass(grams));
    JunctionInfo info = custody.junction(graph.junction(arc.node()));
    custody.findLot(info.lot()).ifPresent(count::lot);
    if (info.type() == JunctionInfo.Type.VALUE_POOL) {
      count.segregatedBy(Objects.requireNonNull(info.label()));
    }
    List<Movement> movements = new ArrayList<>(custody.movements());
    movements.add(count.build());
    return gainIn(CustodyGraph.of(custody.sites(), movements, custody.assumptions()));
  }

  private double gainIn(CustodyGraph then) {
    List<Target> same = targetsIn.apply(then);
    if (same.isEmpty()) {
      return 0;
    }
    OriginBound narrower = new BoundQuestion(then, set, losses).answer(same);
    return gain((narrower.maxShare() - narrower.minShare()) * mass);
  }

  /** From the width now to another, as a share of the target. */
  private double gain(double otherGrams) {
    return Math.max(0, Math.min(1, (width - otherGrams) / mass));
  }

  /** What the stock must at least have been, for what left it afterwards. */
  private long neededLater(int node) {
    int junction = graph.junction(node);
    long least = Stocks.atEnd(graph)[junction];
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

  /**
   * As if the custody model a site claims had been audited all along: for the sites nearest to the
   * target that mix as one stock what they say they keep apart.
   */
  private List<Improvement> audits() {
    List<Improvement> found = new ArrayList<>();
    if (custody.assumptions().trust() != Trust.PHYSICAL) {
      return found;
    }
    Set<CustodySite> sites = new LinkedHashSet<>();
    BitSet upstream = new BitSet();
    sinks.stream().filter(sink -> sink.tail() >= 0).forEach(sink -> upstream.set(sink.tail()));
    for (int node = upstream.length() - 1;
        node >= 0 && sites.size() < MOST_AUDITS;
        node = upstream.previousSetBit(node - 1)) {
      JunctionInfo info = custody.junction(graph.junction(node));
      CustodySite site = custody.site(info.site());
      if (info.type() == JunctionInfo.Type.SITE_POOL && site.model().tiesOutputsToInputs()) {
        sites.add(site);
      }
      for (int k = graph.inFrom(node); k < graph.inTo(node); k++) {
        if (graph.inTail(k) >= 0) {
          upstream.set(graph.inTail(k));
        }
      }
    }
    sites.forEach(site -> found.add(ifAudited(site)));
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
    return new Improvement(
        Improvement.Kind.CUSTODY_AUDIT,
        site.id(),
        Optional.empty(),
        0,
        gainIn(then),
        "an audit that " + site.id() + " keeps materials as it says ("
            + site.model().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')
            + ") over the whole time of these records");
  }
}
