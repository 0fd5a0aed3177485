package org.lodemark.atlas.trade;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a user should know of a file that was read, each remark once with a count. */
final class Remarks {
  private static final int LONGEST_QUOTE = 60;

  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private final List<String> said = new ArrayList<>();

  private static final class Tally {
    private final long firstLine;
    private final String firstExample;
    private long count;

    Tally(long firstLine, String firstExample) {
      this.firstLine = firstLine;
      this.firstExample = firstExample;
    }
  }

  /** Counts a row; {@code what} completes "3 rows ...". */
  void count(String what, long line, String example) {
    tallies.computeIfAbsent(what, w -> new Tally(line, example)).count++;
  }

  void say(String remark) {
    said.add(remark);
  }

  List<String> list() {
    List<String> all = new ArrayList<>();
    tallies.forEach((what, tally) -> all.add(text(what, tally)));
    all.addAll(said);
    return all;
  }

  private static String text(String what, Tally tally) {
    String example = tally.firstExample.length() <= LONGEST_QUOTE
        ? tally.firstExample
        : tally.firstExample.substring(0, LONGEST_QUOTE) + "...";
    return tally.count + (tally.count == 1 ? " row " : " rows ") + what + " (first: line "
        + tally.firstLine + (example.isEmpty() ? ")" : ", \"" + example + "\")");
  }
}
