package org.lodemark.atlas.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodemark.atlas.trade.TradeFixture.CHN;
import static org.lodemark.atlas.trade.TradeFixture.PAK;
import static org.lodemark.atlas.trade.TradeFixture.loaded;
import static org.lodemark.atlas.trade.TradeFixture.problems;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lodemark.atlas.Basis;
import org.lodemark.atlas.Confidence;
import org.lodemark.atlas.Location;
import org.lodemark.atlas.Provenance;
import org.lodemark.atlas.Quality;
import org.lodemark.atlas.Quantity;
import org.lodemark.atlas.fact.TradeFact;
import org.lodemark.domain.commodity.HsCode;
import org.lodemark.domain.mass.MassInterval;
import org.lodemark.domain.place.CountryGroup;
import org.lodemark.domain.time.Period;

/** Files in the layout of BACI. */
class BaciFileTest {
  private static final String HEADER = "t,i,j,k,v,q";

  @Test
  void aRowBecomesAReconciledFlowInDollarsAndGrossGrams() {
    TradeFile file = loaded(HEADER, "2023,586,156,990210,12.345,1.234567");
    assertThat(file.kind()).isEqualTo(TradeFile.Kind.BACI);
    assertThat(file.name()).isEqualTo("file.csv");
    assertThat(file.remarks()).isEmpty();
    TradeFact fact = file.facts().getFirst();
    assertThat(fact.reporter()).isEqualTo(CountryGroup.of(PAK));
    assertThat(fact.partner()).contains(CountryGroup.of(CHN));
    assertThat(fact.flow()).isEqualTo(TradeFact.Flow.RECONCILED);
    assertThat(fact.period()).isEqualTo(Period.ofYear(2023));
    assertThat(fact.hs()).contains(new HsCode("990210"));
    assertThat(fact.form().stage()).isPresent();
    assertThat(fact.basis()).isEqualTo(Basis.GROSS);
    // 1.234567 t = 1,234,567 g; 12.345 thousand USD = 12,345 USD.
    assertThat(fact.quantity().findMass()).contains(new MassInterval(1_234_567, 1_234_567));
    assertThat(fact.valueUsd()).contains(12_345.0);
  }

  @Test
  void theUsersFileIsTheSource() {
    Provenance provenance =
        loaded(HEADER, "2023,586,156,990210,1,1").facts().getFirst().provenance();
    assertThat(provenance.where()).isEqualTo(new Location("file.csv", 2));
    assertThat(provenance.edition()).isEqualTo("file.csv");
    assertThat(provenance.confidence()).isEqualTo(Confidence.UNSTATED);
    assertThat(provenance.quality()).isEqualTo(Quality.DERIVED);
    assertThat(provenance.note()).isEmpty();
    assertThat(provenance.source().id()).isEqualTo("user-file-csv");
    assertThat(provenance.source().title()).isEqualTo("User's file file.csv (BACI)");
    assertThat(provenance.source().note()).isEqualTo("given by the user; not checked by Lodemark");
    assertThat(FactMaker.sourceId("BACI_HS92_Y2023 (1).csv"))
        .isEqualTo("user-baci-hs92-y2023-1-csv");
  }

  @Test
  void columnsStandInAnyOrderAndCase() {
    TradeFact fact = loaded("K,Q,V,J,I,T", "990210,2,3,156,586,2022").facts().getFirst();
    assertThat(fact.reporter().code()).isEqualTo("PAK");
    assertThat(fact.period()).isEqualTo(Period.ofYear(2022));
    assertThat(fact.valueUsd()).contains(3000.0);
    assertThat(fact.quantity().findMass()).contains(new MassInterval(2_000_000, 2_000_000));
  }

  @Test
  void aLostLeadingZeroOfTheProductIsRestored() {
    assertThat(loaded(HEADER, "2023,586,156,19910,1,1").facts().getFirst().hs())
        .contains(new HsCode("019910"));
  }

  @Test
  void rowsOfOtherCommoditiesAreCountedAndNotLookedAt() {
    TradeFile file = loaded(
        HEADER, "bad,bad,bad,848180,bad,bad", "2023,586,156,990210,1,1", "2023,1,2,010121,1,1");
    assertThat(file.rowsRead()).isEqualTo(3);
    assertThat(file.facts()).hasSize(1);
    assertThat(file.remarks()).isEmpty();
  }

