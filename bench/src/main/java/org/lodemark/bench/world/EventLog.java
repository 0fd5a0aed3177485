package org.lodemark.bench.world;

import java.util.Arrays;

/** Growing columns of events; about 17 bytes each. Grows by a quarter, and says when it is full. */
final class EventLog implements FlowSink {
  static final byte POOL = 0;
  static final byte BLEND = 1;
  static final byte HOMOGENEOUS = 2;
  static final byte SOURCE = 3;
  static final byte DEPART = 4;
  static final byte ARRIVE = 5;
  static final byte LOSE = 6;
  static final byte COUNT = 7;

  private byte[] op;
  private int[] place;
  private int[] what;
  private long[] grams;
  private int[] originOfLot;
  private int size;
  private int junctions;
  private int arcs;
  private int lots;

  EventLog(int expectedEvents, int expectedLots) {
    op = new byte[expectedEvents];
    place = new int[expectedEvents];
    what = new int[expectedEvents];
    grams = new long[expectedEvents];
    originOfLot = new int[expectedLots];
  }

  /** The next lot, that comes from a mine. */
  int newMineLot(int mine) {
    int lot = newLot();
    originOfLot[lot] = mine;
    return lot;
  }

  /** The next lot, that a process makes. */
  int newLot() {
    if (lots == originOfLot.length) {
      originOfLot = Arrays.copyOf(originOfLot, grown(lots));
    }
    originOfLot[lots] = World.NO_ORIGIN;
    return lots++;
  }

  int lots() {
    return lots;
  }

  int arcs() {
    return arcs;
  }

  int originOf(int lot) {
    return originOfLot[lot];
  }

  @Override
  public int addPool(int site) {
    add(POOL, site, 0, 0);
    return junctions++;
  }

  @Override
  public int addBlend(int site, boolean homogeneous) {
    add(homogeneous ? HOMOGENEOUS : BLEND, site, 0, 0);
    return junctions++;
  }

  @Override
  public int source(int origin, int junction, long mass, int lot) {
    add(SOURCE, junction, lot, mass);
    return arcs++;
  }

  @Override
  public int depart(int junction, long mass, int lot) {
    add(DEPART, junction, lot, mass);
    return arcs++;
  }

  @Override
  public void arrive(int arc, int junction) {
    add(ARRIVE, junction, arc, 0);
  }

  @Override
  public void lose(int junction, long mass) {
    add(LOSE, junction, 0, mass);
  }

  @Override
  public void count(int junction, long mass) {
    add(COUNT, junction, 0, mass);
  }

  World seal(Geography geography) {
    return new World(
        geography,
        new World.Events(
            Arrays.copyOf(op, size),
            Arrays.copyOf(place, size),
            Arrays.copyOf(what, size),
            Arrays.copyOf(grams, size)),
        Arrays.copyOf(originOfLot, lots),
        junctions,
        arcs);
  }

  private void add(byte operation, int where, int which, long mass) {
    if (size == op.length) {
      int capacity = grown(size);
      op = Arrays.copyOf(op, capacity);
      place = Arrays.copyOf(place, capacity);
      what = Arrays.copyOf(what, capacity);
      grams = Arrays.copyOf(grams, capacity);
    }
    op[size] = operation;
    place[size] = where;
    what[size] = which;
    grams[size++] = mass;
  }

  private static int grown(int length) {
    return Math.addExact(length, length / 4 + 64);
  }
}
