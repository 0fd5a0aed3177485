package org.lodemark.app.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Counts requests and the time they take, by route: never by what was asked. */
final class Meters implements Filter {
  private static final double NANOS = 1e9;

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Set<String> routes;
  private final Counter requests = Counter.builder()
      .name("lodemark_http_requests_total")
      .help("Requests answered, by route and status.")
      .labelNames("route", "status")
      .register(registry);
  private final Histogram seconds = Histogram.builder()
      .name("lodemark_http_request_seconds")
      .unit(Unit.SECONDS)
      .help("Time from a request to its whole answer, by route.")
      .labelNames("route")
      .classicOnly()
      .classicUpperBounds(0.005, 0.02, 0.1, 0.5, 2, 10, 60)
      .register(registry);

  /**
   * @param routes all paths there are
   */
  Meters(Collection<String> routes, Jobs jobs) {
    this.routes = new TreeSet<>(routes);
    GaugeWithCallback.builder()
        .name("lodemark_jobs_open")
        .help("Jobs that wait or run.")
        .callback(callback -> callback.call(jobs.countOpen()))
        .register(registry);
    GaugeWithCallback.builder()
        .name("lodemark_memory_used_bytes")
        .unit(Unit.BYTES)
        .help("Memory of the heap in use.")
        .callback(callback -> callback.call(
            (double) (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory())))
        .register(registry);
  }

  void register(HttpRouting.Builder routing) {
    GetRoute.add(routing, "/metrics", (request, response) -> {
      response.header(HeaderNames.CACHE_CONTROL, "no-store");
      Replies.bytes(request, response, 200, PrometheusTextFormatWriter.CONTENT_TYPE, text());
    });
  }

  private byte[] text() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrometheusTextFormatWriter.create().write(bytes, registry.scrape());
    return bytes.toByteArray();
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    String route = route(request.path().path());
    long begun = System.nanoTime();
    response.whenSent(() -> {
      requests.labelValues(route, Integer.toString(response.status().code())).inc();
      seconds.labelValues(route).observe((System.nanoTime() - begun) / NANOS);
    });
    chain.proceed();
  }

  /** Of a job all share one label, of the pages too: labels must stay few. */
  private String route(String path) {
    if (path.startsWith("/api/v1/jobs/")) {
      return "/api/v1/jobs/{id}";
    }
    return routes.contains(path) ? path : "other";
  }
}
