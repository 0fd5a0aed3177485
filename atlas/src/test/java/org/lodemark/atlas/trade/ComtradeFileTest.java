package org.lodemark.atlas.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodemark.atlas.trade.TradeFixture.CHN;
import static org.lodemark.atlas.trade.TradeFixture.PAK;
import static org.lodemark.atlas.trade.TradeFixture.TWN;
import static org.lodemark.atlas.trade.TradeFixture.WORLD;
import static org.lodemark.atlas.trade.TradeFixture.loaded;
import static org.lodemark.atlas.trade.TradeFixture.problems;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lodemark.atlas.Basis;
import org.lodemark.atlas.Quality;
import org.lodemark.atlas.Quantity;
import org.lodemark.atlas.fact.TradeFact;
import org.lodemark.domain.commodity.HsCode;
import org.lodemark.domain.mass.MassInterval;
import org.lodemark.domain.place.CountryGroup;
import org.lodemark.domain.time.Period;

/** Files in the present layout of UN Comtrade. */
class ComtradeFileTest {
  private static final String HEADER =
      "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,"
          + "reporterDesc,flowCode,flowDesc,partnerCode,partnerISO,partnerDesc,partner2Code,"
          + "partner2ISO,partner2Desc,classificationCode,classificationSearchCode,"
          + "isOriginalClassification,cmdCode,cmdDesc,aggrLevel,isLeaf,customsCode,customsDesc,"
          + "mosCode,motCode,motDesc,qtyUnitCode,qtyUnitAbbr,qty,isQtyEstimated,altQtyUnitCode,"
          + "altQtyUnitAbbr,altQty,isAltQtyEstimated,netWgt,isNetWgtEstimated,grossWgt,"
          + "isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,legacyEstimationFlag,isReported,"
          + "isAggregate";

  /** A download ends each row, but not the header, with a comma. */
  private static String row(String... namesAndValues) {
    Map<String, String> values = new HashMap<>(Map.of(
        "typeCode", "C",
        "freqCode", "A",
        "period", "2023",
        "reporterCode", "156",
        "flowCode", "M",
        "partnerCode", "586",
        "classificationCode", "H6",
        "cmdCode", "019910",
        "netWgt", "71234.0",
        "primaryValue", "5000.5"));
    values.putAll(Map.of(
        "partner2Code", "0", "customsCode", "C00", "motCode", "0", "isNetWgtEstimated", "False"));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    StringBuilder row = new StringBuilder();
    for (String column : HEADER.split(",")) {
      String value = values.getOrDefault(column, "");
      row.append(value.indexOf(',') >= 0 ? "\"" + value + "\"" : value).append(',');
    }
    return row.toString();
  }

  private static TradeFact only(String... namesAndValues) {
    TradeFile file = loaded(HEADER, row(namesAndValues));
    assertThat(file.facts()).hasSize(1);
    return file.facts().getFirst();
  }

  @Test
  void aRowBecomesOneCountrysOwnFigure() {
    TradeFile file = loaded(HEADER, row());
    assertThat(file.kind()).isEqualTo(TradeFile.Kind.COMTRADE);
    assertThat(file.remarks()).isEmpty();
    TradeFact fact = file.facts().getFirst();
    assertThat(fact.reporter()).isEqualTo(CountryGroup.of(CHN));
    assertThat(fact.flow()).isEqualTo(TradeFact.Flow.IMPORT);
    assertThat(fact.partner()).contains(CountryGroup.of(PAK));
    assertThat(fact.period()).isEqualTo(Period.ofYear(2023));
    assertThat(fact.hs()).contains(new HsCode("019910"));
    assertThat(fact.basis()).isEqualTo(Basis.GROSS);
    // 71,234.0 kg = 71,234,000 g.
    assertThat(fact.quantity().findMass()).contains(new MassInterval(71_234_000, 71_234_000));
    assertThat(fact.valueUsd()).contains(5000.5);
    assertThat(fact.provenance().quality()).isEqualTo(Quality.REPORTED);
    assertThat(fact.provenance().source().title()).isEqualTo("User's file file.csv (UN Comtrade)");
  }

  @Test
  void anExportIsSeenFromItsReporter() {
    TradeFact fact = only("flowCode", "X");
    assertThat(fact.flow()).isEqualTo(TradeFact.Flow.EXPORT);
    assertThat(fact.exporter()).contains(CountryGroup.of(CHN));
  }

  @Test
  void aPeriodMayBeAMonth() {
    assertThat(only("period", "202307").period()).isEqualTo(Period.ofMonth(YearMonth.of(2023, 7)));
    assertThat(problems(HEADER, row("period", "202313")))
        .containsExactly("file.csv:2 period: \"202313\" is neither a year, such as 2023, nor a"
            + " month, such as 202307");
  }

