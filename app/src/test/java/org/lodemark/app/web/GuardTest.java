package org.lodemark.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in and what is too much. */
class GuardTest {
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

  private static String here() {
    return "Host: 127.0.0.1:" + served.server.port();
  }

  private static int status(String response) {
    assertThat(response).startsWith("HTTP/1.1 ");
    return Integer.parseInt(response.substring(9, 12));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:PORT",
        "127.0.0.1",
        "127.0.0.1:1",
        "127.0.0.1.evil.example:PORT",
        "[::1]:PORT",
        "0.0.0.0:PORT"
      })
  void nameThatIsNotOfThisMachineIsRefused(String host) throws IOException {
    String name = host.replace("PORT", Integer.toString(served.server.port()));
    String response = served.raw("GET", "/api/v1/status", "Host: " + name);
    assertThat(status(response)).isIn(400, 421);
    assertThat(response).doesNotContain("\"store\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:PORT", "localhost:PORT", "LocalHost:PORT"})
  void namesOfThisMachineAreLetIn(String host) throws IOException {
    String name = host.replace("PORT", Integer.toString(served.server.port()));
    assertThat(status(served.raw("GET", "/api/v1/status", "Host: " + name))).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "Origin: http://evil.example",
    "Origin: null",
    "Origin: https://127.0.0.1:PORT",
    "Origin: http://127.0.0.1:1",
    "Sec-Fetch-Site: cross-site",
    "Sec-Fetch-Site: same-site"
  })
  void pageOfAnotherSiteMayChangeNothing(String header) throws IOException {
    String sent = header.replace("PORT", Integer.toString(served.server.port()));
    for (String method : List.of("POST", "DELETE", "PUT")) {
      String response = served.raw(method, "/api/v1/jobs", here(), sent);
      assertThat(status(response)).as(method).isEqualTo(403);
    }
  }

  @Test
  void ownPagesAndProgramsMayAsk() throws IOException {
    String own = "Origin: http://127.0.0.1:" + served.server.port();
    // The body is empty, which is no question: it was let in and read.
    assertThat(
            status(served.raw("POST", "/api/v1/jobs", here(), own, "Sec-Fetch-Site: same-origin")))
        .isEqualTo(400);
    assertThat(status(served.raw("POST", "/api/v1/jobs", here()))).isEqualTo(400);
  }

  @Test
  void answersAreNotReadAcrossSitesButLinksMayBeFollowed() throws IOException {
    assertThat(status(served.raw("GET", "/api/v1/lots", here(), "Sec-Fetch-Site: cross-site")))
        .isEqualTo(403);
    assertThat(status(served.raw(
            "GET", "/", here(), "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate")))
        .isEqualTo(200);
  }

  @Test
  void everyAnswerForbidsWhatAPageDoesNotNeed() throws Exception {
    for (String path :
        List.of("/", "/api/v1/risk", "/no-such.png", "/api/v1/lots?limit=x", "/docs/")) {
      HttpResponse<String> response = served.get(path);
      assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
      assertThat(response.headers().firstValue("Cross-Origin-Opener-Policy"))
          .hasValue("same-origin");
      assertThat(response.headers().firstValue("Cross-Origin-Resource-Policy"))
          .hasValue("same-origin");
      assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
      List<String> policies = response.headers().allValues("Content-Security-Policy");
      assertThat(policies).as(path).hasSize(1);
      assertThat(policies.getFirst())
          .contains("default-src 'none'")
          .contains("frame-ancestors 'none'")
          .doesNotContain("http:")
          .doesNotContain("https:")
          .doesNotContain("unsafe-eval")
          .doesNotContain("script-src 'self' 'unsafe-inline'");
    }
  }

  @Test
  void noOtherAddressOfThisMachineIsListenedOn() throws Exception {
    for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
      for (InetAddress address : network.inetAddresses().toList()) {
        if (address instanceof Inet4Address && !address.isLoopbackAddress()) {
          Assertions.assertThatThrownBy(() -> {
                try (Socket socket = new Socket()) {
                  socket.connect(new InetSocketAddress(address, served.server.port()), 3_000);
                }
              })
              .isInstanceOf(ConnectException.class);
        }
      }
    }
  }

  @Test
  void questionThatIsTooLongIsRefused() throws Exception {
    assertThat(served.get("/api/v1/lots?search=" + "a".repeat(7_000)).statusCode())
        .isEqualTo(200);
    assertThat(served.get("/api/v1/lots?search=" + "a".repeat(9_000)).statusCode())
        .isEqualTo(414);
    String long414 = served.raw("GET", "/api/v1/lots?search=" + "a".repeat(40_000), here());
    assertThat(status(long414)).isBetween(400, 431);
  }

  @Test
  void headersThatAreTooLongAreRefused() throws IOException {
    String response = served.raw("GET", "/api/v1/status", here(), "X-Long: " + "a".repeat(40_000));
    assertThat(status(response)).isBetween(400, 431);
    assertThat(response).doesNotContain("\"store\"");
  }

  @Test
  void bodyThatIsTooLargeIsRefused() throws Exception {
    String large = "{\"question\":\"verify\",\"lot\":\"" + "a".repeat(JobBody.MOST_BYTES) + "\"}";
    assertThat(served.post("/api/v1/jobs", large).statusCode()).isEqualTo(413);
    // A length that is said beforehand is refused before the body is read.
    String said = served.raw("POST /api/v1/capture?name=a.csv HTTP/1.1\r\n" + here()
        + "\r\nConnection: close\r\nContent-Length: "
        + (LodemarkServer.MOST_BODY_BYTES + 1) + "\r\n\r\n");
    assertThat(status(said)).isEqualTo(413);
  }

  @Test
  void tooManySetsAndParametersAreRefused() throws Exception {
    String sets = "&set=not-declared".repeat(21);
    HttpResponse<String> response = served.get("/api/v1/verify?lot=sim%3AE1%2F0009" + sets);
    for (int i = 0; i < 60 && response.statusCode() == 202; i++) {
      response = served.get(response.headers().firstValue("Location").orElseThrow() + "/result");
    }
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body()).contains("at most 20");
    assertThat(served.get("/api/v1/nations?" + "country=CHN&".repeat(250)).statusCode())
        .isEqualTo(400);
  }

  @Test
  void whatIsNotThereIsAProblemAndTheStartPageOnlyForBrowsersThatOpenAPage() throws Exception {
    assertThat(served.get("/lots/17", "Accept", "text/html,*/*").statusCode()).isEqualTo(200);
    for (String path : List.of(
        "/lots/17",
        "/app.js.map",
        "/..%2f..%2fetc%2fpasswd",
        "/../org/lodemark/app/version.properties",
        "/%2e%2e/org/lodemark/app/web/openapi.yaml",
        "/pages/index.html",
        "/docs/swagger-initializer.js")) {
      HttpResponse<String> response = served.get(path, "Accept", "*/*");
      assertThat(response.statusCode()).as(path).isIn(400, 404);
      assertThat(response.headers().firstValue("Content-Type").orElse(""))
          .as(path)
          .contains("problem+json");
    }
    assertThat(served.get("/api/v1/no-such", "Accept", "text/html").statusCode())
        .isEqualTo(404);
  }

  @Test
  void methodThatARouteDoesNotKnowIsRefused() throws Exception {
    HttpResponse<String> response = served.send("PUT", "/api/v1/lots", BodyPublishers.noBody());
    assertThat(response.statusCode()).isIn(404, 405);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void swaggerUiStartsWithoutAskingAnotherMachine() throws Exception {
    assertThat(served.get("/docs/").body()).contains("/docs/start.js").doesNotContain("http");
    assertThat(served.get("/docs/start.js").body())
        .contains("validatorUrl: null")
        .contains("'/openapi.yaml'")
        .doesNotContain("http");
    assertThat(served.get("/docs/swagger-ui-bundle.js").body()).hasSizeGreaterThan(1_000_000);
  }
}
