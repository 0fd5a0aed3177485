package org.lodemark.app.web;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/**
 * The description of the API, and Swagger UI to try it. Of Swagger UI the style and the bundle are
 * taken; its page and what starts it are ours, for its own would ask another machine whether the
 * description is valid.
 */
final class Docs {
  private static final String WEBJAR = "/META-INF/resources/webjars/swagger-ui/";
  private static final String POM = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";
  private static final HeaderName CSP = HeaderNames.create("Content-Security-Policy");

  /** Swagger UI writes styles into elements and draws with data addresses. */
  private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'"
      + " 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
      + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

  private static final String PAGE = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>Lodemark: the API</title>
      <link rel="stylesheet" href="/docs/swagger-ui.css">
      </head>
      <body>
      <div id="swagger-ui"></div>
      <script src="/docs/swagger-ui-bundle.js"></script>
      <script src="/docs/start.js"></script>
      </body>
      </html>
      """;

  private static final String START = """
      window.ui = SwaggerUIBundle({
        url: '/openapi.yaml',
        dom_id: '#swagger-ui',
        validatorUrl: null,
        queryConfigEnabled: false,
        persistAuthorization: false,
      });
      """;

  void register(HttpRouting.Builder routing) throws IOException {
    Content description = resource("openapi.yaml", "application/yaml");
    String version = version();
    Map<String, Content> files = Map.of(
        "/docs/", Content.page(PAGE, "", POLICY),
        "/docs/start.js", Content.of(Content.SCRIPT, START.getBytes(StandardCharsets.UTF_8)),
        "/docs/swagger-ui.css",
            resource(WEBJAR + version + "/swagger-ui.css", "text/css; charset=utf-8"),
        "/docs/swagger-ui-bundle.js",
            resource(WEBJAR + version + "/swagger-ui-bundle.js", Content.SCRIPT));
    GetRoute.add(
        routing, "/openapi.yaml", (request, response) -> send(request, response, description));
    GetRoute.add(
        routing,
        "/docs",
        (request, response) -> response
            .status(Status.MOVED_PERMANENTLY_301)
            .header(HeaderNames.LOCATION, "/docs/")
            .send());
    files.forEach((path, file) ->
        GetRoute.add(routing, path, (request, response) -> send(request, response, file)));
  }

  private static void send(ServerRequest request, ServerResponse response, Content content) {
    response.header(CSP, POLICY);
    Replies.tagged(request, response, content.tag(), content);
  }

  private static Content resource(String name, String type) throws IOException {
    try (InputStream in = Docs.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is not on the class path");
      }
      return Content.of(type, in.readAllBytes());
    }
  }

  private static String version() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Docs.class.getResourceAsStream(POM)) {
      if (in != null) {
        properties.load(in);
      }
    }
    return properties.getProperty("version", "");
  }
}