  @Test
  void partnerZeroIsTheWorld() {
    assertThat(only("partnerCode", "0", "partnerISO", "W00").partner())
        .contains(CountryGroup.of(WORLD));
    assertThat(only("partnerCode", "", "partnerISO", "W00").partner())
        .contains(CountryGroup.of(WORLD));
  }

  @Test
  void countriesAreFoundByCodeThenIsoThenName() {
    assertThat(only("partnerCode", "490.0", "partnerISO", "PAK").partner())
        .contains(CountryGroup.of(TWN));
    assertThat(only("partnerCode", "4901", "partnerISO", "PAK").partner())
        .contains(CountryGroup.of(PAK));
    assertThat(only("partnerCode", "", "partnerDesc", "Other Asia, nes").partner())
        .contains(CountryGroup.of(TWN));
  }

  @Test
  void aPartnerThatIsNoCountryIsNamedInTheNote() {
    TradeFile file = loaded(
        HEADER,
        row("partnerCode", "899", "partnerISO", "_X ", "partnerDesc", "Areas, nes"),
        row("partnerCode", "837", "partnerDesc", "Bunkers"),
        row("partnerCode", "838"));
    assertThat(file.facts())
        .hasSize(3)
        .allSatisfy(fact -> assertThat(fact.partner()).isEmpty());
    assertThat(file.facts().getFirst().provenance().note())
        .isEqualTo("partner \"Areas, nes\" is no country");
    assertThat(file.facts().getLast().provenance().note())
        .isEqualTo("partner \"838\" is no country");
    assertThat(file.remarks())
        .containsExactly(
            "3 rows kept without a partner: it is no country" + " (first: line 2, \"Areas, nes\")");
  }

  @Test
  void anUnknownReporterIsLeftOutWithARemark() {
    TradeFile file = loaded(HEADER, row("reporterCode", "975", "reporterDesc", "ASEAN"), row());
    assertThat(file.facts()).hasSize(1);
    assertThat(file.remarks())
        .containsExactly(
            "1 row left out: the reporter is no known country (first: line 2, \"ASEAN\")");
  }

  @Test
  void reExportsAndReImportsAreNotCountedTwice() {
    TradeFile file = loaded(
        HEADER,
        row("flowCode", "X", "netWgt", "1000"),
        row("flowCode", "RX", "netWgt", "400"),
        row("flowCode", "RM", "netWgt", "10"),
        row("flowCode", "DX", "netWgt", "600"));
    assertThat(file.facts()).hasSize(1);
    assertThat(file.remarks())
        .containsExactly("3 rows left out: re-exports, re-imports and the like, which exports and"
            + " imports contain (first: line 3, \"RX\")");
  }

  @Test
  void anUnknownFlowIsAProblem() {
    assertThat(problems(HEADER, row("flowCode", "Q")))
        .containsExactly(
            "file.csv:2 flowCode: \"Q\" is no trade flow: M or X, 1 or 2, Import or" + " Export");
  }

  @Test
  void partsBesideTheirTotalAreLeftOut() {
    TradeFile file = loaded(
        HEADER,
        row("motCode", "1000", "netWgt", "1234"),
        row("partner2Code", "842", "netWgt", "70000"),
        row(),
        row("customsCode", "C01", "netWgt", "1234"));
    assertThat(file.facts()).hasSize(1);
    assertThat(file.facts().getFirst().quantity().findMass())
        .contains(new MassInterval(71_234_000, 71_234_000));
    assertThat(file.remarks())
        .containsExactly("3 rows left out: only a part of a flow, by second partner, customs"
            + " procedure or transport (first: line 2, \"CHN,import,PAK,2023,019910\")");
  }

  @Test
  void partsWithoutATotalAreNotSummed() {
    TradeFile file = loaded(
        HEADER,
        row(),
        row("partnerCode", "842", "motCode", "1000"),
        row("partnerCode", "842", "motCode", "2100"));
    assertThat(file.facts()).hasSize(1);
    assertThat(file.remarks())
        .last()
        .asString()
        .isEqualTo("1 flow is missing: the file has only parts of it and no total (first: line 3,"
            + " \"CHN,import,USA,2023,019910\"). Maybe download it again with the totals.");
  }

  @Test
  void aMissingOrZeroWeightBesideAValueIsNotAvailable() {
    assertThat(only("netWgt", "").quantity()).isEqualTo(new Quantity.NotAvailable());
    assertThat(only("netWgt", "0.0").quantity()).isEqualTo(new Quantity.NotAvailable());
    assertThat(only("netWgt", "0", "primaryValue", "0").quantity().findMass())
        .contains(MassInterval.ZERO);
  }

