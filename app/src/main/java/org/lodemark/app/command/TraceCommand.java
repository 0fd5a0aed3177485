package org.lodemark.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lodemark.app.BadInput;
import org.lodemark.app.Environment;
import org.lodemark.app.ExitCode;
import org.lodemark.app.Inputs;
import org.lodemark.app.engine.End;
import org.lodemark.app.engine.Engine;
import org.lodemark.app.engine.EngineRoom;
import org.lodemark.app.engine.Findings;
import org.lodemark.atlas.Atlas;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.answer.RecallQuestion.Affected;
import org.lodemark.flow.answer.TraceGraph;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.Finding;
import org.lodemark.input.Problem;
import org.lodemark.ledger.store.LedgerReader;
import org.lodemark.ledger.store.StoreUnavailable;
import org.lodemark.report.trace.RecallReport;
import org.lodemark.report.trace.RecallReports;
import org.lodemark.report.trace.RecallSheets;
import org.lodemark.report.trace.RecallText;
import org.lodemark.report.trace.TraceAnswer;
import org.lodemark.report.trace.TraceHtml;
import org.lodemark.report.trace.TraceReport;
import org.lodemark.report.trace.TraceReports;
import org.lodemark.report.trace.TraceSheets;
import org.lodemark.report.trace.TraceText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lodemark trace}. */
@Command(
    name = "trace",
    mixinStandardHelpOptions = true,
    description = {
      "Where a lot comes from: shares by every convention, its ancestors, and what in the records"
          + " cannot be. Or where a lot's or a mine's metal went.",
      ""
    },
    customSynopsis = {
      "lodemark trace EXP-1",
      "       lodemark trace EXP-1 --html exp-1.html",
      "       lodemark trace --downstream A-1",
      "       lodemark trace --mine mine-a --json"
    })
public final class TraceCommand implements Callable<Integer> {
  private static final int MOST_PER_LEVEL = 12;
  private static final int MOST_FINDINGS = 100;

  private final Environment environment;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  private StoreOption store = new StoreOption();

  @Mixin
  private AtlasOption atlasOption = new AtlasOption();

  @Mixin
  private TrustOptions trust = new TrustOptions();

