package org.lodemark.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodemark.app.Fixture.Run;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code lodemark prices} and {@code lodemark calendar} as a user meets them. */
class PricesCommandTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir
  private Path folder;

  private static JsonNode json(String... args) {
    Run run = Fixture.run(args);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return JSON.readTree(run.out());
  }

  private Path file(String... lines) throws IOException {
    return Files.write(folder.resolve("mine.csv"), java.util.List.of(lines));
  }

  @Test
  void theNearestChangeHeadsThePrices() {
    JsonNode next = json("prices", "--on", "2026-11-25", "--json").get("nextPolicyChange");
    assertThat(next.get("on").asString()).isEqualTo("2026-11-28");
    assertThat(next.get("daysAhead").asInt()).isEqualTo(3);
    assertThat(next.get("change").asString()).isEqualTo("resumes");
    String text = Fixture.run("prices", "--on", "2026-11-27").out();
    assertThat(text.lines().skip(1).findFirst().orElseThrow())
        .contains("2026-11-28", "tomorrow", "unless the suspension is renewed");
    assertThat(json("prices", "--on", "2026-11-28", "--json")
            .get("nextPolicyChange")
            .isNull())
        .isTrue();
  }

  @Test
  void everyQuoteIsConvertedByTheRateOfItsOwnTime() {
    JsonNode series =
        json("prices", "--product", "2# low-Bi", "--json").get("series").get(0);
    assertThat(series.get("priceUnit").asString()).isEqualTo("CNY/t");
    for (JsonNode quote : series.get("quotes")) {
      double perUsd = quote.get("low").asDouble() / quote.get("convertedLow").asDouble();
      // The yuan was between 6.3 and 7.4 to the dollar in these years.
      assertThat(perUsd).isBetween(6.3, 7.4);
    }
    assertThat(series.get("quotes").get(0).get("sources").size()).isEqualTo(1);
  }

  @Test
  void aCurrencyWithoutARateStaysAndTheUserMayGiveOne() {
    JsonNode without = json("prices", "--place", "Korea", "--json");
    assertThat(without.get("notConverted").get(0).asString()).isEqualTo("KRW");
    assertThat(without
            .get("series")
            .get(0)
            .get("quotes")
            .get(0)
            .get("convertedLow")
            .isNull())
        .isTrue();
    JsonNode with = json("prices", "--place", "Korea", "--rate", "KRW=1600", "--json");
    // "above 80,000,000" at 1,600: above 50,000.
    JsonNode quote = with.get("series").get(0).get("quotes").get(0);
    assertThat(quote.get("convertedLow").asDouble()).isEqualTo(50_000);
    assertThat(quote.get("convertedHigh").isNull()).isTrue();
    assertThat(with.get("notConverted").size()).isZero();
    assertThat(with.get("inputs").get(0).asString()).contains("1600", "as given");
  }

  @Test
  void ownQuotesStandBesideTheBuiltInOnesAndApartFromThem() throws IOException {
    Path own = file(
        "unit,product,date,price,place,currency,broker",
        "t,metal 99.65%,2026-10-01,41000,Karachi,USD,Ali",
        "lb,metal 99.65%,2026-10-02,18.5,Karachi,USD,Ali");
    JsonNode answer = json(
        "prices", "--prices", own.toString(), "--place", "Karachi", "--product", "metal", "--json");
    // Two units are two series.
    assertThat(answer.get("series").size()).isEqualTo(2);
    JsonNode pound = answer.get("series").get(0).get("priceUnit").asString().equals("USD/lb")
        ? answer.get("series").get(0)
        : answer.get("series").get(1);
    assertThat(pound.get("quotes").get(0).get("convertedLow").asDouble())
        .isEqualTo(18.5 * 2204.6226218, within(0.01));
    assertThat(answer.get("inputs").get(0).asString()).contains("mine.csv", "broker");
    assertThat(Fixture.run("prices", "--prices", own.toString(), "--csv").out())
        .contains("quotes,metal 99.65%,mine.csv,Karachi,metal,2026-10-01,41000,41000,USD/t");
  }

  @Test
  void everythingWrongWithAnOwnFileIsToldAtOnce() throws IOException {
    Path own = file(
        "product,place,period,lowPrice,highPrice,currency,massUnit",
        "metal,Karachi,2026-13,10,20,USD,t",
        ",Karachi,2026-10-01,ten,20,USD,t",
        "metal,Karachi,2026-10-01,10,20,dollars,t",
        "metal,Karachi,2026-10-02,30,20,USD,t",
        "metal,Karachi,2026-10-03,30,40,USD,maund",
        "metal,Karachi,2026-10-04,30,40,USD,t",
        "metal,Karachi,2026-10-04,31,41,USD,t");
    Run run = Fixture.run("prices", "--prices", own.toString());
    assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains(
            "mine.csv:2 period",
            "mine.csv:3 product",
            "mine.csv:3 lowPrice: \"ten\"",
            "mine.csv:4",
            "three capital letters",
            "mine.csv:5 lowPrice",
            "mine.csv:6",
            "t or lb",
            "mine.csv:8",
            "line 7");
  }

  @Test
  void aHeaderThatLacksColumnsSaysWhich() throws IOException {
    Run run = Fixture.run("prices", "--prices", file("product,price", "metal,3").toString());
    assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("lacks place, period, currency, massUnit");
    Run empty = Fixture.run(
        "prices", "--prices", file("product,place,date,price,currency,unit").toString());
    assertThat(empty.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(empty.err()).contains("holds no quote");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "prices --product unobtainium | Products:",
        "prices --change 2025-06 | two times",
        "prices --change 2025-06,2024-06 | later",
        "prices --in USD | USD/t",
        "prices --in USD/kg | t or lb",
        "prices --rate PKR | three capital letters",
        "prices --rate PKR=-1 | three capital letters",
        "prices --rate PKR=280,PKR=281 | twice",
        "prices --rows 0 | at least 1",
        "prices --within -1 | 0 to 3660",
        "prices --period soon | not a period",
        "prices --on tomorrow | not a day",
        "prices --json --csv | exclude each other",
        "calendar --on 2026-02-30 | not a day",
        "calendar --country Atlantis | not a country code or name",
        "calendar --json --csv | exclude each other"
      })
  void usageErrorsSayWhatWouldDo(String line, String message) {
    Run run = Fixture.run(line.split(" "));
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains(message);
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 100})
  void textFitsItsPage(int columns) {
    Environment page = new Environment(Fixture.ATLAS_HOME, true, columns, false);
    String prices = Fixture.run(page, "prices", "--change", "2024-09,2025-06").out();
    assertThat(prices).contains("▁", "█", "2017-2026", "+125.2 %");
    assertThat(prices.lines())
        .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(columns));
    assertThat(Fixture.run(page, "calendar", "--all").out().lines())
        .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(columns));
  }

  @Test
  void theInventedCommodityHasPricesToo() {
    JsonNode answer = json("prices", "--atlas", Fixture.VERIDIUM.toString(), "--json");
    assertThat(answer.get("series").size()).isEqualTo(2);
    assertThat(answer.get("notConverted").get(0).asString()).isEqualTo("NZD");
    assertThat(answer.get("margins").size()).isZero();
  }

  @Test
  void aBuyerSeesTheBanOnSellingToHisCountry() {
    JsonNode changes =
        json("calendar", "--on", "2026-11-25", "--country", "USA", "--json").get("changes");
    assertThat(changes.get(0).get("id").asString()).isEqualTo("chn-export-ban-2024-12-03");
    assertThat(json("calendar", "--on", "2026-11-25", "--country", "PAK", "--json")
            .get("changes")
            .size())
        .isZero();
  }

  @Test
  void theCalendarOfADay() {
    JsonNode answer = json("calendar", "--on", "2026-11-25", "--country", "CHN", "--json");
    assertThat(answer.get("on").asString()).isEqualTo("2026-11-25");
    assertThat(answer.get("dataUntil").asString()).isEqualTo("2026-05-29");
    String states = answer.get("rows").toString();
    assertThat(states).contains("suspended", "in-force").doesNotContain("proposed");
    assertThat(answer.get("changes").get(0).get("causeId").asString())
        .isEqualTo("chn-export-ban-suspended-2025-11-09");
    assertThat(Fixture.run("calendar", "--on", "2026-11-28").out())
        .contains("No dated change is known", "Ended by itself");
    assertThat(Fixture.run("calendar", "--csv").out()).contains("policy,in-force,");
  }
}
