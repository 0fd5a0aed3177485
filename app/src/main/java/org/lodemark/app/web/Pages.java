package org.lodemark.app.web;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The pages: files that come with the program, under {@code pages} on its class path. A path that
 * names no file is the start page where a browser opens it, so that addresses of the pages' own
 * work when typed, and a problem otherwise.
 */
final class Pages {
  private static final String ROOT = "/pages";
  private static final String INDEX = "/index.html";
  private static final HeaderName CSP = HeaderNames.create("Content-Security-Policy");

  /** Only such names are looked up; nothing climbs out with them. */
  private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9@_-][A-Za-z0-9@._-]*)+");

  private static final Pattern INLINE =
      Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

  private static final Map<String, String> TYPES = Map.ofEntries(
      Map.entry("html", "text/html; charset=utf-8"),
      Map.entry("js", "text/javascript; charset=utf-8"),
      Map.entry("mjs", "text/javascript; charset=utf-8"),
      Map.entry("css", "text/css; charset=utf-8"),
      Map.entry("json", "application/json"),
      Map.entry("svg", "image/svg+xml"),
      Map.entry("png", "image/png"),
      Map.entry("ico", "image/x-icon"),
      Map.entry("woff2", "font/woff2"),
      Map.entry("txt", "text/plain; charset=utf-8"),
      Map.entry("webmanifest", "application/manifest+json"));

  private final Map<String, Optional<Content>> known = new ConcurrentHashMap<>();
  private final Content start;
  private final String policy;

  /**
   * @param plainIndex shown where the program comes without pages
   */
  Pages(String plainIndex) {
    start = file(INDEX)
        .orElseGet(() -> Content.of(Content.HTML, plainIndex.getBytes(StandardCharsets.UTF_8)));
    policy = policy(new String(start.body(), StandardCharsets.UTF_8));
  }

  /** Scripts of ours alone, and the map of their names that stands in the page itself. */
  private static String policy(String index) {
    StringBuilder scripts = new StringBuilder("script-src 'self'");
    Matcher inline = INLINE.matcher(index);
    while (inline.find()) {
      byte[] hash = ReadRoutes.digest().digest(inline.group(1).getBytes(StandardCharsets.UTF_8));
      scripts
          .append(" 'sha256-")
          .append(Base64.getEncoder().encodeToString(hash))
          .append('\'');
    }
    return "default-src 'none'; " + scripts + "; style-src 'self'; img-src 'self' data: blob:;"
        + " font-src 'self'; connect-src 'self'; manifest-src 'self'; frame-src 'self';"
        + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
  }

  void register(HttpRouting.Builder routing) {
    GetRoute.add(routing, "/*", this::answer);
  }

  private void answer(ServerRequest request, ServerResponse response) {
    String path = request.path().path();
    Optional<Content> page = path.equals("/") ? Optional.of(start) : file(path);
    if (page.isEmpty() && opensPage(request, path)) {
      page = Optional.of(start);
    }
    if (page.isEmpty()) {
      throw HttpProblem.notFound("nothing lies at " + path + ". Maybe see /openapi.yaml");
    }
    response.header(CSP, policy);
    Replies.tagged(request, response, page.get().tag(), page.get());
  }

  private static boolean opensPage(ServerRequest request, String path) {
    return !path.contains(".")
        && !path.startsWith("/api/")
        && request.headers().contains(HeaderNames.ACCEPT)
        && request.headers().get(HeaderNames.ACCEPT).values().contains("text/html");
  }

  private Optional<Content> file(String path) {
    // Only names that are there are remembered: what others ask for must not fill the memory.
    Optional<Content> before = known.getOrDefault(path, Optional.empty());
    if (before.isPresent()) {
      return before;
    }
    Optional<Content> read = PATH.matcher(path).matches() ? read(path) : Optional.empty();
    read.ifPresent(page -> known.put(path, Optional.of(page)));
    return read;
  }

  private static Optional<Content> read(String path) {
    @Nullable
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    if (type == null) {
      return Optional.empty();
    }
    try (InputStream in = Pages.class.getResourceAsStream(ROOT + path)) {
      return in == null ? Optional.empty() : Optional.of(Content.of(type, in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
