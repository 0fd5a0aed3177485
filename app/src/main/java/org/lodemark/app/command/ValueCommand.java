package org.lodemark.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.lodemark.app.BadInput;
import org.lodemark.app.Environment;
import org.lodemark.app.ExitCode;
import org.lodemark.app.Inputs;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.MarketTerms;
import org.lodemark.atlas.load.TermsFile;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.custody.LotId;
import org.lodemark.input.TextInput;
import org.lodemark.ledger.store.LedgerReader;
import org.lodemark.ledger.store.StoreUnavailable;
import org.lodemark.market.price.ExchangeRates;
import org.lodemark.market.price.PriceBook;
import org.lodemark.market.range.Overrides;
import org.lodemark.market.value.Value;
import org.lodemark.market.value.ValueAnswer;
import org.lodemark.market.value.ValueQuestion;
import org.lodemark.market.value.ValueQuestion.Stated;
import org.lodemark.market.value.ValueRefused;
import org.lodemark.report.value.ValueReport;
import org.lodemark.report.value.ValueReports;
import org.lodemark.report.value.ValueSheets;
import org.lodemark.report.value.ValueText;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodemark value}. */
@Command(
    name = "value",
    mixinStandardHelpOptions = true,
    description = {
      "What a lot or a material is worth at each gate from the mine to a buyer's door, who keeps what,"
          + " what selling raw costs and what would add value. Numbers given here stand before those"
          + " of --terms, and these before the atlas's; ranges stay ranges.",
      ""
    },
    customSynopsis = {
      "lodemark value --form hand-sorted-ore --grade 45%% --moisture 5%%",
      "       lodemark value --form hand-sorted-ore --grade 45%% --paid \"2900 USD/t-wet\" --at trader",
      "       lodemark value --lot EXP-1 --price 25000 --rate PKR=280",
      "       lodemark value --form sulfide-concentrate --assay As=0.4%%,Pb=<0.01%% --payable 70%%",
      "       lodemark value --form hand-sorted-ore --grade 35%% --sort-to 55%% --sort-recovery 85-90%%",
      "       lodemark value --form hand-sorted-ore --terms my-contract.csv --to \"New York\" --json"
    })
public final class ValueCommand implements Callable<Integer> {
  private final Environment environment;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  private ValueMaterialOptions material = new ValueMaterialOptions();

  @ArgGroup(validate = false, heading = "Single numbers, before all tables:%n")
  private ValueTermsOptions numbers = new ValueTermsOptions();

  @Mixin
  private RateOption rates = new RateOption();

  @Mixin
  private StoreOption store = new StoreOption();

  @Mixin
  private AtlasOption atlasOption = new AtlasOption();

  @Mixin
  private OutputOptions output = new OutputOptions();

  @Mixin
  private SourcesOption sources = new SourcesOption();

  public ValueCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws BadInput, StoreUnavailable {
    if (!output.conflict().isEmpty()) {
      throw usage(output.conflict());
    }
    Overrides overrides = typed(numbers::overrides);
    Atlas atlas = new Inputs(environment).atlas(atlasOption.directory());
    ValueQuestion question = question(atlas, overrides, lot(atlas));
    ValueAnswer answer;
    try {
      answer = Value.answer(atlas, question);
    } catch (ValueRefused e) {
      throw usage(String.valueOf(e.getMessage()));
    }
    ValueReport report = ValueReports.of(atlas, answer);
    output.print(
        spec.commandLine().getOut(),
        report,
        () -> ValueSheets.of(report),
        () -> ValueText.of(report, environment.style(sources.isShown())));
    return ExitCode.FINE;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** What the user typed; a mistake in it is one of usage. */
  private <T> T typed(Supplier<T> parse) {
    try {
      return parse.get();
    } catch (IllegalArgumentException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
  }

  private Optional<LotDescription> lot(Atlas atlas) throws StoreUnavailable {
    if (material.lot == null) {
      return Optional.empty();
    }
    LotId id = typed(() -> new LotId(String.valueOf(material.lot)));
    try (LedgerReader ledger = LedgerReader.open(store.url(spec))) {
      Optional<LotDescription> found =
          LotDescription.read(ledger, id, atlas.commodity().symbol());
      if (found.isEmpty()) {
        throw usage("--lot \"" + id.uri() + "\": no row of the records names it. Maybe another"
            + " spelling: lodemark lots lists them");
      }
      return found;
    }
  }

  private ValueQuestion question(Atlas atlas, Overrides overrides, Optional<LotDescription> lot)
      throws BadInput {
    ExchangeRates exchange = ExchangeRates.of(atlas.world().exchangeRates(), rates.parse(spec));
    Map<String, Stated> assays = new HashMap<>(lot.map(LotDescription::assays).orElse(Map.of()));
    assays.putAll(typed(material::assays));
    List<MarketTerms> own = new ArrayList<>();
    for (Path file : material.terms) {
      own.add(Inputs.take(
          "terms file " + file,
          TermsFile.read(TextInput.ofFile(file), atlas.commodity(), atlas.world())));
    }
    return new ValueQuestion(
        lot.map(one -> one.lot().uri()),
        form(atlas, lot),
        typed(material::grade).or(() -> lot.flatMap(LotDescription::grade)),
        typed(material::moisture).or(() -> lot.flatMap(LotDescription::moisture)),
        assays,
        typed(material::tonnes).or(() -> lot.flatMap(LotDescription::wetTonnes)),
        Optional.ofNullable(material.at),
        lot.flatMap(LotDescription::gate),
        Optional.ofNullable(material.to),
        Optional.ofNullable(material.chain),
        Optional.ofNullable(material.contract),
        typed(material::paid).or(() -> lot.flatMap(LotDescription::paid)),
        typed(() -> material.prices(exchange)),
        typed(material::priceOn),
        Optional.ofNullable(material.priceSeries),
        PriceBook.of(atlas, List.of(), exchange),
        own,
        overrides,
        typed(material::sortTo),
        lot.map(LotDescription::notes).orElse(List.of()));
  }

  private Form form(Atlas atlas, Optional<LotDescription> lot) {
    String id = Optional.ofNullable(material.form)
        .or(() -> lot.flatMap(LotDescription::form))
        .orElseThrow(() -> usage(
            lot.isPresent()
                ? "the records do not say which form the lot has: give it with --form"
                : "say what to value: --lot LOT, or --form FORM with --grade and --moisture"));
    return atlas.commodity().forms().stream()
        .filter(form -> form.id().equals(id))
        .findFirst()
        .orElseThrow(() -> usage("--form \"" + id + "\": one of "
            + String.join(", ", atlas.commodity().forms().stream().map(Form::id).toList())));
  }
}
