package org.lodemark.app;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lodemark.app.answer.Refused;
import org.lodemark.app.command.CalendarCommand;
import org.lodemark.app.command.CaptureCommand;
import org.lodemark.app.command.CompletionCommand;
import org.lodemark.app.command.DemoCommand;
import org.lodemark.app.command.DoctorCommand;
import org.lodemark.app.command.LotsCommand;
import org.lodemark.app.command.MarketCommand;
import org.lodemark.app.command.NationsCommand;
import org.lodemark.app.command.PricesCommand;
import org.lodemark.app.command.RiskCommand;
import org.lodemark.app.command.ServeCommand;
import org.lodemark.app.command.StoreCommand;
import org.lodemark.app.command.TraceCommand;
import org.lodemark.app.command.ValueCommand;
import org.lodemark.app.command.VerifyCommand;
import org.lodemark.app.command.WarmUpCommand;
import org.lodemark.app.command.WorldCommand;
import org.lodemark.input.Problem;
import org.lodemark.ledger.store.StoreUnavailable;
import org.lodemark.ledger.store.UncheckedStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** The command line: data on standard output, messages on standard error. */
public final class Cli {
  private final PrintWriter out;
  private final PrintWriter err;
  private final Environment environment;

  public Cli(PrintWriter out, PrintWriter err, Environment environment) {
    this.out = out;
    this.err = err;
    this.environment = environment;
  }

  @Command(
      name = "lodemark",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      description = "Know where the metal comes from. Decide where to get it.",
      synopsisSubcommandLabel = "COMMAND",
      customSynopsis = {
        "lodemark demo                   four answers from sample books, then the pages",
        "       lodemark capture FILE...         a trader's books in: sheets, or exported statements",
        "       lodemark lots                   the lots that are kept",
        "       lodemark trace LOT              where a lot comes from, by every convention",
        "       lodemark verify LOT             whether its claimed origin can be believed; what to ask for",
        "       lodemark world                  simulated trade whose truth is known, as sheets",
        "       lodemark store                  what is kept; check, backup, restore, export",
        "       lodemark nations                who mines, who makes, who exports what it does not mine",
        "       lodemark nations --country THA --period 2024-01/2024-07",
        "       lodemark prices                 quotes as series, changes, spreads, margins",
        "       lodemark calendar               policy in force, and what changes next",
        "       lodemark value                  what a lot is worth at each gate; what selling raw costs",
        "       lodemark market                 what a ban, a mine or a smelter does to prices and trade",
        "       lodemark serve                  pages and an API over all of it, on this machine alone",
        "       lodemark risk                   supply risk and economic importance, every factor",
        "       lodemark completion bash        a script that completes commands and options",
        "       lodemark doctor                 what was found: JDK, atlas, data problems"
      },
      footer = {"", "More on a command: lodemark COMMAND --help"})
  private static final class Top implements Runnable {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }

  /** Runs one command line and returns its exit code. */
  public int run(String... args) {
    CommandLine line = new CommandLine(new Top());
    commandsFor(args).forEach((name, command) -> line.addSubcommand(name, command.get()));
    line.setOut(out)
        .setErr(err)
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setUsageHelpWidth(Math.clamp(environment.columns(), 80, 100))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(this::usage)
        .setExpandAtFiles(false)
        .setExecutionExceptionHandler((e, command, result) -> failure(e, command));
    try {
      return line.execute(args);
    } catch (OutOfMemoryError e) {
      // What the failed work held is free again; the message needs little.
      err.println(
          "lodemark: needs more memory than the " + (Runtime.getRuntime().maxMemory() >> 20)
              + " MB it may take. Nothing that was kept is lost. Maybe give it more, for example"
              + " JDK_JAVA_OPTIONS=-Xmx4g, and run the command again");
      return ExitCode.OUR_FAULT;
    }
  }

  /**
   * The commands that a command line can mean. The model of a command takes longer to build than
   * most commands take to run: when the first word is one, the others are left out.
   */
  private Map<String, Supplier<Object>> commandsFor(String[] args) {
    Map<String, Supplier<Object>> all = commands();
    Supplier<Object> one = args.length == 0 ? null : all.get(args[0]);
    if (one != null) {
      return Map.of(args[0], one);
    }
    boolean onlyVersion = args.length == 1 && List.of("--version", "-V").contains(args[0]);
    return onlyVersion ? Map.of() : all;
  }

  /** All commands at once: slow to build, and needed only to describe them. */
  private CommandLine whole() {
    CommandLine line = new CommandLine(new Top());
    commands().forEach((name, command) -> {
      if (!name.equals("completion")) {
        line.addSubcommand(name, command.get());
      }
    });
    return line;
  }

  private Map<String, Supplier<Object>> commands() {
    Map<String, Supplier<Object>> all = new LinkedHashMap<>();
    all.put("capture", () -> new CaptureCommand(environment));
    all.put("lots", () -> new LotsCommand(environment));
    all.put("trace", () -> new TraceCommand(environment));
    all.put("verify", () -> new VerifyCommand(environment, Clock.system(environment.zone())));
    all.put("store", () -> new StoreCommand(environment));
    all.put("nations", () -> new NationsCommand(environment));
    all.put("prices", () -> new PricesCommand(environment));
    all.put("calendar", () -> new CalendarCommand(environment));
    all.put("market", () -> new MarketCommand(environment, Clock.system(environment.zone())));
    all.put("value", () -> new ValueCommand(environment));
    all.put("demo", () -> new DemoCommand(environment, Clock.system(environment.zone())));
    all.put("serve", () -> new ServeCommand(environment));
    all.put("risk", () -> new RiskCommand(environment));
    all.put("world", () -> new WorldCommand(environment));
    all.put("completion", () -> new CompletionCommand(this::whole));
    all.put("doctor", () -> new DoctorCommand(environment));
    all.put(
        "warm-up",
        () -> new WarmUpCommand(quiet -> new Cli(quiet, quiet, environment)::run, environment));
    return all;
  }

  private int usage(ParameterException e, String... args) {
    err.println("lodemark: " + e.getMessage());
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, err)) {
      err.println("Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    }
    return ExitCode.USAGE;
  }

  private int failure(Exception e, CommandLine command) {
    if (e instanceof Refused refused) {
      return usage(new ParameterException(command, String.valueOf(refused.getMessage())));
    }
    if (e instanceof BadInput bad) {
      List<Problem> problems = bad.problems();
      err.println("lodemark: " + bad.getMessage() + " was not read: " + problems.size()
          + (problems.size() == 1 ? " problem" : " problems"));
      problems.forEach(problem -> err.println("  " + problem.text()));
      return ExitCode.BAD_INPUT;
    }
    if (e instanceof StoreUnavailable || e instanceof UncheckedStore) {
      err.println("lodemark: " + e.getMessage());
      return ExitCode.STORE_UNAVAILABLE;
    }
    err.println("lodemark: our fault: " + e);
    StackTraceElement[] trace = e.getStackTrace();
    if (trace.length > 0) {
      err.println("  at " + trace[0] + ". Please report it with the command line.");
    }
    return ExitCode.OUR_FAULT;
  }
}
