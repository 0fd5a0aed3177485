package org.lodemark.report.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lodemark.report.text.MassWords;
import org.lodemark.report.text.ShareWords;
import org.lodemark.report.text.Words;
import org.lodemark.report.trace.SiteNames;
import org.lodemark.report.verify.Block.Line;
import org.lodemark.report.verify.LotRow.ClaimRow;
import org.lodemark.report.verify.LotRow.CustodyRow;
import org.lodemark.report.verify.LotRow.ShareRow;

/** Parts 1 and 2: what was declared, how it travelled, and its shares by convention. */
final class OriginPart {
  private static final int MOST_SITES = 12;
  private static final int MOST_ORIGINS = 20;
  private static final String CUSTODY = "Sites on the way; the part of the metal that left each is"
      + " pro rata, a convention. A custody model ties what left to what came in only where an audit"
      + " covers the days.";

  private final SiteNames names;

  OriginPart(SiteNames names) {
    this.names = names;
  }

  void declared(LotRow lot, Blocks out) {
    claim(lot, out);
    if (!lot.custody().isEmpty()) {
      out.soft(CUSTODY);
    }
    custody(lot.custody(), out);
  }

  /** Of a lot among several; what custody means was said. */
  void declaredAgain(LotRow lot, Blocks out) {
    claim(lot, out);
    custody(lot.custody(), out);
  }

  private static void claim(LotRow lot, Blocks out) {
    out.words(lot.claim()
        .map(claim -> "Declared: " + claim.name() + " (" + claim.country() + "), basis "
            + claim.basis() + ", in " + claim.row() + "." + others(claim))
        .orElse("Nobody declared where this lot was mined: there is no claim to test."));
  }

  private static String others(ClaimRow claim) {
    return claim.others().isEmpty()
        ? ""
        : " Other rows of the lot declare "
            + Words.list(claim.others().stream()
                .map(other -> other.country() + " (" + other.basis() + ")")
                .toList())
            + ".";
  }

  /** Of several lots: by what they are declared of. */
  void declaredOfAll(List<LotRow> lots, Blocks out) {
    Map<String, List<LotRow>> byClaim = lots.stream()
        .collect(Collectors.groupingBy(
            lot -> lot.claim()
                .map(claim -> claim.name() + " (" + claim.country() + ")|" + claim.basis())
                .orElse("no claim|"),
            LinkedHashMap::new,
            Collectors.toList()));
    List<Line> lines = new ArrayList<>();
    byClaim.forEach((claim, declared) -> {
      int bar = claim.lastIndexOf('|');
      lines.add(Blocks.line(
          false,
          claim.substring(0, bar),
          claim.substring(bar + 1),
          Words.number((double) declared.size(), 0),
          MassWords.of(declared.stream().mapToLong(LotRow::massGrams).sum())));
    });
    out.grid("Declared origins", List.of("declared", "basis", "#lots", "#metal"), lines);
    Map<String, CustodyRow> largest = new LinkedHashMap<>();
    for (LotRow lot : lots) {
      for (CustodyRow step : lot.custody()) {
        largest.merge(step.site(), step, OriginPart::worse);
      }
    }
    if (!largest.isEmpty()) {
      out.soft(CUSTODY);
    }
    custody(
        largest.values().stream()
            .sorted((a, b) -> Double.compare(b.share(), a.share()))
            .toList(),
        out);
  }

  /** Of one site in two lots: audited only if in both; the larger share. */
  private static CustodyRow worse(CustodyRow a, CustodyRow b) {
    return new CustodyRow(
        a.site(), a.model(), a.audited() && b.audited(), Math.max(a.share(), b.share()));
  }

  private void custody(List<CustodyRow> steps, Blocks out) {
    List<Line> lines = steps.stream()
        .limit(MOST_SITES)
        .map(step -> Blocks.line(
            !step.audited(),
            names.nameAndCountry(step.site()),
            step.model(),
            step.audited() ? "yes" : "no",
            ShareWords.perCent(step.share())))
        .toList();
    if (lines.isEmpty()) {
      return;
    }
    out.grid(
        "Custody on the way",
        List.of("site", "custody model", "audit covers all its days", "#per cent"),
        lines);
    if (steps.size() > lines.size()) {
      out.soft("and " + Words.count(steps.size() - lines.size(), "more site")
          + ", each with a smaller part: --json lists all.");
    }
  }

  void shares(LotRow lot, Blocks out) {
    if (lot.shares().isEmpty()) {
      out.words("Shares by convention are computed for a lot asked about by itself: lodemark verify"
          + " LOT.");
      return;
    }
    List<ShareRow> rows = lot.shares().get();
    out.grid(
        "Shares by convention, per cent",
        List.of("origin", "#as recorded", "#pro rata", "#FIFO", "#LIFO"),
        rows.stream().limit(MOST_ORIGINS).map(this::share).toList());
    if (rows.size() > MOST_ORIGINS) {
      out.soft(
          "and " + Words.count(rows.size() - MOST_ORIGINS, "more origin") + ": --json lists all.");
    }
    out.soft("Per cent of " + MassWords.of(lot.massGrams()) + ". " + VerifyWords.CONVENTIONS);
    if (!lot.paperFeasible().orElse(true)) {
      out.words("Some links as written are not possible in mass; shares as recorded may be"
          + " impossible too.");
    }
  }

  private Line share(ShareRow row) {
    String name = switch (row.kind()) {
      case "mined" -> names.nameAndCountry(row.origin());
      case "unknown" -> "unknown: " + row.origin();
      default -> row.origin();
    };
    return Blocks.line(
        row.kind().equals("unknown"),
        name,
        ShareWords.perCent(row.asRecorded()),
        ShareWords.perCent(row.proRata()),
        ShareWords.perCent(row.fifo()),
        ShareWords.perCent(row.lifo()));
  }
}
