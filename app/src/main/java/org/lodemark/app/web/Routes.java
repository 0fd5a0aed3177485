package org.lodemark.app.web;

import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lodemark.app.answer.MarketQuery;
import org.lodemark.app.answer.VerifyQuery;

/** All that the server answers. */
final class Routes {
  private Routes() {}

  /** Each path with the parameters it knows: what the description of the API must tell. */
  static Map<String, List<String>> parameters(Subject subject) {
    Map<String, List<String>> parameters = new TreeMap<>();
    readings(subject).forEach(reading -> parameters.put(reading.path(), reading.parameters()));
    parameters.put("/api/v1/verify", VerifyQuery.PARAMETERS);
    parameters.put("/api/v1/verify.html", LongReadings.PAGE_PARAMETERS);
    parameters.put("/api/v1/market", MarketQuery.PARAMETERS);
    parameters.put(CaptureRoute.PATH, CaptureRoute.PARAMETERS);
    for (String bare : List.of(
        "/api/v1/jobs",
        "/api/v1/jobs/{id}",
        "/api/v1/jobs/{id}/events",
        "/api/v1/jobs/{id}/result",
        "/health/live",
        "/health/ready",
        "/metrics",
        "/openapi.yaml")) {
      parameters.put(bare, List.of());
    }
    return parameters;
  }

  private static List<Reading> readings(Subject subject) {
    List<Reading> readings = new ArrayList<>(new BookReadings(subject).list());
    readings.addAll(new AtlasReadings(subject).list());
    return readings;
  }

  static HttpRouting.Builder of(Subject subject, Jobs jobs, Guard guard, Failures failures) {
    List<Reading> readings = readings(subject);
    Meters meters = new Meters(new TreeSet<>(parameters(subject).keySet()), jobs);
    HttpRouting.Builder routing = HttpRouting.builder().addFilter(meters).addFilter(guard);
    failures.register(routing);
    new ReadRoutes(subject, readings).register(routing);
    LongQuestions questions = new LongQuestions(subject, jobs);
    new LongReadings(subject, jobs, questions).register(routing);
    new JobRoutes(subject, jobs, questions).register(routing);
    new CaptureRoute(subject).register(routing);
    new Health(subject).register(routing);
    meters.register(routing);
    try {
      new Docs().register(routing);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    new Pages(PlainIndex.of(readings)).register(routing);
    return routing;
  }
}
