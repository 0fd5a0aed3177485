package org.lodemark.flow.lp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.naive.NaiveConvention;
import org.lodemark.flow.naive.NaiveJournal;
import org.lodemark.flow.naive.NaiveKind;
import org.lodemark.flow.naive.NaiveShares;
import org.lodemark.flow.naive.NaiveSources;
import org.lodemark.flow.naive.NaiveTarget;
import org.lodemark.flow.naive.NaiveTrust;
import org.lodemark.flow.naive.RandomWorlds;
import org.lodemark.flow.naive.World;

/** What must hold of the bounds of any records, on the oracle's side alone. */
class OracleInvariantTest {
  private static final Set<String> UNKNOWN = Set.of("UNRECORDED", "OPENING", "SCALE");
  private static final double TINY = 1e-6;

  /** More worlds when asked for. */
  private static final int TIMES = Boolean.getBoolean("lodemark.full") ? 5 : 1;

  /** Shares of one origin in one target. */
  private record Bounds(double min, double maxKnown, double max) {
    static Bounds of(LotTarget target, String origin, LossRule losses) {
      Predicate<String> set = origin::equals;
      Predicate<String> withUnknown = o -> set.test(o) || UNKNOWN.contains(o);
      NaiveJournal journal = target.journal();
      double grams = LpBounds.massOf(journal, target.arcs());
      return new Bounds(
          LpBounds.min(journal, target.arcs(), set, losses).grams() / grams,
          LpBounds.max(journal, target.arcs(), set, losses).grams() / grams,
          LpBounds.max(journal, target.arcs(), withUnknown, losses).grams() / grams);
    }

    boolean isStrictlyBetween() {
      return isBetween(min) || isBetween(maxKnown) || isBetween(max);
    }

    private static boolean isBetween(double share) {
      return share > TINY && share < 1 - TINY;
    }
  }

  @Test
  void boundsStandInOrderAndHoldEveryConvention() {
    int asked = 0;
    int between = 0;
    for (int seed = 0; seed < 320 * TIMES; seed++) {
      NaiveJournal journal = journal(seed);
      Map<LotId, NaiveShares> proRata = NaiveShares.all(journal, NaiveConvention.PRO_RATA);
      Optional<LotId> lot = mixedLot(proRata, seed);
      if (lot.isEmpty()) {
        continue;
      }
      String origin = knownOrigin(proRata.get(lot.get()));
      LotTarget target = LotTarget.of(journal, NaiveTarget.all(journal).get(lot.get()));
      Bounds bounds = Bounds.of(target, origin, LossRule.ADVERSARIAL);
      Bounds narrower = Bounds.of(target, origin, LossRule.PROPORTIONAL);
      String where = "lot " + lot.get() + " of world " + seed;
      assertOrdered(bounds, where);
      assertOrdered(narrower, where);
      assertWithin(narrower.min, bounds.min, bounds.maxKnown, where);
      assertWithin(narrower.max, bounds.min, bounds.max, where);
      for (NaiveConvention convention : NaiveConvention.values()) {
        double share = shareOf(NaiveShares.all(journal, convention).get(lot.get()), origin);
        assertWithin(share, bounds.min, bounds.maxKnown, where);
      }
      double proRataShare = shareOf(proRata.get(lot.get()), origin);
      assertWithin(proRataShare, narrower.min, narrower.maxKnown, where);
      asked++;
      between += bounds.isStrictlyBetween() ? 1 : 0;
    }
    assertThat(asked).isGreaterThan(180 * TIMES);
    assertThat(between).isGreaterThan(asked / 2); // else the bounds say nothing
  }

  @Test
  void theLeastIsOneLessTheMostOfAllElseWithTheUnknown() {
    int asked = 0;
    for (int seed = 0; seed < 120 * TIMES; seed++) {
      NaiveJournal journal = journal(seed);
      Map<LotId, NaiveShares> proRata = NaiveShares.all(journal, NaiveConvention.PRO_RATA);
      Optional<LotId> lot = mixedLot(proRata, seed);
      if (lot.isEmpty()) {
        continue;
      }
      String origin = knownOrigin(proRata.get(lot.get()));
      LotTarget target = LotTarget.of(journal, NaiveTarget.all(journal).get(lot.get()));
      double grams = LpBounds.massOf(target.journal(), target.arcs());
      Predicate<String> allElse = o -> !o.equals(origin);
      Predicate<String> knownElse = o -> !o.equals(origin) && !UNKNOWN.contains(o);
      for (LossRule losses : LossRule.values()) {
        Bounds bounds = Bounds.of(target, origin, losses);
        double mostElse =
            LpBounds.max(target.journal(), target.arcs(), allElse, losses).grams() / grams;
        double leastElse =
            LpBounds.min(target.journal(), target.arcs(), knownElse, losses).grams() / grams;
        assertThat(bounds.min).isCloseTo(1 - mostElse, within(TINY));
        assertThat(bounds.max).isCloseTo(1 - leastElse, within(TINY));
      }
      asked++;
    }
    assertThat(asked).isGreaterThan(40 * TIMES);
  }

