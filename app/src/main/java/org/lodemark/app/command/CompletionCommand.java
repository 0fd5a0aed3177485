package org.lodemark.app.command;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.lodemark.app.ExitCode;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lodemark completion}: the shell finishes what is typed. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = {
      "A script for bash (zsh runs it too after bashcompinit) that completes commands and options.",
      ""
    },
    customSynopsis = {
      "source <(lodemark completion bash)",
      "       lodemark completion bash > ~/.local/share/bash-completion/completions/lodemark"
    })
public final class CompletionCommand implements Callable<Integer> {
  /** The shells there are scripts for. */
  public enum Shell {
    BASH
  }

  private final Supplier<CommandLine> whole;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(paramLabel = "SHELL", description = "bash.")
  private Shell shell = Shell.BASH;

  /** The command line with all its commands. */
  public CompletionCommand(Supplier<CommandLine> whole) {
    this.whole = whole;
  }

  @Override
  public Integer call() {
    String script = switch (shell) {
      case BASH -> AutoComplete.bash("lodemark", whole.get());
    };
    spec.commandLine().getOut().print(script);
    spec.commandLine().getOut().flush();
    return ExitCode.FINE;
  }
}
