package org.lodemark.app.web;

import io.helidon.webserver.http.HttpRouting;
import java.util.Map;
import java.util.TreeMap;
import org.lodemark.ledger.store.StoreUnavailable;

/** Whether it runs, and whether it can answer. */
final class Health {
  private static final String UP = "up";

  private final Subject subject;

  Health(Subject subject) {
    this.subject = subject;
  }

  /**
   * How it stands.
   *
   * @param checks each with {@code up}, or why not
   */
  record HealthReport(String status, Map<String, String> checks) {}

  void register(HttpRouting.Builder routing) {
    GetRoute.add(
        routing,
        "/health/live",
        (request, response) ->
            Replies.json(request, response, 200, new HealthReport(UP, Map.of())));
    GetRoute.add(routing, "/health/ready", (request, response) -> {
      HealthReport report = ready();
      Replies.json(request, response, report.status().equals(UP) ? 200 : 503, report);
    });
  }

  private HealthReport ready() {
    Map<String, String> checks = new TreeMap<>(Map.of("atlas", UP, "store", UP));
    try {
      // Without a store there is nothing to read yet, which is well.
      subject.books().findVersion();
    } catch (StoreUnavailable e) {
      checks.put("store", String.valueOf(e.getMessage()));
    }
    boolean well = checks.values().stream().allMatch(UP::equals);
    return new HealthReport(well ? UP : "down", checks);
  }
}
