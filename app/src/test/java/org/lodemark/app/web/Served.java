package org.lodemark.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lodemark.app.Environment;
import org.lodemark.app.Fixture;
import org.lodemark.app.Fixture.Run;
import org.lodemark.ledger.store.StoreUrl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server on a free port over a store of the test's own, asked over real HTTP. */
final class Served implements AutoCloseable {
  static final Path SAMPLE = Path.of("src/main/sample");
  static final List<String> SHEETS =
      List.of("sites.csv", "movements.csv", "documents.csv", "assays.csv");

  final String store;
  final LodemarkServer server;
  final StringWriter err = new StringWriter();
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  private Served(Path database, boolean writable) throws Exception {
    store = "sqlite:" + database;
    Environment environment = new Environment(Fixture.ATLAS_HOME, false, 100, true);
    Subject subject = Subjects.of(
        environment,
        Optional.empty(),
        StoreUrl.parse(store),
        Clock.system(environment.zone()),
        false,
        writable);
    server = LodemarkServer.start(subject, 0, new PrintWriter(err));
  }

  /** With the sample's books. */
  static Served sample(Path folder) throws Exception {
    Path database = folder.resolve("sample.db");
    Run run = Fixture.run(
        "capture",
        SAMPLE.resolve("sites.csv").toString(),
        SAMPLE.resolve("movements.csv").toString(),
        SAMPLE.resolve("documents.csv").toString(),
        SAMPLE.resolve("assays.csv").toString(),
        "--store",
        "sqlite:" + database);
    assertThat(run.code()).as(run.err()).isZero();
    return new Served(database, true);
  }

  /** With a store that is not there yet. */
  static Served empty(Path folder, boolean writable) throws Exception {
    return new Served(folder.resolve("new.db"), writable);
  }

  String base() {
    return "http://127.0.0.1:" + server.port();
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base() + path)).timeout(Duration.ofMinutes(2));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<java.util.stream.Stream<String>> lines(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(base() + path))
            .timeout(Duration.ofMinutes(2))
            .build(),
        BodyHandlers.ofLines());
  }

  HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + path))
        .timeout(Duration.ofMinutes(2))
        .method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String body) throws Exception {
    return send("POST", path, BodyPublishers.ofString(body));
  }

  HttpResponse<String> delete(String path) throws Exception {
    return send("DELETE", path, BodyPublishers.noBody());
  }

  /** The answer as JSON; it must be one. */
  JsonNode json(String path) throws Exception {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return read(response);
  }

  static JsonNode read(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  /** What a command prints about the same books. */
  String command(String... args) {
    Run run = Fixture.run(args);
    assertThat(run.code()).as(run.err()).isIn(0, 1);
    return run.out();
  }

  /** Sends bytes as they are and reads what comes until the server closes. */
  String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(15_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.UTF_8));
      out.flush();
      return answer(socket.getInputStream());
    }
  }

  /** Head and body of one answer, whether or not the connection stays open after it. */
  private static String answer(InputStream in) throws IOException {
    String text = head(in);
    Matcher length = Pattern.compile("(?im)^content-length: *(\\d+)").matcher(text);
    int count = length.find() ? Integer.parseInt(length.group(1)) : 0;
    return text + new String(in.readNBytes(count), StandardCharsets.UTF_8);
  }

  /**
   * Sends HEAD, and reads all that comes until the line is still: also what may not come, a body.
   * One would be sent together with the head, so that a short silence is enough.
   */
  String rawHead(String path, String... headers) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(15_000);
      OutputStream out = socket.getOutputStream();
      String request = "HEAD " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
      out.write(request.getBytes(StandardCharsets.UTF_8));
      out.flush();
      InputStream in = socket.getInputStream();
      StringBuilder came = new StringBuilder(head(in));
      socket.setSoTimeout(300);
      try {
        for (int b = in.read(); b >= 0; b = in.read()) {
          came.append((char) b);
        }
      } catch (SocketTimeoutException e) {
        // Nothing more came.
      }
      return came.toString();
    }
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int last = 0;
    for (int b = in.read(); b >= 0; b = in.read()) {
      head.write(b);
      last = last << 8 | b;
      if (last == 0x0d0a0d0a) {
        break;
      }
    }
    return head.toString(StandardCharsets.UTF_8);
  }

  /** A request with these headers, as a browser sends them and the JDK's client may not. */
  String raw(String method, String path, String... headers) throws IOException {
    return raw(method + " " + path + " HTTP/1.1\r\nConnection: close\r\nContent-Length: 0\r\n"
        + String.join("\r\n", headers) + "\r\n\r\n");
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
    client.close();
  }
}
