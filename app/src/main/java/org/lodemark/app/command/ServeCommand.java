package org.lodemark.app.command;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lodemark.app.BadInput;
import org.lodemark.app.Environment;
import org.lodemark.app.ExitCode;
import org.lodemark.app.web.LodemarkServer;
import org.lodemark.app.web.Subject;
import org.lodemark.app.web.Subjects;
import org.lodemark.ledger.store.StoreUrl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodemark serve}. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Pages and an API over the same books and facts, on this machine alone: it listens on"
          + " 127.0.0.1 and asks nothing of any other machine. Ctrl-C ends it.",
      ""
    },
    customSynopsis = {
      "lodemark serve",
      "       lodemark serve --port 0 --store sqlite:my-ledger.db",
      "       lodemark serve --read-only"
    })
public final class ServeCommand implements Callable<Integer> {
  private static final int HIGHEST_PORT = 65_535;
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost");

  private final Environment environment;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  private StoreOption store = new StoreOption();

  @Mixin
  private AtlasOption atlasOption = new AtlasOption();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8300",
      description = "Default: 8300. 0: any that is free; the address is printed.")
  private int port;

  @Option(
      names = "--address",
      paramLabel = "A",
      defaultValue = "127.0.0.1",
      description =
          "127.0.0.1, and no other: whoever reaches the server reads and writes the" + " books.")
  private String address = "127.0.0.1";

  @Option(names = "--read-only", description = "Nothing can be captured over it.")
  private boolean readOnly;

  public ServeCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws BadInput, InterruptedException {
    if (port < 0 || port > HIGHEST_PORT) {
      throw usage("--port " + port + ": 0 to " + HIGHEST_PORT);
    }
    if (!LOOPBACK.contains(address)) {
      throw usage("--address \"" + address + "\": this server has no accounts, so it listens on"
          + " 127.0.0.1 and on no other address. Maybe reach it from elsewhere by a tunnel: ssh -L "
          + port + ":127.0.0.1:" + port + " HOST");
    }
    StoreUrl url = store.url(spec);
    Subject subject = Subjects.of(
        environment,
        atlasOption.directory(),
        url,
        Clock.system(environment.zone()),
        false,
        !readOnly);
    UntilStopped until = UntilStopped.listen();
    try (LodemarkServer server = start(subject)) {
      spec.commandLine().getOut().println(server.address());
      spec.commandLine().getOut().flush();
      spec.commandLine()
          .getErr()
          .println("lodemark: serving " + url + " on this machine alone; Ctrl-C ends it");
      until.await();
    } finally {
      until.closed();
    }
    return ExitCode.FINE;
  }

  private LodemarkServer start(Subject subject) {
    try {
      return LodemarkServer.start(subject, port, spec.commandLine().getErr());
    } catch (RuntimeException e) {
      if (isTaken(e)) {
        throw usage("--port " + port + ": taken by another program. Maybe --port 0 for any that is"
            + " free");
      }
      throw e;
    }
  }

  private static boolean isTaken(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof java.net.BindException) {
        return true;
      }
    }
    return false;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