  @Test
  void togetherLotsHoldAtMostWhatTheyHoldAlone() {
    int asked = 0;
    int less = 0;
    for (int seed = 0; seed < 140 * TIMES; seed++) {
      NaiveJournal journal = journal(seed);
      for (Set<NaiveTarget> gate : gates(journal)) {
        Set<Integer> together = new TreeSet<>();
        gate.forEach(target -> together.addAll(target.arcs()));
        if (gate.size() < 2 || !Reach.isIndependent(journal, together)) {
          continue;
        }
        String origin = originOf(journal, seed);
        double joint = most(journal, together, origin);
        double alone =
            gate.stream().mapToDouble(t -> most(journal, t.arcs(), origin)).sum();
        double jointLeast = least(journal, together, origin);
        double aloneLeast =
            gate.stream().mapToDouble(t -> least(journal, t.arcs(), origin)).sum();
        double tiny = TINY * LpBounds.massOf(journal, together);
        assertThat(joint).isLessThanOrEqualTo(alone + tiny);
        assertThat(jointLeast).isGreaterThanOrEqualTo(aloneLeast - tiny);
        asked++;
        less += joint < alone - tiny || jointLeast > aloneLeast + tiny ? 1 : 0;
      }
    }
    assertThat(asked).isGreaterThan(160 * TIMES);
    assertThat(less).isGreaterThan(8 * TIMES);
  }

  @Test
  void aMaximumFlowSaysTheSameOfEveryWorldWithoutHeats() {
    int asked = 0;
    for (int seed = 0; seed < 600 * TIMES; seed++) {
      NaiveJournal journal = journal(seed);
      Map<LotId, NaiveShares> proRata = NaiveShares.all(journal, NaiveConvention.PRO_RATA);
      Optional<LotId> lot = mixedLot(proRata, seed);
      if (lot.isEmpty() || journal.junctions().stream().anyMatch(j -> j.homogeneous())) {
        continue;
      }
      String origin = knownOrigin(proRata.get(lot.get()));
      LotTarget target = LotTarget.of(journal, NaiveTarget.all(journal).get(lot.get()));
      if (Reach.isIndependent(target.journal(), target.arcs())) {
        long flow = NaiveMaxFlow.max(target.journal(), target.arcs(), origin::equals);
        double tiny = TINY * LpBounds.massOf(target.journal(), target.arcs());
        assertThat(most(target.journal(), target.arcs(), origin)).isCloseTo(flow, within(tiny));
        asked++;
      }
    }
    assertThat(asked).isGreaterThan(80 * TIMES);
  }

  /**
   * Left out is what makes two readings differ in more than belief: counts of single lots, crossed
   * segregation, capacities, mines that write no MINE rows. Outputs of some grams more than inputs
   * are rounding, which only the reading as recorded has as a source.
   */
  @Test
  void whatTheRecordsSayIsPossibleToWhoBelievesLess() {
    int asked = 0;
    for (int seed = 0; seed < 1000 * TIMES; seed++) {
      World world = RandomWorlds.small(seed);
      NaiveJournal recorded = world.journal(NaiveTrust.AS_RECORDED, NaiveSources.RECORDED);
      NaiveJournal journal = world.journal(
          seed % 2 == 0 ? NaiveTrust.PHYSICAL : NaiveTrust.NONE, NaiveSources.RECORDED);
      if (recorded.hasFinding("PAPER_INFEASIBLE") || differsInMoreThanBelief(journal)) {
        continue;
      }
      Map<LotId, NaiveShares> said = NaiveShares.all(recorded, NaiveConvention.PRO_RATA);
      Optional<LotId> lot = mixedLot(said, seed);
      if (lot.isEmpty() || !isSameTarget(recorded, journal, lot.get())) {
        continue;
      }
      String origin = knownOrigin(said.get(lot.get()));
      LotTarget target = LotTarget.of(journal, NaiveTarget.all(journal).get(lot.get()));
      Bounds bounds = Bounds.of(target, origin, LossRule.ADVERSARIAL);
      double rounding = roundingOf(recorded) / LpBounds.massOf(target.journal(), target.arcs());
      assertThat(shareOf(said.get(lot.get()), origin))
          .describedAs("lot " + lot.get() + " of world " + seed)
          .isBetween(bounds.min - TINY - rounding, bounds.max + TINY + rounding);
      asked++;
    }
    assertThat(asked).isGreaterThan(35 * TIMES);
  }

  private static NaiveJournal journal(int seed) {
    NaiveTrust trust = NaiveTrust.values()[seed % 3];
    NaiveSources sources = seed % 2 == 0 ? NaiveSources.RECORDED : NaiveSources.CAPPED;
    return RandomWorlds.small(seed).journal(trust, sources);
  }