  @Test
  void aMissingOrZeroWeightIsNotAvailable() {
    TradeFile file = loaded(
        HEADER,
        "2020,586,156,990210,1,NA",
        "2021,586,156,990210,1,",
        "2022,586,156,990210,1,          NA",
        "2023,586,156,990210,1,0.000");
    assertThat(file.facts())
        .hasSize(4)
        .allSatisfy(fact -> assertThat(fact.quantity()).isEqualTo(new Quantity.NotAvailable()));
  }

  @Test
  void anUnknownExporterIsLeftOutWithARemark() {
    TradeFile file = loaded(
        HEADER, "2023,586,156,990210,1,1", "2023,999,156,990210,1,1", "2023,998,156,990210,1,1");
    assertThat(file.facts()).hasSize(1);
    assertThat(file.remarks())
        .containsExactly(
            "2 rows left out: the exporter i is no known country (first: line 3, \"999\")");
  }

  @Test
  void anUnknownImporterIsKeptWithoutPartner() {
    TradeFile file = loaded(HEADER, "2023,586,999,990210,1,1", "2023,586,998,990210,2,2");
    assertThat(file.facts())
        .hasSize(2)
        .allSatisfy(fact -> assertThat(fact.partner()).isEmpty());
    assertThat(file.facts().getFirst().provenance().note()).contains("999");
    assertThat(file.remarks())
        .containsExactly("2 rows kept without a partner: the importer j is no known country"
            + " (first: line 2, \"999\")");
  }

  @Test
  void twoCodesOfOneCountryAreNoTrade() {
    TradeFile file = loaded(HEADER, "2023,842,840,990210,1,1", "2023,842,156,990210,1,1");
    assertThat(file.facts()).hasSize(1);
    assertThat(file.remarks()).singleElement().asString().contains("one country");
  }

  @Test
  void aCodeOfTheHeadingThatNoFormHasIsRemarkedUpon() {
    TradeFile file = loaded(HEADER, "2023,586,156,990200,1,1", "2023,586,156,990210,1,1");
    assertThat(file.facts()).hasSize(1);
    assertThat(file.remarks())
        .containsExactly("1 row left out: the customs line belongs to the commodity, but none of"
            + " its forms has the code (first: line 2, \"990200\")");
  }

  @Test
  void aFileWithoutTheCommoditySaysSo() {
    TradeFile file = loaded(HEADER, "2023,586,156,848180,1,1");
    assertThat(file.facts()).isEmpty();
    assertThat(file.remarks()).singleElement().asString().contains("of 1 rows", "inventium");
  }

  @Test
  void everyWrongCellIsAProblemWithLineColumnAndValue() {
    assertThat(problems(
            HEADER,
            "23,PAK,156,990210,-1,x1",
            "2023,586,156,99O210,1,1",
            "2023,586,156,9902,1,1",
            "2023,586,156,990210,,1e40",
            "2023,586,156,990210,1"))
        .containsExactly(
            "file.csv:2 t: \"23\" is no year, such as 2023",
            "file.csv:2 i: \"PAK\" is no numeric country code, such as 842",
            "file.csv:2 v: \"-1\" is negative",
            "file.csv:2 q: \"x1\" is not a number. Numbers have a point and no thousands"
                + " separator.",
            "file.csv:3 k: \"99O210\" is no HS code: only digits",
            "file.csv:4 k: \"9902\" is no HS code of 6 digits",
            "file.csv:5 v: \"\" is empty",
            "file.csv:5 q: \"1e40\" is out of range",
            "file.csv:6: 5 fields where the header has 6. Maybe a comma in a text needs quotes"
                + " around it.");
  }

  @Test
  void aRepeatedRowIsLeftOutWhenEqualAndAProblemWhenNot() {
    TradeFile file = loaded(HEADER, "2023,586,156,990210,1,1", "2023,586,156,990210,1.0,1.0");
    assertThat(file.facts()).hasSize(1);
    assertThat(file.remarks()).singleElement().asString().startsWith("1 row left out: the same");
    assertThat(problems(HEADER, "2023,586,156,990210,1,1", "2023,586,156,990210,1,2"))
        .singleElement()
        .asString()
        .startsWith("file.csv:3: the same flow stands on line 2 with other figures: "
            + "PAK,reconciled,CHN,2023,990210");
  }

  @Test
  void moreThanTwoHundredProblemsAreCounted() {
    String[] lines = new String[252];
    Arrays.fill(lines, "2023,586,156,x,1,1");
    lines[0] = HEADER;
    assertThat(problems(lines)).hasSize(201).last().asString().contains("51 more problems");
  }
}
