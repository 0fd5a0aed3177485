package org.lodemark.report.verify;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
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

  /** A lot and the verdict on it. One lot may stand there twice, as two shipments. */
  record Judged(VerdictRow verdict, LotRow lot) {}

  /** The lots with their verdicts, in the order of the report: both lists have the same. */
  static List<Judged> list(VerifyReport report) {
    List<VerdictRow> verdicts = report.verdicts().stream()
        .filter(verdict -> verdict.scope().equals("lot"))
        .toList();
    List<LotRow> lots = report.lots();
    if (verdicts.size() != lots.size()) {
      throw new IllegalArgumentException(verdicts.size() + " verdicts on " + lots.size() + " lots");
    }
    return IntStream.range(0, lots.size())
        .mapToObj(i -> new Judged(verdicts.get(i), lots.get(i)))
        .toList();
  }

  /** The worst first; of equal ones those with most evidence against. */
  static List<Judged> worstFirst(VerifyReport report) {
    return list(report).stream()
        .sorted(Comparator.comparingInt(
                (Judged judged) -> WORST_FIRST.indexOf(judged.verdict().verdict()))
            .thenComparing(Comparator.comparingDouble(
                    (Judged judged) -> judged.verdict().log10Lr().orElse(0.0))
                .reversed())
            .thenComparing(judged -> judged.lot().lot()))
        .toList();
  }

  static void draw(VerifyReport report, int most, Blocks out) {
    List<Judged> judged = worstFirst(report);
    List<Line> lines =
        judged.stream().limit(most).map(one -> line(one.verdict(), one.lot())).toList();
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
    if (judged.size() > lines.size()) {
      out.soft("and " + Words.count(judged.size() - lines.size(), "more lot")
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
