package org.lodemark.flow.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.Origin;
import org.lodemark.flow.custody.SourceTrust;
import org.lodemark.flow.custody.Target;
import org.lodemark.flow.custody.Trust;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.Sink;
import org.lodemark.flow.graph.UnexplainedRule;
import org.lodemark.flow.naive.RandomWorlds;
import org.lodemark.flow.naive.World;
import org.lodemark.flow.shares.Convention;
import org.lodemark.flow.shares.Grouping;
import org.lodemark.flow.shares.Shares;

/** The same records believed less, or dated otherwise. Masses are grams of an origin in a lot. */
class BeliefTest {
  private static final int WORLDS = 700 * Survey.TIMES;

  private record Bounds(Target target, double least, double known, double most) {}

  /**
   * Links that are not believed bind less. Only where nothing was found, though: mass that must
   * have been there without a record is inferred from the links, so that with less of them there
   * can be less of it. Without findings the one such mass is rounding in a believed process.
   */
  @Test
  void whoBelievesLessBoundsNoNarrowerWhereNothingWasFound() {
    int asked = 0;
    int wider = 0;
    for (int seed = 0; seed < WORLDS; seed++) {
      for (List<CustodyGraph> pair : pairsWithoutFindings(RandomWorlds.small(seed))) {
        long rounding = Math.max(0, scaleGrams(pair.get(0)) - scaleGrams(pair.get(1)));
        for (Origin origin : knownOrigins(pair.get(0))) {
          Map<LotId, Bounds> believed = bounds(pair.get(0), origin);
          Map<LotId, Bounds> doubted = bounds(pair.get(1), origin);
          for (LotId lot : inBoth(believed, doubted)) {
            Bounds more = believed.get(lot);
            Bounds less = doubted.get(lot);
            double tiny = 1e-9 * more.target.grams();
            String where = "lot " + lot + " of world " + seed + ", " + origin;
            assertThat(less.known).describedAs(where).isGreaterThanOrEqualTo(more.known - tiny);
            assertThat(less.most)
                .describedAs(where)
                .isGreaterThanOrEqualTo(more.most - rounding - tiny);
            assertThat(less.least)
                .describedAs(where)
                .isLessThanOrEqualTo(more.least + rounding + tiny);
            asked++;
            wider += less.most > more.most + tiny || less.least < more.least - tiny ? 1 : 0;
          }
        }
      }
    }
    assertThat(asked).isGreaterThan(4000);
    assertThat(wider).isGreaterThan(200);
  }

  @Test
  void whatThePaperSaysIsPossibleToWhoBelievesLessWhereNothingWasFound() {
    int asked = 0;
    for (int seed = 0; seed < WORLDS; seed++) {
      for (List<CustodyGraph> pair : pairsWithoutFindings(RandomWorlds.small(seed))) {
        CustodyGraph paper = pair.get(0);
        if (paper.assumptions().trust() != Trust.AS_RECORDED) {
          continue;
        }
        long rounding = Math.max(0, scaleGrams(paper) - scaleGrams(pair.get(1)));
        for (Origin origin : knownOrigins(paper)) {
          Map<LotId, Bounds> doubted = bounds(pair.get(1), origin);
          Map<LotId, Bounds> believed = bounds(paper, origin);
          for (LotId lot : inBoth(believed, doubted)) {
            Bounds bounds = doubted.get(lot);
            double tiny = 1e-9 * bounds.target.grams();
            assertThat(proRata(paper, believed.get(lot).target, origin))
                .describedAs("lot " + lot + " of world " + seed)
                .isBetween(bounds.least - rounding - tiny, bounds.known + tiny);
            asked++;
          }
        }
      }
    }
    assertThat(asked).isGreaterThan(2000);
  }

  @Test
  void datesLaterByTheSameTimeChangeNoBound() {
    int asked = 0;
    for (int seed = 0; seed < WORLDS / 4; seed++) {
      World world = RandomWorlds.small(seed);
      if (!namesOnlyItsSites(world)) {
        continue;
      }
      // Audits are not moved with the rest: where they count is left out.
      Trust trust = seed % 2 == 0 ? Trust.NONE : Trust.AS_RECORDED;
      CustodyGraph then = read(world, world.movements(), trust);
      List<Movement> later =
          world.movements().stream().map(BeliefTest::aMonthLater).toList();
      CustodyGraph now = read(world, later, trust);
      for (Origin origin : knownOrigins(then)) {
        Map<LotId, Bounds> before = bounds(then, origin);
        Map<LotId, Bounds> after = bounds(now, origin);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        for (LotId lot : before.keySet()) {
          double tiny = 1e-9 * before.get(lot).target.grams();
          assertThat(after.get(lot).most).isCloseTo(before.get(lot).most, within(tiny));
          assertThat(after.get(lot).known).isCloseTo(before.get(lot).known, within(tiny));
          assertThat(after.get(lot).least).isCloseTo(before.get(lot).least, within(tiny));
          asked++;
        }
      }
    }
    assertThat(asked).isGreaterThan(1000);
  }

