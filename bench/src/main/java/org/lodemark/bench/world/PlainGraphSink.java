package org.lodemark.bench.world;

import java.util.Arrays;

/**
 * Turns a stream of blends into the plain graph. A process becomes a node with its first departure,
 * when all it received is known; until then its arrivals wait. Relies on a blend's arrivals being
 * together in the stream, as the generator writes them.
 */
final class PlainGraphSink implements FlowSink {
  private static final int NONE = -1;
  private final World world;
  private final GraphRows rows;
  private final int[] nodeOfJunction;
  private final int[] nodeOfLot;
  private final int[] lotOfArc;
  private final long[] gramsOfArc;
  private int[] waitingFrom = new int[64];
  private long[] waitingGrams = new long[64];
  private int waiting;
  private int junctions;
  private int arcs;

  PlainGraphSink(World world) {
    this.world = world;
    rows = new GraphRows(world.mineCount());
    nodeOfJunction = new int[world.junctionCount()];
    nodeOfLot = new int[world.lotCount()];
    lotOfArc = new int[world.arcCount()];
    gramsOfArc = new long[world.arcCount()];
    Arrays.fill(nodeOfJunction, NONE);
    Arrays.fill(nodeOfLot, NONE);
  }

  LotGraph graph() {
    return rows.graph(world, nodeOfLot);
  }

  @Override
  public int addPool(int site) {
    throw new IllegalStateException("a world with pools has no plain lot graph");
  }

  @Override
  public int addBlend(int site, boolean homogeneous) {
    if (waiting > 0) {
      throw new IllegalStateException("blend " + (junctions - 1) + " received and made nothing");
    }
    return junctions++;
  }

  @Override
  public int source(int origin, int junction, long grams, int lot) {
    made(lot, origin, grams);
    waits(nodeOfLot[lot], grams);
    return arc(lot, grams);
  }

  @Override
  public int depart(int junction, long grams, int lot) {
    if (nodeOfJunction[junction] == NONE) {
      for (int i = 0; i < waiting; i++) {
        rows.add(waitingFrom[i], waitingGrams[i]);
      }
      waiting = 0;
      nodeOfJunction[junction] = rows.close();
    }
    made(lot, nodeOfJunction[junction], grams);
    return arc(lot, grams);
  }

  @Override
  public void arrive(int arc, int junction) {
    waits(nodeOfLot[lotOfArc[arc]], gramsOfArc[arc]);
  }

  @Override
  public void lose(int junction, long grams) {}

  @Override
  public void count(int junction, long grams) {}

  private int arc(int lot, long grams) {
    lotOfArc[arcs] = lot;
    gramsOfArc[arcs] = grams;
    return arcs++;
  }

  /** Part of a lot comes from {@code from}: the lot is a node from its first part on. */
  private void made(int lot, int from, long grams) {
    if (nodeOfLot[lot] == NONE) {
      rows.add(from, grams);
      nodeOfLot[lot] = rows.close();
    } else {
      rows.addToEdge(rows.firstEdge(nodeOfLot[lot]), grams);
    }
  }

  private void waits(int from, long grams) {
    if (waiting == waitingFrom.length) {
      waitingFrom = Arrays.copyOf(waitingFrom, waiting * 2);
      waitingGrams = Arrays.copyOf(waitingGrams, waiting * 2);
    }
    waitingFrom[waiting] = from;
    waitingGrams[waiting++] = grams;
  }
}
