package org.lodemark.origin.verdict;

import java.util.List;
import java.util.Locale;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.place.Country;
import org.lodemark.flow.answer.OriginBound;

/**
 * What may be said of several lots together. It rests on bounds alone: evidence belongs to lots. A
 * joint contradiction says of the set that so much of it is not as declared, and of no lot that it is
 * the one.
 */
public final class SetRule {
  private static final double GRAMS_PER_TONNE = 1e6;

  private SetRule() {}

  /**
   * Rules on lots that are all claimed of one country.
   *
   * @param readings the joint bounds for that country at each reading of the records
   * @param uncounted sites on the way that were not counted afterwards
   * @param lots the rulings on the lots by themselves
   */
  public static Ruling of(
      Country declared, List<OriginBound> readings, List<SiteId> uncounted, List<Ruling> lots) {
    double needed = 1 - VerdictRule.TOLERANCE;
    double max = most(readings);
    double min = readings.stream().mapToDouble(OriginBound::minShare).min().orElseThrow();
    double error =
        readings.stream().mapToDouble(MeasurementError::ofMaximum).max().orElseThrow();
    double otherTonnes = (1 - max) * leastGrams(readings) / GRAMS_PER_TONNE;
    long doubtful = lots.stream().filter(lot -> lot.verdict().isDoubt()).count();
    String ofLots = " Of " + lots.size() + " lots by themselves " + doubtful
        + (doubtful == 1 ? " is" : " are") + " doubtful or worse.";
    if (VerdictRule.isRuledOut(max, error) && !uncounted.isEmpty()) {
      String sites = String.join(", ", uncounted.stream().map(SiteId::toString).toList());
      return new Ruling(
          Verdict.UNPROVEN,
          "set-unproven-uncounted",
          "By these books at most " + VerdictRule.atMost(max)
              + " of these lots together can be of "
              + declared.name() + ", but nobody weighed the whole stock afterwards at " + sites
              + ": receipts that were not written down would not show." + ofLots,
          List.of("Contradicted: counts of the whole stock there that agree with the books."),
          List.of("a weighed stocktake at " + sites));
    }
    if (VerdictRule.isRuledOut(max, error)) {
      return new Ruling(
          Verdict.CONTRADICTED,
          "set-contradicted-by-joint-bounds",
          String.format(
                  Locale.ROOT,
                  "At least %.3f t of these lots is not of %s, with everything unknown counted in favour"
                      + " of the claim. That is said of the lots together, and of none of them.",
                  otherTonnes,
                  declared.name())
              + ofLots,
          List.of("A record that shows more metal of " + declared.name()
              + " on the way to these lots."),
          List.of());
    }
    boolean supported =
        min >= needed && lots.stream().allMatch(lot -> lot.verdict() == Verdict.SUPPORTED);
    if (supported) {
      return new Ruling(
          Verdict.SUPPORTED,
          "set-supported",
          "At least " + VerdictRule.atLeast(min) + " of these lots together must be of "
              + declared.name() + ", and each lot is supported by itself.",
          List.of(),
          List.of());
    }
    return new Ruling(
        Verdict.UNPROVEN,
        "set-unproven",
        "Together between " + VerdictRule.atLeast(min) + " and " + VerdictRule.atMost(max)
            + " can be of " + declared.name() + "." + ofLots,
        List.of("Whatever narrows the joint bounds; see what would help."),
        List.of());
  }

  /**
   * The most that can be of the country, as a share: the lots may hold the least of one reading and
   * their metal come from the most of the other.
   */
  private static double most(List<OriginBound> readings) {
    double grams = readings.stream().mapToDouble(OriginBound::maxGrams).max().orElseThrow();
    return Math.min(1, grams / leastGrams(readings));
  }

  private static double leastGrams(List<OriginBound> readings) {
    return readings.stream().mapToDouble(OriginBound::massGrams).min().orElseThrow();
  }

  /** Whether the joint bounds rule the claim out at every reading. */
  public static boolean isRuledOut(List<OriginBound> readings) {
    return VerdictRule.isRuledOut(
        most(readings),
        readings.stream().mapToDouble(MeasurementError::ofMaximum).max().orElseThrow());
  }

  /** The bounds would contradict, but receipts booked late could explain it. */
  public static Ruling onDates(Country declared, List<OriginBound> readings) {
    return new Ruling(
        Verdict.UNPROVEN,
        "set-unproven-dates",
        "By these books at most "
            + VerdictRule.atMost(most(readings))
            + " of these lots together can be of " + declared.name()
            + ", but not if receipts were written down up to two weeks late and what only one side of"
            + " a hand-over wrote is true.",
        List.of("Contradicted: proof of the days on which receipts came."),
        List.of("the receipts around them with their transport documents"));
  }

  /** Lots of several claims, or none, have no claim together. */
  public static Ruling withoutOneClaim(List<String> declared) {
    return new Ruling(
        Verdict.UNPROVEN,
        "set-without-one-claim",
        declared.isEmpty()
            ? "Nobody claims where these lots were mined."
            : "These lots are claimed of several countries (" + String.join(", ", declared)
                + "): there is no one claim to judge together.",
        List.of("Lots that are all claimed of one country can be judged together."),
        List.of());
  }

  /** The joint bound was refused. */
  public static Ruling refused(String why) {
    return new Ruling(Verdict.UNPROVEN, "set-without-joint-bound", why, List.of(), List.of());
  }
}
