package org.lodemark.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of the machine, run without a window and cut off from every network. */
final class Chromium implements AutoCloseable {
  /** Names the browser where it stands in an unusual place; {@code check} looks there too. */
  static final String PLACE = "LODEMARK_CHROMIUM";

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private static final List<Path> PLACES = List.of(
      Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
      Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));

  private static final List<String> FLAGS = List.of(
      "--no-sandbox",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-gpu",
      "--no-first-run",
      "--disable-component-update",
      "--disable-sync",
      // All that is not of this machine goes to a proxy that nobody runs, and so nowhere.
      "--proxy-server=http://127.0.0.1:9");

  private final Playwright playwright;
  private final Browser browser;

  /** What a page needs on a machine that is busy with other work. */
  static final double PATIENCE_MS = 30_000;

  private Chromium(Path program) {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    playwright = Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser = playwright
        .chromium()
        .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(FLAGS));
  }

  static Chromium start(Path program) {
    return new Chromium(program);
  }

  /** Where the machine has a browser; empty when it has none. */
  static Optional<Path> find() {
    String named = System.getenv(PLACE);
    if (named != null && !named.isEmpty()) {
      return Optional.of(Path.of(named)).filter(Files::isExecutable);
    }
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    Stream<Path> onPath = Stream.of(path.split(File.pathSeparator, -1))
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return Stream.concat(onPath, PLACES.stream()).filter(Files::isExecutable).findFirst();
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
