package org.lodemark.app.command;

import java.net.BindException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodemark.app.web.LodemarkServer;
import org.lodemark.app.web.Subject;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where the server listens: on which port, and never on another address than this machine's. */
final class PortOption {
  private static final int USUAL = 8300;
  private static final int HIGHEST = 65_535;
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost");

  @Option(
      names = "--port",
      paramLabel = "N",
      description =
          "Default: 8300, or any that is free where that one is taken. 0: any. The address"
              + " is printed.")
  @Nullable
  private Integer port;

  @Option(
      names = "--address",
      paramLabel = "A",
      defaultValue = "127.0.0.1",
      description =
          "127.0.0.1, and no other: whoever reaches the server reads and writes the" + " books.")
  private String address = "127.0.0.1";

  /** Refuses what cannot be, before anything is opened. */
  void check(CommandSpec spec) {
    if (port != null && (port < 0 || port > HIGHEST)) {
      throw usage(spec, "--port " + port + ": 0 to " + HIGHEST);
    }
    if (!LOOPBACK.contains(address)) {
      int shown = port == null ? USUAL : port;
      throw usage(
          spec,
          "--address \"" + address
              + "\": this server has no accounts, so it listens on 127.0.0.1 and"
              + " on no other address. Maybe reach it from elsewhere by a tunnel: ssh -L " + shown
              + ":127.0.0.1:" + shown + " HOST");
    }
  }

  /** Starts it. */
  LodemarkServer start(Subject subject, CommandSpec spec) {
    int wanted = port == null ? USUAL : port;
    try {
      return LodemarkServer.start(subject, wanted, spec.commandLine().getErr());
    } catch (BindException e) {
      if (port != null) {
        throw usage(
            spec,
            "--port " + wanted + ": taken by another program. Maybe --port 0 for any that is free");
      }
    }
    try {
      return LodemarkServer.start(subject, 0, spec.commandLine().getErr());
    } catch (BindException e) {
      throw usage(spec, "no port of 127.0.0.1 can be listened on: " + e.getMessage());
    }
  }

  private static ParameterException usage(CommandSpec spec, String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
