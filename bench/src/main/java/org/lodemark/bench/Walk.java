package org.lodemark.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.lodemark.bench.peer.LotShares;
import org.lodemark.bench.peer.Trace;
import org.lodemark.bench.subject.LotsEngine;
import org.lodemark.bench.world.LotGraph;
import org.lodemark.bench.world.World;

/**
 * One lot back to its mines over the plain graph, with sorted maps: slow, and shares no code with
 * what it checks. It checks answers in every form, also where no peer runs.
 */
final class Walk {
  private final LotGraph plain;
  private final int[] lotOfNode;

  Walk(LotGraph plain) {
    this.plain = plain;
    lotOfNode = plain.lotOfNode();
  }

  /** Ancestors, mines and countries of a lot must be what the walk finds. */
  void check(int lot, LotsEngine engine, LotShares shares) {
    Map<Integer, Double> ancestors = new HashMap<>();
    double[] mines = new double[plain.mineCount()];
    TreeMap<Integer, Double> open = new TreeMap<>(Map.of(plain.nodeOf(lot), 1.0));
    for (Map.Entry<Integer, Double> next = open.pollLastEntry();
        next != null;
        next = open.pollLastEntry()) {
      int node = next.getKey();
      if (node < mines.length) {
        mines[node] = next.getValue();
        continue;
      }
      if (lotOfNode[node] != World.NO_ORIGIN && lotOfNode[node] != lot) {
        ancestors.put(lotOfNode[node], next.getValue());
      }
      double into = plain.gramsInto(node);
      for (int edge = plain.firstEdge(node); edge < plain.firstEdge(node + 1); edge++) {
        double part = next.getValue() * (plain.grams(edge) / into);
        open.merge(plain.parent(edge), part, Double::sum);
      }
    }
    Trace walked = new Trace(
        ancestors.keySet().stream().mapToInt(Integer::intValue).toArray(),
        ancestors.values().stream().mapToDouble(Double::doubleValue).toArray());
    Answers.mustAgree(
        "the ancestors of lot " + lot + " and a walk",
        walked.largestDifference(engine.ancestors(lot)));
    double[] found = engine.minesOf(lot);
    double[] countries = new double[shares.groups()];
    for (int mine = 0; mine < mines.length; mine++) {
      Answers.mustAgree(
          "mine " + mine + " of lot " + lot + " and a walk", Math.abs(found[mine] - mines[mine]));
      countries[plain.world().countryOf(mine)] += mines[mine];
    }
    for (int country = 0; country < countries.length; country++) {
      Answers.mustAgree(
          "country " + country + " of lot " + lot + " and a walk",
          Math.abs(shares.share(lot, country) - countries[country]));
    }
  }
}
