package org.lodemark.simworld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.OriginBasis;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.Trust;
import org.lodemark.ledger.statement.EventStatement;
import org.lodemark.simworld.world.Typology;
import org.lodemark.simworld.world.World;

class WorldTest {
  @Test
  void onePlanGivesOneWorld() {
    World one = Fixture.world(Fixture.dirty(4, 150, 0.2, true));
    assertThat(Fixture.world(Fixture.dirty(4, 150, 0.2, true))).isEqualTo(one);
    assertThat(Fixture.world(Fixture.dirty(5, 150, 0.2, true)).events()).isNotEqualTo(one.events());
  }

  /** What an honest mine wins hangs on its own luck, whatever wrongdoers do elsewhere. */
  @Test
  void switchingATypologyOffLeavesHonestMinesAsTheyWere() {
    World two = Fixture.world(
        Fixture.dirty(6, 300, 0.2, true, Typology.MIXING_AT_BUYER, Typology.GHOST_MINE));
    World one = Fixture.world(Fixture.dirty(6, 300, 0.2, true, Typology.MIXING_AT_BUYER));
    List<EventStatement> won = mined(one);
    assertThat(won).hasSizeGreaterThan(50);
    assertThat(mined(two)).isEqualTo(won);
  }

  private static List<EventStatement> mined(World world) {
    return world.events().stream()
        .filter(event -> event.line().action() == Action.MINE)
        .filter(event -> event.site().id().startsWith("sim-M"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void honestBooksWithoutErrorBalanceToTheGram(long seed) {
    World world = Fixture.world(Fixture.clean(seed, 250, false));
    assertThat(Fixture.findings(world, Assumptions.DEFAULT)).isEmpty();
    assertThat(Fixture.findings(world, Assumptions.DEFAULT.withTrust(Trust.NONE)).stream()
            .filter(finding -> !finding.kind().name().equals("COUNT_NOT_USED")))
        .isEmpty();
    assertThat(Fixture.records(world).isMeasured()).isTrue();
    assertThat(world.truth().typologyOfEvent()).isEmpty();
    assertThat(Fixture.foreignShare(world)).isZero();
  }

  @ParameterizedTest
  @EnumSource(Typology.class)
  void eachTypologyLeavesRowsAndMetalAndNoOtherDoes(Typology typology) {
    World world = Fixture.world(Fixture.dirty(7, 250, 0.2, true, typology));
    assertThat(new HashSet<>(world.truth().typologyOfEvent().values())).containsExactly(typology);
    assertThat(world.truth().lots().values().stream()
            .flatMap(lot -> lot.typologies().stream())
            .collect(Collectors.toSet()))
        .containsExactly(typology);
    String home = Fixture.frame().home().iso3();
    assertThat(world.truth().lots().values())
        .as("a lot without a typology is of one country")
        .allMatch(lot -> !lot.typologies().isEmpty() || lot.gramsByCountry().size() == 1)
        .anyMatch(lot -> lot.typologies().isEmpty() && lot.shareOutside(home) == 0);
  }

  @ParameterizedTest
  @CsvSource({"1,0.01", "2,0.05", "3,0.15", "4,0.3", "5,0.6"})
  void theForeignShareComesNearThePlan(long seed, double share) {
    World world = Fixture.world(Fixture.dirty(seed, 1000, share, true));
    assertThat(Fixture.foreignShare(world)).isCloseTo(share, within(0.15 * share + 0.002));
  }

  @ParameterizedTest
  @ValueSource(ints = {150, 600, 2000})
  void aboutAsManyLotsAsAskedForAndSomeRowsForEach(int lots) {
    World world = Fixture.world(Fixture.dirty(8, lots, 0.15, true));
    assertThat((double) world.truth().lots().size()).isCloseTo(lots, within(0.25 * lots));
    assertThat((double) world.events().size() / world.truth().lots().size()).isBetween(7.0, 15.0);
  }

  @Test
  void everyLotWithAClaimHasATruthAndNoOther() {
    World world = Fixture.world(Fixture.dirty(9, 300, 0.2, true));
    Set<String> claimed = world.events().stream()
        .filter(event -> event.line().declaredOriginBasis() == OriginBasis.MINED)
        .map(event -> event.line().lot().orElseThrow().uri())
        .collect(Collectors.toSet());
    assertThat(world.truth().lots().keySet().stream().map(lot -> lot.uri()))
        .containsExactlyInAnyOrderElementsOf(claimed);
  }

  /** Lawful transit: foreign ore that is said to be foreign. Nobody may call it a wrong. */
  @Test
  void someTradersDealInForeignOreOpenly() {
    World world = Fixture.world(Fixture.clean(2, 600, true));
    String home = Fixture.frame().home().iso3();
    assertThat(world.truth().lots().values())
        .anyMatch(lot -> lot.shareOutside(home) == 1 && lot.typologies().isEmpty());
    assertThat(Fixture.foreignShare(world)).isZero();
  }

  @Test
  void sloppyBooksLackRowsGradesAndPapers() {
    World world = Fixture.world(Fixture.clean(3, 600, true));
    assertThat(world.events()).anyMatch(event -> event.line().grade().isEmpty());
    assertThat(world.events()).anyMatch(event -> event.line().time().isExact());
    assertThat(world.events()).anyMatch(event -> !event.line().time().isExact());
    long shipped = count(world, Action.SHIP);
    long received = count(world, Action.RECEIVE);
    assertThat(shipped).isNotEqualTo(received);
    Set<String> papers =
        world.documents().stream().map(paper -> paper.id()).collect(Collectors.toSet());
    assertThat(world.events())
        .anyMatch(
            event -> event.line().document().filter(id -> !papers.contains(id)).isPresent());
  }

  private static long count(World world, Action action) {
    return world.events().stream()
        .filter(event -> event.line().action() == action)
        .count();
  }
}
