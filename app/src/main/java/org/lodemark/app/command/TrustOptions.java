package org.lodemark.app.command;

import org.jspecify.annotations.Nullable;
import org.lodemark.app.answer.Typed;
import picocli.CommandLine.Option;

/** What is believed. */
final class TrustOptions {
  @Option(
      names = "--trust",
      paramLabel = "T",
      description = "Whose links between lots are believed: physical (sites with an audited custody"
          + " model; default), as-recorded (all), none.")
  @Nullable
  private String trust;

  @Option(
      names = "--sources",
      paramLabel = "S",
      description = "Which statements of mines are believed: capped (up to the mine's capacity;"
          + " default), recorded (all), none.")
  @Nullable
  private String sources;

  /** Hands over what was typed. */
  void into(Typed typed) {
    typed.put("trust", trust).put("sources", sources);
  }
}
