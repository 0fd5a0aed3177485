package org.lodemark.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The reports that are written as one page, over the sample ledger. */
enum Report {
  LOT("verify", "sim:E1/0014"),
  EXPORTER("verify", "--exporter", "sim-E1", "--period", "2025"),
  ALL("verify", "--all"),
  TRACE("trace", "sim:E1/0014");

  private final List<String> command;

  Report(String... command) {
    this.command = List.of(command);
  }

  /** Whether its last sheet is a request to the supplier. */
  boolean hasRequest() {
    return command.getFirst().equals("verify");
  }

  /** Writes the page into a folder. */
  Path write(Commands commands, Path folder) {
    Path page = folder.resolve(name() + ".html");
    List<String> args = new ArrayList<>(command);
    args.addAll(List.of("--html", page.toString()));
    Commands.Run run = commands.run(args.toArray(String[]::new));
    if (run.code() > 1) {
      throw new IllegalStateException(command + ": " + run.err());
    }
    return page;
  }
}
