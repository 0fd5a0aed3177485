package org.lodemark.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lodemark.app.BadInput;
import org.lodemark.app.Environment;
import org.lodemark.app.ExitCode;
import org.lodemark.app.Inputs;
import org.lodemark.app.answer.Typed;
import org.lodemark.app.answer.VerifyDesk;
import org.lodemark.app.answer.VerifyDrawing;
import org.lodemark.app.answer.VerifyGrounds;
import org.lodemark.app.answer.VerifyOutcomes;
import org.lodemark.app.answer.VerifyQuery;
import org.lodemark.app.answer.WatchedRecords;
import org.lodemark.app.engine.EngineRoom;
import org.lodemark.app.engine.Facts;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.fact.MeasureFact;
import org.lodemark.atlas.load.ParameterFile;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.input.Problem;
import org.lodemark.input.TextInput;
import org.lodemark.ledger.statement.AssayStatement;
import org.lodemark.ledger.store.LedgerReader;
import org.lodemark.ledger.store.StoreUnavailable;
import org.lodemark.origin.verify.Verification;
import org.lodemark.report.trace.DrawnWay;
import org.lodemark.report.verify.VerifyHtml;
import org.lodemark.report.verify.VerifyReport;
import org.lodemark.report.verify.VerifySheets;
import org.lodemark.report.verify.VerifyText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodemark verify}. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Whether claims of where lots were mined can be believed: what is possible, what the evidence"
          + " says, a verdict with its rule, and what to ask the supplier for. Exit code 1 when a"
          + " verdict is DOUBTFUL or CONTRADICTED.",
      ""
    },
    customSynopsis = {
      "lodemark verify EXP-1",
      "       lodemark verify EXP-1 --set not-declared --set @high-risk.txt --html exp-1.html",
      "       lodemark verify --exporter trader-q --period 2025-Q3",
      "       lodemark verify --all --csv"
    })
public final class VerifyCommand implements Callable<Integer> {
  private final Environment environment;
  private final Clock clock;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  private VerifyScope scope = new VerifyScope();

  @Mixin
  private StoreOption store = new StoreOption();

  @Mixin
  private AtlasOption atlasOption = new AtlasOption();

  @Mixin
  private TrustOptions trust = new TrustOptions();

  @Mixin
  private OutputOptions output = new OutputOptions();

  @Option(
      names = "--set",
      paramLabel = "SET",
      description =
          "Origins to bound, repeatable: ISO codes or site ids joined by +, @FILE with one a line,"
              + " or not-declared (default).")
  private List<String> sets = new ArrayList<>();

  @Option(
      names = "--parameters",
      paramLabel = "FILE",
      description = "Parameters of the tests in the form of the atlas's evidence.csv; they take the"
          + " place of those of the same name.")
  @Nullable
  private Path parameters;

  @Option(
      names = "--reference",
      paramLabel = "FILE",
      description = "Assays of samples known to be of a site; the lot is the site's id.")
  @Nullable
  private Path reference;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Also as one page; nothing in it is fetched. The request to the supplier is its"
          + " last sheet.")
  @Nullable
  private Path html;

  public VerifyCommand(Environment environment, Clock clock) {
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public Integer call() throws BadInput, StoreUnavailable {
    if (!output.conflict().isEmpty()) {
      throw new ParameterException(spec.commandLine(), output.conflict());
    }
    Typed typed = new Typed().put("set", sets);
    scope.into(typed);
    trust.into(typed);
    Optional<VerifyQuery> asked = VerifyQuery.read(typed);
    typed.check();
    VerifyQuery query = asked.orElseThrow();
    Facts facts = new Inputs(environment).facts(atlasOption.directory());
    try (LedgerReader ledger = LedgerReader.open(store.url(spec))) {
      VerifyDesk desk =
          VerifyDesk.of(ledger, facts, query.assumptions(), grounds(), WatchedRecords.Watch.NOBODY);
      Verification answer = desk.ask(query, desk.sets(query, true));
      Optional<DrawnWay> drawing = html == null
          ? Optional.empty()
          : VerifyDrawing.of(answer, new EngineRoom(ledger, facts.quoted())::open);
      VerifyReport report = desk.report(answer);
      if (html != null) {
        write(html, VerifyHtml.of(report, drawing));
      }
      output.print(
          spec.commandLine().getOut(),
          report,
          () -> VerifySheets.of(report),
          () -> VerifyText.of(report, environment.style(false)));
      return VerifyOutcomes.isDoubt(answer) ? ExitCode.FINDINGS : ExitCode.FINE;
    }
  }

  private VerifyGrounds grounds() {
    return new VerifyGrounds() {
      @Override
      public boolean isOfAtlas() {
        return parameters == null && reference == null;
      }

      @Override
      public List<MeasureFact> parameters(Atlas atlas) throws BadInput {
        return VerifyCommand.this.parameters(atlas);
      }

      @Override
      public List<AssayStatement> samples(Atlas atlas, Supplier<Set<SiteId>> sites)
          throws BadInput {
        return VerifyCommand.this.samples(atlas, sites);
      }
    };
  }

  private List<MeasureFact> parameters(Atlas atlas) throws BadInput {
    return parameters == null
        ? atlas.measures()
        : Inputs.take(
            "parameters " + parameters, ParameterFile.read(TextInput.ofFile(parameters), atlas));
  }

  private List<AssayStatement> samples(Atlas atlas, Supplier<Set<SiteId>> sites) throws BadInput {
    return reference == null
        ? List.of()
        : ReferenceSamples.read(reference, atlas, sites.get(), clock);
  }

  private static void write(Path file, String page) throws BadInput {
    try {
      Files.writeString(file, page);
    } catch (IOException e) {
      throw new BadInput(
          "page " + file,
          List.of(new Problem(file.toString(), 0, "", "cannot be written: " + e.getMessage())));
    }
  }
}
