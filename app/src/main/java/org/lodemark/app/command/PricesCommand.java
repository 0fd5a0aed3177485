package org.lodemark.app.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodemark.app.BadInput;
import org.lodemark.app.Environment;
import org.lodemark.app.ExitCode;
import org.lodemark.app.Inputs;
import org.lodemark.app.answer.PricesQuery;
import org.lodemark.app.answer.Typed;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.fact.PriceFact;
import org.lodemark.atlas.load.PriceFileReader;
import org.lodemark.atlas.load.PriceFileReader.PriceFile;
import org.lodemark.input.TextInput;
import org.lodemark.report.prices.PricesReport;
import org.lodemark.report.prices.PricesSheets;
import org.lodemark.report.prices.PricesText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodemark prices}. */
@Command(
    name = "prices",
    mixinStandardHelpOptions = true,
    description = {
      "Quotes as series by product, place and terms, never mixed; what they moved, what the same"
          + " form costs elsewhere, and what a compound earns over the metal in it.",
      ""
    },
    customSynopsis = {
      "lodemark prices",
      "       lodemark prices --product trioxide --every",
      "       lodemark prices --change 2024-09,2025-06 --place Rotterdam",
      "       lodemark prices --prices my-quotes.csv --rate PKR=280 --in CNY/t --csv"
    })
public final class PricesCommand implements Callable<Integer> {
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

  @Mixin
  private RateOption rates = new RateOption();

  @Option(
      names = "--prices",
      paramLabel = "FILE",
      description = "Your own quotes beside the built-in ones: CSV with the columns product, place,"
          + " period (or date), lowPrice (or price), currency, massUnit (docs/atlas-format.md).")
  @Nullable
  private Path prices;

  @Option(
      names = "--product",
      paramLabel = "P",
      split = ",",
      description = "Products whose name has this in it, or of this form. Default: all.")
  private List<String> products = new ArrayList<>();

  @Option(
      names = "--place",
      paramLabel = "P",
      split = ",",
      description = "Places whose name has this in it. Default: all.")
  private List<String> places = new ArrayList<>();

  @Option(
      names = "--period",
      paramLabel = "P",
      description = "Quotes of this time only: 2024, 2024-Q3, 2024-07/2025-06.")
  @Nullable
  private String period;

  @Option(
      names = "--change",
      paramLabel = "A,B",
      description = "The change of each series between two times, such as 2024-09,2025-06.")
  @Nullable
  private String change;

  @Option(
      names = "--within",
      paramLabel = "DAYS",
      defaultValue = "7",
      description = "How far two quotes set side by side may lie apart, or from a time asked."
          + " Default: 7.")
  private long withinDays;

  @Option(
      names = "--in",
      paramLabel = "UNIT",
      defaultValue = "USD/t",
      description = "What quotes are converted to, each by the rate of its own time: USD/t, USD/lb,"
          + " CNY/t, ... Default: USD/t.")
  @Nullable
  private String unit;

  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "8",
      description = "Rows of each table on the terminal. Default: 8.")
  private int rows;

  @Option(names = "--every", description = "Every quote of the series shown, not only the latest.")
  private boolean every;

  @Option(
      names = "--on",
      paramLabel = "DAY",
      description = "The day from which the next change of policy is told. Default: today.")
  @Nullable
  private String on;

  public PricesCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws BadInput {
    checkOptions();
    Typed typed = new Typed()
        .put("product", products)
        .put("place", places)
        .put("period", period)
        .put("change", change)
        .put("within", withinDays)
        .put("in", unit)
        .put("on", on);
    rates.into(typed);
    PricesQuery query = PricesQuery.read(typed, LocalDate.now(environment.zone()));
    typed.check();
    Atlas atlas = new Inputs(environment).atlas(atlasOption.directory());
    List<String> inputs = new ArrayList<>();
    List<PriceFact> quotes = ownQuotes(atlas, inputs);
    PricesReport report = query.answer(atlas, quotes, inputs);
    output.print(
        spec.commandLine().getOut(),
        report,
        () -> PricesSheets.of(report),
        () -> PricesText.of(
            report,
            environment.style(sources.isShown()),
            new PricesText.Layout(rows, environment.terminal(), every)));
    return ExitCode.FINE;
  }

  private void checkOptions() {
    if (!output.conflict().isEmpty()) {
      throw usage(output.conflict());
    }
    if (rows < 1) {
      throw usage("--rows " + rows + ": must be at least 1");
    }
  }

  private List<PriceFact> ownQuotes(Atlas atlas, List<String> inputs) throws BadInput {
    if (prices == null) {
      return List.of();
    }
    PriceFile file = Inputs.take(
        "price file " + prices, PriceFileReader.read(TextInput.ofFile(prices), atlas.world()));
    String ignored = file.ignoredColumns().isEmpty()
        ? ""
        : "; columns that are not known and were left alone: "
            + String.join(", ", file.ignoredColumns());
    inputs.add("With " + file.quotes().size() + " quotes of " + file.name() + ignored);
    return file.quotes();
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
