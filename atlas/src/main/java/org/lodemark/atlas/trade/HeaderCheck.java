package org.lodemark.atlas.trade;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lodemark.input.Problems;

/** Tells a layout by the header, or says which columns are expected and what was found. */
final class HeaderCheck {
  static final List<String> BACI = List.of("t", "i", "j", "k", "v", "q");

  /** Of six short names this many are no accident: a BACI file with a column lost. */
  private static final int ENOUGH_OF_BACI = 4;

  private static final int LONGEST_QUOTE = 300;

  private final String file;
  private final long line;
  private final Problems problems;

  HeaderCheck(String file, long line, Problems problems) {
    this.file = file;
    this.line = line;
    this.problems = problems;
  }

  /** Empty when the header is wrong; the problems say why. */
  Optional<TradeFile.Kind> kindOf(List<String> columns) {
    Header header = new Header(columns);
    long before = problems.count();
    TradeFile.Kind kind;
    if (header.has(ComtradeColumn.HS.names())) {
      kind = TradeFile.Kind.COMTRADE;
      checkComtrade(columns, header);
    } else if (BACI.stream().filter(name -> header.has(List.of(name))).count() >= ENOUGH_OF_BACI) {
      kind = TradeFile.Kind.BACI;
      checkBaci(columns, header);
    } else {
      add("", unknown(columns));
      return Optional.empty();
    }
    return problems.count() == before ? Optional.of(kind) : Optional.empty();
  }

  private void checkBaci(List<String> columns, Header header) {
    for (String name : BACI) {
      if (!header.has(List.of(name))) {
        add(name, "is missing from the header. BACI has " + String.join(",", BACI));
      }
    }
    for (String column : columns) {
      if (!BACI.contains(Header.key(column))) {
        add(
            quote(column.strip()),
            "is no column of BACI, which has " + String.join(",", BACI)
                + ". Maybe the file was changed after it was downloaded.");
      }
    }
    checkTwice(columns, new HashSet<>(BACI));
  }

  private void checkComtrade(List<String> columns, Header header) {
    for (List<ComtradeColumn> group : ComtradeColumn.REQUIRED) {
      if (group.stream().noneMatch(column -> header.has(column.names()))) {
        add(
            group.getFirst().names().getFirst(),
            "is missing from the header. A UN Comtrade file" + " needs one of " + names(group));
      }
    }
    Set<String> read = new HashSet<>();
    for (ComtradeColumn column : ComtradeColumn.values()) {
      column.names().forEach(name -> read.add(Header.key(name)));
    }
    checkTwice(columns, read);
  }

  private void checkTwice(List<String> columns, Set<String> read) {
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      String key = Header.key(column);
      if (read.contains(key) && !seen.add(key)) {
        add(column.strip(), "stands twice in the header");
      }
    }
  }

  private static String unknown(List<String> columns) {
    String found = String.join(",", columns);
    boolean otherSeparator =
        columns.size() == 1 && (found.indexOf(';') >= 0 || found.indexOf('\t') >= 0);
    return "is the header of no known customs file. BACI has the columns "
        + String.join(",", BACI) + "; UN Comtrade has "
        + ComtradeColumn.REQUIRED.stream().map(HeaderCheck::names).collect(joining("; "))
        + ". Found: " + quote(found)
        + (otherSeparator
            ? ". Maybe the columns are separated by semicolons or tabs: save it with commas."
            : "");
  }

  private static String names(List<ComtradeColumn> group) {
    List<String> names = new ArrayList<>();
    group.forEach(column -> names.addAll(column.names()));
    return String.join(" or ", names);
  }

  private static String quote(String text) {
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
  }

  private void add(String column, String message) {
    problems.add(file, line, column, message);
  }
}
