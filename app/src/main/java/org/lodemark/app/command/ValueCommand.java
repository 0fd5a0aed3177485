package org.lodemark.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lodemark.app.BadInput;
import org.lodemark.app.Environment;
import org.lodemark.app.ExitCode;
import org.lodemark.app.Inputs;
import org.lodemark.app.answer.Typed;
import org.lodemark.app.answer.ValueQuery;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.MarketTerms;
import org.lodemark.atlas.load.TermsFile;
import org.lodemark.input.TextInput;
import org.lodemark.ledger.store.LedgerReader;
import org.lodemark.ledger.store.StoreUnavailable;
import org.lodemark.report.value.ValueReport;
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
    Atlas atlas = new Inputs(environment).atlas(atlasOption.directory());
    Typed typed = new Typed();
    material.into(typed);
    numbers.into(typed);
    rates.into(typed);
    ValueQuery query =
        ValueQuery.read(typed, atlas, terms(atlas), () -> LedgerReader.open(store.url(spec)));
    ValueReport report = query.answer(atlas);
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

  private List<MarketTerms> terms(Atlas atlas) throws BadInput {
    List<MarketTerms> own = new ArrayList<>();
    for (Path file : material.terms) {
      own.add(Inputs.take(
          "terms file " + file,
          TermsFile.read(TextInput.ofFile(file), atlas.commodity(), atlas.world())));
    }
    return own;
  }
}
