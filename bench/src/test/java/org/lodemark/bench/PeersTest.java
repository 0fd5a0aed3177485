package org.lodemark.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodemark.bench.peer.DuckDbPeer;
import org.lodemark.bench.peer.DuckDbTracePeer;
import org.lodemark.bench.peer.EjmlPeer;
import org.lodemark.bench.peer.JGraphtPeer;
import org.lodemark.bench.peer.LotShares;
import org.lodemark.bench.peer.PlainJavaPeer;
import org.lodemark.bench.peer.SharePeer;
import org.lodemark.bench.peer.Trace;
import org.lodemark.bench.subject.LotsEngine;
import org.lodemark.bench.world.LotGraph;
import org.lodemark.bench.world.World;
import org.lodemark.bench.world.WorldGenerator;

class PeersTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyPeerFindsTheSharesThatFollowFromTheEvents(long seed) {
    World world = WorldGenerator.lots(seed, 2000);
    NaiveMixing naive = new NaiveMixing(world);
    world.replay(naive);
    LotGraph plain = LotGraph.of(world);
    for (LotGraph graph : List.of(plain, plain.contracted())) {
      for (SharePeer peer :
          List.of(new DuckDbPeer(), new EjmlPeer(), new JGraphtPeer(), new PlainJavaPeer())) {
        try (peer) {
          peer.load(graph);
          peer.run();
          peer.run();
          assertSame(peer.result(), naive, world);
        }
      }
    }
  }

  private static void assertSame(LotShares shares, NaiveMixing naive, World world) {
    for (int lot = 0; lot < world.lotCount(); lot++) {
      for (int country = 0; country < world.countryCount(); country++) {
        assertThat(shares.share(lot, country))
            .isCloseTo(naive.ofLot.get(lot)[country], within(1e-12));
      }
    }
  }

  @Test
  void theRecursiveQueryAndTheEngineFindTheAncestorsThatWalkingEveryWayFinds() {
    World world = WorldGenerator.lots(4, 1000);
    LotGraph plain = LotGraph.of(world);
    LotsEngine engine = new LotsEngine(world);
    try (DuckDbTracePeer peer = new DuckDbTracePeer(plain)) {
      for (int lot = 0; lot < world.lotCount(); lot += 37) {
        Trace walked = walk(plain, lot);
        assertThat(walked.largestDifference(peer.ancestors(lot))).isLessThan(1e-12);
        assertThat(walked.largestDifference(engine.ancestors(lot))).isLessThan(1e-12);
      }
    }
  }

  private static Trace walk(LotGraph plain, int lot) {
    Map<Integer, Double> found = new HashMap<>();
    walk(plain, plain.lotOfNode(), plain.nodeOf(lot), 1, found);
    found.remove(lot);
    return new Trace(
        found.keySet().stream().mapToInt(Integer::intValue).toArray(),
        found.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static void walk(
      LotGraph plain, int[] lotOfNode, int node, double part, Map<Integer, Double> found) {
    if (lotOfNode[node] != World.NO_ORIGIN) {
      found.merge(lotOfNode[node], part, Double::sum);
    }
    for (int edge = plain.firstEdge(node); edge < plain.firstEdge(node + 1); edge++) {
      double share = part * plain.grams(edge) / plain.gramsInto(node);
      walk(plain, lotOfNode, plain.parent(edge), share, found);
    }
  }

  @Test
  void theMinesOfALotAddUpToItsCountries() {
    World world = WorldGenerator.lots(5, 2000);
    LotsEngine engine = new LotsEngine(world);
    LotShares shares = engine.countryShares();
    for (int lot = 0; lot < world.lotCount(); lot += 11) {
      double[] countries = new double[world.countryCount()];
      double[] mines = engine.minesOf(lot);
      for (int mine = 0; mine < mines.length; mine++) {
        countries[world.countryOf(mine)] += mines[mine];
      }
      for (int country = 0; country < countries.length; country++) {
        assertThat(shares.share(lot, country)).isCloseTo(countries[country], within(1e-12));
      }
    }
  }

  @Test
  void wrongAnswersEndTheRunInsteadOfGivingARatio() {
    assertThatThrownBy(() -> Answers.mustAgree("two sides", Double.NaN))
        .hasMessageContaining("two sides");
    assertThatThrownBy(() -> Answers.mustAgree("two sides", 2e-9))
        .hasMessageContaining("not printed");
    Trace one = new Trace(new int[] {1, 2}, new double[] {0.5, 0.5});
    assertThat(one.largestDifference(new Trace(new int[] {1}, new double[] {0.5})))
        .isEqualTo(1);
  }
}
