package org.lodemark.ledger.capture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.input.Problem;
import org.lodemark.ledger.store.CaptureReceipt;

/**
 * What became of the files of one capture.
 *
 * @param files in the order named
 */
public record Outcome(List<FileOutcome> files) {
  public Outcome {
    files = List.copyOf(files);
  }

  /** True when something is wrong with a file. */
  public boolean hasProblems() {
    return files.stream().anyMatch(file -> !file.problems().isEmpty());
  }

  /**
   * What became of one file.
   *
   * @param name without folders
   * @param problems what is wrong with it; with any, nothing of it was kept
   * @param problemCount how many there are, the unlisted ones too
   * @param statements how many of which sort it holds
   * @param remarks what the user should look at
   * @param receipt of a file that was kept; empty after a dry run, with problems here, or where
   *     another file had some
   */
  public record FileOutcome(
      String name,
      List<Problem> problems,
      long problemCount,
      Map<String, Long> statements,
      List<String> remarks,
      Optional<CaptureReceipt> receipt) {
    public FileOutcome {
      problems = List.copyOf(problems);
      remarks = List.copyOf(remarks);
    }
  }
}
