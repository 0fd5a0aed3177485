package org.lodemark.flow.custody;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodemark.domain.custody.Action;

/**
 * How much of what a mine is said to have put out is believed (docs/methods/flow.md, 4): all,
 * nothing, or its yearly capacity. Which of the lots of a year were beyond capacity nobody can know: so
 * where a year's rows exceed it, the year is a junction of its own, that what is believed and what
 * is not enter before any lot leaves.
 */
final class MineOutput {
  private final SourceTrust trust;
  private final Names names;
  private final Map<MineYear, YearOutput> years = new HashMap<>();

  private record MineYear(int mine, int year) {}

  /** What a mine's rows of one year sum to. */
  static final class YearOutput {
    final int mine;
    final int year;
    long grams;

    /** The junction of a year beyond capacity, once it is in the graph. */
    int junction = Row.NONE;

    private YearOutput(MineYear of) {
      mine = of.mine;
      year = of.year;
    }
  }

  MineOutput(SourceTrust trust, Names names) {
    this.trust = trust;
    this.names = names;
  }

  /** Sums the rows of a batch that say a mine put something out. */
  void add(List<Row> rows, Pairing pairing, FindingList findings) {
    for (Row row : rows) {
      boolean states = row.action() == Action.MINE
          || (row.action() == Action.RECEIVE && pairing.receipt(row).fromMine);
      if (!states) {
        continue;
      }
      YearOutput year = year(row);
      long before = year.grams;
      year.grams += row.grams;
      if (before <= capacity(year) && isBeyond(year)) {
        findings.beyondCapacity(row, names.site(year.mine), year.year, capacity(year));
      }
    }
  }

  /** Which mine a row speaks of. */
  int mineOf(Row row) {
    return row.action() == Action.MINE
        ? row.site
        : names.site(row.movement.counterparty().orElseThrow());
  }

  YearOutput year(Row row) {
    return years.computeIfAbsent(
        new MineYear(mineOf(row), row.movement.time().date().getYear()), YearOutput::new);
  }

  /** What a mine can put out in a year, as far as it matters here. */
  long capacity(YearOutput year) {
    return trust == SourceTrust.CAPPED
        ? names
            .site(year.mine)
            .capacityPerYear()
            .map(range -> range.highGrams())
            .orElse(Long.MAX_VALUE)
        : Long.MAX_VALUE;
  }

  boolean isBeyond(YearOutput year) {
    return year.grams > capacity(year);
  }

  boolean isBelieved() {
    return trust != SourceTrust.NONE;
  }

  /** True when rows add to a year that was within capacity and no longer is, or was beyond it. */
  boolean isUnsettledBy(List<Row> rows) {
    Map<YearOutput, Long> added = new HashMap<>();
    for (Row row : rows) {
      boolean mayState = row.action() == Action.MINE
          || (row.action() == Action.RECEIVE
              && row.movement
                  .counterparty()
                  .filter(site -> names.site(names.site(site)).isMine())
                  .isPresent());
      if (mayState) {
        added.merge(year(row), row.grams, Long::sum);
      }
    }
    return added.entrySet().stream()
        .anyMatch(entry -> entry.getKey().grams > 0
            && entry.getKey().grams + entry.getValue() > capacity(entry.getKey()));
  }
}
