package org.lodemark.report.verify;

import java.util.ArrayList;
import java.util.List;
import org.lodemark.report.text.Words;
import org.lodemark.report.trace.SiteNames;
import org.lodemark.report.verify.Block.Point;
import org.lodemark.report.verify.VerifyReport.HelpRow;
import org.lodemark.report.verify.VerifyReport.VerdictRow;

/** Part 5: the verdict, what would change it, and the request to the supplier. */
final class VerdictPart {
  private static final int MOST = 4;

  private final VerifyReport report;
  private final SiteNames names;

  VerdictPart(VerifyReport report, SiteNames names) {
    this.report = report;
    this.names = names;
  }

  void verdict(VerdictRow row, Blocks out) {
    out.strong(row.verdict() + ", by the rule \"" + row.rule() + "\": " + row.sentence());
    List<String> missing = row.missing().stream().filter(this::isNew).toList();
    out.sentences(
        "What would change it:",
        row.wouldChange().stream().filter(change -> !repeats(change, missing)).toList());
    out.sentences("What is missing for a better one:", missing);
    List<Point> help = new ArrayList<>();
    row.wouldHelp().stream().limit(MOST).forEach(fact -> help.add(help(fact)));
    if (row.wouldHelp().size() > MOST) {
      help.add(new Point(
          "and " + Words.count(row.wouldHelp().size() - MOST, "more fact")
              + ": the request to the supplier and --json list them",
          ""));
    }
    out.points("Facts that would narrow the bounds, those first that can do most:", help);
  }

  /** Tests that could not be made stand in part 4, once. */
  private boolean isNew(String missing) {
    return report.tests().stream()
        .noneMatch(test -> test.reason()
            .filter(reason -> missing.startsWith(test.test() + " ") && missing.endsWith(reason))
            .isPresent());
  }

  /** A change that only lists what is missing; a reader wants that list once. */
  private static boolean repeats(String change, List<String> missing) {
    return change.startsWith("Supported:") && missing.stream().allMatch(change::contains);
  }

  private Point help(HelpRow fact) {
    return new Point(
        fact.sentence(),
        fact.what() + fact.site().map(site -> " at " + names.name(site)).orElse("")
            + fact.time().map(time -> ", as of " + time).orElse("") + "; "
            + VerifyWords.gainWords(fact.gain()));
  }

  void request(Blocks out) {
    out.heading(2, "Request to the supplier");
    out.words("To: "
        + report
            .request()
            .addressee()
            .map(names::nameAndCountry)
            .orElse("whoever handed these lots on; the records name no single one"));
    if (report.request().items().isEmpty()) {
      out.words("Nothing is asked for: no further record is known that would change the answer.");
      return;
    }
    out.words("About: " + report.headline() + ". Please send the following records. Each is asked"
        + " for because it can change what may be said of the origin; a record that is missing is"
        + " taken as missing, and not as a sign of anything.");
    out.add(new Block.Points(new RequestPoints(names).of(report.request().items()), true));
  }
}
