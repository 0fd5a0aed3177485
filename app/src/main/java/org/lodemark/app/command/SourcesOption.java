package org.lodemark.app.command;

import picocli.CommandLine.Option;

/** Whether figures show where they come from. */
final class SourcesOption {
  @Option(names = "--sources", description = "Show the source behind every printed figure.")
  private boolean shown;

  boolean isShown() {
    return shown;
  }
}
