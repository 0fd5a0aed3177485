package org.lodemark.app.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodemark.app.BadInput;
import org.lodemark.app.Environment;
import org.lodemark.app.ExitCode;
import org.lodemark.app.Inputs;
import org.lodemark.app.answer.RiskQuery;
import org.lodemark.app.answer.Typed;
import org.lodemark.report.risk.RiskReport;
import org.lodemark.report.risk.RiskSheets;
import org.lodemark.report.risk.RiskText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodemark risk}. */
@Command(
    name = "risk",
    mixinStandardHelpOptions = true,
    description = {
      "Supply risk per stage and economic importance, by the method of the EU criticality studies,"
          + " with every factor.",
      ""
    },
    customSynopsis = {
      "lodemark risk",
      "       lodemark risk --stage processing --json",
      "       lodemark risk --atlas my-commodity/ --sources"
    })
public final class RiskCommand implements Callable<Integer> {
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
      names = "--stage",
      paramLabel = "S",
      description = "extraction (or mining) or processing. Default: both.")
  @Nullable
  private String stage;

  public RiskCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws BadInput {
    if (!output.conflict().isEmpty()) {
      throw new ParameterException(spec.commandLine(), output.conflict());
    }
    Typed typed = new Typed().put("stage", stage);
    RiskQuery query = RiskQuery.read(typed);
    typed.check();
    RiskReport report = query.answer(new Inputs(environment).atlas(atlasOption.directory()));
    output.print(
        spec.commandLine().getOut(),
        report,
        () -> RiskSheets.of(report),
        () -> RiskText.of(report, environment.style(sources.isShown())));
    return ExitCode.FINE;
  }
}
