package org.lodemark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodemark.app.Fixture.Run;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code demo}: four answers, each that of its own command. */
class DemoCommandTest {
  private static final Path SAMPLE = Path.of("src/main/sample");

  @TempDir
  private Path folder;

  private static Run demo(String... more) {
    List<String> args = new ArrayList<>(List.of("demo", "--no-serve"));
    args.addAll(List.of(more));
    return Fixture.run(args.toArray(String[]::new));
  }

  private static int leftBehind() {
    String[] names = new File(System.getProperty("java.io.tmpdir"))
        .list((dir, name) -> name.startsWith("lodemark-demo"));
    return names == null ? 0 : names.length;
  }

  private Path copy() throws IOException {
    Path books = Files.createDirectories(folder.resolve("books"));
    try (Stream<Path> sheets = Files.list(SAMPLE)) {
      for (Path sheet : sheets.filter(Files::isRegularFile).toList()) {
        Files.copy(sheet, books.resolve(sheet.getFileName()));
      }
    }
    return books;
  }

  private String captured(Path books, String name) {
    String store = "sqlite:" + folder.resolve(name);
    List<String> args = new ArrayList<>(List.of("capture"));
    for (String sheet : List.of("sites.csv", "movements.csv", "documents.csv", "assays.csv")) {
      args.add(books.resolve(sheet).toString());
    }
    args.addAll(List.of("--store", store));
    assertThat(Fixture.run(args.toArray(String[]::new)).code()).isZero();
    return store;
  }

  private static JsonNode json(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.add("--json");
    return JsonMapper.shared().readTree(Fixture.run(all.toArray(String[]::new)).out());
  }

  @Test
  void answersInTheTerminalAndEndsWithNothingLeftBehind() {
    int before = leftBehind();
    Run run = demo("--ledger", SAMPLE.toString());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("608 statements about", "SIMULATED")
        .contains("1. Who does the world depend on?", "CHN has 36.1 % of the world")
        .contains("2. Which deliveries are doubtful, and why?", "DOUBTFUL")
        .contains("3. What does selling raw cost the seller?", "USD a tonne")
        .contains("4. Which policy changes next?");
    assertThat(leftBehind()).isEqualTo(before);
  }

  @Test
  void itsAnswersAreThoseOfTheCommands() throws IOException {
    String store = captured(SAMPLE, "s.db");
    JsonNode demo = JsonMapper.shared()
        .readTree(demo("--json", "--ledger", SAMPLE.toString()).out());
    assertThat(demo.get("nations")).isEqualTo(json("nations"));
    assertThat(demo.get("calendar")).isEqualTo(json("calendar"));
    assertThat(demo.get("verify"))
        .isEqualTo(json(
            "verify",
            "--exporter",
            demo.at("/asked/exporter").asString(),
            "--period",
            demo.at("/asked/period").asString(),
            "--store",
            store));
    assertThat(demo.get("value"))
        .isEqualTo(json("value", "--lot", demo.at("/asked/lot").asString(), "--store", store));
  }

  @Test
  void oneRowOfTheLedgerChangedChangesTerminalAndCommandAlike() throws Exception {
    Path books = copy();
    Path movements = books.resolve("movements.csv");
    String largest = "sim:E1/0007";
    List<String> rows = new ArrayList<>(Files.readAllLines(movements));
    int paid = rows.getFirst().split(",", -1).length;
    int price = List.of(rows.getFirst().split(",", -1)).indexOf("price");
    int basis = List.of(rows.getFirst().split(",", -1)).indexOf("priceBasis");
    int changed = -1;
    for (int i = 1; i < rows.size(); i++) {
      String[] cells = rows.get(i).split(",", -1);
      if (cells.length == paid && cells[3].equals(largest) && cells[2].equals("SHIP")) {
        // 12,345 USD a tonne of metal, far below any price there is.
        cells[price] = "12345";
        cells[basis] = "t contained";
        rows.set(i, String.join(",", cells));
        changed = i;
      }
    }
    assertThat(changed).as("a shipment of " + largest).isPositive();
    String before = demo("--ledger", SAMPLE.toString()).out();
    assertThat(before).doesNotContain("12,345");
    Files.write(movements, rows);
    String after = demo("--ledger", books.toString()).out();
    assertThat(after).contains("brings 12,345 USD a tonne");
    JsonNode value = json("value", "--lot", largest, "--store", captured(books, "changed.db"));
    assertThat(value.at("/raw/usdPerTonneContained/range/0").asDouble()).isEqualTo(12_345);
  }

  @Test
  void folderWithoutBooksIsToldAndLeavesNothing() throws IOException {
    int before = leftBehind();
    Run empty =
        demo("--ledger", Files.createDirectories(folder.resolve("empty")).toString());
    assertThat(empty.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(empty.err()).contains("sites.csv", "--ledger DIR");
    Path bad = copy();
    Files.writeString(bad.resolve("sites.csv"), "id,name,kind,country\nx,X,volcano,XX\n");
    Run refused = demo("--ledger", bad.toString());
    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(refused.err()).contains("volcano", "XX");
    assertThat(leftBehind()).isEqualTo(before);
  }
}
