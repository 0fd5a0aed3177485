package org.lodemark.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodemark.app.BadInput;
import org.lodemark.app.Environment;
import org.lodemark.app.ExitCode;
import org.lodemark.app.Inputs;
import org.lodemark.app.answer.NationsQuery;
import org.lodemark.app.answer.Typed;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.trade.TradeFile;
import org.lodemark.atlas.trade.TradeFileReader;
import org.lodemark.input.TextInput;
import org.lodemark.nations.Nations.UserTrade;
import org.lodemark.report.nations.NationsReport;
import org.lodemark.report.nations.NationsSheets;
import org.lodemark.report.nations.NationsText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodemark nations}. */
@Command(
    name = "nations",
    mixinStandardHelpOptions = true,
    description = {
      "Who the world depends on at each stage, and which countries export what they do not mine.",
      ""
    },
    customSynopsis = {
      "lodemark nations",
      "       lodemark nations --country THA --period 2024-01/2024-07",
      "       lodemark nations --country \"South Korea\",JPN --stage processing --sources",
      "       lodemark nations --trade BACI_HS22_Y2024.csv --period 2024 --json",
      "       lodemark nations --atlas my-commodity/ --csv"
    })
public final class NationsCommand implements Callable<Integer> {
  private final Environment environment;

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
      names = "--period",
      paramLabel = "P",
      description = "A year, quarter, month or range: 2024, 2024-Q3, 2024-07, 2024-01/2024-07,"
          + " 2016/2020. Default: the latest with data.")
  @Nullable
  private String period;

  @Option(
      names = "--country",
      paramLabel = "C",
      description = "Codes or names, by commas. Default: all.")
  private List<String> countryLists = new ArrayList<>();

  @Option(names = "--stage", paramLabel = "S", description = "mining or processing. Default: both.")
  @Nullable
  private String stage;

  @Option(
      names = "--trade",
      paramLabel = "FILE",
      description = "Your own customs file beside the built-in figures: BACI (t,i,j,k,v,q) or UN"
          + " Comtrade CSV.")
  @Nullable
  private Path trade;

  @Option(
      names = "--trade-complete",
      description = "The file holds every country of its customs lines and years, so that a country"
          + " without imports in it has none on record. Without this, imports read from a BACI file"
          + " count as known only in part.")
  private boolean tradeComplete;

  @Option(
      names = "--lag-months",
      paramLabel = "N",
      defaultValue = "0",
      description = "Months at sea, for mirror gaps of monthly figures, 0 to 12. Default: 0.")
  private int lagMonths;

  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "12",
      description = "Rows of the long tables on the terminal. Default: 12.")
  private int rows;

  public NationsCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws BadInput {
    checkOptions();
    Atlas atlas = new Inputs(environment).atlas(atlasOption.directory());
    Typed typed =
        new Typed().put("period", period).put("country", countryLists).put("stage", stage);
    NationsQuery query = NationsQuery.read(typed, atlas);
    typed.check();
    List<String> inputs = new ArrayList<>();
    UserTrade user = userTrade(atlas, inputs);
    NationsReport report = query.answer(atlas, user, inputs);
    output.print(
        spec.commandLine().getOut(),
        report,
        () -> NationsSheets.of(report),
        () -> NationsText.of(report, environment.style(sources.isShown()), rows));
    return ExitCode.FINE;
  }

  private void checkOptions() {
    if (!output.conflict().isEmpty()) {
      throw usage(output.conflict());
    }
    if (rows < 1) {
      throw usage("--rows " + rows + ": must be at least 1");
    }
    if (lagMonths < 0 || lagMonths > 12) {
      throw usage("--lag-months " + lagMonths + ": must be 0 to 12");
    }
    if (tradeComplete && trade == null) {
      throw usage("--trade-complete says something of a file: name it with --trade FILE");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private UserTrade userTrade(Atlas atlas, List<String> inputs) throws BadInput {
    if (trade == null) {
      return UserTrade.NONE;
    }
    TradeFile file = Inputs.take(
        "trade file " + trade,
        TradeFileReader.read(TextInput.ofFile(trade), atlas.commodity(), atlas.world()));
    inputs.add("With " + file.name() + " (" + file.kind() + "): " + file.facts().size()
        + " flows of this commodity in " + file.rowsRead() + " rows");
    inputs.addAll(file.remarks());
    return new UserTrade(file.facts(), tradeComplete, lagMonths);
  }
}
