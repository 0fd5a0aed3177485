package org.lodemark.flow.custody;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;
import org.lodemark.flow.naive.World;
import org.lodemark.flow.shares.Convention;
import org.lodemark.flow.shares.Grouping;
import org.lodemark.flow.shares.Shares;

/** Where records that came in parts answer otherwise than the same records read at once. */
final class AppendComparison {
  private static final double TOLERANCE = 1e-9;

  private final List<String> differences = new ArrayList<>();

  private AppendComparison() {}

  /** The same world with its rows in order of time, those of one time as they stood. */
  static World inTime(World world) {
    List<Movement> rows = new ArrayList<>(world.movements());
    rows.sort(Comparator.comparing(row -> row.time().earliest()));
    return new World(world.seed(), world.sites(), rows);
  }

  /**
   * Differences in one sentence each.
   *
   * @param cuts where the rows are cut, in order; what follows the last is in the last part
   */
  static List<String> differences(World world, Trust trust, SourceTrust sources, int... cuts) {
    AppendComparison comparison = new AppendComparison();
    List<Movement> rows = world.movements();
    CustodyGraph first = Comparison.graphOf(
        new World(world.seed(), world.sites(), rows.subList(0, cuts[0])), trust, sources);
    Map<String, Object> before = answersOf(first);
    CustodyGraph grown = first;
    for (int i = 0; i < cuts.length; i++) {
      int end = i + 1 < cuts.length ? cuts[i + 1] : rows.size();
      grown = grown.with(rows.subList(cuts[i], end));
    }
    CustodyGraph atOnce = Comparison.graphOf(world, trust, sources);
    comparison.compare("", answersOf(atOnce), answersOf(grown));
    comparison.compare("in the older graph ", before, answersOf(first));
    comparison.same(
        "lots of later rows in the older graph",
        Set.of(),
        lotsWithTarget(first, rows.subList(cuts[0], rows.size()), rows.subList(0, cuts[0])));
    comparison.compareRefreshed(first, grown);
    return comparison.differences;
  }

  /** Everything a reader can ask, by what it is about. */
  private static Map<String, Object> answersOf(CustodyGraph custody) {
    Map<String, Object> answers = new LinkedHashMap<>();
    answers.put("lots", new TreeSet<>(custody.listLots()));
    answers.put("findings", findingsOf(custody));
    answers.put("broken", Conservation.broken(custody.graph()));
    for (LotId lot : custody.listLots()) {
      answers.put("grams of " + lot, custody.findTarget(lot).map(Target::grams));
    }
    for (Convention convention : Convention.values()) {
      Shares shares = Comparison.sharesBy(custody, convention);
      for (LotId lot : custody.listLots()) {
        custody
            .findTarget(lot)
            .ifPresent(target -> answers.put(
                convention + " shares of " + lot, Comparison.sharesOf(custody, shares, target)));
      }
    }
    return answers;
  }

  private static Set<String> findingsOf(CustodyGraph custody) {
    return custody.findings().stream()
        .map(finding -> finding.kind() + " " + finding.site() + " "
            + finding.lot().map(LotId::uri).orElse("") + " " + finding.grams())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<LotId> lotsWithTarget(
      CustodyGraph custody, List<Movement> later, List<Movement> earlier) {
    Set<LotId> lots = new TreeSet<>();
    later.forEach(row -> row.lot().ifPresent(lots::add));
    earlier.forEach(row -> row.lot().ifPresent(lots::remove));
    lots.removeIf(lot -> custody.findTarget(lot).isEmpty());
    return lots;
  }

  private void compareRefreshed(CustodyGraph first, CustodyGraph grown) {
    for (Convention convention : Convention.values()) {
      if (first.graph().originCount() != grown.graph().originCount()) {
        return; // a country declared only now: the groups are others
      }
      Shares refreshed = Shares.of(
              first.graph(), Grouping.ofOrigins(first.graph().originCount()), convention)
          .refreshed(grown.graph());
      Shares anew = Comparison.sharesBy(grown, convention);
      for (int arc = 0; arc < grown.graph().arcCount(); arc++) {
        close(
            convention + " refreshed shares of arc " + arc,
            ofArc(anew, arc),
            ofArc(refreshed, arc));
      }
      if (refreshed.computedRows() > refreshed.rowCount()) {
        differences.add(convention + " refreshed " + refreshed.computedRows() + " rows of "
            + refreshed.rowCount());
      }
      int again = refreshed.refreshed(grown.graph()).computedRows();
      if (again > 0) {
        differences.add(convention + " computed " + again + " rows of the same graph again");
      }
    }
  }

  private static Map<String, Double> ofArc(Shares shares, int arc) {
    Map<String, Double> byGroup = new TreeMap<>();
    double[] of = shares.shares(arc);
    for (int group = 0; group < of.length; group++) {
      byGroup.put(Integer.toString(group), of[group]);
    }
    return byGroup;
  }

  private void compare(String where, Map<String, Object> expected, Map<String, Object> actual) {
    same(where + "answers", expected.keySet(), actual.keySet());
    expected.forEach((what, value) -> {
      Object other = actual.get(what);
      if (value instanceof TreeMap && other instanceof TreeMap) {
        close(where + what, sharesIn(value), sharesIn(other));
      } else {
        same(where + what, value, other);
      }
    });
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Double> sharesIn(Object value) {
    return (Map<String, Double>) value;
  }

  private void same(String what, Object expected, @Nullable Object actual) {
    if (!expected.equals(actual)) {
      differences.add(what + ": at once " + expected + ", appended " + actual);
    }
  }

  private void close(String what, Map<String, Double> expected, Map<String, Double> actual) {
    Set<String> all = new TreeSet<>(expected.keySet());
    all.addAll(actual.keySet());
    for (String key : all) {
      double difference = expected.getOrDefault(key, 0.0) - actual.getOrDefault(key, 0.0);
      if (!(Math.abs(difference) <= TOLERANCE)) {
        differences.add(what + ": at once " + expected + ", appended " + actual);
        return;
      }
    }
  }
}
