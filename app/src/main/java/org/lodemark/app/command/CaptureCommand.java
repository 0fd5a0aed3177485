package org.lodemark.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodemark.app.BadInput;
import org.lodemark.app.Environment;
import org.lodemark.app.ExitCode;
import org.lodemark.app.Inputs;
import org.lodemark.app.answer.CaptureDesk;
import org.lodemark.atlas.Atlas;
import org.lodemark.input.Problem;
import org.lodemark.ledger.capture.Outcome;
import org.lodemark.ledger.store.StoreUnavailable;
import org.lodemark.ledger.store.StoreUrl;
import org.lodemark.ledger.template.Template;
import org.lodemark.report.Json;
import org.lodemark.report.ledger.CaptureReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lodemark capture}. */
@Command(
    name = "capture",
    mixinStandardHelpOptions = true,
    description = {
      "Takes a trader's books in: sheets (CSV, XLSX) of sites, movements, documents, assays and"
          + " corrections, or exported statements (JSON Lines). All files are checked first; with a"
          + " problem anywhere nothing is kept. Captured twice, nothing changes.",
      ""
    },
    customSynopsis = {
      "lodemark capture --template my-books/",
      "       lodemark capture my-books.xlsx --dry-run",
      "       lodemark capture sites.csv movements.csv documents.csv assays.csv"
    })
public final class CaptureCommand implements Callable<Integer> {
  private final Environment environment;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  private StoreOption store = new StoreOption();

  @Mixin
  private AtlasOption atlasOption = new AtlasOption();

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "Sheets, or exported statements.")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--dry-run", description = "Check only; keep nothing.")
  private boolean dryRun;

  @Option(names = "--proceed", description = "Keep the files that have no problem.")
  private boolean proceed;

  @Option(names = "--json", description = "The outcome as JSON.")
  private boolean json;

  @Option(
      names = "--template",
      paramLabel = "DIR",
      description = "Write blank sheets with notes, and a worked example, into a folder.")
  @Nullable
  private Path template;

  public CaptureCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws BadInput, StoreUnavailable {
    if (template != null) {
      return writeTemplate(template);
    }
    if (files.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "name the files to capture, or --template DIR for blank sheets");
    }
    StoreUrl url = store.url(spec);
    Atlas atlas = new Inputs(environment).commodity(atlasOption.directory());
    CaptureDesk desk = new CaptureDesk(url, atlas);
    Outcome outcome;
    try (CaptureProgress progress = new CaptureProgress(environment.progressWanted())) {
      outcome = desk.capture(files, proceed, dryRun, progress);
    }
    CaptureReport report = CaptureReport.of(url.toString(), dryRun, outcome);
    spec.commandLine()
        .getOut()
        .print(json ? Json.of(report) + "\n" : report.text(environment.style(false)));
    spec.commandLine().getOut().flush();
    outcome.files().stream()
        .flatMap(file -> file.problems().stream())
        .map(Problem::text)
        .forEach(problem -> spec.commandLine().getErr().println("  " + problem));
    if (CaptureDesk.isKept(outcome)) {
      prepare(desk);
    }
    return outcome.hasProblems() ? ExitCode.BAD_INPUT : ExitCode.FINE;
  }

  /** Questions are made ready at once, so that the first one need not read all records. */
  private void prepare(CaptureDesk desk) throws StoreUnavailable {
    try {
      desk.prepare(new Inputs(environment).facts(atlasOption.directory()));
    } catch (OutOfMemoryError e) {
      // All was kept, and is told above; only the first trace will have to read it.
      spec.commandLine()
          .getErr()
          .println("lodemark: traces were not made ready: that needs more memory than "
              + (Runtime.getRuntime().maxMemory() >> 20) + " MB. What was captured is kept. Maybe"
              + " give it more, for example JDK_JAVA_OPTIONS=-Xmx4g");
    }
  }

  private int writeTemplate(Path folder) throws BadInput {
    try {
      for (Path file : Template.write(folder)) {
        spec.commandLine().getOut().println(file);
      }
      spec.commandLine()
          .getErr()
          .println("Fill the sheets in, then: lodemark capture " + folder.resolve("YOUR-FILE.xlsx")
              + " --dry-run");
      return ExitCode.FINE;
    } catch (IOException e) {
      throw new BadInput(
          "template in " + folder,
          List.of(new Problem(folder.toString(), 0, "", String.valueOf(e.getMessage()))));
    }
  }
}
