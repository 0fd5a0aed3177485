package org.lodemark.report.verify;

import java.util.List;
import org.lodemark.report.text.Words;
import org.lodemark.report.verify.Block.Line;
import org.lodemark.report.verify.VerifyReport.EditionRow;
import org.lodemark.report.verify.VerifyReport.EventRow;

/** What an answer rests on: assumptions, versions, editions, and on a page every row. */
final class GroundsPart {
  private final VerifyReport report;

  GroundsPart(VerifyReport report) {
    this.report = report;
  }

  void draw(boolean rows, Blocks out) {
    out.heading(2, "What this rests on");
    out.words(report.assumptions().trustWords() + " " + report.assumptions().sourcesWords());
    out.words("Method version " + report.methodVersion() + "; version of the fitted parameters "
        + report.modelVersion() + ": " + report.calibration() + ". A log LR tells how much better"
        + " the findings fit \"not as declared\" than \"as declared\"; it is no statement of how likely"
        + " either is.");
    report.notes().forEach(out::words);
    if (rows) {
      events(out);
    }
    out.grid(
        "Editions of public facts and parameters",
        List.of("table", "edition", "source", "title", "#rows"),
        report.editions().stream().map(GroundsPart::edition).toList());
    out.soft(report.condition());
  }

  private void events(Blocks out) {
    List<Line> lines = report.events().stream().map(GroundsPart::event).toList();
    if (lines.isEmpty()) {
      return;
    }
    out.words("Every row of the records that this answer points at ("
        + Words.number((double) lines.size() + report.eventsLeftOut(), 0) + "):");
    out.grid("Rows", List.of("file", "#row", "what it says", "used for"), lines);
    if (report.eventsLeftOut() > 0) {
      out.soft("and " + Words.count(report.eventsLeftOut(), "more row") + " that is not listed.");
    }
  }

  private static Line event(EventRow row) {
    return Blocks.line(
        false,
        row.document(),
        String.valueOf(row.row()),
        row.what().orElse("no movement that counts: see the file"),
        String.join(", ", row.usedFor()));
  }

  private static Line edition(EditionRow row) {
    return Blocks.line(
        false,
        row.table(),
        row.edition().orElse("none stated"),
        row.source(),
        row.title(),
        String.valueOf(row.facts()));
  }
}
