package org.lodemark.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Books in over HTTP. */
class CaptureRouteTest {
  private static final String SITES =
      "id,name,kind,country\nmine-a,Mine A,mine,BOL\n" + "trader-b,Trader B,trader,BOL\n";

  private static final String MOVEMENTS =
      "time,action,lot,site,counterparty,massKg,moisturePct,gradePct,form,declaredOrigin,"
          + "declaredOriginBasis\n"
          + "2025-03-01,MINE,A-1,mine-a,,10000,0,50,hand-sorted-ore,BOL,mined\n"
          + "2025-03-02,SHIP,A-1,mine-a,trader-b,10000,0,50,hand-sorted-ore,BOL,mined\n";

  @TempDir
  private Path folder;

  private static HttpResponse<String> form(Served served, String query, String... namesAndBodies)
      throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int i = 0; i < namesAndBodies.length; i += 2) {
      body.write(("--ma:rk\r\nContent-Disposition: form-data; name=\"f\"; filename=\""
              + namesAndBodies[i] + "\"\r\nContent-Type: text/csv\r\n\r\n"
              + namesAndBodies[i + 1] + "\r\n")
          .getBytes(StandardCharsets.UTF_8));
    }
    body.write("--ma:rk--\r\n".getBytes(StandardCharsets.UTF_8));
    return served.send(
        "POST",
        "/api/v1/capture" + query,
        BodyPublishers.ofByteArray(body.toByteArray()),
        "Content-Type",
        "multipart/form-data; boundary=\"ma:rk\"");
  }

  private static int temporaryFolders() {
    String[] names = new File(System.getProperty("java.io.tmpdir"))
        .list((dir, name) -> name.startsWith("lodemark-capture"));
    return names == null ? 0 : names.length;
  }

  @Test
  void sheetIsKeptAndWhatWasAnsweredBeforeIsAnsweredAnew() throws Exception {
    try (Served served = Served.empty(folder, true)) {
      // Nothing is kept yet, which is no fault: lists are empty, and a lot is not there.
      assertThat(served.json("/api/v1/lots").get("total").asInt()).isZero();
      assertThat(served.json("/api/v1/sites").get("sites").size()).isZero();
      assertThat(served.json("/api/v1/events").get("statements").size()).isZero();
      for (String path : List.of("trace", "trace.html", "verify")) {
        assertThat(served.get("/api/v1/" + path + "?lot=A-1").statusCode()).isEqualTo(404);
      }
      assertThat(served.json("/api/v1/status").at("/store/exists").booleanValue())
          .isFalse();

      HttpResponse<String> first = served.post("/api/v1/capture?name=sites.csv", SITES);
      assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
      JsonNode file = Served.read(first).get("files").get(0);
      assertThat(file.get("file").asString()).isEqualTo("sites.csv");
      assertThat(file.get("added").asInt()).isEqualTo(2);

      HttpResponse<String> none = served.get("/api/v1/lots");
      assertThat(Served.read(none).get("total").asInt()).isZero();
      String tag = none.headers().firstValue("ETag").orElseThrow();

      HttpResponse<String> second = served.post("/api/v1/capture?name=movements.csv", MOVEMENTS);
      assertThat(second.statusCode()).as(second.body()).isEqualTo(200);
      HttpResponse<String> one = served.get("/api/v1/lots", "If-None-Match", tag);
      assertThat(one.statusCode()).isEqualTo(200);
      assertThat(Served.read(one).get("total").asInt()).isEqualTo(1);
      // 10,000 kg, dry, half of it metal.
      assertThat(Served.read(one).at("/lots/0/massGrams").asLong()).isEqualTo(5_000_000);

      HttpResponse<String> again = served.post("/api/v1/capture?name=movements.csv", MOVEMENTS);
      assertThat(Served.read(again).at("/files/0/added").asInt()).isZero();
      assertThat(Served.read(again).at("/files/0/known").asInt()).isEqualTo(2);
    }
  }

  @Test
  void dryRunChecksAndKeepsNothing() throws Exception {
    try (Served served = Served.empty(folder, true)) {
      HttpResponse<String> response =
          served.post("/api/v1/capture?name=sites.csv&dryRun=true", SITES);
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(Served.read(response).get("dryRun").booleanValue()).isTrue();
      assertThat(served.json("/api/v1/status").at("/store/exists").booleanValue())
          .isFalse();
    }
  }

  @Test
  void allProblemsOfASheetAreToldWithTheirPlacesAndNothingIsKept() throws Exception {
    String bad = SITES + "mine-c,Mine C,volcano,BOL\nmine-d,Mine D,mine,Atlantis\n";
    int before = temporaryFolders();
    try (Served served = Served.empty(folder, true)) {
      HttpResponse<String> response = served.post("/api/v1/capture?name=sites.csv", bad);
      assertThat(response.statusCode()).isEqualTo(422);
      JsonNode problem = Served.read(response);
      assertThat(problem.get("detail").asString()).isEqualTo("2 problems; nothing was kept");
      JsonNode first = problem.get("problems").get(0);
      assertThat(first.get("file").asString()).isEqualTo("sites.csv");
      assertThat(first.get("line").asInt()).isEqualTo(4);
      assertThat(first.get("column").asString()).isEqualTo("kind");
      assertThat(first.get("where").asString()).isEqualTo("sites.csv:4");
      assertThat(first.get("value").asString()).isEqualTo("volcano");
      assertThat(first.get("fix").asString()).contains("volcano");
      assertThat(problem.get("problems").get(1).get("line").asInt()).isEqualTo(5);
      assertThat(served.json("/api/v1/status").at("/store/exists").booleanValue())
          .isFalse();
    }
    assertThat(temporaryFolders()).isEqualTo(before);
  }

  @Test
  void severalSheetsOfAFormAreKeptTogetherOrNotAtAll() throws Exception {
    try (Served served = Served.empty(folder, true)) {
      String bad = MOVEMENTS.replace("2025-03-02", "soon");
      HttpResponse<String> refused = form(served, "", "sites.csv", SITES, "movements.csv", bad);
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(served.json("/api/v1/status").at("/store/exists").booleanValue())
          .isFalse();

      // A body that looks like the beginning of a boundary is none.
      String tricky = SITES.replace("Mine A", "\"Mine\r\n--ma:rA\"");
      HttpResponse<String> kept = form(served, "", "sites.csv", tricky, "movements.csv", MOVEMENTS);
      assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
      assertThat(served.json("/api/v1/status").at("/store/statements").asInt()).isEqualTo(4);
      assertThat(served.json("/api/v1/sites").at("/sites/0/name").asString()).contains("--ma:rA");
    }
  }

  @Test
  void proceedKeepsTheSheetsThatAreRight() throws Exception {
    try (Served served = Served.empty(folder, true)) {
      HttpResponse<String> response =
          form(served, "?proceed=true", "sites.csv", SITES, "assays.csv", "lot,element\nA-1,\n");
      assertThat(response.statusCode()).isEqualTo(422);
      assertThat(Served.read(response).get("detail").asString())
          .contains("1 other files were kept");
      assertThat(served.json("/api/v1/status").at("/store/sites").asInt()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../evil.csv",
        "a/b.csv",
        "..\\evil.csv",
        ".hidden.csv",
        "sheet.exe",
        "a\u0001.csv"
      })
  void nameThatCouldLieElsewhereIsRefused(String name) throws Exception {
    try (Served served = Served.empty(folder, true)) {
      HttpResponse<String> response =
          served.post("/api/v1/capture?name=" + Served.encoded(name), SITES);
      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(response.body()).contains("own name");
      assertThat(served.json("/api/v1/status").at("/store/exists").booleanValue())
          .isFalse();
    }
  }

  @Test
  void bodyThatIsNoFormIsRefusedWithWhatIsWrong() throws Exception {
    try (Served served = Served.empty(folder, true)) {
      HttpResponse<String> cut = served.send(
          "POST",
          "/api/v1/capture",
          BodyPublishers.ofString(
              "--b\r\nContent-Disposition: form-data; filename=\"a.csv\"\r\n\r\nid"),
          "Content-Type",
          "multipart/form-data; boundary=b");
      assertThat(cut.statusCode()).isEqualTo(400);
      assertThat(cut.body()).contains("ends before its last boundary");
      assertThat(served.post("/api/v1/capture", SITES).statusCode()).isEqualTo(400);
      assertThat(served.post("/api/v1/capture?name=a.csv&colour=red", SITES).statusCode())
          .isEqualTo(400);
    }
  }

  @Test
  void serverThatOnlyReadsTakesNothing() throws Exception {
    try (Served served = Served.empty(folder, false)) {
      assertThat(served.post("/api/v1/capture?name=sites.csv", SITES).statusCode())
          .isEqualTo(403);
      assertThat(served.json("/api/v1/status").get("writable").booleanValue()).isFalse();
      assertThat(Files.list(folder)).isEmpty();
    }
  }

  @Test
  void sampleSentOverHttpGivesTheStoreThatTheCommandMakes() throws Exception {
    String[] namesAndBodies = new String[8];
    List<String> sheets = Served.SHEETS;
    for (int i = 0; i < sheets.size(); i++) {
      namesAndBodies[2 * i] = sheets.get(i);
      namesAndBodies[2 * i + 1] = Files.readString(Served.SAMPLE.resolve(sheets.get(i)));
    }
    try (Served captured = Served.sample(folder);
        Served sent = Served.empty(folder, true)) {
      assertThat(form(sent, "", namesAndBodies).statusCode()).isEqualTo(200);
      assertThat(sent.get("/api/v1/lots?limit=1000").body())
          .isEqualTo(captured.get("/api/v1/lots?limit=1000").body());
    }
  }
}
