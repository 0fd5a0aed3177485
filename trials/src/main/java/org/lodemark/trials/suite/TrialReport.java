package org.lodemark.trials.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lodemark.origin.verdict.Verdict;
import org.lodemark.trials.score.Bootstrap.Estimate;
import org.lodemark.trials.score.Reliability;
import org.lodemark.trials.suite.DetectionTrial.OfTypology;

/** The report of the trials, as it stands in docs/origin-performance.md. */
final class TrialReport {
  private static final int LEAST_CASES = 5_000;
  private static final double MOST_ERROR = 0.02;
  private static final double MOST_ACCUSED = 0.01;

  private final List<String> lines = new ArrayList<>();

  private TrialReport() {}

  static String of(
      DetectionTrial.Result detection,
      CleanTrial.Result clean,
      VerdictTrial.Result verdicts,
      List<RobustnessTrial.Result> robustness,
      List<BoundsTrial.Result> bounds) {
    TrialReport report = new TrialReport();
    report.detection(detection);
    report.typologies(detection);
    report.clean(clean);
    report.verdicts(verdicts);
    report.robustness(robustness);
    report.bounds(bounds);
    return String.join("\n", report.lines) + "\n";
  }

  @SuppressWarnings("AnnotateFormatMethod") // every format is a literal of this class
  private void say(String format, Object... values) {
    lines.add(String.format(Locale.ROOT, format, values));
  }

  private static String gate(boolean passed) {
    return passed ? "PASS" : "SHORTFALL";
  }

  private void detection(DetectionTrial.Result result) {
    say("## Telling false claims from true ones");
    say("");
    say(
        "Fitted on %,d lots, calibrated on %,d of other worlds, tested on %,d of yet others: %,d of"
            + " them false claims, %,d traders. Intervals are 95 %%, resampled by trader.",
        result.fittingCases(),
        result.calibratingCases(),
        result.cases(),
        result.falseCases(),
        result.traders());
    say("");
    say("Cllr of the fusion: %s (0 is perfect, 1 says nothing).", estimate(result.cllr()));
    say("");
    say("| base rate | PR-AUC | baseline | its PR-AUC | gain | its Cllr | gain | beats it |");
    say("|---|---|---|---|---|---|---|---|");
    for (int i = 0; i < result.comparisons().size(); i++) {
      Comparison one = result.comparisons().get(i);
      int rate = DetectionTrial.BASE_RATES.indexOf(one.baseRate());
      boolean beats = one.prAucGain().low() > 0 && one.cllrGain().low() > 0;
      say(
          "| %.0f %% | %s | %s | %.3f | %s | %.3f | %s | %s |",
          100 * one.baseRate(),
          estimate(result.prAuc().get(rate)),
          one.baseline(),
          one.prAuc(),
          estimate(one.prAucGain()),
          one.cllr(),
          estimate(one.cllrGain()),
          gate(beats));
    }
    say("");
    say(
        "| base rate | calibration error (at most %.2f, at least %,d cases, ten bins) | |",
        MOST_ERROR, LEAST_CASES);
    say("|---|---|---|");
    for (Reliability reliability : result.reliabilities()) {
      say(
          "| %.0f %% | %.4f | %s |",
          100 * reliability.baseRate(),
          reliability.error(),
          gate(reliability.error() <= MOST_ERROR && result.cases() >= LEAST_CASES));
    }
    say("");
    Reliability last = result.reliabilities().get(result.reliabilities().size() - 1);
    say(
        "Reliability at %.0f %%, foretold and came true: %s.",
        100 * last.baseRate(),
        String.join(
            "; ",
            last.bins().stream()
                .map(bin -> String.format(Locale.ROOT, "%.3f %.3f", bin.foretold(), bin.cameTrue()))
                .toList()));
    say("");
  }

