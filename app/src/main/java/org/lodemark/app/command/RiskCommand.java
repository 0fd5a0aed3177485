package org.lodemark.app.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodemark.app.BadInput;
import org.lodemark.app.Environment;
import org.lodemark.app.ExitCode;
import org.lodemark.app.Inputs;
import org.lodemark.atlas.Atlas;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.input.Problem;
import org.lodemark.nations.Question;
import org.lodemark.nations.risk.Criticality;
import org.lodemark.nations.risk.CriticalityAnswer;
import org.lodemark.report.risk.RiskReport;
import org.lodemark.report.risk.RiskReports;
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
    Optional<Stage> asked = Optional.ofNullable(stage).map(this::parseStage);
    Atlas atlas = new Inputs(environment).atlas(atlasOption.directory());
    Question question = new Question(Optional.empty(), Set.of(), asked);
    CriticalityAnswer answer = Criticality.of(atlas, question)
        .orElseThrow(() -> new BadInput(
            "criticality of " + atlas.commodity().name(),
            List.of(new Problem(
                "commodity.json",
                0,
                "criticality",
                "is not there: the atlas names no study. Maybe add the member, shares.csv,"
                    + " criticality.csv and sectors.csv."))));
    RiskReport report = RiskReports.of(atlas, answer);
    output.print(
        spec.commandLine().getOut(),
        report,
        () -> RiskSheets.of(report),
        () -> RiskText.of(report, environment.style(sources.isShown())));
    return ExitCode.FINE;
  }

  private Stage parseStage(String text) {
    return Stage.find(text)
        .orElseThrow(() -> new ParameterException(
            spec.commandLine(), "--stage \"" + text + "\": extraction or processing"));
  }
}
