package org.lodemark.app.web;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lodemark.app.BadInput;
import org.lodemark.app.Version;
import org.lodemark.app.answer.Typed;
import org.lodemark.ledger.store.StoreUnavailable;

/**
 * The routes that only read. An answer is good for as long as the books, the atlas, the program and
 * the day stay the same: its tag is made of these and of the question, so that a browser that has
 * it need not be sent it again, and it is computed once.
 */
final class ReadRoutes {
  /** Answers are kept up to this many characters altogether. */
  private static final long MOST_KEPT_BYTES = 48L << 20;

  private final Subject subject;
  private final List<Reading> readings;
  private final Map<String, Content> kept = new LinkedHashMap<>(64, 0.75f, true);
  private long keptBytes;

  ReadRoutes(Subject subject, List<Reading> readings) {
    this.subject = subject;
    this.readings = List.copyOf(readings);
  }

  /** All routes with their parameters, for the description of the API. */
  List<Reading> list() {
    return readings;
  }

  void register(HttpRouting.Builder routing) {
    readings.forEach(reading -> GetRoute.add(
        routing, reading.path(), (request, response) -> answer(reading, request, response)));
  }

  private void answer(Reading reading, ServerRequest request, ServerResponse response)
      throws BadInput, StoreUnavailable {
    // Wrong parameters are told before the tag says that nothing changed.
    Typed typed = Query.typed(request, reading.parameters());
    String tag = tag(request);
    Content known = find(tag);
    Content answer = known != null ? known : reading.answerer().answer(typed);
    if (known == null) {
      keep(tag, answer);
    }
    Replies.tagged(request, response, tag, answer);
  }

  private String tag(ServerRequest request) throws StoreUnavailable {
    List<String> parts = new ArrayList<>(List.of(
        Version.ofProgram(),
        subject.atlasKey(),
        subject.books().findVersion().orElse("none"),
        subject.today().toString(),
        request.path().path(),
        request.query().rawValue()));
    return sha256(String.join("\n", parts)).substring(0, 32);
  }

  static String sha256(String text) {
    return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private @Nullable Content find(String tag) {
    synchronized (kept) {
      return kept.get(tag);
    }
  }

  private void keep(String tag, Content answer) {
    if (answer.body().length > MOST_KEPT_BYTES / 4) {
      return;
    }
    synchronized (kept) {
      Content before = kept.put(tag, answer);
      keptBytes += answer.body().length - (before == null ? 0 : before.body().length);
      while (keptBytes > MOST_KEPT_BYTES) {
        String oldest = kept.keySet().iterator().next();
        Content gone = kept.remove(oldest);
        keptBytes -= gone == null ? 0 : gone.body().length;
      }
    }
  }
}
