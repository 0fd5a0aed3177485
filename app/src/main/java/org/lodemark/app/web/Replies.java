package org.lodemark.app.web;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.lodemark.report.Json;

/** How answers go out. */
final class Replies {
  static final String JSON = "application/json";
  static final String PROBLEM = "application/problem+json";

  private static final HeaderName CSP = HeaderNames.create("Content-Security-Policy");
  private static final HeaderName TYPE = HeaderNames.CONTENT_TYPE;

  private Replies() {}

  static void json(ServerRequest request, ServerResponse response, int status, Object answer) {
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    bytes(request, response, status, JSON, Json.of(answer).getBytes(StandardCharsets.UTF_8));
  }

  static void problem(ServerRequest request, ServerResponse response, ProblemDetails details) {
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    byte[] body = Json.of(details).getBytes(StandardCharsets.UTF_8);
    bytes(request, response, details.status(), PROBLEM, body);
  }

  /** Sends the body, or to HEAD what stands before it: its length is told, itself is not sent. */
  static void bytes(
      ServerRequest request, ServerResponse response, int status, String type, byte[] body) {
    response.status(Status.create(status)).header(TYPE, type);
    if (isHead(request)) {
      // The library would send a body to HEAD as to GET; what is sent here has none.
      response.headers().contentLength(body.length);
      response.send();
    } else {
      response.send(body);
    }
  }

  private static boolean isHead(ServerRequest request) {
    return request.prologue().method().equals(Method.HEAD);
  }

  /** Sends what may be kept as long as its tag stays; or only that it did stay. */
  static void tagged(ServerRequest request, ServerResponse response, String tag, Content content) {
    String quoted = '"' + tag + '"';
    response
        .header(HeaderNames.ETAG, quoted)
        .header(HeaderNames.CACHE_CONTROL, "private, no-cache");
    if (!content.fileName().isEmpty()) {
      response.header(
          HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"" + content.fileName() + '"');
    }
    if (!content.policy().isEmpty()) {
      response.header(CSP, content.policy());
    }
    if (isKnown(request, quoted)) {
      response.status(Status.NOT_MODIFIED_304).send();
    } else {
      bytes(request, response, 200, content.type(), content.body());
    }
  }

  /** Whether who asks has this already. */
  static boolean isKnown(ServerRequest request, String quoted) {
    return request.headers().contains(HeaderNames.IF_NONE_MATCH)
        && Stream.of(request.headers().get(HeaderNames.IF_NONE_MATCH).values().split(","))
            .map(String::strip)
            .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
            .anyMatch(tag -> tag.equals("*") || tag.equals(quoted));
  }
}