  @Test
  void anEstimatedWeightIsAnEstimate() {
    assertThat(List.of("True", "true", "1", "1.0"))
        .allSatisfy(
            yes -> assertThat(only("isNetWgtEstimated", yes).provenance().quality())
                .isEqualTo(Quality.ESTIMATE));
    assertThat(only("isNetWgtEstimated", "False", "legacyEstimationFlag", "6")
            .provenance()
            .quality())
        .isEqualTo(Quality.REPORTED);
    assertThat(only("isNetWgtEstimated", "", "legacyEstimationFlag", "6")
            .provenance()
            .quality())
        .isEqualTo(Quality.ESTIMATE);
  }

  @Test
  void aHeadingIsTheHullOfItsForms() {
    TradeFact fact = only("cmdCode", "9902");
    assertThat(fact.hs()).contains(new HsCode("9902"));
    assertThat(fact.form().hsCodes()).containsExactly(new HsCode("990210"), new HsCode("990220"));
  }

  @Test
  void aHeadingSharedWithOtherGoodsIsLeftOut() {
    TradeFile file = loaded(HEADER, row("cmdCode", "0199"), row());
    assertThat(file.facts()).hasSize(1);
    assertThat(file.remarks())
        .containsExactly("1 row left out: a customs heading that the commodity shares with other"
            + " goods (first: line 2, \"0199\")");
  }

  @Test
  void codesFinerThanTheFormAndWithLostZeroAreTraded() {
    assertThat(only("cmdCode", "99021000").hs()).contains(new HsCode("99021000"));
    assertThat(only("cmdCode", "19910").hs()).contains(new HsCode("019910"));
  }

  @Test
  void totalsChaptersAndResidualCodesAreOtherCommodities() {
    TradeFile file = loaded(
        HEADER,
        row("cmdCode", "TOTAL"),
        row("cmdCode", "99"),
        row("cmdCode", "9999AA"),
        row("cmdCode", "1"),
        row());
    assertThat(file.facts()).hasSize(1);
    assertThat(file.remarks()).isEmpty();
    assertThat(problems(HEADER, row("cmdCode", "9902AA"), row("cmdCode", "99-02")))
        .containsExactly(
            "file.csv:2 cmdCode: \"9902AA\" is no HS code: only digits",
            "file.csv:3 cmdCode: \"99-02\" is no HS code: only digits");
  }

  @Test
  void rowsOfAnotherClassificationAreLeftOut() {
    TradeFile file = loaded(HEADER, row("classificationCode", "S4", "cmdCode", "9902"), row());
    assertThat(file.facts()).hasSize(1);
    assertThat(file.remarks()).singleElement().asString().contains("another system", "S4");
  }

  @Test
  void goodsThatCameBackAreLeftOut() {
    TradeFile file = loaded(HEADER, row("partnerCode", "156"), row());
    assertThat(file.facts()).hasSize(1);
    assertThat(file.remarks()).singleElement().asString().contains("came back", "China");
  }

  @Test
  void aRepeatedRowIsLeftOutWhenEqualAndAProblemWhenNot() {
    assertThat(loaded(HEADER, row(), row()).remarks())
        .containsExactly("1 row left out: the same flow with the same figures as before"
            + " (first: line 3, \"CHN,import,PAK,2023,019910\")");
    assertThat(problems(HEADER, row(), row("netWgt", "71235")))
        .singleElement()
        .asString()
        .startsWith("file.csv:3: the same flow stands on line 2 with other figures");
    assertThat(
            loaded(HEADER, row(), row("period", "202301"), row("flowCode", "X")).facts())
        .hasSize(3);
  }

  @Test
  void allWrongCellsOfTheFileAreTold() {
    assertThat(
            problems(HEADER, row("netWgt", "-1"), row("primaryValue", "1,5", "period", "2023-01")))
        .containsExactly(
            "file.csv:2 netWgt: \"-1\" is negative",
            "file.csv:3 period: \"2023-01\" is neither a year, such as 2023, nor a month, such as"
                + " 202307",
            "file.csv:3 primaryValue: \"1,5\" is not a number. Numbers have a point and no"
                + " thousands separator.");
  }

  @Test
  void onlyTheColumnsThatAreNeededNeedToBeThere() {
    TradeFact fact = loaded(
            "period,reporter_iso,flow_desc,partner_desc,cmd_code,net_wgt,primary_value,qty",
            "2023,CHN,Export,Pakistan,990210,1,2,3")
        .facts()
        .getFirst();
    assertThat(fact.flow()).isEqualTo(TradeFact.Flow.EXPORT);
    assertThat(fact.partner()).contains(CountryGroup.of(PAK));
  }
}
