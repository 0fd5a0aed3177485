package org.lodemark.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodemark.app.Environment;
import org.lodemark.app.ExitCode;
import org.lodemark.app.engine.EngineRoom;
import org.lodemark.ledger.store.NativeLibrary;
import org.lodemark.ledger.template.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Runs the usual commands once, on the worked example and on the sample ledger, in a folder that is
 * taken away again. The launcher keeps the classes that are loaded by it, so that later commands
 * start faster.
 */
@Command(name = "warm-up", hidden = true, description = "For the launcher.")
public final class WarmUpCommand implements Callable<Integer> {
  private final Function<PrintWriter, Function<String[], Integer>> commands;
  private final Environment environment;
  private int worst;

  /** The command line to run commands by, given where they print. */
  public WarmUpCommand(
      Function<PrintWriter, Function<String[], Integer>> commands, Environment environment) {
    this.commands = commands;
    this.environment = environment;
  }

  @Option(names = "--native", description = "Where the database's library is kept.")
  @Nullable
  private Path nativeFolder;

  @Override
  public Integer call() throws IOException {
    if (nativeFolder != null) {
      NativeLibrary.keep(nativeFolder);
    }
    // So that the classes that read what is kept are known too.
    System.setProperty(EngineRoom.KEEP_FROM, "1");
    Path folder = Files.createTempDirectory("lodemark-warm-up");
    try {
      facts();
      example(folder);
      sample(folder);
      return worst;
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private void facts() {
    run("--version");
    run("prices");
    run("calendar");
    run("nations", "--json");
    run("nations");
  }

  private void example(Path folder) throws IOException {
    List<Path> books = Template.write(folder);
    String store = "sqlite:" + folder.resolve("ledger.db");
    run("capture", books.getLast().toString(), "--store", store);
    run("lots", "--store", store);
    questions("EXP-1", store);
  }

  /** Real trade takes ways that the worked example does not. */
  private void sample(Path folder) {
    String store = "sqlite:" + folder.resolve("sample.db");
    List<String> capture = new ArrayList<>(List.of("capture", "--store", store));
    for (String sheet : DemoCommand.SHEETS) {
      Path file = environment.sampleDirectory().resolve(sheet);
      if (Files.exists(file)) {
        capture.add(file.toString());
      }
    }
    run(capture.toArray(String[]::new));
    List<String> lots = lots(run("verify", "--all", "--csv", "--store", store));
    if (!lots.isEmpty()) {
      // The worst verdict and the best.
      questions(lots.getFirst(), store);
      questions(lots.getLast(), store);
      run(
          "verify",
          lots.getFirst(),
          "--html",
          folder.resolve("lot.html").toString(),
          "--store",
          store);
    }
  }

  private void questions(String lot, String store) {
    for (String question : List.of("trace", "verify")) {
      run(question, lot, "--store", store);
      run(question, lot, "--json", "--store", store);
    }
  }

  /** The lots of the verdicts in a table. */
  private static List<String> lots(String csv) {
    return csv.lines()
        .map(line -> line.split(",", 4))
        .filter(cells -> cells.length == 4 && cells[0].equals("verdicts") && cells[1].equals("lot"))
        .map(cells -> cells[2])
        .toList();
  }

  /** Returns what the command printed; findings are no failure. */
  private String run(String... command) {
    StringWriter printed = new StringWriter();
    int code = commands.apply(new PrintWriter(printed)).apply(command);
    worst = Math.max(worst, code == ExitCode.FINDINGS ? ExitCode.FINE : code);
    return printed.toString();
  }
}
