package org.lodemark.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** HEAD gets what GET gets, but the body (RFC 9110, 9.3.2). */
class HeadTest {
  private static final String LOT = "sim%3AE1%2F0009";
  private static final String VERIFY = "/api/v1/verify?set=AFG&lot=" + LOT;

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

  private static HttpResponse<String> head(String path, String... headers) throws Exception {
    return served.send("HEAD", path, BodyPublishers.noBody(), headers);
  }

  /** All headers but the time of the answer. */
  private static Map<String, List<String>> headers(HttpResponse<String> response) {
    Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
    headers.keySet().removeIf(name -> name.equalsIgnoreCase("date"));
    return headers;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/index.html",
        "/js/main.js",
        "/css/print.css",
        "/icon.svg",
        "/docs/",
        "/docs",
        "/docs/swagger-ui-bundle.js",
        "/openapi.yaml",
        "/health/live",
        "/health/ready",
        "/api/v1/status",
        "/api/v1/world.geojson",
        "/api/v1/nations?country=THA",
        "/api/v1/lots?limit=7",
        "/api/v1/events?limit=7",
        "/api/v1/trace?lot=" + LOT,
        "/api/v1/trace.html?download=true&lot=" + LOT,
        "/api/v1/market",
        "/api/v1/jobs",
        "/api/v1/jobs/none",
        "/api/v1/jobs/none/result",
        "/api/v1/lots?limit=none",
        "/api/v1/trace?lot=none",
        "/api/v1/no-such",
        "/no-such.js",
      })
  void statusAndHeadersAreThoseOfGetAndThereIsNoBody(String path) throws Exception {
    HttpResponse<String> get = served.get(path);
    HttpResponse<String> head = head(path);
    assertThat(head.statusCode()).isEqualTo(get.statusCode());
    assertThat(headers(head)).isEqualTo(headers(get));
    assertThat(head.body()).isEmpty();
    int bytes = get.body().getBytes(StandardCharsets.UTF_8).length;
    assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(bytes);
  }

  @Test
  void pageAndAnswerHaveTheirTypeAndTag() throws Exception {
    HttpResponse<String> page = head("/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(page.headers().firstValue("ETag")).isPresent();
    HttpResponse<String> risk = head("/api/v1/risk");
    assertThat(risk.headers().firstValue("Content-Type")).hasValue("application/json");
    String tag = risk.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> known = head("/api/v1/risk", "If-None-Match", tag);
    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(known.headers().firstValue("ETag")).hasValue(tag);
  }

  @Test
  void verificationIsToldOfOnceItIsKnown() throws Exception {
    HttpResponse<String> get = served.get(VERIFY);
    for (int i = 0; i < 60 && get.statusCode() == 202; i++) {
      get = served.get(VERIFY);
    }
    HttpResponse<String> head = head(VERIFY);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(headers(head)).isEqualTo(headers(get));
    String page = VERIFY.replace("verify?", "verify.html?");
    assertThat(headers(head(page))).isEqualTo(headers(served.get(page)));
  }

  /** Bytes after the head would be taken for the next answer on the connection. */
  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/api/v1/lots", "/metrics", "/no-such.js", "/api/v1/lots?limit=x", VERIFY})
  void nothingFollowsTheHeadOnTheWire(String path) throws Exception {
    String answer = served.rawHead(path, here());
    assertThat(answer).startsWith("HTTP/1.1 ").containsOnlyOnce("\r\n\r\n").endsWith("\r\n\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "Host: evil.example, 421",
    "Host: 127.0.0.1:1, 421",
    "Sec-Fetch-Site: cross-site, 403",
  })
  void whoIsNotLetInByGetIsNotByHead(String header, int status) throws Exception {
    List<String> sent = new ArrayList<>(List.of(header));
    if (!header.startsWith("Host")) {
      sent.add(here());
    }
    for (String path : List.of("/api/v1/lots", "/js/main.js")) {
      String refused = served.rawHead(path, sent.toArray(String[]::new));
      assertThat(refused).startsWith("HTTP/1.1 " + status + " ").endsWith("\r\n\r\n");
      assertThat(refused).doesNotContainIgnoringCase("ETag").doesNotContain("other-");
      String got = served.raw("GET", path, sent.toArray(String[]::new));
      assertThat(got).startsWith("HTTP/1.1 " + status + " ").contains("other-");
    }
  }

  @Test
  void everyRouteThatIsDescribedForGetIsThereForHeadButTheStream() throws Exception {
    JsonNode paths;
    try (InputStream in = Docs.class.getResourceAsStream("openapi.yaml")) {
      paths = new YAMLMapper()
          .readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .get("paths");
    }
    List<String> other = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      String asked = path.getKey().replace("{id}", "none");
      if (path.getValue().has("get")
          && head(asked).statusCode() != served.get(asked).statusCode()) {
        other.add(path.getKey());
      }
    }
    assertThat(other).containsExactly("/api/v1/jobs/{id}/events");
    HttpResponse<String> stream = head("/api/v1/jobs/none/events");
    assertThat(stream.statusCode()).isEqualTo(405);
    assertThat(stream.headers().firstValue("Allow")).hasValue("GET");
  }

  @Test
  void whatOnlyTakesInIsNotAskedByHead() throws Exception {
    assertThat(head("/api/v1/capture").statusCode()).isIn(404, 405);
  }

  private static String here() {
    return "Host: 127.0.0.1:" + served.server.port();
  }
}