  @Mixin
  private OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "LOT", arity = "0..1", description = "The lot's id.")
  @Nullable
  private String lot;

  @Option(names = "--downstream", description = "What came of the lot instead, if it is bad.")
  private boolean downstream;

  @Option(names = "--mine", paramLabel = "SITE", description = "What came of a mine's metal.")
  @Nullable
  private String mine;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Also as one page with a drawing of the flows; nothing in it is fetched.")
  @Nullable
  private Path html;

  @Option(
      names = "--ancestors",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How many ancestors are listed, largest first. Default: 1000.")
  private int mostAncestors;

  public TraceCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws BadInput, StoreUnavailable {
    checkOptions();
    Assumptions assumptions = trust.assumptions(spec);
    Atlas atlas = new Inputs(environment).commodity(atlasOption.directory());
    try (LedgerReader ledger = LedgerReader.open(store.url(spec))) {
      Engine engine = new EngineRoom(ledger, atlas).open(assumptions);
      if (mine != null) {
        recall(ofMine(engine, new SiteId(mine), assumptions));
      } else if (downstream) {
        recall(ofLot(engine, new LotId(String.valueOf(lot)), assumptions));
      } else {
        trace(engine, new LotId(String.valueOf(lot)));
      }
    }
    return ExitCode.FINE;
  }

  private void checkOptions() {
    if (!output.conflict().isEmpty()) {
      throw usage(output.conflict());
    }
    if (lot == null && mine == null) {
      throw usage("name a lot, or a mine with --mine SITE. lodemark lots lists them");
    }
    if (mine != null && (lot != null || downstream)) {
      throw usage("--mine asks about a mine; leave the lot and --downstream away");
    }
    if (html != null && (downstream || mine != null)) {
      throw usage("--html draws the trace of one lot; leave --downstream and --mine away");
    }
    if (mostAncestors < 0 || mostAncestors > 1_000_000) {
      throw usage("--ancestors " + mostAncestors + ": 0 to 1000000");
    }
    try {
      if (lot != null) {
        new LotId(lot);
      }
      if (mine != null) {
        new SiteId(mine);
      }
    } catch (IllegalArgumentException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private void trace(Engine engine, LotId asked) throws BadInput {
    TraceAnswer low = engine
        .low()
        .trace(asked, MOST_PER_LEVEL, mostAncestors)
        .orElseThrow(() -> unknownLot(asked));
    Optional<TraceAnswer> high =
        engine.high().flatMap(end -> end.trace(asked, MOST_PER_LEVEL, mostAncestors));
    Predicate<Finding> relevant = relevant(low);
    Findings findings = engine.findings();
    List<String> notes = new ArrayList<>();
    TraceReport report = TraceReports.of(
        low,
        high,
        some(findings.both(), relevant, "findings", notes),
        some(findings.conditional(), relevant, "conditional findings", notes),
        engine.sites(),
        notes);
    if (html != null) {
      write(html, TraceHtml.of(report));
    }
    output.print(
        spec.commandLine().getOut(),
        report,
        () -> TraceSheets.of(report),
        () -> TraceText.of(report, environment.style(false)));
  }

  /** Findings about the lot, about a lot in it, or about a stock it came through. */
  private static Predicate<Finding> relevant(TraceAnswer answer) {
    Set<LotId> lots = new HashSet<>(Set.of(answer.target().lot()));
    Set<SiteId> sites = new HashSet<>(Set.of(answer.target().site()));
    for (TraceGraph.Ancestor ancestor : answer.graph().ancestors()) {
      lots.add(ancestor.lot());
      sites.add(ancestor.from());
    }
    answer.graph().nodes().forEach(node -> node.site().ifPresent(sites::add));
    return finding ->
        sites.contains(finding.site()) && finding.lot().map(lots::contains).orElse(true);
  }

  private static List<Finding> some(
      List<Finding> all, Predicate<Finding> which, String name, List<String> notes) {
    List<Finding> found = all.stream().filter(which).toList();
    if (found.size() > MOST_FINDINGS) {
      notes.add("Of " + found.size() + " " + name + " about this lot's way the first "
          + MOST_FINDINGS + " are shown.");
      return found.subList(0, MOST_FINDINGS);
    }
    return found;
  }

  private static BadInput unknownLot(LotId lot) {
    return new BadInput(
        "lot " + lot,
        List.of(new Problem(
            "store",
            0,
            "lot",
            "\"" + lot + "\": no movement that counts names it, or nothing of it is left. Maybe"
                + " lodemark lots lists it under another name")));
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

  private static RecallReport ofLot(Engine engine, LotId lot, Assumptions assumptions)
      throws BadInput {
    List<Affected> low = engine.low().downstream(lot).orElseThrow(() -> unknownLot(lot));
    Optional<List<Affected>> high = engine.high().flatMap(end -> end.downstream(lot));
    return RecallReports.ofLot(lot, assumptions, low, high, engine.sites(), List.of());
  }

  private static RecallReport ofMine(Engine engine, SiteId mine, Assumptions assumptions)
      throws BadInput {
    List<Affected> low = engine
        .low()
        .ofMine(mine)
        .orElseThrow(() -> new BadInput(
            "mine " + mine,
            List.of(new Problem("store", 0, "site", "\"" + mine + "\": no such site is kept"))));
    Optional<List<Affected>> high = engine.high().flatMap((End end) -> end.ofMine(mine));
    return RecallReports.ofMine(mine, assumptions, low, high, engine.sites(), List.of());
  }

  private void recall(RecallReport report) {
    output.print(
        spec.commandLine().getOut(),
        report,
        () -> RecallSheets.of(report),
        () -> RecallText.of(report, environment.style(false)));
  }
}
