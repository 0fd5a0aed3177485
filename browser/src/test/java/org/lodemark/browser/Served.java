package org.lodemark.browser;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.lodemark.app.Environment;
import org.lodemark.app.web.LodemarkServer;
import org.lodemark.app.web.Subjects;
import org.lodemark.ledger.store.StoreUrl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages and the interface, served on a free port over a store in a folder. */
final class Served implements AutoCloseable {
  private final LodemarkServer server;
  private final StringWriter err = new StringWriter();

  private Served(Path database) throws Exception {
    Environment environment = new Environment(Commands.ATLAS_HOME, false, 100, false);
    server = LodemarkServer.start(
        Subjects.of(
            environment, Optional.empty(), new StoreUrl(database), Clock.systemUTC(), false, true),
        0,
        new PrintWriter(err));
  }

  /** Over the sample, which commands of the same folder have taken in. */
  static Served sample(Path folder) throws Exception {
    return new Served(folder.resolve("sample.db"));
  }

  /** Over a store that is not there yet. */
  static Served empty(Path folder) throws Exception {
    return new Served(folder.resolve("new.db"));
  }

  /** The address of a page, as {@code lots} or {@code lots/one?lot=...}. */
  String page(String path) {
    return server.address() + "#/" + path;
  }

  String lotPage(String lot) {
    return page("lots/one?lot=" + URLEncoder.encode(lot, StandardCharsets.UTF_8));
  }

  /** What the interface answers to a path below {@code /api/v1/}. */
  JsonNode json(String path) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return JsonMapper.shared()
          .readTree(client
              .send(
                  HttpRequest.newBuilder(URI.create(server.address() + "api/v1/" + path))
                      .build(),
                  BodyHandlers.ofString())
              .body());
    } catch (IOException e) {
      throw new IllegalStateException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(path, e);
    }
  }

  /** What the server itself complained of. */
  String complaints() {
    return err.toString();
  }

  @Override
  public void close() {
    server.close();
  }
}
