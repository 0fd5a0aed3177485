package org.lodemark.bench.world;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Finds one gate's departures: the lots of the exporter that sold most often. */
public final class Exports implements FlowSink {
  private final World world;
  private final Map<Integer, int[]> lotsOf = new HashMap<>();
  private final Map<Integer, Integer> countOf = new HashMap<>();
  private final Map<Integer, Integer> siteOf = new HashMap<>();
  private int junctions;
  private int arcs;

  private Exports(World world) {
    this.world = world;
  }

  /** The last {@code count} lots of the busiest exporter, fewer if it has fewer. */
  public static int[] lastLots(World world, int count) {
    Exports exports = new Exports(world);
    world.replay(exports);
    int busiest = exports.countOf.entrySet().stream()
        .max(Map.Entry.<Integer, Integer>comparingByValue()
            .thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow(() -> new IllegalStateException("nothing was exported"))
        .getKey();
    int sold = exports.countOf.getOrDefault(busiest, 0);
    int[] lots = exports.lotsOf.getOrDefault(busiest, new int[0]);
    return Arrays.copyOfRange(lots, Math.max(0, sold - count), sold);
  }

  @Override
  public int addPool(int site) {
    siteOf.put(junctions, site);
    return junctions++;
  }

  @Override
  public int addBlend(int site, boolean homogeneous) {
    return junctions++;
  }

  @Override
  public int source(int origin, int junction, long grams, int lot) {
    return arcs++;
  }

  @Override
  public int depart(int junction, long grams, int lot) {
    Integer site = siteOf.get(junction);
    if (site != null && world.isExporter(site)) {
      int count = countOf.getOrDefault(junction, 0);
      int[] lots = lotsOf.getOrDefault(junction, new int[16]);
      int[] room = count == lots.length ? Arrays.copyOf(lots, count * 2) : lots;
      room[count] = lot;
      lotsOf.put(junction, room);
      countOf.put(junction, count + 1);
    }
    return arcs++;
  }

  @Override
  public void arrive(int arc, int junction) {}

  @Override
  public void lose(int junction, long grams) {}

  @Override
  public void count(int junction, long grams) {}
}
