package org.lodemark.report.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.ledger.capture.Outcome;
import org.lodemark.ledger.capture.Outcome.FileOutcome;
import org.lodemark.report.text.Paragraph;
import org.lodemark.report.text.Style;
import org.lodemark.report.text.Words;

/**
 * What became of captured files.
 *
 * @param store where they went
 * @param dryRun true when they were only checked
 * @param files in the order read
 */
public record CaptureReport(String store, boolean dryRun, List<FileRow> files) {
  /**
   * One file.
   *
   * @param captured true when all of it is kept now
   * @param capture its number; null when nothing was written
   * @param added statements that are new
   * @param known statements that were kept before
   * @param statements what the file holds, by sort
   */
  public record FileRow(
      String file,
      boolean captured,
      Optional<Long> capture,
      long added,
      long known,
      boolean resumed,
      Map<String, Long> statements,
      List<ProblemRow> problems,
      long problemCount,
      List<String> remarks) {}

  /** Something wrong with a file; line 0 when with the file as such. */
  public record ProblemRow(String file, long line, String column, String message) {}

  public static CaptureReport of(String store, boolean dryRun, Outcome outcome) {
    return new CaptureReport(
        store, dryRun, outcome.files().stream().map(CaptureReport::row).toList());
  }

  private static FileRow row(FileOutcome file) {
    return new FileRow(
        file.name(),
        file.receipt().isPresent(),
        file.receipt().map(receipt -> receipt.capture()).filter(id -> id > 0),
        file.receipt().map(receipt -> receipt.added()).orElse(0L),
        file.receipt().map(receipt -> receipt.known()).orElse(0L),
        file.receipt().map(receipt -> receipt.resumed()).orElse(false),
        file.statements(),
        file.problems().stream()
            .map(problem ->
                new ProblemRow(problem.file(), problem.line(), problem.column(), problem.message()))
            .toList(),
        file.problemCount(),
        file.remarks());
  }

  /** For a terminal. */
  public String text(Style style) {
    StringBuilder text = new StringBuilder();
    for (FileRow file : files) {
      text.append(
          Paragraph.hanging("  ", style.bold(file.file()) + ": " + sentence(file), style.width()));
      for (String remark : file.remarks()) {
        text.append(Paragraph.hanging("    - ", remark, style.width()));
      }
    }
    return text.toString();
  }

  private String sentence(FileRow file) {
    String holds = file.statements().isEmpty()
        ? "nothing to keep"
        : Words.list(file.statements().entrySet().stream()
            .map(entry -> Words.number((double) entry.getValue(), 0) + " " + entry.getKey())
            .toList());
    if (!file.problems().isEmpty()) {
      return Words.count(file.problemCount(), "problem") + "; nothing of it was kept";
    }
    if (dryRun) {
      return holds + ". All is well; nothing was written (dry run)";
    }
    if (!file.captured()) {
      return holds + ". All is well, and nothing was kept, for another file has problems"
          + " (--proceed keeps this one)";
    }
    if (file.statements().isEmpty()) {
      return "holds no rows; nothing to keep";
    }
    if (file.added() == 0) {
      return holds + ". All of it was captured before; nothing changed";
    }
    return holds + ". Kept: " + Words.number((double) file.added(), 0) + " new"
        + (file.known() > 0 ? ", " + Words.number((double) file.known(), 0) + " known before" : "")
        + (file.resumed() ? "; went on where an interrupted capture of it stopped" : "");
  }
}
