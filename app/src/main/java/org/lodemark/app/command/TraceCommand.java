package org.lodemark.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodemark.app.BadInput;
import org.lodemark.app.Environment;
import org.lodemark.app.ExitCode;
import org.lodemark.app.Inputs;
import org.lodemark.app.answer.Engines;
import org.lodemark.app.answer.TraceQuery;
import org.lodemark.app.answer.Typed;
import org.lodemark.app.engine.EngineRoom;
import org.lodemark.atlas.Atlas;
import org.lodemark.input.Problem;
import org.lodemark.ledger.store.LedgerReader;
import org.lodemark.ledger.store.StoreUnavailable;
import org.lodemark.report.trace.RecallReport;
import org.lodemark.report.trace.RecallSheets;
import org.lodemark.report.trace.RecallText;
import org.lodemark.report.trace.TraceHtml;
import org.lodemark.report.trace.TraceReport;
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
    Typed typed = new Typed()
        .put("lot", lot)
        .put("mine", mine)
        .put("downstream", downstream)
        .put("ancestors", mostAncestors);
    trust.into(typed);
    Optional<TraceQuery> query = TraceQuery.read(typed);
    typed.check();
    Atlas atlas = new Inputs(environment).commodity(atlasOption.directory());
    try (LedgerReader ledger = LedgerReader.open(store.url(spec))) {
      Engines engines = new EngineRoom(ledger, atlas)::open;
      switch (query.orElseThrow()) {
        case TraceQuery.Back back -> trace(TraceQuery.answer(back, engines));
        case TraceQuery.OfLot of -> recall(TraceQuery.answer(of, engines));
        case TraceQuery.OfMine of -> recall(TraceQuery.answer(of, engines));
      }
    }
    return ExitCode.FINE;
  }

  private void checkOptions() {
    if (!output.conflict().isEmpty()) {
      throw usage(output.conflict());
    }
    if (html != null && (downstream || mine != null)) {
      throw usage("--html draws the trace of one lot; leave --downstream and --mine away");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private void trace(TraceReport report) throws BadInput {
    if (html != null) {
      write(html, TraceHtml.of(report));
    }
    output.print(
        spec.commandLine().getOut(),
        report,
        () -> TraceSheets.of(report),
        () -> TraceText.of(report, environment.style(false)));
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

  private void recall(RecallReport report) {
    output.print(
        spec.commandLine().getOut(),
        report,
        () -> RecallSheets.of(report),
        () -> RecallText.of(report, environment.style(false)));
  }
}
