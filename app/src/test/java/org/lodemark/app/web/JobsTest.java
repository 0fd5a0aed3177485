package org.lodemark.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodemark.app.ExitCode;
import org.lodemark.app.Fixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Questions that take long. */
class JobsTest {
  private static final String SCENARIO = "controls-2024";

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

  private static JsonNode ask(String body) throws Exception {
    HttpResponse<String> response = served.post("/api/v1/jobs", body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
    JsonNode job = Served.read(response);
    assertThat(response.headers().firstValue("Location"))
        .hasValue(job.at("/links/self").asString());
    return job;
  }

  /** Events as (name, data) up to the end of the stream. */
  private static List<List<String>> events(JsonNode job) throws Exception {
    List<List<String>> events = new ArrayList<>();
    HttpResponse<Stream<String>> response = served.lines(job.at("/links/events").asString());
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    String name = "";
    for (String line : response.body().toList()) {
      if (line.startsWith("event:")) {
        name = line.substring(6).strip();
      } else if (line.startsWith("data:")) {
        events.add(List.of(name, line.substring(5)));
      }
    }
    return events;
  }

  @Test
  void scenarioTellsHowFarItIsAndGivesTheAnswerOfTheCommand() throws Exception {
    JsonNode job = ask("{\"question\":\"market\",\"scenario\":\"" + SCENARIO
        + "\",\"draws\":40,\"on\":\"2026-11-25\"}");
    List<List<String>> events = events(job);
    assertThat(events.getLast().getFirst()).isEqualTo("done");
    long before = -1;
    for (List<String> event : events) {
      JsonNode data = JsonMapper.shared().readTree(event.getLast());
      assertThat(data.get("id")).isEqualTo(job.get("id"));
      assertThat(data.at("/progress/done").asLong()).isGreaterThanOrEqualTo(before);
      before = data.at("/progress/done").asLong();
    }
    JsonNode last = JsonMapper.shared().readTree(events.getLast().getLast()).get("progress");
    // Each state once in the middle and once a draw, the base among the states.
    assertThat(last.get("done")).isEqualTo(last.get("of"));
    assertThat(last.get("of").asLong() % 41).isZero();
    HttpResponse<String> result = served.get(job.at("/links/result").asString());
    assertThat(result.body())
        .isEqualTo(served.command(
            "market", "--scenario", SCENARIO, "--draws", "40", "--on", "2026-11-25", "--json"));

    // The same question again is the same job, and the reading route knows its answer.
    JsonNode again = ask("{\"question\":\"market\",\"scenario\":\"" + SCENARIO
        + "\",\"draws\":40,\"on\":\"2026-11-25\"}");
    assertThat(again.get("id")).isEqualTo(job.get("id"));
    HttpResponse<String> known =
        served.get("/api/v1/market?scenario=" + SCENARIO + "&draws=40&on=2026-11-25");
    assertThat(known.statusCode()).isEqualTo(200);
    assertThat(known.body()).isEqualTo(result.body());
    assertThat(served
            .get(
                job.at("/links/result").asString(),
                "If-None-Match",
                result.headers().firstValue("ETag").orElseThrow())
            .statusCode())
        .isEqualTo(304);
  }

  @Test
  void jointBoundsOfAnExporterAreThoseOfTheCommandAndHaveAPage() throws Exception {
    JsonNode job = ask("{\"question\":\"verify\",\"exporter\":\"sim-E1\",\"period\":\"2025-Q3\","
        + "\"sets\":[\"not-declared\",\"AFG\"],\"trust\":\"physical\"}");
    assertThat(events(job).getLast().getFirst()).isEqualTo("done");
    JsonNode answer = Served.read(served.get(job.at("/links/result").asString()));
    Fixture.Run command = Fixture.run(
        "verify",
        "--exporter",
        "sim-E1",
        "--period",
        "2025-Q3",
        "--set",
        "not-declared",
        "--set",
        "AFG",
        "--json",
        "--store",
        served.store);
    assertThat(command.code()).isIn(ExitCode.FINE, ExitCode.FINDINGS);
    assertThat(answer).isEqualTo(JsonMapper.shared().readTree(command.out()));

    HttpResponse<String> page =
        served.get("/api/v1/verify.html?download=true&job=" + job.get("id").asString());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"verify-sim-E1.html\"");
    assertThat(page.body()).contains("sim-E1").doesNotContain("<script");
    // All lots as one drawing, as the command writes it.
    assertThat(page.body()).contains("The way of all lots together, pro rata");
    Path file = folder.resolve("verify.html");
    Fixture.run(
        "verify",
        "--exporter",
        "sim-E1",
        "--period",
        "2025-Q3",
        "--set",
        "not-declared",
        "--set",
        "AFG",
        "--html",
        file.toString(),
        "--store",
        served.store);
    assertThat(page.body()).isEqualTo(Files.readString(file));
  }

