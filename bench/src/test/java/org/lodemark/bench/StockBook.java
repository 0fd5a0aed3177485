package org.lodemark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.lodemark.bench.world.FlowSink;

/** Books every event exactly and complains about grams that come from nowhere. */
final class StockBook implements FlowSink {
  final Map<Integer, Long> stock = new HashMap<>();
  private final Set<Integer> blends = new HashSet<>();
  private final Set<Integer> departedBlends = new HashSet<>();
  private final Set<Integer> moved = new HashSet<>();
  private final Set<Integer> arrived = new HashSet<>();
  private final Map<Integer, Long> gramsOfArc = new HashMap<>();
  final Map<Integer, Integer> originOfLot = new HashMap<>();
  final Set<Integer> lots = new HashSet<>();
  int emptyCounts;
  int arcs;
  private int junctions;

  @Override
  public int addPool(int site) {
    stock.put(junctions, 0L);
    return junctions++;
  }

  @Override
  public int addBlend(int site, boolean homogeneous) {
    stock.put(junctions, 0L);
    blends.add(junctions);
    return junctions++;
  }

  @Override
  public int source(int origin, int junction, long grams, int lot) {
    assertThat(grams).isPositive();
    assertThat(originOfLot.merge(lot, origin, (a, b) -> a.equals(b) ? a : -1)).isEqualTo(origin);
    lots.add(lot);
    in(junction, grams);
    return arcs++;
  }

  @Override
  public int depart(int junction, long grams, int lot) {
    assertThat(grams).isPositive();
    assertThat(originOfLot).doesNotContainKey(lot);
    lots.add(lot);
    out(junction, grams);
    departedBlends.add(junction);
    gramsOfArc.put(arcs, grams);
    return arcs++;
  }

  @Override
  public void arrive(int arc, int junction) {
    assertThat(arrived.add(arc)).as("an arc arrives once").isTrue();
    in(junction, gramsOfArc.get(arc));
  }

  @Override
  public void lose(int junction, long grams) {
    out(junction, grams);
  }

  @Override
  public void count(int junction, long grams) {
    if (!moved.contains(junction)) {
      stock.put(junction, grams);
    }
    assertThat(grams).as("counts confirm the book").isEqualTo(stock.get(junction));
    emptyCounts += grams == 0 ? 1 : 0;
  }

  private void in(int junction, long grams) {
    if (blends.contains(junction)) {
      assertThat(departedBlends).as("a blend's arrivals first").doesNotContain(junction);
    }
    moved.add(junction);
    stock.merge(junction, grams, Long::sum);
  }

  private void out(int junction, long grams) {
    moved.add(junction);
    assertThat(stock.merge(junction, -grams, Long::sum)).isNotNegative();
  }
}