  private static Movement aMonthLater(Movement row) {
    Duration month = Duration.ofDays(31);
    EventTime time = new EventTime(
        row.time().date().plusDays(31),
        row.time().earliest().plus(month),
        row.time().latest().plus(month));
    return new Movement(
        row.ref(),
        row.event(),
        row.action(),
        time,
        row.site(),
        row.lot(),
        row.sourceLot(),
        row.counterparty(),
        row.mass(),
        row.scaleSdGrams(),
        row.document(),
        row.declaredOrigin(),
        row.segregatedBy(),
        row.homogeneous());
  }

  /** The records believed more and believed less, where neither reading finds anything. */
  private static List<List<CustodyGraph>> pairsWithoutFindings(World world) {
    List<List<CustodyGraph>> pairs = new ArrayList<>();
    if (namesOnlyItsSites(world)) {
      List<CustodyGraph> readings = new ArrayList<>();
      for (Trust trust : List.of(Trust.AS_RECORDED, Trust.PHYSICAL, Trust.NONE)) {
        CustodyGraph reading = read(world, world.movements(), trust);
        if (reading.findings().isEmpty() && !believesADeclaration(reading)) {
          readings.forEach(believed -> pairs.add(List.of(believed, reading)));
          readings.add(reading);
        }
      }
    }
    return pairs;
  }

  /** An opening that is of a declared origin on paper is of an unknown one to who doubts. */
  private static boolean believesADeclaration(CustodyGraph custody) {
    FlowGraph graph = custody.graph();
    return IntStream.range(0, graph.gapCount())
        .mapToObj(gap -> custody.origins().get(graph.gapOrigin(gap)))
        .anyMatch(Origin.Declared.class::isInstance);
  }

  private static boolean namesOnlyItsSites(World world) {
    Set<SiteId> given = new HashSet<>();
    world.sites().forEach(site -> given.add(site.id()));
    return world.movements().stream()
        .allMatch(row -> given.contains(row.site())
            && row.counterparty().map(given::contains).orElse(true));
  }

  private static CustodyGraph read(World world, List<Movement> movements, Trust trust) {
    return CustodyGraph.of(
        world.sites(), movements, new Assumptions(trust, SourceTrust.RECORDED, 3));
  }

  private static List<Origin> knownOrigins(CustodyGraph custody) {
    return custody.origins().stream().filter(origin -> !origin.isUnknown()).toList();
  }

  private static Map<LotId, Bounds> bounds(CustodyGraph custody, Origin origin) {
    boolean[] in = new boolean[custody.origins().size()];
    custody.findOrigin(origin).ifPresent(number -> in[number] = true);
    OriginBounds bounds = OriginBounds.of(custody.graph(), in, LossRule.ADVERSARIAL);
    Map<LotId, Bounds> ofLots = new TreeMap<>();
    for (LotId lot : custody.listLots()) {
      Optional<Target> found = custody.findTarget(lot);
      if (found.isPresent() && isOneQuestion(custody, found.get())) {
        List<Sink> sinks = found.get().sinks();
        ofLots.put(
            lot,
            new Bounds(
                found.get(),
                found.get().grams() - bounds.maxOfOthers(sinks).grams(),
                bounds.maxKnown(sinks).grams(),
                bounds.max(sinks).grams()));
      }
    }
    return ofLots;
  }

  private static boolean isOneQuestion(CustodyGraph custody, Target target) {
    List<List<Sink>> each = target.sinks().stream().map(List::of).toList();
    return Nesting.find(custody.graph(), each).isEmpty();
  }

  /** Lots of which both readings ask about the same rows. */
  private static List<LotId> inBoth(Map<LotId, Bounds> one, Map<LotId, Bounds> other) {
    return one.keySet().stream()
        .filter(other::containsKey)
        .filter(lot -> isSame(one.get(lot).target, other.get(lot).target))
        .toList();
  }

  private static boolean isSame(Target one, Target other) {
    return one.kind() == other.kind()
        && one.grams() == other.grams()
        && one.rows().equals(other.rows());
  }

  private static double proRata(CustodyGraph custody, Target target, Origin origin) {
    FlowGraph graph = custody.graph();
    int group = custody.findOrigin(origin).orElseThrow();
    Shares shares = Shares.of(graph, Grouping.ofOrigins(graph.originCount()), Convention.PRO_RATA);
    double grams = 0;
    for (Sink sink : target.sinks()) {
      double share = sink.tail() >= 0
          ? shares.sharesOfNode(sink.tail())[group]
          : ~sink.tail() == group ? 1 : 0;
      grams += share * sink.grams();
    }
    return grams;
  }

  private static long scaleGrams(CustodyGraph custody) {
    FlowGraph graph = custody.graph();
    long grams = 0;
    for (int k = 0; k < graph.inArcCount(); k++) {
      grams += graph.inTail(k) == ~UnexplainedRule.SCALE ? graph.inGrams(k) : 0;
    }
    return grams;
  }
}
