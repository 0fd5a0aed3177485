package org.lodemark.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodemark.app.BadInput;
import org.lodemark.app.Environment;
import org.lodemark.app.ExitCode;
import org.lodemark.app.answer.CaptureDesk;
import org.lodemark.app.answer.Demo;
import org.lodemark.app.web.LodemarkServer;
import org.lodemark.app.web.Subject;
import org.lodemark.app.web.Subjects;
import org.lodemark.app.web.WorkFolder;
import org.lodemark.input.Problem;
import org.lodemark.ledger.capture.Capture;
import org.lodemark.ledger.capture.Outcome;
import org.lodemark.ledger.store.StoreUnavailable;
import org.lodemark.ledger.store.StoreUrl;
import org.lodemark.report.Json;
import org.lodemark.report.demo.DemoReport;
import org.lodemark.report.demo.DemoText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lodemark demo}. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Four answers from the sample books, which are simulated: who the world depends on, which"
          + " deliveries are doubtful and why, what selling raw costs, which policy changes next."
          + " Then serves the pages over these books until Ctrl-C. The store is temporary.",
      ""
    },
    customSynopsis = {
      "lodemark demo",
      "       lodemark demo --no-serve",
      "       lodemark demo --ledger my-books/ --port 0"
    })
public final class DemoCommand implements Callable<Integer> {
  /** In the order in which a folder of books is best captured: what names sites first. */
  static final List<String> SHEETS =
      List.of("sites.csv", "movements.csv", "documents.csv", "assays.csv");

  private static final String FOLDER = "lodemark-demo";

  private final Environment environment;
  private final Clock clock;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  private AtlasOption atlasOption = new AtlasOption();

  @Mixin
  private PortOption port = new PortOption();

  @Option(
      names = "--ledger",
      paramLabel = "DIR",
      description = "A folder with sites.csv, movements.csv, documents.csv, assays.csv, or"
          + " workbooks. Default: the sample that comes with the program.")
  @Nullable
  private Path ledger;

  @Option(names = "--json", description = "The answers as JSON; serves nothing.")
  private boolean json;

  @Option(
      names = "--no-serve",
      description = "Only the answers. So it is too where output is no terminal.")
  private boolean noServe;

  public DemoCommand(Environment environment, Clock clock) {
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public Integer call() throws BadInput, StoreUnavailable, IOException, InterruptedException {
    port.check(spec);
    UntilStopped until = UntilStopped.listen();
    try (WorkFolder folder = WorkFolder.create(FOLDER)) {
      StoreUrl url = new StoreUrl(folder.path().resolve("ledger.db"));
      Subject subject = Subjects.of(environment, atlasOption.directory(), url, clock, true, true);
      capture(subject, url);
      DemoReport report = new Demo(subject.atlas(), subject.books(), LocalDate.now(clock)).answer();
      PrintWriter out = spec.commandLine().getOut();
      out.print(json ? Json.of(report) + "\n" : DemoText.of(report, environment.style(false)));
      out.flush();
      if (!json && !noServe && environment.terminal()) {
        serve(subject, until);
      }
      return ExitCode.FINE;
    } finally {
      until.closed();
    }
  }

  private void serve(Subject subject, UntilStopped until) throws InterruptedException {
    try (LodemarkServer server = port.start(subject, spec)) {
      PrintWriter out = spec.commandLine().getOut();
      out.println();
      out.println("Open " + server.address() + " for the pages. Ctrl-C ends it and leaves nothing"
          + " behind.");
      out.flush();
      until.await();
    }
  }

  private void capture(Subject subject, StoreUrl url) throws BadInput, StoreUnavailable {
    Path folder = ledger == null ? environment.sampleDirectory() : ledger;
    List<Path> files = files(folder);
    Outcome outcome =
        new CaptureDesk(url, subject.atlas()).capture(files, false, false, Capture.Progress.SILENT);
    if (outcome.hasProblems()) {
      throw new BadInput(
          "ledger " + folder,
          outcome.files().stream().flatMap(file -> file.problems().stream()).toList());
    }
  }

  private List<Path> files(Path folder) throws BadInput {
    List<Path> files = new ArrayList<>(
        SHEETS.stream().map(folder::resolve).filter(Files::exists).toList());
    if (files.isEmpty() && Files.isDirectory(folder)) {
      try (Stream<Path> found = Files.list(folder)) {
        found.filter(file -> file.toString().endsWith(".xlsx")).sorted().forEach(files::add);
      } catch (IOException e) {
        throw lacking(folder, "cannot be read: " + e.getMessage());
      }
    }
    if (files.isEmpty()) {
      throw lacking(
          folder,
          "holds none of " + SHEETS + " and no workbook. Maybe another folder:" + " --ledger DIR");
    }
    return files;
  }

  private static BadInput lacking(Path folder, String why) {
    return new BadInput("ledger " + folder, List.of(new Problem(folder.toString(), 0, "", why)));
  }
}
