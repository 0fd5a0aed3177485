package org.lodemark.flow.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;

class RandomWorldsTest {
  private static final int WORLDS = Boolean.getBoolean("lodemark.full") ? 10_000 : 600;

  @Test
  void replayConservesMassAndSharesSumToOne() {
    for (int seed = 0; seed < WORLDS; seed++) {
      World world = RandomWorlds.small(seed);
      for (NaiveTrust trust : NaiveTrust.values()) {
        NaiveSources sources = NaiveSources.values()[seed % 3];
        NaiveJournal journal = world.journal(trust, sources);
        assertConserved(journal);
        for (NaiveConvention convention : NaiveConvention.values()) {
          assertSharesSumToOne(journal, convention, seed);
        }
      }
    }
  }

  @Test
  void mediumWorldsReplayToo() {
    for (int seed = 0; seed < 10; seed++) {
      World world = RandomWorlds.medium(seed);
      NaiveJournal journal = world.journal(NaiveTrust.PHYSICAL, NaiveSources.CAPPED);
      assertThat(world.movements()).hasSizeBetween(150, 420);
      assertConserved(journal);
      assertSharesSumToOne(journal, NaiveConvention.PRO_RATA, seed);
    }
  }

  @Test
  void tracesGoBothWaysAlike() {
    for (int seed = 0; seed < 60; seed++) {
      NaiveJournal journal =
          RandomWorlds.small(seed).journal(NaiveTrust.PHYSICAL, NaiveSources.CAPPED);
      Map<String, Map<String, Double>> back = new TreeMap<>();
      Map<String, Map<String, Double>> forth = new TreeMap<>();
      NaiveTarget.all(journal).forEach((lot, target) -> {
        NaiveTrace.ancestors(journal, target)
            .forEach((arc, grams) ->
                back.computeIfAbsent("arc " + arc, k -> new TreeMap<>()).put(lot.uri(), grams));
        assertSourcesMatchShares(journal, target);
      });
      journal
          .arcs()
          .forEach(arc -> NaiveTrace.descendantLots(journal, Set.of(arc.id()))
              .forEach((lot, grams) -> forth
                  .computeIfAbsent("arc " + arc.id(), k -> new TreeMap<>())
                  .put(lot.uri(), grams)));
      assertThat(back).isEqualTo(forth);
    }
  }

  @Test
  void theOrderOfRowsMeansNothingWhereAllTimesDiffer() {
    for (int seed = 0; seed < 300; seed++) {
      World world = RandomWorlds.small(seed);
      List<Movement> apart = new ArrayList<>();
      world.movements().forEach(row -> apart.add(at(row, apart.size())));
      List<Movement> shuffled = new ArrayList<>(apart);
      Collections.shuffle(shuffled, new Random(seed));
      for (NaiveTrust trust : NaiveTrust.values()) {
        NaiveJournal one = NaiveJournal.of(apart, world.sites(), trust, NaiveSources.CAPPED);
        NaiveJournal other = NaiveJournal.of(shuffled, world.sites(), trust, NaiveSources.CAPPED);
        assertThat(other.findings()).isEqualTo(one.findings());
        assertThat(one.hasFinding("SAME_INSTANT_CYCLE")).isFalse();
        for (NaiveConvention convention : NaiveConvention.values()) {
          assertAlike(NaiveShares.all(one, convention), NaiveShares.all(other, convention));
        }
      }
    }
  }

