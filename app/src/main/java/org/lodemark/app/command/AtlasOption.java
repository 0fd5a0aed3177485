package org.lodemark.app.command;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which commodity. */
final class AtlasOption {
  @Option(
      names = "--atlas",
      paramLabel = "DIR",
      description = "A commodity directory of your own (docs/atlas-format.md).")
  @Nullable
  private Path directory;

  Optional<Path> directory() {
    return Optional.ofNullable(directory);
  }
}
