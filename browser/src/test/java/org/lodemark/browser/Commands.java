package org.lodemark.browser;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lodemark.app.Cli;
import org.lodemark.app.Environment;

/** Lodemark's command line over the simulated sample ledger, in the test's own process. */
final class Commands {
  static final Path ATLAS_HOME = Path.of(System.getProperty("lodemark.atlasHome", ""));
  static final Path SAMPLE = Path.of(System.getProperty("lodemark.sample", ""));

  private final String store;

  /** What a run printed and returned. */
  record Run(int code, String out, String err) {}

  private Commands(Path folder) {
    store = "sqlite:" + folder.resolve("sample.db");
  }

  /** A store in a folder, with the sample taken in. */
  static Commands overSample(Path folder) {
    Commands commands = new Commands(folder);
    Run run = commands.run(
        "capture",
        sheet("sites.csv"),
        sheet("movements.csv"),
        sheet("documents.csv"),
        sheet("assays.csv"));
    if (run.code() != 0) {
      throw new IllegalStateException("the sample was not taken in: " + run.err());
    }
    return commands;
  }

  private static String sheet(String name) {
    return SAMPLE.resolve(name).toString();
  }

  /** Runs a command on the store. */
  Run run(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--store", store));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    PrintWriter outWriter = new PrintWriter(out);
    PrintWriter errWriter = new PrintWriter(err);
    int code = new Cli(outWriter, errWriter, new Environment(ATLAS_HOME, false, 100, false))
        .run(all.toArray(String[]::new));
    outWriter.flush();
    errWriter.flush();
    return new Run(code, out.toString(), err.toString());
  }
}
