package org.lodemark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.BufferedReader;
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
  private static final int PATIENCE_S = 120;

  @TempDir
  private Path folder;

  private Process start() throws Exception {
    return new ProcessBuilder(
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
            "demo",
            "--port",
            "0")
        .redirectError(folder.resolve("errors.txt").toFile())
        .start();
  }

  @Test
  void aNewcomerSeesADoubtfulLotInAFewSteps(Tabs tabs) throws Exception {
    Process demo = start();
    try (BufferedReader out = demo.inputReader(StandardCharsets.UTF_8)) {
      List<String> told = new ArrayList<>();
      String address = address(out, told);
      assertThat(told).as("four answers before the pages").hasSizeGreaterThan(10);
      Page page = tabs.open(Look.DESK, address).page();
      Site.settle(page);
      assertThat(page.locator("aside.simulated")).containsText("Simulated ledger");
      page.getByRole(AriaRole.NAVIGATION, named("Pages")).getByText("Lots").click();
      Site.settle(page);
      page.locator("input[name=search]").fill("E1/0014");
      assertThat(page.locator("table.lots tbody tr")).hasCount(1);
      page.locator("table.lots a.id").click();
      assertThat(page.locator("h1")).hasText("sim:E1/0014");
      Site.settle(page);
      assertThat(page.locator(".judgement .verdict b")).hasText("UNPROVEN");
      assertThat(page.locator("pre.letter")).containsText("Invented exporter 1");
      for (String next : List.of("Nations", "Value", "Ledger", "Today")) {
        page.getByRole(AriaRole.NAVIGATION, named("Pages")).getByText(next).click();
        assertThat(page.locator("main h1").first())
            .hasText(Pattern.compile(next, Pattern.CASE_INSENSITIVE));
        Site.settle(page);
        assertThat(page.locator("main .problem")).hasCount(0);
      }
    } finally {
      demo.destroy();
      assertThat(demo.waitFor(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(folder.resolve("errors.txt")).content().doesNotContain("our fault", "Exception");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .as("what it leaves behind")
          .noneMatch(name -> name.startsWith("lodemark-demo"));
    }
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
