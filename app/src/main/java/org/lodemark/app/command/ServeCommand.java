package org.lodemark.app.command;

import java.time.Clock;
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
  private final Environment environment;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  private StoreOption store = new StoreOption();

  @Mixin
  private AtlasOption atlasOption = new AtlasOption();

  @Mixin
  private PortOption port = new PortOption();

  @Option(names = "--read-only", description = "Nothing can be captured over it.")
  private boolean readOnly;

  public ServeCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws BadInput, InterruptedException {
    port.check(spec);
    StoreUrl url = store.url(spec);
    Subject subject = Subjects.of(
        environment,
        atlasOption.directory(),
        url,
        Clock.system(environment.zone()),
        false,
        !readOnly);
    UntilStopped until = UntilStopped.listen();
    try (LodemarkServer server = port.start(subject, spec)) {
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
}
