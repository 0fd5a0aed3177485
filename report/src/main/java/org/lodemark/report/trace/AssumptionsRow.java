package org.lodemark.report.trace;

import java.util.Locale;
import org.lodemark.flow.custody.Assumptions;

/**
 * What an answer takes for granted, in the words of the command line.
 *
 * @param trust {@code as-recorded}, {@code physical} or {@code none}
 * @param sources {@code recorded}, {@code capped} or {@code none}
 * @param scaleSds how many standard errors of two weighings a gain may be
 */
public record AssumptionsRow(String trust, String sources, double scaleSds) {
  public static AssumptionsRow of(Assumptions assumptions) {
    return new AssumptionsRow(
        word(assumptions.trust()), word(assumptions.sources()), assumptions.scaleSds());
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What the trust in links means, as a sentence. */
  public String trustWords() {
    return switch (trust) {
      case "as-recorded" -> "Trust as-recorded: every link as written is believed.";
      case "none" -> "Trust none: no site's links are believed; every site is one stock.";
      default ->
        "Trust " + trust + ": a site's links are believed only where a custody model that ties"
            + " outputs to inputs was audited on the day; any other site is one stock.";
    };
  }

  /** What the trust in statements of origin means, as a sentence. */
  public String sourcesWords() {
    return switch (sources) {
      case "recorded" -> "Sources recorded: mines won what their records say.";
      case "none" -> "Sources none: no statement of origin is believed.";
      default ->
        "Sources " + sources + ": mines won what their records say, up to their capacity where"
            + " that is known.";
    };
  }
}
