package org.lodemark.trials;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lodemark.atlas.Atlas;
import org.lodemark.trials.suite.Suites;
import org.lodemark.trials.suite.TrialPlan;

/**
 * Fits the fusion on simulated worlds, writes the parameters as a table of the atlas, and the report
 * of how good it is on other worlds. {@code trials/run --help} says how.
 */
public final class Trials {
  private Trials() {}

  /** Runs the trials. */
  public static void main(String[] args) throws IOException {
    List<String> given = List.of(args);
    PrintStream out = System.out;
    if (given.contains("--help")) {
      out.println(
          "trials/run --atlas COMMODITY [--short] [--version V] [--model fusion.csv] [--report FILE]");
      return;
    }
    TrialPlan plan = given.contains("--short") ? TrialPlan.SHORT : TrialPlan.FULL;
    String version = value(given, "--version", "1");
    Atlas atlas = Suites.builtInAtlas(Path.of("atlas/src/main/atlas"), required(given, "--atlas"));
    Suites.Outcome outcome = new Suites(plan, atlas, System.err::println).run(version);
    out.print(outcome.report());
    if (given.contains("--model")) {
      Files.writeString(Path.of(value(given, "--model", "")), outcome.table());
    }
    if (given.contains("--report")) {
      Files.writeString(Path.of(value(given, "--report", "")), outcome.report());
    }
  }

  private static String required(List<String> given, String option) {
    String found = value(given, option, "");
    if (found.isEmpty()) {
      throw new IllegalArgumentException(option + " is needed; see --help");
    }
    return found;
  }

  private static String value(List<String> given, String option, String otherwise) {
    int at = given.indexOf(option);
    return at >= 0 && at + 1 < given.size() ? given.get(at + 1) : otherwise;
  }
}
