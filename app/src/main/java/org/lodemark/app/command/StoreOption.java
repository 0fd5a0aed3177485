package org.lodemark.app.command;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lodemark.ledger.store.StoreUrl;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which store. */
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "URL",
      description = "Where the books are kept: sqlite:PATH. Default: lodemark/ledger.db under the"
          + " user's data folder; LODEMARK_STORE names another default.")
  @Nullable
  private String url;

  StoreUrl url(CommandSpec spec) {
    String fromEnvironment = System.getenv("LODEMARK_STORE");
    String named = url != null ? url : fromEnvironment;
    if (named == null || named.isEmpty()) {
      return new StoreUrl(userData().resolve("lodemark").resolve("ledger.db").toAbsolutePath());
    }
    try {
      return StoreUrl.parse(named);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), (url != null ? "--store: " : "LODEMARK_STORE: ") + e.getMessage());
    }
  }

  private static Path userData() {
    String xdg = System.getenv("XDG_DATA_HOME");
    if (xdg != null && !xdg.isEmpty()) {
      return Path.of(xdg);
    }
    Path home = Path.of(System.getProperty("user.home", "."));
    boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
    return mac
        ? home.resolve("Library").resolve("Application Support")
        : home.resolve(".local").resolve("share");
  }
}
