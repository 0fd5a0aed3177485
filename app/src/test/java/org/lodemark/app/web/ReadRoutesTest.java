package org.lodemark.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What the reading routes answer, over the sample that is shipped. */
class ReadRoutesTest {
  private static final String LOT = "sim:E1/0009";

  @TempDir
  private static Path folder;

  private static Served served;

  @BeforeAll
  static void start() throws Exception {
    served = Served.sample(folder);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/nations | nations",
        "/api/v1/nations?country=THA&country=JPN&stage=mining | nations --country THA,JPN --stage mining",
        "/api/v1/nations?country=THA&period=2024-01%2F2024-07 | nations --country THA --period 2024-01/2024-07",
        "/api/v1/risk?stage=processing | risk --stage processing",
        "/api/v1/prices?product=metal&in=CNY%2Ft | prices --product metal --in CNY/t",
        "/api/v1/calendar?on=2024-12-01&country=CHN | calendar --on 2024-12-01 --country CHN",
        "/api/v1/value?form=hand-sorted-ore&grade=45%25&freight=terminal%3D60-95"
            + " | value --form hand-sorted-ore --grade 45% --freight terminal=60-95",
        "/api/v1/scenarios | market",
        "/api/v1/market | market",
      })
  void answersFromFactsAreToTheByteThoseOfTheCommand(String path, String command) throws Exception {
    HttpResponse<String> response = served.get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    List<String> args = new ArrayList<>(List.of(command.split(" ")));
    args.add("--json");
    assertThat(response.body()).isEqualTo(served.command(args.toArray(String[]::new)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/lots?limit=7&from=3 | lots --limit 7 --from 3",
        "/api/v1/lots?site=sim-T3&findings=true | lots --site sim-T3 --findings",
        "/api/v1/lots?search=E1%2F00 | lots --search E1/00",
        "/api/v1/trace?lot=sim%3AE1%2F0009 | trace sim:E1/0009",
        "/api/v1/trace?lot=sim%3AE1%2F0009&trust=none&sources=recorded"
            + " | trace sim:E1/0009 --trust none --sources recorded",
        "/api/v1/trace?lot=sim%3AT3%2F0001&downstream=true | trace sim:T3/0001 --downstream",
        "/api/v1/trace?mine=sim-M4 | trace --mine sim-M4",
        "/api/v1/value?lot=sim%3AE1%2F0009&rate=PKR%3D280 | value --lot sim:E1/0009 --rate PKR=280",
      })
  void answersFromTheBooksAreToTheByteThoseOfTheCommand(String path, String command)
      throws Exception {
    HttpResponse<String> response = served.get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    List<String> args = new ArrayList<>(List.of(command.split(" ")));
    args.addAll(List.of("--json", "--store", served.store));
    assertThat(response.body()).isEqualTo(served.command(args.toArray(String[]::new)));
  }

  @Test
  void verificationIsThatOfTheCommand() throws Exception {
    String path = "/api/v1/verify?set=not-declared&set=AFG&lot=" + Served.encoded(LOT);
    HttpResponse<String> response = served.get(path);
    for (int i = 0; i < 60 && response.statusCode() == 202; i++) {
      response = served.get(path);
    }
    String command = served.command(
        "verify", LOT, "--set", "not-declared", "--set", "AFG", "--json", "--store", served.store);
    assertThat(response.body()).isEqualTo(command);
  }

  @Test
  void statusSaysWhatIsServed() throws Exception {
    JsonNode status = served.json("/api/v1/status");
    // 11 sites, 319 movements, 118 documents, 160 assays: the lines of the sample's sheets.
    assertThat(status.at("/store/statements").asInt()).isEqualTo(11 + 319 + 118 + 160);
    assertThat(status.at("/store/logSize").asInt()).isEqualTo(608);
    assertThat(status.at("/store/sites").asInt()).isEqualTo(11);
    assertThat(status.at("/store/simulated").booleanValue()).isTrue();
    assertThat(status.at("/store/lots").asInt())
        .isEqualTo(served.json("/api/v1/lots?limit=1").get("total").asInt());
    assertThat(status.get("demo").booleanValue()).isFalse();
    assertThat(status.get("writable").booleanValue()).isTrue();
  }

  @Test
  void sitesHaveTheirPlaceAndWhatTheyStated() throws Exception {
    JsonNode sites = served.json("/api/v1/sites").get("sites");
    assertThat(sites.size()).isEqualTo(11);
    JsonNode exporter = null;
    for (JsonNode site : sites) {
      exporter = site.get("site").asString().equals("sim-E1") ? site : exporter;
    }
    assertThat(exporter).isNotNull();
    assertThat(exporter.get("country").asString()).isEqualTo("PAK");
    assertThat(exporter.get("kind").asString()).isEqualTo("terminal");
    assertThat(exporter.get("latitudeDegrees").asDouble()).isEqualTo(24.8773);
  }

  @Test
  void statementsAreListedFromTheNewestInPagesThatLoseNone() throws Exception {
    List<Long> seen = new ArrayList<>();
    String next = "";
    while (true) {
      JsonNode page = served.json("/api/v1/events?limit=250" + next);
      page.get("statements").forEach(row -> seen.add(row.get("sequence").asLong()));
      if (page.get("before").isNull()) {
        break;
      }
      next = "&before=" + page.get("before").asLong();
    }
    List<Long> expected = new ArrayList<>();
    for (long seq = 608; seq >= 1; seq--) {
      expected.add(seq);
    }
    assertThat(seen).isEqualTo(expected);
    JsonNode first = served.json("/api/v1/events?limit=1").get("statements").get(0);
    assertThat(first.get("kind").asString()).isEqualTo("assay");
    assertThat(first.get("document").asString()).isEqualTo("assays.csv");
    assertThat(first.get("statement").isObject()).isTrue();
  }

  @Test
  void pageAboutATraceStandsAloneAndMayRunNothing() throws Exception {
    HttpResponse<String> page =
        served.get("/api/v1/trace.html?download=true&lot=" + Served.encoded(LOT));
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(page.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"trace-sim-E1-0009.html\"");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'")
        .doesNotContain("script-src");
    assertThat(page.body()).contains("<svg").doesNotContain("<script");
    assertThat(served
            .get("/api/v1/trace.html?lot=" + Served.encoded(LOT))
            .headers()
            .firstValue("Content-Disposition"))
        .isEmpty();
  }

  @Test
  void answerThatIsKnownIsNotSentAgain() throws Exception {
    HttpResponse<String> first = served.get("/api/v1/risk");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> second = served.get("/api/v1/risk", "If-None-Match", tag);
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(second.headers().firstValue("ETag")).hasValue(tag);
    assertThat(served.get("/api/v1/risk?stage=processing").headers().firstValue("ETag"))
        .isNotEqualTo(java.util.Optional.of(tag));
    assertThat(served.get("/api/v1/risk", "If-None-Match", "\"other\"").statusCode())
        .isEqualTo(200);
  }

  @Test
  void allProblemsOfAQuestionAreToldAtOnce() throws Exception {
    HttpResponse<String> response =
        served.get("/api/v1/nations?period=20224&country=Nowhere&stage=melting&rows=5");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = Served.read(response);
    assertThat(problem.get("status").asInt()).isEqualTo(400);
    List<String> said = new ArrayList<>();
    problem
        .get("problems")
        .forEach(row -> said.add(row.get("what").asString() + "="
            + row.get("value").asString() + " " + row.get("where").asString()));
    assertThat(said)
        .containsExactly(
            "rows=5 query", "period=20224 query", "country=Nowhere query", "stage=melting query");
    assertThat(problem.toString()).contains("mining or processing").doesNotContain("--");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/lots?limit=0 | 400 | limit",
        "/api/v1/lots?limit=many | 400 | limit",
        "/api/v1/lots?limit=3&limit=4 | 400 | limit",
        "/api/v1/lots?trust=blind | 400 | trust",
        "/api/v1/trace | 400 | lot",
        "/api/v1/trace?mine=sim-M4&lot=x | 400 | mine",
        "/api/v1/trace?lot=sim-none | 404 | lot",
        "/api/v1/trace.html?lot=sim-none | 404 | lot",
        "/api/v1/value | 400 | form",
        "/api/v1/value?form=hand-sorted-ore&grade=145%25 | 400 | grade",
        "/api/v1/value?lot=sim-none | 400 | lot",
        "/api/v1/prices?within=9999&in=apples | 400 | within",
        "/api/v1/calendar?on=soon | 400 | on",
        "/api/v1/market?scenario=no-such | 400 | scenario",
        "/api/v1/events?limit=2000 | 400 | limit",
        "/api/v1/verify | 400 | lot",
        "/api/v1/verify?all=true&lot=x | 400 | lot",
        "/api/v1/verify.html?job=zzz | 400 | job",
      })
  void wrongQuestionIsRefusedByName(String path, int status, String what) throws Exception {
    HttpResponse<String> response = served.get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    JsonNode problems = Served.read(response).get("problems");
    List<String> names = new ArrayList<>();
    problems.forEach(row -> names.add(row.get("what").asString()));
    assertThat(names).contains(what);
  }

  @Test
  void setThatNamesNothingIsToldAndNoFileIsRead() throws Exception {
    HttpResponse<String> response =
        served.get("/api/v1/verify?set=Atlantis&set=@/etc/hosts&lot=" + Served.encoded(LOT));
    for (int i = 0; i < 60 && response.statusCode() == 202; i++) {
      response = served.get(response.headers().firstValue("Location").orElseThrow() + "/result");
    }
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body())
        .contains("Atlantis")
        .contains("/etc/hosts")
        .doesNotContain("localhost")
        .doesNotContain("@FILE");
  }

  @Test
  void manyMayAskAtOnceAndAllGetTheSame() throws Exception {
    String path = "/api/v1/trace?ancestors=17&lot=" + Served.encoded("sim:E1/0010");
    List<Callable<String>> asks = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      String other = i % 3 == 0 ? "/api/v1/lots?limit=17" : path;
      asks.add(() -> served.get(other).body());
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
      List<Future<String>> answers = threads.invokeAll(asks);
      for (int i = 3; i < answers.size(); i++) {
        assertThat(answers.get(i).get()).isEqualTo(answers.get(i - 3).get());
      }
    }
  }

  @Test
  void healthAndMeasuresAreTold() throws Exception {
    assertThat(served.json("/health/live").get("status").asString()).isEqualTo("up");
    assertThat(served.json("/health/ready").at("/checks/store").asString()).isEqualTo("up");
    served.get("/api/v1/risk");
    served.get("/no/such/" + LOT.replace(':', '-'));
    String metrics = served.get("/metrics").body();
    assertThat(metrics)
        .contains("lodemark_http_requests_total{route=\"/api/v1/risk\",status=\"200\"}")
        .contains("lodemark_http_requests_total{route=\"other\",status=\"404\"}")
        .doesNotContain("sim-E1");
  }
}
