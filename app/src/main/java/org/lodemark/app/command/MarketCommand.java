package org.lodemark.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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
import org.lodemark.app.answer.MarketQuery;
import org.lodemark.app.answer.Typed;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.fact.ScenarioFact;
import org.lodemark.atlas.load.ScenarioFile;
import org.lodemark.input.TextInput;
import org.lodemark.market.scenario.MarketBase;
import org.lodemark.market.scenario.MarketRun;
import org.lodemark.market.scenario.Scenario;
import org.lodemark.report.market.MarketReport;
import org.lodemark.report.market.MarketSheets;
import org.lodemark.report.market.MarketText;
import org.lodemark.report.market.ScenarioListReport;
import org.lodemark.report.market.ScenarioListText;
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
    Typed typed =
        new Typed().put("scenario", scenario).put("on", on).put("draws", draws).put("seed", seed);
    MarketQuery query = MarketQuery.read(typed, LocalDate.now(clock));
    typed.check();
    Atlas atlas = new Inputs(environment).atlas(atlasOption.directory());
    if (scenario == null) {
      list(atlas);
    } else {
      run(atlas, query, scenario);
    }
    return ExitCode.FINE;
  }

  private void checkOptions() {
    if (!output.conflict().isEmpty()) {
      throw usage(output.conflict());
    }
    if (places < 1) {
      throw usage("--places " + places + ": must be at least 1");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private void list(Atlas atlas) {
    ScenarioListReport report = MarketQuery.list(atlas);
    output.print(
        spec.commandLine().getOut(),
        report,
        () -> MarketSheets.of(report),
        () -> ScenarioListText.of(report, environment.style(sources.isShown())));
  }

  private void run(Atlas atlas, MarketQuery query, String wanted) throws BadInput {
    MarketBase base = MarketQuery.base(atlas);
    MarketReport report =
        query.run(atlas, base, scenario(atlas, query, wanted), MarketRun.Watch.NOBODY);
    output.print(
        spec.commandLine().getOut(),
        report,
        () -> MarketSheets.of(report),
        () -> MarketText.of(report, environment.style(sources.isShown()), places));
  }

  private Scenario scenario(Atlas atlas, MarketQuery query, String wanted) throws BadInput {
    Optional<Scenario> builtIn = query.findBuiltIn(atlas);
    if (builtIn.isPresent()) {
      return builtIn.get();
    }
    Path file = Path.of(wanted);
    if (!Files.exists(file)) {
      throw usage(
          "--scenario \"" + wanted + "\": neither a file nor one of " + MarketQuery.names(atlas));
    }
    List<ScenarioFact> own =
        Inputs.take("scenario file " + wanted, ScenarioFile.read(TextInput.ofFile(file), atlas));
    List<ScenarioFact> all = new ArrayList<>(atlas.scenarios());
    all.addAll(own);
    return Scenario.find(all, own.getFirst().scenario(), query.day()).orElseThrow();
  }
}
