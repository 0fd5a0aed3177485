package org.lodemark.domain.commodity;

import java.util.Locale;
import java.util.Optional;

/**
 * A stage of supply. Dependence is told for each by itself, never merged: who mines is often not
 * who smelts.
 */
public enum Stage {
  /** Ores and concentrates, as they leave a mine or mill. */
  MINING,
  /** Metal, oxide, and what is made from ores and concentrates. */
  PROCESSING;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads a stage; "extraction", the word of the EU studies, is mining. */
  public static Optional<Stage> find(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "mining", "extraction" -> Optional.of(MINING);
      case "processing" -> Optional.of(PROCESSING);
      default -> Optional.empty();
    };
  }
}
