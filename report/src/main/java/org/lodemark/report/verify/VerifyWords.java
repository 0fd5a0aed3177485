package org.lodemark.report.verify;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lodemark.flow.custody.Origin;
import org.lodemark.report.Rounding;
import org.lodemark.report.text.Words;

/** Words and figures that all ways out share. */
final class VerifyWords {
  static final String CALIBRATED = "calibrated on simulated worlds only";
  static final String NOT_CALIBRATED =
      "this commodity has no fitted parameters, so that findings are listed and not weighed";
  static final String CONVENTIONS = "A convention is not an estimate. Where a stock mixes lots, no"
      + " record says which of them left: pro rata takes a part of each, FIFO the oldest first, LIFO"
      + " the newest. As recorded believes every link as written.";
  static final String HULL = "Moisture or grade of some rows was not measured. A share marked"
      + " \"hull\" spans two readings of the records, all of these rows at their lowest metal and all"
      + " at their highest. It is no bound: a mixture of high and low rows may lie outside it.";

  /** What no digit of a printed share tells. */
  private static final double ROUNDING = 1e-7;

  private VerifyWords() {}

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String unknown(Origin.Unknown unknown) {
    return switch (unknown) {
      case UNRECORDED -> "unrecorded";
      case OPENING -> "opening stock";
      case SCALE -> "weighing gains";
    };
  }

  /** Worst and best; null where negative, which is not computed. */
  static List<Optional<Double>> gain(double worst, double best) {
    return List.of(computed(worst), computed(best));
  }

  private static Optional<Double> computed(double gain) {
    return gain < 0 ? Optional.empty() : Rounding.finite(gain);
  }

  /** Per cent rounded down, so that "at least" stays true. */
  static String least(double share) {
    return Words.number(Math.floor(share * 1000 + ROUNDING) / 10, 1);
  }

  /** Per cent rounded up, so that "at most" stays true. */
  static String most(double share) {
    return Words.number(Math.max(0.0, Math.ceil(share * 1000 - ROUNDING)) / 10, 1);
  }

  static String least(Optional<Double> share) {
    return share.map(VerifyWords::least).orElse("unknown");
  }

  static String most(Optional<Double> share) {
    return share.map(VerifyWords::most).orElse("unknown");
  }

  /** A ratio with its sign: {@code +1.25}; a ratio of none is {@code 0}. */
  static String ratio(double log10) {
    String drawn = Words.number(log10, 2);
    return drawn.equals("0.00") || drawn.equals("-0.00") ? "0" : log10 > 0 ? "+" + drawn : drawn;
  }

  /** By how much a fact would narrow the bounds, in points of per cent. */
  static String gainWords(List<Optional<Double>> gain) {
    Optional<Double> worst = gain.getFirst();
    Optional<Double> best = gain.getLast();
    if (best.isEmpty() || worst.isEmpty()) {
      return "gain not computed";
    }
    String most = Words.number(best.get() * 100, 1) + " percentage points";
    return worst.get() * 100 < 0.05
        ? "narrows the bounds by up to " + most
        : "narrows the bounds by " + Words.number(worst.get() * 100, 1) + " to " + most;
  }

  static String kind(String kind) {
    return switch (kind) {
      case "departed" -> "left";
      case "received" -> "received at";
      default -> "in stock at";
    };
  }
}
