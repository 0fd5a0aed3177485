package org.lodemark.app.command;

import org.jspecify.annotations.Nullable;
import org.lodemark.app.answer.Typed;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is verified: one lot, some, all that left a site in a period, or all. */
final class VerifyScope {
  @Parameters(paramLabel = "LOT", arity = "0..1", description = "The lot's id.")
  @Nullable
  private String lot;

  @Option(names = "--lots", paramLabel = "A,B", description = "These lots, together and each.")
  @Nullable
  private String lots;

  @Option(names = "--all", description = "Every lot with a claim of where it was mined.")
  private boolean all;

  @Option(
      names = "--exporter",
      paramLabel = "SITE",
      description = "All that left a site in a period, together and each.")
  @Nullable
  private String exporter;

  @Option(
      names = "--period",
      paramLabel = "P",
      description = "With --exporter: 2025, 2025-Q3, 2025-03, 2025-01/2025-06.")
  @Nullable
  private String period;

  @Option(
      names = "--screen",
      description =
          "Bounds by the screen, at once: never too narrow, often too wide. Exact ones only"
              + " where they could change a verdict; none for several lots together.")
  private boolean screen;

  /** Hands over what was typed. */
  void into(Typed typed) {
    typed
        .put("lot", lot)
        .put("lots", lots)
        .put("all", all)
        .put("exporter", exporter)
        .put("period", period)
        .put("screen", screen);
  }
}
