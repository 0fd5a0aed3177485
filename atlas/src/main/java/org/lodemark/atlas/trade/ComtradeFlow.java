package org.lodemark.atlas.trade;

import java.util.Optional;
import org.lodemark.atlas.fact.TradeFact;

/** Which way a row of UN Comtrade goes. */
enum ComtradeFlow {
  IMPORT,
  EXPORT,
  /** Re-exports and the like: exports and imports contain them, so they would count twice. */
  PART;

  /** Reads a code of the present layout, a number of the older one, or the words of either. */
  static Optional<ComtradeFlow> find(String text) {
    return switch (Header.key(Cells.withoutZeroDecimals(text.strip()))) {
      case "m", "1", "import", "imports" -> Optional.of(IMPORT);
      case "x", "2", "export", "exports" -> Optional.of(EXPORT);
      case "rx", "3", "reexport", "reexports", "rm", "4", "reimport", "reimports" ->
        Optional.of(PART);
      case "dx", "domesticexport", "fm", "foreignimport", "mip", "mop", "xip", "xop" ->
        Optional.of(PART);
      default -> Optional.empty();
    };
  }

  TradeFact.Flow flow() {
    return this == IMPORT ? TradeFact.Flow.IMPORT : TradeFact.Flow.EXPORT;
  }
}