  /** The same row some hours later than the one before. */
  private static Movement at(Movement row, int place) {
    Instant instant = Instant.parse("2024-11-20T00:00:00Z").plus(Duration.ofHours(5L * place));
    return new Movement(
        row.ref(),
        row.event(),
        row.action(),
        EventTime.at(instant, ZoneOffset.UTC),
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

  private static void assertAlike(Map<LotId, NaiveShares> ones, Map<LotId, NaiveShares> others) {
    assertThat(others.keySet()).isEqualTo(ones.keySet());
    ones.forEach((lot, one) -> {
      NaiveShares other = others.get(lot);
      assertThat(other.massGrams()).isEqualTo(one.massGrams());
      assertThat(other.shares().keySet()).isEqualTo(one.shares().keySet());
      one.shares()
          .forEach((origin, share) ->
              assertThat(other.shares().get(origin)).isCloseTo(share, within(1e-9)));
    });
  }

  @Test
  void oneSeedIsOneWorld() {
    assertThat(RandomWorlds.small(17)).isEqualTo(RandomWorlds.small(17));
    assertThat(RandomWorlds.small(17)).isNotEqualTo(RandomWorlds.small(18));
  }

  /** If a rule were never met, agreement with the engine would say nothing about it. */
  @Test
  void everythingThatCanHappenHappens() {
    Map<String, Integer> findings = new TreeMap<>();
    Map<NaiveKind, Integer> kinds = new EnumMap<>(NaiveKind.class);
    Map<String, Integer> origins = new TreeMap<>();
    Map<Action, Integer> actions = new EnumMap<>(Action.class);
    for (int seed = 0; seed < WORLDS; seed++) {
      World world = RandomWorlds.small(seed);
      world.movements().forEach(row -> actions.merge(row.action(), 1, Integer::sum));
      for (NaiveTrust trust : NaiveTrust.values()) {
        NaiveJournal journal = world.journal(trust, NaiveSources.CAPPED);
        journal.findings().stream()
            .map(finding -> finding.substring(0, finding.indexOf(' ')))
            .distinct()
            .forEach(code -> findings.merge(code, 1, Integer::sum));
        journal.junctions().forEach(junction -> kinds.merge(junction.kind(), 1, Integer::sum));
        journal.arcs().stream()
            .filter(arc -> arc.origin() != null)
            .forEach(arc -> origins.merge(arc.origin().replaceAll(":.*", ""), 1, Integer::sum));
      }
    }
    assertThat(findings.keySet())
        .contains(
            "BEYOND_CAPACITY",
            "COUNT_NOT_USED",
            "LOSS_NOT_USED",
            "LOT_OVERDRAWN",
            "OUTPUT_EXCEEDS_INPUT",
            "PAPER_INFEASIBLE",
            "RECEIPT_WITHOUT_SHIPMENT",
            "RECEIVED_BEFORE_SHIPPED",
            "RECEIVED_MORE_THAN_SHIPPED",
            "SAME_INSTANT_CYCLE",
            "SEGREGATION_CROSSED",
            "UNEXPLAINED_INFLOW");
    assertThat(kinds).containsOnlyKeys(NaiveKind.values());
    assertThat(origins).containsOnlyKeys("mine", "declared", "UNRECORDED", "OPENING", "SCALE");
    assertThat(actions).containsOnlyKeys(Action.values());
  }

  private static void assertConserved(NaiveJournal journal) {
    long in = journal.arcs().stream()
        .filter(arc -> arc.from() < 0)
        .mapToLong(NaiveArc::grams)
        .sum();
    long lost = journal.arcs().stream()
        .filter(NaiveArc::isLoss)
        .mapToLong(NaiveArc::grams)
        .sum();
    assertThat(in - lost).isEqualTo(Arrays.stream(journal.stocksAtEnd()).sum());
  }

  private static void assertSharesSumToOne(
      NaiveJournal journal, NaiveConvention convention, long seed) {
    NaiveShares.all(journal, convention)
        .forEach((lot, shares) -> assertThat(
                shares.shares().values().stream().mapToDouble(share -> share).sum())
            .describedAs("lot %s of world %s", lot, seed)
            .isCloseTo(1, within(1e-9)));
  }

  private static void assertSourcesMatchShares(NaiveJournal journal, NaiveTarget target) {
    Map<String, Double> traced = new TreeMap<>();
    NaiveTrace.ancestors(journal, target).forEach((arc, grams) -> {
      String origin = journal.arcs().get(arc).origin();
      if (origin != null) {
        traced.merge(origin, grams / target.massGrams(), Double::sum);
      }
    });
    Map<String, Double> shares =
        NaiveReplay.of(journal, NaiveConvention.PRO_RATA).partsOf(target);
    assertThat(traced.keySet()).isEqualTo(shares.keySet());
    shares.forEach(
        (origin, share) -> assertThat(traced.get(origin)).isCloseTo(share, within(1e-9)));
  }
}
