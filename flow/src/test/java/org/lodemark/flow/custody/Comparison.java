package org.lodemark.flow.custody;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lodemark.domain.custody.LotId;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.Sink;
import org.lodemark.flow.graph.Stocks;
import org.lodemark.flow.naive.NaiveArc;
import org.lodemark.flow.naive.NaiveConvention;
import org.lodemark.flow.naive.NaiveJournal;
import org.lodemark.flow.naive.NaiveKind;
import org.lodemark.flow.naive.NaiveShares;
import org.lodemark.flow.naive.NaiveSources;
import org.lodemark.flow.naive.NaiveTrust;
import org.lodemark.flow.naive.World;
import org.lodemark.flow.shares.Convention;
import org.lodemark.flow.shares.Grouping;
import org.lodemark.flow.shares.Shares;

/** What the engine and the naive reading of the same records do not agree about. */
final class Comparison {
  private static final double TOLERANCE = 1e-9;

  private final CustodyGraph engine;
  private final FlowGraph graph;
  private final NaiveJournal naive;
  private final List<String> differences = new ArrayList<>();

  private Comparison(CustodyGraph engine, NaiveJournal naive) {
    this.engine = engine;
    this.graph = engine.graph();
    this.naive = naive;
  }

  static CustodyGraph graphOf(World world, Trust trust, SourceTrust sources) {
    return CustodyGraph.of(world.sites(), world.movements(), new Assumptions(trust, sources, 3));
  }

  static NaiveJournal naiveOf(World world, Trust trust, SourceTrust sources) {
    return world.journal(NaiveTrust.valueOf(trust.name()), NaiveSources.valueOf(sources.name()));
  }

  /** Differences in one sentence each; none where both agree. */
  static List<String> differences(World world, Trust trust, SourceTrust sources) {
    Comparison comparison =
        new Comparison(graphOf(world, trust, sources), naiveOf(world, trust, sources));
    comparison.compareInvariants();
    if (!comparison.goesInCircles()) {
      comparison.compareAll();
    }
    return comparison.differences;
  }

  /** True where the order of rows of one instant is a matter of taste. */
  static boolean goesInCircles(World world, Trust trust) {
    return naiveOf(world, trust, SourceTrust.RECORDED).hasFinding("SAME_INSTANT_CYCLE");
  }

  private boolean goesInCircles() {
    return naive.hasFinding("SAME_INSTANT_CYCLE");
  }

  private void compareInvariants() {
    boolean circle = engine.findings().stream()
        .anyMatch(finding -> finding.kind() == Finding.Kind.SAME_INSTANT_CYCLE);
    same("has SAME_INSTANT_CYCLE", goesInCircles(), circle);
    for (String broken : Conservation.broken(graph)) {
      differences.add(broken);
    }
    for (Convention convention : Convention.values()) {
      Shares shares = sharesBy(engine, convention);
      for (LotId lot : engine.listLots()) {
        engine.findTarget(lot).ifPresent(target -> {
          double sum = sharesOf(engine, shares, target).values().stream()
              .mapToDouble(share -> share)
              .sum();
          if (Math.abs(sum - 1) > TOLERANCE) {
            differences.add(convention + " shares of " + lot + " sum to " + sum);
          }
        });
      }
    }
  }

  private void compareAll() {
    same("sources", naiveSources(arc -> true), engineSources());
    same("gaps", naiveSources(this::isGap), engineGaps());
    same("stock at the end and losses", naiveKept(), engineKept());
    compareFindings(naive.findings(), engineFindings());
    for (Convention convention : Convention.values()) {
      compareShares(convention);
    }
  }

  private void compareShares(Convention convention) {
    Map<LotId, NaiveShares> expected =
        NaiveShares.all(naive, NaiveConvention.valueOf(convention.name()));
    Shares shares = sharesBy(engine, convention);
    Set<LotId> lots = new TreeSet<>(expected.keySet());
    lots.addAll(engine.listLots());
    for (LotId lot : lots) {
      Optional<Target> target = engine.findTarget(lot);
      Optional<NaiveShares> naiveShares = Optional.ofNullable(expected.get(lot));
      same("grams of " + lot, naiveShares.map(NaiveShares::massGrams), target.map(Target::grams));
      if (target.isPresent() && naiveShares.isPresent()) {
        close(
            convention + " shares of " + lot,
            naiveShares.get().shares(),
            sharesOf(engine, shares, target.get()));
      }
    }
  }

  static Shares sharesBy(CustodyGraph engine, Convention convention) {
    return Shares.of(engine.graph(), Grouping.ofOrigins(engine.graph().originCount()), convention);
  }

  /** By origin, those of nothing left out. */
  static Map<String, Double> sharesOf(CustodyGraph engine, Shares shares, Target target) {
    double total = target.sinks().stream().mapToLong(Sink::grams).sum();
    Map<String, Double> byOrigin = new TreeMap<>();
    for (Sink sink : target.sinks()) {
      double[] of = shares.shares(sink);
      for (int origin = 0; origin < of.length; origin++) {
        if (of[origin] > 0) {
          byOrigin.merge(
              name(engine.origins().get(origin)), of[origin] * sink.grams() / total, Double::sum);
        }
      }
    }
    return byOrigin;
  }

