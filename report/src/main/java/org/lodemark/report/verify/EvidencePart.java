package org.lodemark.report.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lodemark.report.text.ShareWords;
import org.lodemark.report.text.Words;
import org.lodemark.report.trace.SiteNames;
import org.lodemark.report.verify.Block.Line;
import org.lodemark.report.verify.Block.Point;
import org.lodemark.report.verify.LotRow.ExposureRow;
import org.lodemark.report.verify.LotRow.GroupRow;
import org.lodemark.report.verify.VerifyReport.EvidenceRow;
import org.lodemark.report.verify.VerifyReport.PriorRow;
import org.lodemark.report.verify.VerifyReport.RowRef;
import org.lodemark.report.verify.VerifyReport.TestRow;
import org.lodemark.report.verify.VerifyReport.VerdictRow;

/** Part 4: what the tests say, by groups that share no data; triggers and prior apart. */
final class EvidencePart {
  private static final int MOST_ROWS = 6;

  private final VerifyReport report;
  private final SiteNames names;

  EvidencePart(VerifyReport report, SiteNames names) {
    this.report = report;
    this.names = names;
  }

  void ofLot(LotRow lot, VerdictRow verdict, Blocks out) {
    if (lot.capLog10() == 0) {
      out.words("No weight is given to any finding: " + report.calibration() + ".");
    } else {
      sum(lot, out);
    }
    boolean isWeighed = lot.capLog10() > 0;
    out.grid(
        "Evidence by group",
        List.of("group", "#log10 LR", "in words", "#tested, %"),
        lot.groups().stream().map(group -> group(group, isWeighed)).toList());
    listFindings(lot, verdict, out);
    silent(lot, verdict, out);
  }

  private void sum(LotRow lot, Blocks out) {
    String sum = lot.words().isEmpty()
        ? ""
        : lot.words().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
            + lot.words().substring(1);
    out.words("All groups together: " + sum + " (log10 LR " + VerifyWords.ratio(lot.log10Lr())
        + ", capped at " + Words.number(lot.capLog10(), 2) + " either way; "
        + report.calibration() + ").");
  }

  private static void listFindings(LotRow lot, VerdictRow verdict, Blocks out) {
    for (GroupRow group : lot.groups()) {
      findings(group.group(), verdict.evidence(), out);
    }
    Set<String> grouped = lot.groups().stream().map(GroupRow::group).collect(Collectors.toSet());
    findings(
        "groups without a weight",
        verdict.evidence().stream()
            .filter(row -> !grouped.contains(row.group()))
            .toList(),
        out);
    if (lot.findingsNotListed() > 0) {
      out.soft("and " + Words.count(lot.findingsNotListed(), "more finding")
          + " that reach less of the metal.");
    }
  }

  private static Line group(GroupRow group, boolean isWeighed) {
    return Blocks.line(
        group.log10Lr() >= 1,
        group.group(),
        isWeighed ? VerifyWords.ratio(group.log10Lr()) : "none",
        group.coverage() == 0
            ? "nothing of this lot could be tested"
            : isWeighed ? group.words() : "not weighed",
        ShareWords.perCent(group.coverage()));
  }

  private static void findings(String group, List<EvidenceRow> evidence, Blocks out) {
    List<EvidenceRow> ofGroup = evidence.stream()
        .filter(row -> row.group().equals(group) || group.contains(" "))
        .toList();
    out.points(
        "Findings, " + group + ":", ofGroup.stream().map(EvidencePart::point).toList());
  }

  private static Point point(EvidenceRow row) {
    return new Point(
        row.test() + " " + row.title() + ": " + row.finding(),
        "strength " + Words.number(row.strength(), 2) + "; reaches "
            + ShareWords.perCent(row.reach()) + " % of the lot's metal, pro rata; rows "
            + rows(row.events()));
  }

  static String rows(List<RowRef> rows) {
    String listed =
        rows.stream().limit(MOST_ROWS).map(RowRef::toString).collect(Collectors.joining(", "));
    return rows.isEmpty()
        ? "none"
        : rows.size() > MOST_ROWS ? listed + " and " + (rows.size() - MOST_ROWS) + " more" : listed;
  }

  /** Tests that were made and found nothing on this way; silence where nothing was examined. */
  private void silent(LotRow lot, VerdictRow verdict, Blocks out) {
    Set<String> found =
        verdict.evidence().stream().map(EvidenceRow::test).collect(Collectors.toSet());
    Set<String> made = report.tests().stream()
        .filter(test -> test.outcome().equals("made"))
        .map(TestRow::test)
        .collect(Collectors.toSet());
    Set<String> quiet = new TreeSet<>();
    Set<String> blind = new TreeSet<>();
    for (GroupRow group : lot.groups()) {
      for (ExposureRow test : group.tests()) {
        if (made.contains(test.test()) && !found.contains(test.test())) {
          (test.coverage() > 0 ? quiet : blind).add(test.test());
        }
      }
    }
    if (!quiet.isEmpty()) {
      out.words(
          "Made on this lot's way, and nothing listed: " + Words.list(List.copyOf(quiet)) + ".");
    }
    if (!blind.isEmpty()) {
      out.words("Could say nothing of this lot, since none of the rows it came by has what they"
          + " need: " + Words.list(List.copyOf(blind)) + ". That speaks for nobody.");
    }
  }

  /** What is the same for all lots: tests that were not made, triggers, the prior, findings. */
  void common(Blocks out) {
    List<Point> notMade = new ArrayList<>();
    for (TestRow test : report.tests()) {
      String word = switch (test.outcome()) {
        case "no-reference" -> "no reference";
        case "not-applicable" -> "not applicable";
        default -> "";
      };
      if (!word.isEmpty()) {
        notMade.add(new Point(
            test.test() + " " + test.title() + ": " + word + ". "
                + test.reason().orElse(""),
            ""));
      }
    }
    out.points("Tests that could not be made, which is never the same as \"consistent\":", notMade);
    triggers(out);
    borders(out);
    out.points(
        "What public facts say of the country before any record is looked at; it enters no"
            + " verdict:",
        report.priors().stream().map(prior -> new Point(prior(prior), "")).toList());
    out.points(
        "What the records of the sites on the way say that cannot be, or cannot be used. By itself"
            + " it accuses nobody:",
        new FindingPoints(names).of(report.findings()));
  }

  /** A sentence that starts with its country says it once. */
  private static String prior(PriorRow prior) {
    return prior.sentence().startsWith(prior.name())
        ? prior.sentence()
        : prior.name() + ": " + prior.sentence();
  }

  private void borders(Blocks out) {
    out.points(
        "Borders and the ways of these lots. Opportunities, no findings; they weigh nothing (log LR"
            + " 0) and change no verdict:",
        report.borders().stream()
            .map(remark -> new Point(remark.sentence(), "rows " + rows(remark.events())))
            .toList());
  }

  private void triggers(Blocks out) {
    out.points(
        "Due-diligence triggers. They hold for many honest lots, and weigh nothing (log LR 0):",
        report.triggers().stream()
            .map(trigger -> new Point(
                trigger.id() + ": " + trigger.sentence(),
                trigger.sites().isEmpty()
                    ? ""
                    : "at "
                        + Words.list(trigger.sites().stream()
                            .limit(MOST_ROWS)
                            .map(names::nameAndCountry)
                            .toList())))
            .toList());
  }
}
