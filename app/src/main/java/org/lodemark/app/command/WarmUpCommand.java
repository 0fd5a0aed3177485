package org.lodemark.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodemark.app.engine.EngineRoom;
import org.lodemark.ledger.store.NativeLibrary;
import org.lodemark.ledger.template.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Runs the usual commands once, on the worked example, in a folder that is taken away again. The
 * launcher keeps the classes that are loaded by it, so that later commands start faster.
 */
@Command(name = "warm-up", hidden = true, description = "For the launcher.")
public final class WarmUpCommand implements Callable<Integer> {
  private final Function<PrintWriter, Function<String[], Integer>> commands;

  /** The command line to run commands by, given where they print. */
  public WarmUpCommand(Function<PrintWriter, Function<String[], Integer>> commands) {
    this.commands = commands;
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
    Function<String[], Integer> run = commands.apply(new PrintWriter(Writer.nullWriter()));
    Path folder = Files.createTempDirectory("lodemark-warm-up");
    try {
      List<Path> books = Template.write(folder);
      String store = "sqlite:" + folder.resolve("ledger.db");
      int worst = 0;
      for (String[] command : List.of(
          new String[] {"--version"},
          new String[] {"prices"},
          new String[] {"calendar"},
          new String[] {"nations", "--json"},
          new String[] {"nations"},
          new String[] {"capture", books.getLast().toString(), "--store", store},
          new String[] {"lots", "--store", store},
          new String[] {"trace", "EXP-1", "--store", store},
          new String[] {"trace", "EXP-1", "--json", "--store", store},
          new String[] {"verify", "EXP-1", "--store", store},
          new String[] {"verify", "EXP-1", "--json", "--store", store})) {
        worst = Math.max(worst, run.apply(command));
      }
      return worst;
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
