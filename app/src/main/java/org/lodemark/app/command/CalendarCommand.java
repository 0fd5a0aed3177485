package org.lodemark.app.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodemark.app.BadInput;
import org.lodemark.app.Environment;
import org.lodemark.app.ExitCode;
import org.lodemark.app.Inputs;
import org.lodemark.app.answer.CalendarQuery;
import org.lodemark.app.answer.Typed;
import org.lodemark.atlas.Atlas;
import org.lodemark.report.calendar.CalendarReport;
import org.lodemark.report.calendar.CalendarSheets;
import org.lodemark.report.calendar.CalendarText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodemark calendar}. */
@Command(
    name = "calendar",
    mixinStandardHelpOptions = true,
    description = {
      "What policy is in force, what is suspended, and what changes next, with dates and sources.",
      ""
    },
    customSynopsis = {
      "lodemark calendar",
      "       lodemark calendar --country CHN,USA --sources",
      "       lodemark calendar --on 2026-11-28 --all"
    })
public final class CalendarCommand implements Callable<Integer> {
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
      names = "--country",
      paramLabel = "C",
      description = "Codes or names, by commas. Default: all.")
  private List<String> countries = new ArrayList<>();

  @Option(names = "--on", paramLabel = "DAY", description = "The day asked. Default: today.")
  @Nullable
  private String on;

  @Option(names = "--all", description = "Also events that changed no rule.")
  private boolean all;

  public CalendarCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws BadInput {
    if (!output.conflict().isEmpty()) {
      throw usage(output.conflict());
    }
    Atlas atlas = new Inputs(environment).atlas(atlasOption.directory());
    Typed typed = new Typed().put("country", countries).put("on", on);
    CalendarQuery query = CalendarQuery.read(typed, atlas, LocalDate.now(environment.zone()));
    typed.check();
    CalendarReport report = query.answer(atlas);
    output.print(
        spec.commandLine().getOut(),
        report,
        () -> CalendarSheets.of(report),
        () -> CalendarText.of(report, environment.style(sources.isShown()), all));
    return ExitCode.FINE;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
