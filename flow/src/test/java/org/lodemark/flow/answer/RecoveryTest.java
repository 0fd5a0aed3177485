package org.lodemark.flow.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lodemark.flow.answer.Records.site;
import static org.lodemark.flow.answer.Records.t;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.mass.Interval;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.naive.Rows;
import org.lodemark.flow.naive.World;

class RecoveryTest {
  /**
   * Two heats between two counts. What stuck in the furnace after the first came out with the
   * second: 100 in and 80 out, then 50 in and 56 out; 150 in and 136 out by the campaign.
   */
  private static Rows campaign() {
    return new Rows()
        .trader("S")
        .count("1", "S", "", t(200))
        .input("h1", "3", "S", "a", t(100))
        .output("h1", "4", "S", "b", t(80))
        .input("h2", "6", "S", "c", t(50))
        .output("h2", "7", "S", "d", t(56))
        .count("10", "S", "", t(186));
  }

  @Test
  void everyHeatHasItsRatio() {
    List<Recovery> heats = ask(campaign(), Optional.empty()).askEvents(site("S"));
    assertThat(heats)
        .extracting(heat -> heat.event().orElseThrow() + " " + heat.from() + " to " + heat.to())
        .containsExactly("h1 2024-01-03 to 2024-01-04", "h2 2024-01-06 to 2024-01-07");
    assertThat(heats.get(0).share()).isCloseTo(0.80, within(1e-12));
    assertThat(heats.get(1).share()).isCloseTo(1.12, within(1e-12));
  }

  @Test
  void anHonestHeatAboveOneIsNotFlaggedWhereNoRangeIsKnown() {
    assertThat(ask(campaign(), Optional.empty()).askEvents(site("S")))
        .noneMatch(Recovery::isOutside);
  }

  @Test
  void aKnownRangeFlagsWhatIsOutsideOfIt() {
    BalanceQuestion question = ask(campaign(), Optional.of(new Interval(0.85, 0.95)));
    assertThat(question.askEvents(site("S"))).allMatch(Recovery::isOutside);
    assertThat(question.askCampaigns(site("S"))).noneMatch(Recovery::isOutside);
  }

  @Test
  void aCampaignIsAllBetweenTwoCountsOfTheSite() {
    List<Recovery> campaigns = ask(campaign(), Optional.empty()).askCampaigns(site("S"));
    assertThat(campaigns).hasSize(1);
    assertThat(campaigns.getFirst().inGrams()).isEqualTo(t(150));
    assertThat(campaigns.getFirst().outGrams()).isEqualTo(t(136));
    assertThat(campaigns.getFirst().share()).isCloseTo(136.0 / 150, within(1e-12));
    assertThat(campaigns.getFirst().event()).isEmpty();
  }

  @Test
  void theCountOfOneLotDoesNotEndACampaign() {
    Rows rows = new Rows()
        .trader("S")
        .count("1", "S", "", t(200))
        .input("h1", "3", "S", "a", t(100))
        .count("4", "S", "a", t(20))
        .output("h1", "5", "S", "b", t(80))
        .count("10", "S", "", t(180));
    assertThat(ask(rows, Optional.empty()).askCampaigns(site("S")))
        .extracting(Recovery::share)
        .containsExactly(0.8);
  }

  @Test
  void noRowBetweenTheFirstCountAndTheLastIsInNoCampaign() {
    // The input is of some hour of the day on which the site was counted at ten.
    Rows rows = new Rows()
        .trader("S")
        .count("1", "S", "", t(200))
        .input("h1", "5", "S", "a", t(100))
        .count("5.10", "S", "", t(100))
        .output("h1", "7", "S", "b", t(80))
        .count("10", "S", "", t(180));
    List<Recovery> campaigns = ask(rows, Optional.empty()).askCampaigns(site("S"));
    assertThat(campaigns.stream().mapToLong(Recovery::inGrams).sum()).isEqualTo(t(100));
    assertThat(campaigns.stream().mapToLong(Recovery::outGrams).sum()).isEqualTo(t(80));
  }

  @Test
  void aHeatOfWhichNothingWentInHasNoRatio() {
    Rows rows = new Rows().trader("S").output("h", "3", "S", "b", t(80));
    assertThat(ask(rows, Optional.empty()).askEvents(site("S"))).isEmpty();
  }

  private static BalanceQuestion ask(Rows rows, Optional<Interval> expected) {
    World world = rows.world();
    List<CustodySite> sites = world.sites().stream()
        .map(site -> expected.map(site::withRecovery).orElse(site))
        .toList();
    return new BalanceQuestion(CustodyGraph.of(sites, world.movements(), Assumptions.DEFAULT));
  }
}