  /** A lot of which a convention says that it is neither all of one origin nor none of it. */
  private static Optional<LotId> mixedLot(Map<LotId, NaiveShares> shares, int seed) {
    List<LotId> mixed = shares.keySet().stream()
        .filter(lot -> shares.get(lot).shares().keySet().stream().anyMatch(o -> !isUnknown(o)))
        .filter(lot -> Bounds.isBetween(shareOf(shares.get(lot), knownOrigin(shares.get(lot)))))
        .toList();
    return mixed.isEmpty() ? Optional.empty() : Optional.of(mixed.get(seed % mixed.size()));
  }

  private static String knownOrigin(NaiveShares shares) {
    return shares.shares().keySet().stream()
        .filter(origin -> !isUnknown(origin))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isUnknown(String origin) {
    return UNKNOWN.contains(origin);
  }

  private static String originOf(NaiveJournal journal, int seed) {
    List<String> origins = journal.arcs().stream()
        .filter(arc -> arc.from() < 0 && !isUnknown(arc.origin()))
        .map(arc -> arc.origin())
        .distinct()
        .toList();
    return origins.isEmpty() ? "UNRECORDED" : origins.get(seed % origins.size());
  }

  /** Lots that leave by one gate: the last departures from one site. */
  private static List<Set<NaiveTarget>> gates(NaiveJournal journal) {
    Map<SiteId, Set<NaiveTarget>> gates = new TreeMap<>();
    for (NaiveTarget target : NaiveTarget.all(journal).values()) {
      Set<SiteId> from = new HashSet<>();
      for (int arc : target.arcs()) {
        int junction = journal.arcs().get(arc).from();
        if (junction >= 0 && journal.junctions().get(junction).kind().isPool()) {
          from.add(journal.junctions().get(junction).site());
        }
      }
      from.forEach(site -> gates.computeIfAbsent(site, s -> new HashSet<>()).add(target));
    }
    return new ArrayList<>(gates.values());
  }

  private static boolean differsInMoreThanBelief(NaiveJournal journal) {
    boolean lotCounted = journal.movements().stream()
        .anyMatch(row -> row.action() == Action.COUNT && row.lot().isPresent());
    Set<SiteId> mined = new HashSet<>();
    journal.movements().stream()
        .filter(row -> row.action() == Action.MINE)
        .forEach(row -> mined.add(row.site()));
    boolean unwritten = journal.arcs().stream()
        .filter(arc -> arc.from() < 0 && arc.origin().startsWith("mine:"))
        .anyMatch(arc -> !mined.contains(new SiteId(arc.origin().substring(5))));
    return lotCounted || unwritten || journal.hasFinding("SEGREGATION_CROSSED");
  }

  private static boolean isSameTarget(NaiveJournal one, NaiveJournal other, LotId lot) {
    NaiveTarget a = NaiveTarget.all(one).get(lot);
    NaiveTarget b = NaiveTarget.all(other).get(lot);
    return a != null && b != null && rowsOf(one, a).equals(rowsOf(other, b));
  }

  private static Set<Long> rowsOf(NaiveJournal journal, NaiveTarget target) {
    Set<Long> rows = new TreeSet<>();
    target.arcs().forEach(arc -> rows.add((long) journal.arcs().get(arc).movement()));
    if (target.junction() >= 0) {
      rows.add(-2 - target.massGrams());
    }
    return rows;
  }

  private static double roundingOf(NaiveJournal recorded) {
    return recorded.arcs().stream()
        .filter(arc -> arc.from() < 0 && arc.origin().equals("SCALE"))
        .filter(arc -> recorded.junctions().get(arc.to()).kind() == NaiveKind.PROCESS)
        .mapToLong(arc -> arc.grams())
        .sum();
  }

  private static double most(NaiveJournal journal, Set<Integer> arcs, String origin) {
    return LpBounds.max(journal, arcs, origin::equals, LossRule.ADVERSARIAL).grams();
  }

  private static double least(NaiveJournal journal, Set<Integer> arcs, String origin) {
    return LpBounds.min(journal, arcs, origin::equals, LossRule.ADVERSARIAL).grams();
  }

  private static double shareOf(NaiveShares shares, String origin) {
    return shares.shares().getOrDefault(origin, 0.0);
  }

  private static void assertOrdered(Bounds bounds, String where) {
    assertWithin(bounds.min, 0, bounds.maxKnown, where);
    assertWithin(bounds.maxKnown, bounds.min, bounds.max, where);
    assertWithin(bounds.max, bounds.maxKnown, 1, where);
  }

  private static void assertWithin(double share, double low, double high, String where) {
    assertThat(share).describedAs(where).isBetween(low - TINY, high + TINY);
  }
}
