package org.lodemark.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodemark.atlas.fact.DepositFact;
import org.lodemark.atlas.fact.ProductionFact;
import org.lodemark.atlas.fact.ShareFact;
import org.lodemark.atlas.fact.TradeFact;
import org.lodemark.atlas.load.AtlasFiles;
import org.lodemark.atlas.load.AtlasLoader;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.commodity.HsCode;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.mass.GradeRange;
import org.lodemark.domain.mass.MassInterval;
import org.lodemark.domain.mass.MoistureRange;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.time.Period;

/** A second commodity loads without a line of code, and its README computes what the data say. */
class VeridiumAtlasTest {
  private static final Path HOME = Path.of("src/test/resources/atlas/veridium");
  private final Atlas veridium =
      AtlasFixture.get(AtlasLoader.load(AtlasFiles.ofDirectory(HOME), AtlasFixture.world()));

  private Country country(String iso3) {
    return veridium.world().countries().getByIso3(iso3);
  }

  private Quantity mined(String iso3, int year) {
    return veridium.production().stream()
        .filter(fact -> fact.country().equals(country(iso3)) && fact.stage() == Stage.MINING)
        .filter(fact -> fact.period().equals(Period.ofYear(year)))
        .map(ProductionFact::quantity)
        .findFirst()
        .orElseThrow();
  }

  private TradeFact trade(String reporter, TradeFact.Flow flow, String partner, String period) {
    return veridium.trade().stream()
        .filter(fact -> fact.reporter().code().equals(reporter) && fact.flow() == flow)
        .filter(fact -> fact.partner().orElseThrow().code().equals(partner))
        .filter(fact -> fact.period().equals(Period.parse(period)))
        .findFirst()
        .orElseThrow();
  }

  private double hhi(String supplyTo, Stage stage, ToDoubleFunction<ShareFact> weight) {
    return veridium.shares().stream()
        .filter(share -> share.supplyTo().iso3().equals(supplyTo) && share.stage() == stage)
        .mapToDouble(
            share -> share.share().low() * share.share().high() * weight.applyAsDouble(share))
        .sum();
  }

  private double governance(ShareFact share) {
    return veridium.world().findGovernance(share.country()).orElseThrow().scaled0to10()
        * share.tradeParameter();
  }

  @Test
  void theCommodityIsAllData() {
    assertThat(veridium.commodity().symbol()).isEqualTo("Xv");
    assertThat(
            veridium.commodity().metalFraction(veridium.commodity().compounds().getFirst()))
        .isEqualByComparingTo("0.925925925926");
    Form hull = veridium.commodity().findForm(new HsCode("999910")).orElseThrow();
    assertThat(hull.grade()).isEqualTo(GradeRange.of("0.4", "0.6"));
    assertThat(hull.moisture()).isEqualTo(MoistureRange.of("0", "0.1"));
    Form products = veridium.commodity().findForm("products").orElseThrow();
    assertThat(products.stage()).contains(Stage.PROCESSING);
  }

  @Test
  void everyFactSaysThatItIsInvented() {
    assertThat(veridium.sources().values())
        .allMatch(source -> source.title().endsWith("invented for tests"));
    assertThat(veridium.production()).hasSize(13);
    assertThat(veridium.trade()).hasSize(32);
  }

  @ParameterizedTest(name = "{0} mined {1} t in 2019")
  @CsvSource({"ISL, 600", "NZL, 300", "FJI, 100", "MLT, 0", "WLD, 1000"})
  void minedMassesAreAsInTheReadme(String iso3, long tonnes) {
    assertThat(mined(iso3, 2019).findMass())
        .contains(new MassInterval(tonnes * 1_000_000, tonnes * 1_000_000));
  }

  @Test
  void aWithheldFigureIsNotZero() {
    assertThat(mined("NZL", 2020)).isEqualTo(new Quantity.Withheld());
    assertThat(mined("MLT", 2020)).isEqualTo(new Quantity.Known(MassInterval.ZERO));
  }

  @ParameterizedTest(name = "{0} {1}: HHI {2}, with governance {3}")
  @CsvSource({
    "WLD, MINING, 0.46, 0.878239",
    "WLD, PROCESSING, 0.5, 0.832475",
    "MLT, MINING, 0.5, 1.7692",
    "MLT, PROCESSING, 0.68, 0.959336"
  })
  void concentrationsAreAsInTheReadme(String supplyTo, Stage stage, double plain, double risk) {
    assertThat(hhi(supplyTo, stage, share -> 1)).isCloseTo(plain, within(1e-12));
    assertThat(hhi(supplyTo, stage, this::governance)).isCloseTo(risk, within(1e-9));
  }

  @Test
  void fijiSellsTenTimesWhatItMines() {
    TradeFact contained = trade("FJI", TradeFact.Flow.EXPORT, "WLD", "2019");
    TradeFact gross = trade("FJI", TradeFact.Flow.EXPORT, "WLD", "2020");
    assertThat(contained.containedMetal()).contains(new MassInterval(1_000_000_000, 1_000_000_000));
    assertThat(gross.containedMetal()).contains(new MassInterval(900_000_000, 1_250_000_000));
  }

  @Test
  void theGroupsPeriodIsAFifthOfAYear() {
    TradeFact group = trade("NZL", TradeFact.Flow.IMPORT, "FJI+MLT", "2019-01-01/2019-03-14");
    assertThat(group.period().days() * 5).isEqualTo(Period.ofYear(2019).days());
    MassInterval mined = mined("FJI", 2019)
        .findMass()
        .orElseThrow()
        .plus(mined("MLT", 2019).findMass().orElseThrow())
        .prorate(group.period().days(), 365);
    assertThat(mined).isEqualTo(new MassInterval(20_000_000, 20_000_000));
  }

  @Test
  void mirrorGapsAreAsInTheReadme() {
    List<Double> gaps = new ArrayList<>();
    for (int year = 2011; year <= 2020; year++) {
      String period = Integer.toString(year);
      gaps.add(Math.log(trade("NZL", TradeFact.Flow.IMPORT, "ISL", period)
              .containedMetal()
              .orElseThrow()
              .lowTonnes()
          / trade("ISL", TradeFact.Flow.EXPORT, "NZL", period)
              .containedMetal()
              .orElseThrow()
              .lowTonnes()));
    }
    double median = median(gaps);
    double mad = median(gaps.stream().map(gap -> Math.abs(gap - median)).toList());
    assertThat(median).isZero();
    assertThat(mad).isCloseTo(0.0198026, within(5e-8));
    double threshold = 2 * 1.4826 * mad;
    assertThat(threshold).isCloseTo(0.0587188, within(5e-8));
    assertThat(gaps.stream().filter(gap -> Math.abs(gap - median) > threshold))
        .containsExactly(gaps.getLast());
  }

  private static double median(List<Double> ten) {
    List<Double> sorted = ten.stream().sorted().toList();
    return (sorted.get(4) + sorted.get(5)) / 2;
  }

  @Test
  void fijisReserveEqualsADepositOfOre() {
    DepositFact hill = veridium.deposits().stream()
        .filter(deposit -> deposit.mine().equals("Vatu Hill"))
        .findFirst()
        .orElseThrow();
    assertThat(veridium.reserves().stream()
            .filter(reserve -> reserve.country().equals(hill.country()))
            .map(reserve -> reserve.quantity().findMass()))
        .containsExactly(hill.quantity().findMass());
    assertThat(hill.containedMetal()).contains(new MassInterval(200_000_000, 400_000_000));
  }
}
