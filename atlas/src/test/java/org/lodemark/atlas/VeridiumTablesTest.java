package org.lodemark.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lodemark.atlas.fact.CriticalityFact;
import org.lodemark.atlas.fact.DutyFact;
import org.lodemark.atlas.fact.MeasureFact;
import org.lodemark.atlas.fact.MineFact;
import org.lodemark.atlas.fact.PlantFact;
import org.lodemark.atlas.fact.PolicyFact;
import org.lodemark.atlas.fact.PriceFact;
import org.lodemark.atlas.fact.Route;
import org.lodemark.atlas.fact.SectorFact;
import org.lodemark.atlas.load.AtlasFiles;
import org.lodemark.atlas.load.AtlasLoader;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.mass.GradeRange;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.mass.MassInterval;
import org.lodemark.domain.place.Party;
import org.lodemark.domain.place.Position;
import org.lodemark.domain.place.Site;
import org.lodemark.domain.time.Period;

/** What stands in a column arrives in the fact, for each table of the invented commodity. */
class VeridiumTablesTest {
  private static final Path HOME = Path.of("src/test/resources/atlas/veridium");
  private final Atlas veridium =
      AtlasFixture.get(AtlasLoader.load(AtlasFiles.ofDirectory(HOME), AtlasFixture.world()));

  private static Quantity.Known tonnes(long low, long high) {
    return new Quantity.Known(new MassInterval(low * 1_000_000, high * 1_000_000));
  }

  @Test
  void recoveryAndStudyComeFromTheCommodityFile() {
    Assumption recovery = veridium.processingRecovery().orElseThrow();
    assertThat(recovery.low()).isEqualByComparingTo("0.8");
    assertThat(recovery.high()).isEqualByComparingTo("0.9");
    assertThat(recovery.quality()).isEqualTo(Quality.ASSUMPTION);
    assertThat(recovery.note()).isEqualTo("invented for tests");
    assertThat(veridium.criticality().orElseThrow().importer().iso3()).isEqualTo("MLT");
    assertThat(veridium.commodity().findForm("products").orElseThrow().grade())
        .isEqualTo(GradeRange.of("0.9", "1"));
  }

  @Test
  void theRouteTellsOreFromScrap() {
    assertThat(veridium.production().stream()
            .filter(fact -> fact.stage() == Stage.PROCESSING)
            .map(fact -> fact.route()))
        .containsExactly(Route.PRIMARY, Route.PRIMARY, Route.SECONDARY);
  }

  @Test
  void criticalityInputsMayHoldForAllStages() {
    assertThat(veridium.criticalityInputs()).hasSize(7);
    CriticalityFact last = veridium.criticalityInputs().getLast();
    assertThat(last.stage()).isEmpty();
    assertThat(last.parameter())
        .isEqualTo(CriticalityFact.Parameter.SUBSTITUTION_INDEX_ECONOMIC_IMPORTANCE);
    assertThat(veridium.criticalityInputs().getFirst().stage()).contains(Stage.MINING);
    assertThat(veridium.criticalityInputs().getFirst().value()).isEqualTo(1);
  }

  @Test
  void theScalingSectorUsesNothing() {
    SectorFact scaling = veridium.sectors().getLast();
    assertThat(scaling.role()).isEqualTo(SectorFact.Role.SCALING);
    assertThat(scaling.endUseShare()).isZero();
    assertThat(scaling.valueAddedMillionEur()).isEqualTo(400_000);
    assertThat(veridium.sectors().getFirst().endUseShare()).isEqualTo(0.5);
  }

  @Test
  void plantsHaveCapacitiesAndStates() {
    assertThat(veridium.plants()).hasSize(4);
    PlantFact smelter = veridium.plants().getFirst();
    assertThat(smelter.quantityPerYear()).isEqualTo(tonnes(500, 500));
    assertThat(smelter.operator()).contains(new Party("Hraun Metals"));
    assertThat(smelter.measure()).isEqualTo(PlantFact.Measure.CAPACITY);
    assertThat(smelter.form().id()).isEqualTo("metal");
    PlantFact planned = veridium.plants().getLast();
    assertThat(planned.state()).isEqualTo(Site.State.PLANNED);
    assertThat(planned.period()).isEmpty();
    assertThat(planned.provenance().counts()).isFalse();
  }

  @Test
  void minesMayHaveNoFigure() {
    assertThat(veridium.mines()).hasSize(3);
    assertThat(veridium.mines().get(1).capacityPerYear()).isEqualTo(tonnes(300, 400));
    MineFact idle = veridium.mines().getLast();
    assertThat(idle.site().state()).isEqualTo(Site.State.IDLE);
    assertThat(idle.stateSince()).contains(Period.parse("2021-03"));
    assertThat(idle.capacityPerYear()).isEqualTo(new Quantity.NotAvailable());
  }

  @Test
  void pricesKeepTheirCurrencyAndUnit() {
    PriceFact oxide = veridium.prices().getLast();
    assertThat(oxide.price()).isEqualTo(new Interval(4, 5));
    assertThat(oxide.currency()).isEqualTo("NZD");
    assertThat(oxide.massUnit()).isEqualTo("lb");
    assertThat(oxide.massBasis()).isEqualTo("contained");
  }

  @Test
  void aPolicyMayEndByItself() {
    PolicyFact licence = veridium.policy().getFirst();
    assertThat(licence.endsOn()).contains(LocalDate.of(2020, 6, 30));
    assertThat(licence.countries().code()).isEqualTo("FJI+MLT");
    assertThat(licence.kind()).isEqualTo("export-licence");
  }

  @Test
  void positionsKeepTheirKind() {
    assertThat(veridium.places().stream().map(fact -> fact.position()))
        .containsExactly(new Position.Approximate(64, -22), new Position.Surveyed(-41, 173));
  }

  @Test
  void aDutyMayBeHigherForSome() {
    DutyFact duty = veridium.duties().getFirst();
    assertThat(duty.adValoremFraction()).isEqualTo(0.05);
    assertThat(duty.specificUsdPerKg()).isEmpty();
    assertThat(duty.penaltyUsdPerKg()).contains(0.1);
    assertThat(duty.penaltyCountries().orElseThrow().code()).isEqualTo("FJI+MLT");
    assertThat(duty.asOf()).isEqualTo(LocalDate.of(2020, 1, 1));
  }

  @Test
  void measuresKnowTheirTableAndKeys() {
    assertThat(veridium.measures()).hasSize(3);
    MeasureFact consumption = veridium.measures().getFirst();
    assertThat(consumption.table()).isEqualTo("market");
    assertThat(consumption.key("country")).isEqualTo("MLT");
    assertThat(consumption.key("partner")).isEmpty();
    assertThat(consumption.value()).contains(new Interval(100, 100));
    assertThat(veridium.measures().get(1).value()).isEmpty();
    MeasureFact elasticity = veridium.measures().getLast();
    assertThat(elasticity.period()).isEmpty();
    assertThat(elasticity.provenance().confidence()).isEqualTo(Confidence.LOW);
  }

  @Test
  void quantitiesAndPlacesOfFactsReadAsWords() {
    assertThat(tonnes(1, 1).word()).isEqualTo("known");
    assertThat(new Quantity.Withheld().word()).isEqualTo("withheld");
    assertThat(new Quantity.NotAvailable().word()).isEqualTo("not-available");
    assertThat(Basis.GROSS.word()).isEqualTo("gross");
    assertThat(veridium.trade().getFirst().provenance().where()).hasToString("trade.csv:2");
  }
}
