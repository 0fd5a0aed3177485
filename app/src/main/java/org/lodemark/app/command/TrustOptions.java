package org.lodemark.app.command;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.SourceTrust;
import org.lodemark.flow.custody.Trust;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

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

  Assumptions assumptions(CommandSpec spec) {
    Assumptions chosen = Assumptions.DEFAULT;
    if (trust != null) {
      chosen = chosen.withTrust(word(spec, "--trust", trust, Trust.class));
    }
    if (sources != null) {
      chosen = chosen.withSources(word(spec, "--sources", sources, SourceTrust.class));
    }
    return chosen;
  }

  private static <E extends Enum<E>> E word(
      CommandSpec spec, String option, String text, Class<E> type) {
    String key = text.toUpperCase(Locale.ROOT).replace('-', '_');
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(key)) {
        return constant;
      }
    }
    StringBuilder words = new StringBuilder();
    for (E constant : type.getEnumConstants()) {
      words
          .append(words.isEmpty() ? "" : ", ")
          .append(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    throw new ParameterException(spec.commandLine(), option + " \"" + text + "\": one of " + words);
  }
}
