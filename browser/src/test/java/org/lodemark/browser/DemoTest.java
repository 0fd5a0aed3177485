package org.lodemark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first thing a newcomer does, as a process of its own: the demonstration and its pages. */
@InChromium
class DemoTest {
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
  private static final Pattern HANDED_ON = Pattern.compile("sim-M4 handed on ([0-9.]+) t in 2024");
  private static final int PATIENCE_S = 120;

  @TempDir
  private Path folder;

  private Process start(String... options) throws Exception {
    List<String> command = new ArrayList<>(List.of(
        ProcessHandle.current().info().command().orElseThrow(),
        "-XX:+UseSerialGC",
        "-Xmx512m",
        "-Djava.io.tmpdir=" + folder,
        "-Dlodemark.terminal=true",
        "-Dlodemark.atlasHome=" + Commands.ATLAS_HOME,
        "-Dlodemark.sampleHome=" + Commands.SAMPLE,
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        "org.lodemark.app.Main",
        "demo"));
    command.addAll(List.of(options));
    return new ProcessBuilder(command)
        .redirectError(folder.resolve("errors.txt").toFile())
        .start();
  }

  @Test
  void aNewcomerSeesADoubtfulLotInAFewSteps(Tabs tabs) throws Exception {
    Process demo = start("--port", "0");
    try (BufferedReader out = demo.inputReader(StandardCharsets.UTF_8)) {
      List<String> told = new ArrayList<>();
      String address = address(out, told);
      assertThat(told).as("four answers before the pages").hasSizeGreaterThan(10);
      Page page = tabs.open(Look.DESK, address).page();
      Site.settle(page);
      assertThat(page.locator("aside.simulated")).containsText("Simulated ledger");
      page.getByRole(AriaRole.NAVIGATION, named("Pages")).getByText("Lots").click();
      Site.settle(page);
      page.locator("input[name=search]").fill("E1/0003");
      assertThat(page.locator("table.lots tbody tr")).hasCount(1);
      page.locator("table.lots a.id").click();
      assertThat(page.locator("h1")).hasText("sim:E1/0003");
      Site.settle(page);
      assertThat(page.locator(".judgement .verdict b")).hasText("DOUBTFUL");
      assertThat(page.locator("pre.letter")).containsText("Invented exporter 1");
      for (String next : List.of("Nations", "Value", "Ledger", "Today")) {
        page.getByRole(AriaRole.NAVIGATION, named("Pages")).getByText(next).click();
        assertThat(page.locator("main h1").first())
            .hasText(Pattern.compile(next, Pattern.CASE_INSENSITIVE));
        Site.settle(page);
        assertThat(page.locator("main .problem")).hasCount(0);
      }
    } finally {
      end(demo);
    }
    assertThat(demo.exitValue()).isZero();
    assertThat(folder.resolve("errors.txt")).content().doesNotContain("our fault", "Exception");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .as("what it leaves behind")
          .noneMatch(name -> name.startsWith("lodemark-demo"));
    }
  }

  /** One shipment of a mine made 10 t heavier: terminal, interface and page tell the same new mass. */
  @Test
  void oneRowOfTheLedgerChangedChangesTerminalInterfaceAndPageAlike(Tabs tabs) throws Exception {
    double addedTonnes = makeHeavier(folder.resolve("books"));
    Process before = start("--no-serve", "--json");
    double usualTonnes =
        handedOn(new String(before.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    end(before);
    Process demo = start("--port", "0", "--ledger", folder.resolve("books").toString());
    try (BufferedReader out = demo.inputReader(StandardCharsets.UTF_8)) {
      List<String> told = new ArrayList<>();
      String address = address(out, told);
      double tonnes = handedOn(String.join(" ", told));
      // Each is told to three figures.
      assertThat(tonnes).isCloseTo(usualTonnes + addedTonnes, within(0.11));
      try (HttpClient client = HttpClient.newHttpClient()) {
        URI verify = URI.create(address + "api/v1/verify?lot=sim%3AE1%2F0003");
        HttpResponse<String> answer;
        do {
          answer = client.send(
              HttpRequest.newBuilder(verify).build(), HttpResponse.BodyHandlers.ofString());
        } while (answer.statusCode() == 202);
        assertThat(handedOn(answer.body())).isEqualTo(tonnes);
      }
      Page page =
          tabs.open(Look.DESK, address + "#/lots/one?lot=sim%3AE1%2F0003").page();
      Site.settle(page);
      assertThat(handedOn(page.locator("#evidence").textContent())).isEqualTo(tonnes);
    } finally {
      end(demo);
    }
  }

  private static void end(Process process) throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
  }

  private static double handedOn(String words) {
    Matcher found = HANDED_ON.matcher(words.replaceAll("\\s+", " "));
    assertThat(found.find()).as(words).isTrue();
    return Double.parseDouble(found.group(1));
  }

  /** Copies the sample with one row changed; the metal added, in tonnes. */
  private static double makeHeavier(Path books) throws Exception {
    Files.createDirectories(books);
    try (Stream<Path> sheets = Files.list(Commands.SAMPLE)) {
      for (Path sheet : sheets.filter(Files::isRegularFile).toList()) {
        Files.copy(sheet, books.resolve(sheet.getFileName().toString()));
      }
    }
    Path movements = books.resolve("movements.csv");
    List<String> rows = new ArrayList<>(Files.readAllLines(movements));
    List<String> heads = List.of(rows.getFirst().split(",", -1));
    for (int i = 1; i < rows.size(); i++) {
      String[] cells = rows.get(i).split(",", -1);
      boolean isOfMine = cells[heads.indexOf("action")].equals("SHIP")
          && cells[heads.indexOf("site")].equals("sim-M4")
          && cells[heads.indexOf("time")].startsWith("2024")
          && !cells[heads.indexOf("gradePct")].isEmpty()
          && !cells[heads.indexOf("moisturePct")].isEmpty();
      if (isOfMine) {
        double dry = 1 - Double.parseDouble(cells[heads.indexOf("moisturePct")]) / 100;
        double grade = Double.parseDouble(cells[heads.indexOf("gradePct")]) / 100;
        int mass = heads.indexOf("massKg");
        cells[mass] = Double.toString(Double.parseDouble(cells[mass]) + 10_000);
        rows.set(i, String.join(",", cells));
        Files.write(movements, rows);
        return 10 * dry * grade;
      }
    }
    throw new AssertionError("the sample has no such shipment");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  /** Reads what it prints up to its address; the reader ends when the process does. */
  private static String address(BufferedReader out, List<String> told) throws Exception {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      told.add(line);
      Matcher found = ADDRESS.matcher(line);
      if (found.find()) {
        return found.group();
      }
    }
    throw new AssertionError("it ended without an address: " + told);
  }
}
