package org.lodemark.app.web;

import io.helidon.http.Method;
import io.helidon.http.PathMatchers;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import java.util.function.Predicate;

/**
 * A path that GET asks for, and HEAD: who asks by HEAD gets the same status and headers, and no
 * body (RFC 9110, 9.3.2). That no body is sent, {@link Replies} sees to.
 */
final class GetRoute {
  private static final Predicate<Method> ASKED = Method.predicate(Method.GET, Method.HEAD);

  private GetRoute() {}

  static void add(HttpRouting.Builder routing, String path, Handler handler) {
    routing.route(ASKED, PathMatchers.create(path), handler);
  }
}