  private void typologies(DetectionTrial.Result result) {
    say("## By typology");
    say("");
    say("Recall is the part of false claims caught when 1 %% of all true ones are called false;"
        + " \"doubtful\" the part with log10 LR of 1 or more.");
    say("");
    say("| typology | false claims | Cllr | recall | doubtful | left out: Cllr | recall |"
        + " doubtful |");
    say("|---|---|---|---|---|---|---|---|");
    for (int i = 0; i < result.typologies().size(); i++) {
      OfTypology fitted = result.typologies().get(i);
      OfTypology left = result.leftOut().get(i);
      say(
          "| %s | %,d | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |",
          fitted.typology().word(),
          fitted.falseCases(),
          fitted.cllr(),
          fitted.recall(),
          fitted.doubtful(),
          left.cllr(),
          left.recall(),
          left.doubtful());
    }
    say("");
  }

  private void clean(CleanTrial.Result result) {
    say("## Clean worlds with sloppy traders");
    say("");
    say(
        "Of %,d lots: %,d SUPPORTED, %,d UNPROVEN, %,d DOUBTFUL, %,d CONTRADICTED: %.2f %% DOUBTFUL"
            + " or worse (at most 1 %%): %s.",
        result.lots(),
        result.supported(),
        result.unproven(),
        result.doubtful(),
        result.contradicted(),
        100 * result.accused(),
        gate(result.accused() <= MOST_ACCUSED));
    say("");
  }

  private void verdicts(VerdictTrial.Result result) {
    say("## Verdicts where somebody does wrong");
    say("");
    say("Worlds of each typology by itself, 30 %% foreign metal. No false claim may be SUPPORTED.");
    say("");
    say("| claims | SUPPORTED | UNPROVEN | DOUBTFUL | CONTRADICTED | |");
    say("|---|---|---|---|---|---|");
    row("true", result.trueClaims(), "");
    row(
        "false",
        result.falseClaims(),
        gate(result.falseClaims().getOrDefault(Verdict.SUPPORTED, 0) == 0));
    say("");
  }

  private void row(String name, Map<Verdict, Integer> counts, String gate) {
    say(
        "| %s | %,d | %,d | %,d | %,d | %s |",
        name,
        counts.getOrDefault(Verdict.SUPPORTED, 0),
        counts.getOrDefault(Verdict.UNPROVEN, 0),
        counts.getOrDefault(Verdict.DOUBTFUL, 0),
        counts.getOrDefault(Verdict.CONTRADICTED, 0),
        gate);
  }

  private void robustness(List<RobustnessTrial.Result> results) {
    say("## Missing paper");
    say("");
    say(
        "Taken at random out of clean worlds; lots that became DOUBTFUL or worse by it (none may).");
    say("");
    say("| taken out | part | lots | accused | |");
    say("|---|---|---|---|---|");
    for (RobustnessTrial.Result one : results) {
      say(
          "| %s | %.0f %% | %,d | %d | %s |",
          one.removal().words(),
          100 * one.part(),
          one.lots(),
          one.accused(),
          gate(one.accused() == 0));
    }
    say("");
  }

  private void bounds(List<BoundsTrial.Result> results) {
    say("## The truth within the joint bounds");
    say("");
    say(
        "Worlds without noise; all lots of one claim that one site sold, together. Where all records"
            + " are true the truth must be inside always.");
    say("");
    say("| records | joint bounds | hold the truth | mean width | |");
    say("|---|---|---|---|---|");
    for (BoundsTrial.Result one : results) {
      say(
          "| %s | %,d | %.1f %% | %.2f | %s |",
          one.typology().map(typology -> typology.word()).orElse("all true"),
          one.asked(),
          100.0 * one.held() / Math.max(1, one.asked()),
          one.meanWidth(),
          one.typology().isPresent() ? "" : gate(one.asked() > 0 && one.held() == one.asked()));
      one.misses().forEach(miss -> lines.add("<!-- " + miss + " -->"));
    }
  }

  private static String estimate(Estimate estimate) {
    return String.format(
        Locale.ROOT, "%.3f (%.3f to %.3f)", estimate.value(), estimate.low(), estimate.high());
  }
}
