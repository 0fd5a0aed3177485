package org.lodemark.app.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.lodemark.app.Environment;
import org.lodemark.app.ExitCode;
import org.lodemark.ledger.store.LedgerReader;
import org.lodemark.ledger.store.LedgerWriter;
import org.lodemark.ledger.store.StoreCheck;
import org.lodemark.ledger.store.StoreFiles;
import org.lodemark.ledger.store.StoreUnavailable;
import org.lodemark.ledger.store.StoreUrl;
import org.lodemark.report.Json;
import org.lodemark.report.ledger.StoreReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lodemark store}: what it holds, whether it is sound, and copies of it. */
@Command(
    name = "store",
    mixinStandardHelpOptions = true,
    description = {"What the store holds; checks it, copies it, puts a copy back.", ""},
    customSynopsis = {
      "lodemark store",
      "       lodemark store check",
      "       lodemark store backup ledger-2025.db",
      "       lodemark store restore ledger-2025.db --store sqlite:new.db",
      "       lodemark store export ledger.jsonl"
    })
public final class StoreCommand implements java.util.concurrent.Callable<Integer> {
  private final Environment environment;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  private StoreOption store = new StoreOption();

  @Option(names = "--json", description = "As JSON.")
  private boolean json;

  public StoreCommand(Environment environment) {
    this.environment = environment;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  @Override
  public Integer call() throws StoreUnavailable {
    StoreUrl url = store.url(spec);
    try (LedgerReader ledger = LedgerReader.open(url)) {
      print(StoreReport.of(url.toString(), ledger.state(), Optional.empty(), List.of()), json);
    }
    return ExitCode.FINE;
  }

  private void print(StoreReport report, boolean asJson) {
    out().print(asJson ? Json.of(report) + "\n" : report.text(environment.style(false)));
    out().flush();
  }

  /** Reads all and holds it against itself. */
  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Reads every statement and holds it against its hash and all that repeats it."
          + " Brings a store of an earlier version up to date. Exit code 1 where something fails.")
  int check(
      @Mixin StoreOption option, @Option(names = "--json", description = "As JSON.") boolean asJson)
      throws StoreUnavailable {
    StoreUrl url = option.url(spec);
    try (LedgerWriter upToDate = existing(url)) {
      try (LedgerReader ledger = LedgerReader.open(upToDate.url())) {
        StoreCheck.Result result = StoreCheck.of(ledger);
        print(
            StoreReport.of(
                url.toString(),
                result.state(),
                Optional.of(result.contentSha256()),
                result.faults()),
            asJson);
        return result.faults().isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
      }
    }
  }

  private static LedgerWriter existing(StoreUrl url) throws StoreUnavailable {
    if (!Files.exists(url.file())) {
      throw new StoreUnavailable("store " + url + ": there is no such file. Maybe capture into it"
          + " first, or name another with --store sqlite:PATH");
    }
    return LedgerWriter.open(url);
  }

  /** A copy as it is now. */
  @Command(
      name = "backup",
      mixinStandardHelpOptions = true,
      description = "Writes a copy of the store as it is now, also while another process captures.")
  int backup(
      @Mixin StoreOption option,
      @Parameters(paramLabel = "FILE", description = "A file that is not there yet.") Path file)
      throws StoreUnavailable {
    StoreFiles.backup(option.url(spec), file);
    spec.commandLine().getErr().println("Written: " + file);
    return ExitCode.FINE;
  }

  /** Puts a copy back. */
  @Command(
      name = "restore",
      mixinStandardHelpOptions = true,
      description = "Checks a backup and puts it in the store's place, where there is none yet.")
  int restore(
      @Mixin StoreOption option,
      @Parameters(paramLabel = "FILE", description = "A backup.") Path file)
      throws StoreUnavailable {
    StoreUrl url = option.url(spec);
    StoreCheck.Result result = StoreFiles.restore(file, url);
    print(
        StoreReport.of(
            url.toString(), result.state(), Optional.of(result.contentSha256()), result.faults()),
        false);
    return ExitCode.FINE;
  }

  /** All statements, to be captured elsewhere. */
  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Writes every statement on a line of JSON. Captured into an empty store they"
          + " make the same content.")
  int export(
      @Mixin StoreOption option,
      @Parameters(paramLabel = "FILE", description = "A file that is not there yet.") Path file)
      throws StoreUnavailable {
    if (Files.exists(file)) {
      throw new StoreUnavailable(file + " is there already, and is not overwritten");
    }
    Path whole = Path.of(file + ".part");
    try (LedgerReader ledger = LedgerReader.open(option.url(spec))) {
      long count;
      try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(whole))) {
        count = StoreFiles.export(ledger, to);
      }
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
      spec.commandLine().getErr().println("Written: " + count + " statements to " + file);
      return ExitCode.FINE;
    } catch (StoreUnavailable e) {
      throw e;
    } catch (IOException e) {
      throw new StoreUnavailable("export to " + file + ": " + e.getMessage(), e);
    }
  }
}
