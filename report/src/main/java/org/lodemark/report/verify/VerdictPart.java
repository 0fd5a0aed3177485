package org.lodemark.report.verify;

import java.util.ArrayList;
import java.util.List;
import org.lodemark.report.text.Words;
import org.lodemark.report.trace.SiteNames;
import org.lodemark.report.verify.Block.Point;
import org.lodemark.report.verify.VerifyReport.HelpRow;
import org.lodemark.report.verify.VerifyReport.RequestItem;
import org.lodemark.report.verify.VerifyReport.VerdictRow;

/** Part 5: the verdict, what would change it, and the request to the supplier. */
final class VerdictPart {
  private static final int MOST = 10;

  private final SiteNames names;

  VerdictPart(SiteNames names) {
    this.names = names;
  }

  void verdict(VerdictRow row, Blocks out) {
    out.strong(row.verdict() + ", by the rule \"" + row.rule() + "\": " + row.sentence());
    out.sentences("What would change it:", row.wouldChange());
    out.sentences("What is missing:", row.missing());
    List<Point> help = new ArrayList<>();
    row.wouldHelp().stream().limit(MOST).forEach(fact -> help.add(help(fact)));
    if (row.wouldHelp().size() > MOST) {
      help.add(new Point(
          "and " + Words.count(row.wouldHelp().size() - MOST, "more fact") + ": --json lists all",
          ""));
    }
    out.points("Facts that would narrow the bounds, from the least to the most they can do:", help);
  }

  private Point help(HelpRow fact) {
    return new Point(
        fact.sentence(),
        fact.what() + fact.site().map(site -> " at " + names.name(site)).orElse("")
            + fact.time().map(time -> ", as of " + time).orElse("") + "; "
            + VerifyWords.gainWords(fact.gain()));
  }

  void request(VerifyReport report, Blocks out) {
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
    List<Point> points = new ArrayList<>();
    int number = 1;
    for (RequestItem item : report.request().items()) {
      points.add(new Point(number + ". " + item.sentence(), detail(item)));
      number++;
    }
    out.add(new Block.Points(points));
  }

  private String detail(RequestItem item) {
    List<String> parts = new ArrayList<>();
    item.site().ifPresent(site -> parts.add("at " + names.nameAndCountry(site)));
    parts.add("why: " + item.reason());
    if (item.gain().getLast().isPresent()) {
      parts.add(VerifyWords.gainWords(item.gain()));
    }
    if (!item.events().isEmpty()) {
      parts.add("rows " + EvidencePart.rows(item.events()));
    }
    return String.join("; ", parts);
  }
}
