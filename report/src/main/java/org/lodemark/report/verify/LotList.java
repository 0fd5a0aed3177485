package org.lodemark.report.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lodemark.report.text.MassWords;
import org.lodemark.report.text.Words;
import org.lodemark.report.verify.Block.Line;
import org.lodemark.report.verify.VerifyReport.BoundRow;
import org.lodemark.report.verify.VerifyReport.EvidenceRow;
import org.lodemark.report.verify.VerifyReport.VerdictRow;

/** The table of lots, the worst first. */
final class LotList {
  private static final List<String> WORST_FIRST =
      List.of("CONTRADICTED", "DOUBTFUL", "UNPROVEN", "SUPPORTED");

  private LotList() {}

  /** The verdicts on lots, the worst first; of equal ones those with most evidence against. */
  static List<VerdictRow> worstFirst(VerifyReport report) {
    return report.verdicts().stream()
        .filter(verdict -> verdict.scope().equals("lot"))
        .sorted(Comparator.comparingInt((VerdictRow row) -> WORST_FIRST.indexOf(row.verdict()))
            .thenComparing(
                Comparator.comparingDouble((VerdictRow row) -> row.log10Lr().orElse(0.0))
                    .reversed())
            .thenComparing(row -> row.lot().orElse("")))
        .toList();
  }

  static Map<String, LotRow> byId(VerifyReport report) {
    return report.lots().stream()
        .collect(Collectors.toMap(LotRow::lot, Function.identity(), (a, b) -> a));
  }

  static void draw(VerifyReport report, int most, Blocks out) {
    Map<String, LotRow> lots = byId(report);
    List<VerdictRow> verdicts = worstFirst(report);
    List<Line> lines = new ArrayList<>();
    for (VerdictRow verdict : verdicts.subList(0, Math.min(most, verdicts.size()))) {
      LotRow lot = lots.get(verdict.lot().orElse(""));
      if (lot != null) {
        lines.add(line(verdict, lot));
      }
    }
    out.grid(
        "Lots",
        List.of(
            "lot",
            "verdict",
            "#metal",
            "claim",
            "#outside it, %",
            "#log10 LR",
            "strongest finding"),
        lines);
    if (verdicts.size() > lines.size()) {
      out.soft("and " + Words.count(verdicts.size() - lines.size(), "more lot")
          + ", none worse than these: --json and --csv list all.");
    }
    if (!lines.isEmpty()) {
      out.soft("Outside it: the least and the most of the lot, unknown in, that can be of anything"
          + " but the declared origin. Log10 LR: all groups of evidence together, above 0 for \"not as"
          + " declared\"; " + report.calibration() + ".");
    }
  }

  private static Line line(VerdictRow verdict, LotRow lot) {
    boolean doubt =
        verdict.verdict().equals("DOUBTFUL") || verdict.verdict().equals("CONTRADICTED");
    return Blocks.line(
        doubt,
        lot.lot(),
        verdict.verdict(),
        MassWords.of(lot.massGrams()),
        lot.claim().map(claim -> claim.country()).orElse("none"),
        lot.outside().map(LotList::range).orElse("no claim"),
        VerifyWords.ratio(lot.log10Lr()),
        strongest(verdict));
  }

  private static String range(BoundRow bound) {
    return VerifyWords.least(bound.minShare()) + " to " + VerifyWords.most(bound.maxShare());
  }

  /** The finding that touches most, weighed by its strength. */
  static String strongest(VerdictRow verdict) {
    return verdict.evidence().stream()
        .max(Comparator.comparingDouble((EvidenceRow row) -> row.strength() * row.reach()))
        .map(row -> row.test() + " " + row.title())
        .orElse("none");
  }
}
