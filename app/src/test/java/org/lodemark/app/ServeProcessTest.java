package org.lodemark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodemark.app.Fixture.Run;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server as a process of its own: what it prints, and how it ends. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ServeProcessTest {
  /**
   * Who starts tests in the background may have Ctrl-C ignored, by them and all they start; here it is
   * listened to again, as in a terminal.
   */
  private static final List<String> LISTENING_TO_CTRL_C =
      isCtrlCIgnored() ? List.of("env", "--default-signal=INT") : List.of();

  @TempDir
  private Path folder;

  private static boolean isCtrlCIgnored() {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return false;
    }
    try (Stream<String> lines = Files.lines(status)) {
      // A mask of signals in hexadecimal; the second bit is that of INT.
      return lines
          .filter(line -> line.startsWith("SigIgn:"))
          .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    } catch (IOException e) {
      return false;
    }
  }

  private Process start(String... args) throws IOException {
    Path temporary = Files.createDirectories(folder.resolve("tmp"));
    List<String> command = new ArrayList<>(LISTENING_TO_CTRL_C);
    command.addAll(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "--enable-native-access=ALL-UNNAMED",
        "-Djava.io.tmpdir=" + temporary,
        "-Dlodemark.terminal=true",
        "-Dlodemark.atlasHome=" + Fixture.ATLAS_HOME.toAbsolutePath(),
        "-Dlodemark.sampleHome=" + Path.of("src/main/sample").toAbsolutePath(),
        "-cp",
        System.getProperty("java.class.path"),
        "org.lodemark.app.Main"));
    command.addAll(List.of(args));
    return new ProcessBuilder(command)
        .redirectError(folder.resolve("err.txt").toFile())
        .start();
  }

  private static JsonNode status(String address) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return JsonMapper.shared()
          .readTree(client
              .send(
                  HttpRequest.newBuilder(URI.create(address + "api/v1/status")).build(),
                  BodyHandlers.ofString())
              .body());
    }
  }

  /** Ends it as Ctrl-C or a service manager does, and nothing of it may stay. */
  private void end(Process process, String signal) throws Exception {
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
        .start()
        .waitFor();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue())
        .as(Files.readString(folder.resolve("err.txt")))
        .isZero();
    try (Stream<Path> left = Files.list(folder.resolve("tmp"))) {
      assertThat(left.map(path -> path.getFileName().toString())
              .filter(name -> !name.startsWith("hsperfdata")))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void serverPrintsItsAddressAndEndsWellWhenAsked(String signal) throws Exception {
    Process process =
        start("serve", "--port", "0", "--store", "sqlite:" + folder.resolve("books.db"));
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String address = out.readLine();
      assertThat(address).matches("http://127\\.0\\.0\\.1:\\d+/");
      assertThat(status(address).at("/store/exists").booleanValue()).isFalse();
      end(process, signal);
    } finally {
      process.destroyForcibly();
    }
    assertThat(Files.exists(folder.resolve("books.db"))).isFalse();
  }

  @Test
  void demoAnswersThenServesTheSameBooksAndTakesThemAwayAtTheEnd() throws Exception {
    Process process = start("demo", "--port", "0");
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String address = "";
      boolean answered = false;
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        answered |= line.contains("Which policy changes next?");
        if (line.startsWith("Open http")) {
          address = line.split(" ")[1];
          break;
        }
      }
      assertThat(answered).isTrue();
      JsonNode status = status(address);
      assertThat(status.get("demo").booleanValue()).isTrue();
      assertThat(status.at("/store/statements").asInt()).isEqualTo(608);
      end(process, "INT");
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void otherAddressIsRefusedWithTheReason() {
    for (String address : List.of("0.0.0.0", "192.168.1.5", "::", "example.org")) {
      Run run = Fixture.run("serve", "--address", address);
      assertThat(run.code()).isEqualTo(ExitCode.USAGE);
      assertThat(run.err()).contains(address, "no accounts", "127.0.0.1", "ssh -L");
    }
    assertThat(Fixture.run("serve", "--port", "70000").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void portThatIsTakenIsToldWithTheWayOut() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      Run run = Fixture.run(
          "serve",
          "--port",
          Integer.toString(taken.getLocalPort()),
          "--store",
          "sqlite:" + folder.resolve("x.db"));
      assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.USAGE);
      assertThat(run.err()).contains("taken", "--port 0");
    }
  }
}
