package org.lodemark.app.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodemark.app.BadInput;
import org.lodemark.app.Environment;
import org.lodemark.app.ExitCode;
import org.lodemark.app.Inputs;
import org.lodemark.app.answer.LotsQuery;
import org.lodemark.app.answer.Typed;
import org.lodemark.app.engine.EngineRoom;
import org.lodemark.atlas.Atlas;
import org.lodemark.ledger.store.LedgerReader;
import org.lodemark.ledger.store.LotQuery;
import org.lodemark.ledger.store.StoreUnavailable;
import org.lodemark.report.lots.LotsReport;
import org.lodemark.report.lots.LotsSheets;
import org.lodemark.report.lots.LotsText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodemark lots}. */
@Command(
    name = "lots",
    mixinStandardHelpOptions = true,
    description = {"The lots that are kept, those moved last first.", ""},
    customSynopsis = {
      "lodemark lots",
      "       lodemark lots --site trader-q --period 2025-Q1",
      "       lodemark lots --findings --csv"
    })
public final class LotsCommand implements Callable<Integer> {
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

  @Option(names = "--site", paramLabel = "SITE", description = "Handled by this site.")
  @Nullable
  private String site;

  @Option(
      names = "--period",
      paramLabel = "P",
      description = "Moved in it: 2025, 2025-Q1, 2025-03, 2025-03-31, 2025-01/2025-06.")
  @Nullable
  private String period;

  @Option(names = "--form", paramLabel = "FORM", description = "Of this form.")
  @Nullable
  private String form;

  @Option(names = "--origin", paramLabel = "C", description = "Declared to come from a country.")
  @Nullable
  private String origin;

  @Option(names = "--search", paramLabel = "TEXT", description = "With this in the lot's name.")
  @Nullable
  private String search;

  @Option(names = "--findings", description = "Only lots about which something was found.")
  private boolean findings;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "How many, 1 to 10000. Default: 50.")
  private int limit;

  @Option(
      names = "--from",
      paramLabel = "N",
      defaultValue = "0",
      description = "How many to pass over. Default: 0.")
  private int from;

  public LotsCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws BadInput, StoreUnavailable {
    if (!output.conflict().isEmpty()) {
      throw usage(output.conflict());
    }
    Atlas atlas = new Inputs(environment).commodity(atlasOption.directory());
    Typed typed = new Typed()
        .put("site", site)
        .put("period", period)
        .put("form", form)
        .put("origin", origin)
        .put("search", search)
        .put("findings", findings);
    trust.into(typed);
    // Said together, as one of them is seldom meant without the other.
    if (limit < 1 || limit > LotQuery.MOST || from < 0) {
      throw usage("--limit " + limit + " --from " + from + ": 1 to " + LotQuery.MOST
          + " lots at once, from 0 on");
    }
    LotsQuery query = LotsQuery.read(typed.put("limit", limit).put("from", from), atlas);
    typed.check();
    try (LedgerReader ledger = LedgerReader.open(store.url(spec))) {
      LotsReport report = query.answer(ledger, new EngineRoom(ledger, atlas)::open);
      output.print(
          spec.commandLine().getOut(),
          report,
          () -> LotsSheets.of(report),
          () -> LotsText.of(report, environment.style(false)));
    }
    return ExitCode.FINE;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