  static String name(Origin origin) {
    return switch (origin) {
      case Origin.Mined mined -> "mine:" + mined.site();
      case Origin.Declared declared -> "declared:" + declared.declaredCountry().iso3();
      case Origin.Unknown unknown -> unknown.name();
    };
  }

  private boolean isGap(NaiveArc arc) {
    return arc.movement() < 0 && !isOfYear(arc);
  }

  /** The sources of a mine's overfull year stand for its rows, not for none. */
  private boolean isOfYear(NaiveArc arc) {
    return naive.junctions().get(arc.to()).label().startsWith("mined in ");
  }

  private Map<String, Long> naiveSources(Predicate<NaiveArc> counted) {
    return naive.arcs().stream()
        .filter(arc -> arc.origin() != null)
        .filter(counted)
        .collect(Collectors.groupingBy(
            NaiveArc::origin, TreeMap::new, Collectors.summingLong(NaiveArc::grams)));
  }

  private Map<String, Long> engineSources() {
    Map<String, Long> grams = new TreeMap<>();
    for (int node = 0; node < graph.nodeCount(); node++) {
      for (int k = graph.inFrom(node); k < graph.inTo(node); k++) {
        if (graph.inTail(k) < 0) {
          String origin = name(engine.origins().get(~graph.inTail(k)));
          grams.merge(origin, graph.inGrams(k), Long::sum);
        }
      }
    }
    return grams;
  }

  private Map<String, Long> engineGaps() {
    Map<String, Long> grams = new TreeMap<>();
    for (int gap = 0; gap < graph.gapCount(); gap++) {
      String origin = name(engine.origins().get(graph.gapOrigin(gap)));
      grams.merge(origin, graph.gapGrams(gap), Long::sum);
    }
    return grams;
  }

  /** In pools at the end, by site; a process ends empty, and what is left of it is lost. */
  private Map<String, Long> naiveKept() {
    Map<String, Long> grams = new TreeMap<>();
    long[] stocks = naive.stocksAtEnd();
    naive.junctions().stream()
        .filter(junction -> junction.kind() != NaiveKind.TRANSIT && stocks[junction.id()] > 0)
        .forEach(junction -> grams.merge(junction.site().id(), stocks[junction.id()], Long::sum));
    naive.arcs().stream()
        .filter(NaiveArc::isLoss)
        .filter(arc -> naive.junctions().get(arc.from()).kind() == NaiveKind.PROCESS)
        .forEach(arc -> grams.merge("lost in processes", arc.grams(), Long::sum));
    return grams;
  }

  private Map<String, Long> engineKept() {
    Map<String, Long> grams = new TreeMap<>();
    long[] stocks = Stocks.atEnd(graph);
    for (int junction = 0; junction < graph.junctionCount(); junction++) {
      if (stocks[junction] == 0 || engine.junction(junction).type() == JunctionInfo.Type.TRANSIT) {
        continue;
      }
      String where = graph.kind(junction).isProcess()
          ? "lost in processes"
          : engine.site(graph.site(junction)).id().id();
      grams.merge(where, stocks[junction], Long::sum);
    }
    return grams;
  }

  private void compareFindings(Set<String> expected, Set<String> actual) {
    for (String finding : expected) {
      if (!actual.contains(finding)) {
        differences.add("finding not by the engine: " + finding);
      }
    }
    for (String finding : actual) {
      if (!expected.contains(finding)) {
        differences.add("finding by the engine only: " + finding);
      }
    }
  }

  /** As the naive reading names them: by the lot where the rule is about one, else by the site. */
  private Set<String> engineFindings() {
    return engine.findings().stream()
        .map(finding -> finding.kind() + " "
            + switch (finding.kind()) {
              case BEYOND_CAPACITY,
                  COUNT_NOT_USED,
                  LOSS_NOT_USED,
                  OUTPUT_EXCEEDS_INPUT,
                  SEGREGATION_CROSSED,
                  UNEXPLAINED_INFLOW -> finding.site();
              default -> finding.lot().<Object>map(lot -> lot).orElse(finding.site());
            })
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void same(String what, Object expected, Object actual) {
    if (!expected.equals(actual)) {
      differences.add(what + ": naive " + expected + ", engine " + actual);
    }
  }

  private void close(String what, Map<String, Double> expected, Map<String, Double> actual) {
    Set<String> origins = new TreeSet<>(expected.keySet());
    origins.addAll(actual.keySet());
    for (String origin : origins) {
      double difference = expected.getOrDefault(origin, 0.0) - actual.getOrDefault(origin, 0.0);
      if (!(Math.abs(difference) <= TOLERANCE)) {
        differences.add(what + ": naive " + expected + ", engine " + actual);
        return;
      }
    }
  }
}
