package org.lodemark.app.web;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The server. It listens on this machine's loopback address and nowhere else, asks nothing of any
 * other machine, and leaves nothing behind when it stops.
 */
public final class LodemarkServer implements AutoCloseable {
  /** Of a request's body: a sheet of some 400,000 rows. */
  public static final long MOST_BODY_BYTES = 64L << 20;

  static final int MOST_CONNECTIONS = 128;
  static final int MOST_HEADER_BYTES = 16 << 10;
  private static final int MOST_FIRST_LINE = 16 << 10;
  private static final Duration IDLE = Duration.ofMinutes(2);
  private static final Duration GRACE = Duration.ofSeconds(2);

  /** Held here, for a logger nobody holds forgets its level. */
  private static final Logger HELIDON = Logger.getLogger("io.helidon");

  private final WebServer web;
  private final Jobs jobs;

  private LodemarkServer(WebServer web, Jobs jobs) {
    this.web = web;
    this.jobs = jobs;
  }

  /**
   * Starts.
   *
   * @param port 0 for any that is free
   * @param err where our own faults are told
   * @throws BindException when the port is taken
   */
  public static LodemarkServer start(Subject subject, int port, PrintWriter err)
      throws BindException {
    HELIDON.setLevel(Level.OFF);
    Guard guard = new Guard();
    Jobs jobs = new Jobs(new Failures(err));
    HttpRouting.Builder routing = Routes.of(subject, jobs, guard, new Failures(err));
    WebServer web = WebServer.builder()
        .address(loopback())
        .port(port)
        .shutdownHook(false)
        .featuresDiscoverServices(false)
        .maxPayloadSize(MOST_BODY_BYTES)
        .maxTcpConnections(MOST_CONNECTIONS)
        .idleConnectionTimeout(IDLE)
        .shutdownGracePeriod(GRACE)
        .addProtocol(Http1Config.builder()
            .maxHeadersSize(MOST_HEADER_BYTES)
            .maxPrologueLength(MOST_FIRST_LINE)
            .build())
        .protocolsDiscoverServices(false)
        .routing(routing)
        .build()
        .start();
    // A port that is taken is only logged; what is wrong with requests is told by us.
    if (!web.isRunning()) {
      jobs.close();
      throw new BindException("port " + port + " of 127.0.0.1 cannot be listened on");
    }
    guard.bound(web.port());
    return new LodemarkServer(web, jobs);
  }

  private static InetAddress loopback() {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }

  public int port() {
    return web.port();
  }

  /** Where a browser finds it. */
  public String address() {
    return "http://127.0.0.1:" + port() + "/";
  }

  @Override
  public void close() {
    jobs.close();
    web.stop();
  }
}
