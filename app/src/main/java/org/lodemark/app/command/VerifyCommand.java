package org.lodemark.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodemark.app.BadInput;
import org.lodemark.app.Environment;
import org.lodemark.app.ExitCode;
import org.lodemark.app.Inputs;
import org.lodemark.app.engine.Engine;
import org.lodemark.app.engine.EngineRoom;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.fact.MeasureFact;
import org.lodemark.atlas.load.ParameterFile;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.bounds.LossRule;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.input.Problem;
import org.lodemark.input.TextInput;
import org.lodemark.ledger.statement.AssayStatement;
import org.lodemark.ledger.store.LedgerReader;
import org.lodemark.ledger.store.StoreUnavailable;
import org.lodemark.origin.books.BookRow;
import org.lodemark.origin.books.Books;
import org.lodemark.origin.evidence.TestParameters;
import org.lodemark.origin.verify.SetChoice;
import org.lodemark.origin.verify.Verification;
import org.lodemark.origin.verify.Verifier;
import org.lodemark.origin.verify.VerifyOptions;
import org.lodemark.report.trace.TraceAnswer;
import org.lodemark.report.trace.TraceReport;
import org.lodemark.report.trace.TraceReports;
import org.lodemark.report.verify.VerifyHtml;
import org.lodemark.report.verify.VerifyReport;
import org.lodemark.report.verify.VerifyReportExtras;
import org.lodemark.report.verify.VerifyReports;
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
  private static final Set<String> TABLES = Set.of("evidence", "triggers", "fusion");
  private static final int MOST_PER_LEVEL = 12;

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
    Verification.Scope asked = scope.read(spec);
    Assumptions assumptions = trust.assumptions(spec);
    Atlas atlas = new Inputs(environment).atlas(atlasOption.directory());
    List<MeasureFact> tuned = parameters(atlas);
    try (LedgerReader ledger = LedgerReader.open(store.url(spec))) {
      Books books = Books.of(ledger, atlas.world().countries(), atlas.commodity());
      Set<SiteId> sites = new LinkedHashSet<>();
      books.sites().forEach(site -> sites.add(site.id()));
      List<SetChoice> choices = new OriginSets(atlas.world().countries(), sites).read(sets);
      VerifyOptions options = new VerifyOptions(
          assumptions, LossRule.ADVERSARIAL, TestParameters.of(tuned), samples(atlas, sites));
      Verification answer = VerifyScope.ask(Verifier.of(books, atlas, options), asked, choices);
      Optional<TraceReport> drawing =
          html == null ? Optional.empty() : drawing(ledger, atlas, assumptions, answer);
      VerifyReport report = VerifyReports.of(
          answer,
          new VerifyReportExtras(
              rows(books, answer), books.sites(), facts(atlas, tuned), atlas.sources()));
      if (html != null) {
        write(html, VerifyHtml.of(report, drawing));
      }
      output.print(
          spec.commandLine().getOut(),
          report,
          () -> VerifySheets.of(report),
          () -> VerifyText.of(report, environment.style(false)));
      return isDoubt(answer) ? ExitCode.FINDINGS : ExitCode.FINE;
    }
  }

  private static boolean isDoubt(Verification answer) {
    return answer.setRuling().map(ruling -> ruling.verdict().isDoubt()).orElse(false)
        || answer.lots().stream().anyMatch(lot -> lot.ruling().verdict().isDoubt());
  }

  private List<MeasureFact> parameters(Atlas atlas) throws BadInput {
    return parameters == null
        ? atlas.measures()
        : Inputs.take(
            "parameters " + parameters, ParameterFile.read(TextInput.ofFile(parameters), atlas));
  }

  private List<AssayStatement> samples(Atlas atlas, Set<SiteId> sites) throws BadInput {
    return reference == null ? List.of() : ReferenceSamples.read(reference, atlas, sites, clock);
  }

  /** The tables the answer rests on, with the user's parameters where there are some. */
  private static List<MeasureFact> facts(Atlas atlas, List<MeasureFact> tuned) {
    List<MeasureFact> facts = new ArrayList<>(TestParameters.of(tuned).listAll());
    atlas.measures().stream()
        .filter(fact -> TABLES.contains(fact.table()) && !fact.table().equals(TestParameters.TABLE))
        .forEach(facts::add);
    return facts;
  }

  private static Map<RecordRef, BookRow> rows(Books books, Verification answer) {
    Set<RecordRef> wanted = new HashSet<>(VerifyReports.listEvents(answer));
    Map<RecordRef, BookRow> rows = new HashMap<>();
    for (BookRow row : books.rows()) {
      if (wanted.contains(row.low().ref())) {
        rows.put(row.low().ref(), row);
      }
    }
    return rows;
  }

  private static Optional<TraceReport> drawing(
      LedgerReader ledger, Atlas atlas, Assumptions assumptions, Verification answer)
      throws StoreUnavailable {
    Engine engine = new EngineRoom(ledger, atlas).open(assumptions);
    List<CustodySite> sites = List.copyOf(engine.sites());
    Optional<LotId> lot = VerifyScope.toDraw(answer);
    Optional<TraceAnswer> low = lot.flatMap(drawn -> engine.low().trace(drawn, MOST_PER_LEVEL, 0));
    Optional<TraceAnswer> high =
        lot.flatMap(drawn -> engine.high().flatMap(end -> end.trace(drawn, MOST_PER_LEVEL, 0)));
    return low.map(trace -> TraceReports.of(trace, high, List.of(), List.of(), sites, List.of()));
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
