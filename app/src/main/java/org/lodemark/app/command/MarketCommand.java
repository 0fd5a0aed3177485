package org.lodemark.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodemark.app.BadInput;
import org.lodemark.app.Environment;
import org.lodemark.app.ExitCode;
import org.lodemark.app.Inputs;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.fact.ScenarioFact;
import org.lodemark.atlas.load.ScenarioFile;
import org.lodemark.input.Problem;
import org.lodemark.input.TextInput;
import org.lodemark.market.scenario.Basing;
import org.lodemark.market.scenario.MarketBase;
import org.lodemark.market.scenario.MarketBases;
import org.lodemark.market.scenario.MarketRun;
import org.lodemark.market.scenario.Scenario;
import org.lodemark.report.market.MarketReport;
import org.lodemark.report.market.MarketReports;
import org.lodemark.report.market.MarketSheets;
import org.lodemark.report.market.MarketText;
import org.lodemark.report.market.ScenarioListReport;
import org.lodemark.report.market.ScenarioListText;
import org.lodemark.report.market.ScenarioLists;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodemark market}. */
@Command(
    name = "market",
    mixinStandardHelpOptions = true,
    description = {
      "Prices, trade, gains and losses between countries when supply, bans, licences, duties or"
          + " uses change. A model under stated assumptions, not a forecast.",
      ""
    },
    customSynopsis = {
      "lodemark market",
      "       lodemark market --scenario controls-2024",
      "       lodemark market --scenario us-ban-lapses --on 2026-11-25 --json",
      "       lodemark market --scenario my-scenario.csv --draws 1000 --seed 7"
    })
public final class MarketCommand implements Callable<Integer> {
  private final Environment environment;
  private final Clock clock;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  private AtlasOption atlasOption = new AtlasOption();

  @Mixin
  private OutputOptions output = new OutputOptions();

  @Mixin
  private SourcesOption sources = new SourcesOption();

  @Option(
      names = "--scenario",
      paramLabel = "NAME|FILE",
      description = "One that comes with the atlas, or a table like its scenarios.csv with one"
          + " scenario. Without it: the list, and the base they stand on.")
  @Nullable
  private String scenario;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "The day of steps that name none: 2026-11-25. Default: today.")
  @Nullable
  private String on;

  @Option(
      names = "--draws",
      paramLabel = "N",
      defaultValue = "200",
      description = "Draws of everything that is a range, 1 to 5000. Default: 200.")
  private int draws;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The same seed gives the same numbers. Default: 1.")
  private long seed;

  @Option(
      names = "--places",
      paramLabel = "N",
      defaultValue = "8",
      description = "Places in the tables on the terminal. Default: 8.")
  private int places;

  public MarketCommand(Environment environment, Clock clock) {
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public Integer call() throws BadInput {
    checkOptions();
    LocalDate day = day();
    Atlas atlas = new Inputs(environment).atlas(atlasOption.directory());
    if (scenario == null) {
      list(atlas);
    } else {
      run(atlas, scenario, day);
    }
    return ExitCode.FINE;
  }

  private void checkOptions() {
    if (!output.conflict().isEmpty()) {
      throw usage(output.conflict());
    }
    if (draws < 1 || draws > MarketRun.MOST_DRAWS) {
      throw usage("--draws " + draws + ": must be 1 to " + MarketRun.MOST_DRAWS);
    }
    if (places < 1) {
      throw usage("--places " + places + ": must be at least 1");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private LocalDate day() {
    if (on == null) {
      return LocalDate.now(clock);
    }
    try {
      return LocalDate.parse(on);
    } catch (DateTimeException e) {
      throw new ParameterException(
          spec.commandLine(), "--on \"" + on + "\": not a day. Maybe 2026-11-25.", e);
    }
  }

  private void list(Atlas atlas) {
    ScenarioListReport report = ScenarioLists.of(atlas, MarketBases.of(atlas));
    output.print(
        spec.commandLine().getOut(),
        report,
        () -> MarketSheets.of(report),
        () -> ScenarioListText.of(report, environment.style(sources.isShown())));
  }

  private void run(Atlas atlas, String wanted, LocalDate day) throws BadInput {
    MarketBase base = switch (MarketBases.of(atlas)) {
      case Basing.Based(MarketBase found) -> found;
      case Basing.Lacking(List<String> reasons) ->
        throw new BadInput(
            "market of " + atlas.commodity().name(),
            reasons.stream()
                .map(reason -> new Problem("market-model.csv", 0, "", reason))
                .toList());
    };
    Scenario chosen = scenario(atlas, wanted, day);
    MarketReport report = MarketReports.of(atlas, MarketRun.of(atlas, base, chosen, seed, draws));
    output.print(
        spec.commandLine().getOut(),
        report,
        () -> MarketSheets.of(report),
        () -> MarketText.of(report, environment.style(sources.isShown()), places));
  }

  private Scenario scenario(Atlas atlas, String wanted, LocalDate day) throws BadInput {
    Optional<Scenario> builtIn = Scenario.find(atlas.scenarios(), wanted, day);
    if (builtIn.isPresent()) {
      return builtIn.get();
    }
    Path file = Path.of(wanted);
    if (!Files.exists(file)) {
      List<String> names = Scenario.titles(atlas.scenarios()).stream()
          .map(ScenarioFact::scenario)
          .toList();
      throw usage("--scenario \"" + wanted + "\": neither a file nor one of " + names);
    }
    List<ScenarioFact> own =
        Inputs.take("scenario file " + wanted, ScenarioFile.read(TextInput.ofFile(file), atlas));
    List<ScenarioFact> all = new ArrayList<>(atlas.scenarios());
    all.addAll(own);
    return Scenario.find(all, own.getFirst().scenario(), day).orElseThrow();
  }
}
