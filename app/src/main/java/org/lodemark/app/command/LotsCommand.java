package org.lodemark.app.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
import org.lodemark.domain.place.Country;
import org.lodemark.domain.time.Period;
import org.lodemark.flow.custody.Target;
import org.lodemark.ledger.store.LedgerReader;
import org.lodemark.ledger.store.LotList;
import org.lodemark.ledger.store.LotPage;
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
    if (limit < 1 || limit > LotQuery.MOST || from < 0) {
      throw usage("--limit " + limit + " --from " + from + ": 1 to " + LotQuery.MOST
          + " lots at once, from 0 on");
    }
    Atlas atlas = new Inputs(environment).commodity(atlasOption.directory());
    Optional<Period> asked = Optional.ofNullable(period).map(this::parsePeriod);
    Optional<String> country = Optional.ofNullable(origin).map(name -> parseCountry(atlas, name));
    try (LedgerReader ledger = LedgerReader.open(store.url(spec))) {
      Engine engine = new EngineRoom(ledger, atlas).open(trust.assumptions(spec));
      Map<String, Long> found = new HashMap<>();
      engine
          .findings()
          .both()
          .forEach(
              finding -> finding.lot().ifPresent(lot -> found.merge(lot.uri(), 1L, Long::sum)));
      Optional<Set<String>> among = findings ? Optional.of(found.keySet()) : Optional.empty();
      LotPage page = new LotList(ledger)
          .ask(new LotQuery(
              Optional.ofNullable(site),
              asked,
              Optional.ofNullable(form),
              country,
              among,
              limit,
              from));
      LotsReport report = LotsReport.page(rows(page, engine, found), from, page.total());
      output.print(
          spec.commandLine().getOut(),
          report,
          () -> LotsSheets.of(report),
          () -> LotsText.of(report, environment.style(false)));
    }
    return ExitCode.FINE;
  }

  private static List<LotsReport.LotRow> rows(
      LotPage page, Engine engine, Map<String, Long> found) {
    List<LotsReport.LotRow> rows = new ArrayList<>();
    for (LotPage.LotRow row : page.lots()) {
      Optional<Long> low = grams(engine.low().findTarget(row.lot()));
      Optional<Long> high =
          engine.high().map(end -> grams(end.findTarget(row.lot()))).orElse(low);
      Optional<String> basis = low.map(grams -> low.equals(high) ? "measured" : "range");
      rows.add(new LotsReport.LotRow(
          row.lot().uri(),
          Optional.of(row.lastSite()),
          Optional.of(row.firstSeen().toString()),
          Optional.of(row.lastSeen().toString()),
          Optional.of(row.lastAction().name().toLowerCase(Locale.ROOT)),
          row.form(),
          row.originIso3(),
          row.originIso3().map(iso3 -> row.originBasis().name().toLowerCase(Locale.ROOT)),
          low,
          high,
          basis,
          row.movements(),
          found.getOrDefault(row.lot().uri(), 0L)));
    }
    return rows;
  }

  private static Optional<Long> grams(Optional<Target> target) {
    return target.map(Target::grams);
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private Period parsePeriod(String text) {
    try {
      return Period.parse(text);
    } catch (IllegalArgumentException e) {
      throw usage("--period: " + e.getMessage());
    }
  }

  private String parseCountry(Atlas atlas, String name) {
    return atlas
        .world()
        .countries()
        .findByName(name)
        .map(Country::iso3)
        .orElseThrow(() -> usage(
            "--origin \"" + name + "\": no country. Maybe its ISO code of" + " three letters"));
  }
}
