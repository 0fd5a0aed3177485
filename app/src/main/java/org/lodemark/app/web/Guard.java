package org.lodemark.app.web;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Lets in only what a person at this machine asks for. A page of another site that is open in the
 * same browser can send requests here too, under a name of its own that it makes point to this
 * machine, or straight across sites; so the name asked for must be one of this machine, and what
 * changes something must come from our own pages or from no page at all.
 */
final class Guard implements Filter {
  static final int LONGEST_QUERY = 8_000;

  private static final HeaderName FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");
  private static final HeaderName FETCH_MODE = HeaderNames.create("Sec-Fetch-Mode");
  private static final HeaderName COOP = HeaderNames.create("Cross-Origin-Opener-Policy");
  private static final HeaderName CORP = HeaderNames.create("Cross-Origin-Resource-Policy");
  private static final HeaderName COEP = HeaderNames.create("Cross-Origin-Embedder-Policy");
  private static final HeaderName CSP = HeaderNames.create("Content-Security-Policy");
  private static final HeaderName REFERRER = HeaderNames.create("Referrer-Policy");
  private static final HeaderName SNIFF = HeaderNames.create("X-Content-Type-Options");
  private static final HeaderName FRAME = HeaderNames.create("X-Frame-Options");
  private static final HeaderName PERMISSIONS = HeaderNames.create("Permissions-Policy");

  private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost");
  private static final Set<String> READING = Set.of("GET", "HEAD");

  /** What a page of ours may do, where it says nothing of its own. */
  static final String NOTHING =
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none';" + " form-action 'none'";

  private volatile int port;

  /** The port that was bound, known only after the start. */
  void bound(int to) {
    port = to;
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    response
        .header(SNIFF, "nosniff")
        .header(REFERRER, "no-referrer")
        .header(COOP, "same-origin")
        .header(CORP, "same-origin")
        .header(COEP, "require-corp")
        .header(FRAME, "DENY")
        .header(PERMISSIONS, "camera=(), microphone=(), geolocation=(), payment=(), usb=()")
        .header(CSP, NOTHING);
    Optional<ProblemDetails> refusal = refuse(request);
    if (refusal.isPresent()) {
      response.header(HeaderNames.CONNECTION, "close");
      Replies.problem(request, response, refusal.get());
    } else {
      chain.proceed();
    }
  }

  private Optional<ProblemDetails> refuse(RoutingRequest request) {
    String method = request.prologue().method().text().toUpperCase(Locale.ROOT);
    Optional<String> host = header(request, HeaderNames.HOST);
    if (host.isEmpty() || !isThisMachine(host.get())) {
      return Optional.of(ProblemDetails.of(
          "other-host",
          "Asked for under another name",
          421,
          "this server answers on this machine alone, as 127.0.0.1:" + port + " or localhost:"
              + port + ". Maybe open http://127.0.0.1:" + port + "/"));
    }
    if (request.query().rawValue().length() > LONGEST_QUERY) {
      return Optional.of(ProblemDetails.of(
          "too-long",
          "The question is too long",
          414,
          "what follows the question mark has more than " + LONGEST_QUERY + " characters"));
    }
    return READING.contains(method) ? crossRead(request) : crossWrite(request, host.get());
  }

  /** Following a link to a page is well; reading answers from another site is not. */
  private static Optional<ProblemDetails> crossRead(RoutingRequest request) {
    boolean cross = header(request, FETCH_SITE).filter("cross-site"::equals).isPresent();
    boolean navigates = header(request, FETCH_MODE).filter("navigate"::equals).isPresent();
    return cross && !navigates ? Optional.of(otherSite()) : Optional.empty();
  }

  private static Optional<ProblemDetails> crossWrite(RoutingRequest request, String host) {
    boolean ownSite = header(request, FETCH_SITE)
        .map(site -> site.equals("same-origin") || site.equals("none"))
        .orElse(true);
    boolean ownOrigin = header(request, HeaderNames.ORIGIN)
        .map(origin -> origin.equals("http://" + host))
        .orElse(true);
    return ownSite && ownOrigin ? Optional.empty() : Optional.of(otherSite());
  }

  private static ProblemDetails otherSite() {
    return ProblemDetails.of(
        "other-site",
        "Asked by a page of another site",
        403,
        "only pages of this server, or a program on this machine, may ask for this");
  }

  private boolean isThisMachine(String host) {
    int colon = host.lastIndexOf(':');
    String name = colon < 0 ? host : host.substring(0, colon);
    String number = colon < 0 ? "80" : host.substring(colon + 1);
    return NAMES.contains(name.toLowerCase(Locale.ROOT)) && number.equals(Integer.toString(port));
  }

  private static Optional<String> header(RoutingRequest request, HeaderName name) {
    return request.headers().contains(name)
        ? Optional.of(request.headers().get(name).values())
        : Optional.empty();
  }
}
