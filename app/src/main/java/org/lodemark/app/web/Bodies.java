package org.lodemark.app.web;

import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;

/** Bodies of requests, within limits. */
final class Bodies {
  private Bodies() {}

  /** All of a small one. */
  static byte[] read(ServerRequest request, int most) throws IOException {
    try (InputStream in = new LimitedInput(request.content().inputStream(), most)) {
      return in.readAllBytes();
    }
  }

  static HttpProblem tooLarge(long most) {
    return HttpProblem.of(
        "too-large",
        "The request is too large",
        413,
        "its body has more than " + most + " bytes. Maybe give it in parts");
  }
}
