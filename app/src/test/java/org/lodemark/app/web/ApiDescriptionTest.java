package org.lodemark.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The description of the API says what the server does. */
class ApiDescriptionTest {
  private static final String LOT = "sim%3AE1%2F0009";

  @TempDir
  private static Path folder;

  private static Served served;
  private static JsonNode description;

  @BeforeAll
  static void start() throws Exception {
    served = Served.sample(folder);
    try (InputStream in = Docs.class.getResourceAsStream("openapi.yaml")) {
      description =
          new YAMLMapper().readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static List<String> queryParameters(JsonNode path) {
    Set<String> names = new TreeSet<>();
    for (String method : List.of("get", "post", "delete")) {
      path.path(method).path("parameters").forEach(parameter -> {
        String ref = parameter.get("$ref").asString();
        JsonNode found = description.at(ref.substring(1));
        assertThat(found.isMissingNode()).as(ref).isFalse();
        if (found.get("in").asString().equals("query")) {
          names.add(found.get("name").asString());
        }
      });
    }
    return List.copyOf(names);
  }

  @Test
  void everyRouteIsDescribedWithAllItsParametersAndNoOther() throws Exception {
    Map<String, List<String>> served = new TreeMap<>();
    Subject subject = Subjects.of(
        new org.lodemark.app.Environment(org.lodemark.app.Fixture.ATLAS_HOME, false, 100, true),
        java.util.Optional.empty(),
        org.lodemark.ledger.store.StoreUrl.parse("sqlite:" + folder.resolve("none.db")),
        java.time.Clock.systemUTC(),
        false,
        true);
    Routes.parameters(subject)
        .forEach((path, names) -> served.put(path, List.copyOf(new TreeSet<>(names))));
    Map<String, List<String>> described = new TreeMap<>();
    description
        .get("paths")
        .properties()
        .forEach(path -> described.put(path.getKey(), queryParameters(path.getValue())));
    assertThat(described).isEqualTo(served);
  }

  @Test
  void everyRouteThatIsDescribedIsServed() throws Exception {
    for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
      if (path.getValue().has("get")) {
        String asked = path.getKey().replace("{id}", "none");
        HttpResponse<String> response = served.get(asked);
        // A path without a route is answered by the pages, whose words these are.
        assertThat(response.body()).as(asked).doesNotContain("nothing lies at");
      }
    }
  }

  private static String schemaName(String route, int status) {
    JsonNode content =
        description.get("paths").get(route).at("/get/responses/" + status + "/content");
    return content.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/status | /api/v1/status | StatusReport",
        "/api/v1/nations | /api/v1/nations | NationsReport",
        "/api/v1/nations?country=CHN&period=2024 | /api/v1/nations | NationsReport",
        "/api/v1/risk | /api/v1/risk | RiskReport",
        "/api/v1/prices | /api/v1/prices | PricesReport",
        "/api/v1/prices?change=2024-09,2025-06 | /api/v1/prices | PricesReport",
        "/api/v1/calendar?on=2026-11-25 | /api/v1/calendar | CalendarReport",
        "/api/v1/value?form=hand-sorted-ore&grade=45%25&to=New+York | /api/v1/value | ValueReport",
        "/api/v1/value?form=hand-sorted-ore&grade=35%25&sort-to=55%25&sort-recovery=85-90%25"
            + " | /api/v1/value | ValueReport",
        "/api/v1/value?lot=" + LOT + " | /api/v1/value | ValueReport",
        "/api/v1/scenarios | /api/v1/scenarios | ScenarioListReport",
        "/api/v1/map | /api/v1/map | MapReport",
        "/api/v1/lots | /api/v1/lots | LotsReport",
        "/api/v1/trace?lot=" + LOT + " | /api/v1/trace | TraceReport",
        "/api/v1/trace?mine=sim-M4 | /api/v1/trace | RecallReport",
        "/api/v1/sites | /api/v1/sites | SitesReport",
        "/api/v1/events?limit=700 | /api/v1/events | EventsReport",
        "/api/v1/verify?lot=" + LOT + " | /api/v1/verify | VerifyReport",
        "/api/v1/verify?exporter=sim-E1&period=2025 | /api/v1/verify | VerifyReport",
        "/api/v1/market?scenario=controls-2024&draws=20 | /api/v1/market | MarketReport",
        "/api/v1/jobs | /api/v1/jobs | JobList",
        "/health/ready | /health/ready | HealthReport",
      })
  void realAnswersKeepToTheirSchemas(String path, String route, String schema) throws Exception {
    assertThat(schemaName(route, 200)).contains("#/components/schemas/" + schema + "\"");
    HttpResponse<String> response = served.get(path);
    for (int i = 0; i < 120 && response.statusCode() == 202; i++) {
      assertThat(problems("JobReport", response.body())).isEmpty();
      Thread.sleep(250);
      response = served.get(path);
    }
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(problems(schema, response.body())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/lots?limit=0&bogus=1",
    "/api/v1/trace?lot=none",
    "/no-such.js",
    "/api/v1/jobs/none"
  })
  void problemsKeepToTheirSchema(String path) throws Exception {
    HttpResponse<String> response = served.get(path);
    assertThat(response.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(problems("ProblemDetails", response.body())).isEmpty();
  }

  @Test
  void sheetsAreAnsweredByTheirSchema() throws Exception {
    String good = "id,name,kind,country\nmine-z,Mine Z,mine,BOL\n";
    HttpResponse<String> kept = served.post("/api/v1/capture?dryRun=true&name=z.csv", good);
    assertThat(problems("CaptureReport", kept.body())).isEmpty();
    HttpResponse<String> refused =
        served.post("/api/v1/capture?name=z.csv", good.replace("mine,BOL", "hole,XX"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(problems("ProblemDetails", refused.body())).isEmpty();
  }

  @Test
  void answerThatLacksOrHasMoreThanDescribedIsFound() throws Exception {
    ObjectNode status = (ObjectNode) served.json("/api/v1/status");
    status.put("colour", "red");
    assertThat(problems("StatusReport", status.toString())).hasSize(1);
    status.remove("colour");
    status.remove("store");
    assertThat(problems("StatusReport", status.toString())).hasSize(1);
  }

  /** What the answer does that its schema does not allow. */
  private static List<String> problems(String name, String body) {
    String uri = "urn:lodemark:api";
    String whole = JsonMapper.shared().writeValueAsString(description);
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(uri, whole)));
    Schema schema = registry.getSchema(SchemaLocation.of(uri + "#/components/schemas/" + name));
    List<String> problems = new ArrayList<>();
    schema.validate(body, InputFormat.JSON).forEach(error -> problems.add(error.toString()));
    return problems;
  }
}
