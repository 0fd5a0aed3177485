package org.lodemark.flow.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.LotId;
import org.lodemark.flow.answer.TraceGraph.Ancestor;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.Target;
import org.lodemark.flow.custody.Trust;
import org.lodemark.flow.naive.RandomWorlds;
import org.lodemark.flow.naive.World;
import org.lodemark.flow.trace.Ancestry;

/** A trace against a recursive query that follows every path by itself. */
class TraceSqlTest {
  private static final double RELATIVE = 1e-9;
  private static final long MOST_PATHS = 60_000;

  private int asked;
  private int deep;
  private int tooManyPaths;

  @Test
  void aTraceIsWhatARecursiveQueryFindsInSmallWorlds() throws SQLException {
    try (SqlTrace sql = new SqlTrace()) {
      for (long seed = 0; seed < Records.seeds(300, 5_000); seed++) {
        compare(sql, RandomWorlds.small(seed), Records.trustOf(seed), 1);
      }
    }
    assertThat(asked).isGreaterThan(1_000);
    assertThat(tooManyPaths).isZero();
  }

  @Test
  void aTraceIsWhatARecursiveQueryFindsInMediumWorldsWherePathsCanBeCounted() throws SQLException {
    try (SqlTrace sql = new SqlTrace()) {
      for (long seed = 0; seed < Records.seeds(24, 300); seed++) {
        compare(sql, RandomWorlds.medium(seed), Records.trustOf(seed), 3);
      }
    }
    assertThat(asked).isGreaterThan(100);
    assertThat(deep).isGreaterThan(20);
  }

  private void compare(SqlTrace sql, World world, Trust trust, int everyNthLot)
      throws SQLException {
    CustodyGraph custody = Records.read(world, trust);
    sql.load(custody);
    TraceQuestion question = new TraceQuestion(custody);
    Ancestry ancestry = new Ancestry(custody.graph());
    int lots = 0;
    for (LotId lot : custody.listLots()) {
      Target target = custody.findTarget(lot).orElse(null);
      if (target == null || lots++ % everyNthLot != 0) {
        continue;
      }
      long paths = SqlTrace.paths(custody.graph(), target.sinks(), MOST_PATHS);
      if (paths > MOST_PATHS) {
        tooManyPaths++;
        continue;
      }
      asked++;
      deep += paths > 1_000 ? 1 : 0;
      String where = "lot " + lot + " of seed " + world.seed() + ", " + trust;
      sql.aim(target.sinks());
      Map<Integer, Double> parts = new HashMap<>();
      ancestry.walk(target.sinks(), (node, k, grams) -> parts.merge(k, grams, Double::sum));
      assertSame(parts, sql.byInArc(), where);
      TraceGraph answer = question.ask(lot, 5, Integer.MAX_VALUE).orElseThrow();
      Map<String, Double> ancestors = new HashMap<>();
      for (Ancestor ancestor : answer.ancestors()) {
        ancestors.put(ancestor.lot() + " from " + ancestor.from(), ancestor.massGrams());
      }
      assertSame(ancestors, sql.byHandOver(), where);
    }
  }

  private static <K> void assertSame(Map<K, Double> actual, Map<K, Double> expected, String where) {
    assertThat(actual.keySet()).describedAs(where).isEqualTo(expected.keySet());
    expected.forEach((key, grams) -> assertThat(actual.get(key))
        .describedAs("%s of %s", key, where)
        .isCloseTo(grams, within(RELATIVE * grams)));
  }
}