  @Test
  void runningJobIsCancelledAndItsListenersAreTold() throws Exception {
    JsonNode job = ask(
        "{\"question\":\"market\",\"scenario\":\"" + SCENARIO + "\",\"draws\":5000,\"seed\":77}");
    String self = job.at("/links/self").asString();
    for (int i = 0; i < 200; i++) {
      if (served.json(self).at("/progress/done").asInt() > 3) {
        break;
      }
      Thread.sleep(100);
    }
    assertThat(served.json(self).get("state").asString()).isEqualTo("running");
    HttpResponse<String> cancelled = served.delete(self);
    assertThat(Served.read(cancelled).get("state").asString()).isEqualTo("cancelled");
    assertThat(events(job).getLast().getFirst()).isEqualTo("cancelled");
    assertThat(served.get(job.at("/links/result").asString()).statusCode()).isEqualTo(409);
    assertThat(served.delete(self).statusCode()).isEqualTo(409);

    // It really stopped: what comes after it gets the worker.
    JsonNode next =
        ask("{\"question\":\"market\",\"scenario\":\"" + SCENARIO + "\",\"draws\":1,\"seed\":78}");
    assertThat(events(next).getLast().getFirst()).isEqualTo("done");
    // And asked again it is another job, not the cancelled one.
    JsonNode again = ask(
        "{\"question\":\"market\",\"scenario\":\"" + SCENARIO + "\",\"draws\":5000,\"seed\":77}");
    assertThat(again.get("id")).isNotEqualTo(job.get("id"));
    served.delete(again.at("/links/self").asString());
  }

  @Test
  void jobThatFailsSaysWhy() throws Exception {
    JsonNode job = ask("{\"question\":\"verify\",\"lot\":\"sim-none\"}");
    List<List<String>> events = events(job);
    assertThat(events.getLast().getFirst()).isEqualTo("failed");
    assertThat(events.getLast().getLast()).contains("sim-none");
    HttpResponse<String> result = served.get(job.at("/links/result").asString());
    assertThat(result.statusCode()).isEqualTo(404);
    assertThat(result.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void wrongBodyIsRefusedWithAllThatIsWrong() throws Exception {
    HttpResponse<String> response = served.post(
        "/api/v1/jobs",
        "{\"question\":\"verify\",\"lot\":{\"a\":1},\"colour\":\"red\",\"sets\":[[1]]}");
    assertThat(response.statusCode()).isEqualTo(400);
    List<String> what = new ArrayList<>();
    Served.read(response)
        .get("problems")
        .forEach(row -> what.add(row.get("what").asString()));
    assertThat(what).containsExactlyInAnyOrder("lot", "colour", "sets");
    for (String body : List.of(
        "",
        "no json",
        "[]",
        "{\"question\":\"prices\"}",
        "{\"question\":\"verify\",\"all\":\"x\"}",
        "{\"question\":\"verify\",\"lots\":[[[[[[[]]]]]]]}")) {
      assertThat(served.post("/api/v1/jobs", body).statusCode()).as(body).isEqualTo(400);
    }
    assertThat(served.get("/api/v1/jobs/abc").statusCode()).isEqualTo(404);
  }

  private static Job.Work waiting(CountDownLatch until) {
    return job -> {
      until.await();
      job.progress(1, 1, "");
      return new Job.Result("done", Optional.empty());
    };
  }

  @Test
  void queueIsBoundedAndTheSameQuestionTakesOnePlace() throws Exception {
    CountDownLatch until = new CountDownLatch(1);
    try (Jobs jobs = new Jobs(new Failures(new PrintWriter(new StringWriter())))) {
      Job first = jobs.ask("a", "test", waiting(until));
      assertThat(jobs.ask("a", "test", waiting(until))).isSameAs(first);
      // Two run and sixteen wait; with the first there is room for seventeen more.
      for (int i = 0; i < 17; i++) {
        jobs.ask("b" + i, "test", waiting(until));
      }
      Assertions.assertThatThrownBy(() -> jobs.ask("c", "test", waiting(until)))
          .isInstanceOfSatisfying(
              HttpProblem.class, e -> assertThat(e.details().status()).isEqualTo(503));
      // What waits can be cancelled at once.
      Job last = jobs.list().getFirst();
      assertThat(last.cancel()).isTrue();
      assertThat(last.view().state()).isEqualTo(Job.State.CANCELLED);
      until.countDown();
      assertThat(first.awaitEnd(Duration.ofSeconds(20)).state()).isEqualTo(Job.State.DONE);
      assertThat(last.view().state()).isEqualTo(Job.State.CANCELLED);
    }
  }

  @Test
  void jobsThatAreOverAreForgottenBeforeTheyFillTheMemory() throws Exception {
    try (Jobs jobs = new Jobs(new Failures(new PrintWriter(new StringWriter())))) {
      for (int i = 0; i < 100; i++) {
        jobs.ask("k" + i, "test", job -> new Job.Result("done", Optional.empty()))
            .awaitEnd(Duration.ofSeconds(20));
      }
      assertThat(jobs.list()).hasSizeLessThanOrEqualTo(40);
      assertThat(jobs.list().getFirst().key()).isEqualTo("k99");
    }
  }
}
