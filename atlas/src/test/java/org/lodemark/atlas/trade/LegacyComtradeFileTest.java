package org.lodemark.atlas.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodemark.atlas.trade.TradeFixture.USA;
import static org.lodemark.atlas.trade.TradeFixture.WORLD;
import static org.lodemark.atlas.trade.TradeFixture.loaded;
import static org.lodemark.atlas.trade.TradeFixture.problems;

import java.nio.charset.Charset;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.lodemark.atlas.Quality;
import org.lodemark.atlas.Quantity;
import org.lodemark.atlas.fact.TradeFact;
import org.lodemark.domain.mass.MassInterval;
import org.lodemark.domain.place.CountryGroup;
import org.lodemark.domain.time.Period;
import org.lodemark.input.Limits;

/** Files in the older layout of UN Comtrade. */
class LegacyComtradeFileTest {
  private static final String HEADER =
      "Classification,Year,Period,Period Desc.,Aggregate Level,Is Leaf Code,Trade Flow Code,"
          + "Trade Flow,Reporter Code,Reporter,Reporter ISO,Partner Code,Partner,Partner ISO,"
          + "2nd Partner Code,2nd Partner,2nd Partner ISO,Customs Proc. Code,Customs,"
          + "Mode of Transport Code,Mode of Transport,Commodity Code,Commodity,Qty Unit Code,"
          + "Qty Unit,Qty,Alt Qty Unit Code,Alt Qty Unit,Alt Qty,Netweight (kg),"
          + "Gross weight (kg),Trade Value (US$),CIF Trade Value (US$),FOB Trade Value (US$),Flag";

  private static String row(
      String period, String flow, String partner, String second, String weight, String flag) {
    return "H5," + period.substring(0, 4) + "," + period + "," + period + ",6,1," + flow
        + ",842,USA,USA," + partner + "," + second + ",,,,,,,990210,\"Metal, unwrought\",8,"
        + "Weight in kilograms,1,,,," + weight + ",,64000,,," + flag;
  }

  @Test
  void aRowIsReadByItsOlderColumnNames() {
    TradeFile file = loaded(HEADER, row("2019", "1,Import", "0,World,WLD", "", "2500", "0"));
    assertThat(file.kind()).isEqualTo(TradeFile.Kind.COMTRADE);
    TradeFact fact = file.facts().getFirst();
    assertThat(fact.reporter()).isEqualTo(CountryGroup.of(USA));
    assertThat(fact.partner()).contains(CountryGroup.of(WORLD));
    assertThat(fact.flow()).isEqualTo(TradeFact.Flow.IMPORT);
    assertThat(fact.period()).isEqualTo(Period.ofYear(2019));
    assertThat(fact.quantity().findMass()).contains(new MassInterval(2_500_000, 2_500_000));
    assertThat(fact.valueUsd()).contains(64_000.0);
    assertThat(fact.provenance().quality()).isEqualTo(Quality.REPORTED);
  }

  @Test
  void aDownloadInWindows1252IsReadAndTheUserIsTold() {
    String text = HEADER + "\n"
        + row("2019", "1,Import", "384,C\u00f4te d'Ivoire,CIV", "", "2500", "0") + "\n";
    TradeFile file = TradeFixture.loaded(TradeFixture.read(
        TradeFixture.input("old.csv", text.getBytes(Charset.forName("windows-1252"))),
        Limits.TRADE_FILE));
    assertThat(file.facts()).hasSize(1);
    assertThat(file.remarks()).anyMatch(remark -> remark.startsWith("read as Windows-1252"));
  }

  @Test
  void flowsAreNumbersOrWords() {
    TradeFile file = loaded(
        HEADER,
        row("2019", "2,Export", "156,China,CHN", "", "1", "0"),
        row("2018", ",Exports", "156,China,CHN", "", "1", "0"),
        row("2019", "3,Re-Export", "156,China,CHN", "", "1", "0"),
        row("2019", "4,Re-Import", "156,China,CHN", "", "1", "0"),
        row("2018", ",Re-Import", "156,China,CHN", "", "1", "0"));
    assertThat(file.facts())
        .extracting(TradeFact::flow)
        .containsExactly(TradeFact.Flow.EXPORT, TradeFact.Flow.EXPORT);
    assertThat(file.remarks()).singleElement().asString().startsWith("3 rows left out");
  }

  @Test
  void monthsAndSecondPartnersAreRead() {
    TradeFile file = loaded(
        HEADER,
        row("201912", "1,Import", "156,China,CHN", "", "1", "0"),
        row("201912", "1,Import", "156,China,CHN", "586", "1", "0"));
    assertThat(file.facts()).hasSize(1);
    assertThat(file.facts().getFirst().period()).isEqualTo(Period.ofMonth(YearMonth.of(2019, 12)));
  }

  @Test
  void theFlagTellsAnEstimatedWeight() {
    TradeFile file = loaded(
        HEADER,
        row("2016", "1,Import", "156,China,CHN", "", "1", "0"),
        row("2017", "1,Import", "156,China,CHN", "", "1", "2"),
        row("2018", "1,Import", "156,China,CHN", "", "1", "4"),
        row("2019", "1,Import", "156,China,CHN", "", "1", "6"));
    assertThat(file.facts())
        .extracting(fact -> fact.provenance().quality())
        .containsExactly(Quality.REPORTED, Quality.REPORTED, Quality.ESTIMATE, Quality.ESTIMATE);
  }

  @Test
  void aMissingWeightIsNotAvailable() {
    assertThat(loaded(HEADER, row("2019", "1,Import", "156,China,CHN", "", "", "0"))
            .facts()
            .getFirst()
            .quantity())
        .isEqualTo(new Quantity.NotAvailable());
  }

  @Test
  void problemsNameTheColumnAsTheFileDoes() {
    assertThat(problems(HEADER, row("2019", "1,Import", "156,China,CHN", "", "abc", "0")))
        .singleElement()
        .asString()
        .startsWith("file.csv:2 Netweight (kg): \"abc\" is not a number");
  }
}
