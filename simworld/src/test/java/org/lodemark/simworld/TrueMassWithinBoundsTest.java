package org.lodemark.simworld;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodemark.domain.custody.LotId;
import org.lodemark.flow.answer.BoundOutcome;
import org.lodemark.flow.answer.BoundQuestion;
import org.lodemark.flow.answer.OriginBound;
import org.lodemark.flow.answer.OriginSet;
import org.lodemark.flow.bounds.LossRule;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.simworld.world.Truth.TrueLot;
import org.lodemark.simworld.world.Typology;
import org.lodemark.simworld.world.World;

/** Where scales are right and believed records true, what was so lies within what is possible. */
class TrueMassWithinBoundsTest {
  @ParameterizedTest
  @CsvSource({"1,MIXING_AT_BUYER", "2,MIXING_AT_BUYER", "3,LEGACY_STOCK", "4,THIRD_COUNTRY_REFINING"
  })
  void theForeignMassOfEachSellersLotsIsWithinTheirJointBounds(long seed, Typology typology) {
    World world = Fixture.world(Fixture.dirty(seed, 150, 0.25, false, typology));
    CustodyGraph graph = Fixture.graph(world, Assumptions.DEFAULT);
    String foreign = Fixture.frame().lands().get(1).iso3();
    BoundQuestion question = new BoundQuestion(
        graph,
        OriginSet.ofCountry(Fixture.atlas().world().countries().getByIso3(foreign)),
        LossRule.ADVERSARIAL);
    Map<String, List<LotId>> bySeller = new TreeMap<>();
    world
        .truth()
        .lots()
        .forEach((lot, truth) -> bySeller
            .computeIfAbsent(truth.trader().id(), id -> new ArrayList<>())
            .add(lot));
    int asked = 0;
    for (List<LotId> lots : bySeller.values()) {
      BoundOutcome outcome = question.askJointly(lots);
      assertThat(outcome).isInstanceOf(BoundOutcome.Bounded.class);
      if (outcome instanceof BoundOutcome.Bounded(OriginBound bound)) {
        long mass = 0;
        long foreignGrams = 0;
        for (LotId lot : lots) {
          TrueLot truth = world.truth().lots().get(lot);
          mass += truth.grams();
          foreignGrams += truth.gramsByCountry().getOrDefault(foreign, 0L);
        }
        assertThat(bound.massGrams()).as("the engine's target is the truth's").isEqualTo(mass);
        assertThat((double) foreignGrams).isBetween(bound.minGrams() - 0.5, bound.maxGrams() + 0.5);
        asked++;
      }
    }
    assertThat(asked).isGreaterThan(3);
  }
}
