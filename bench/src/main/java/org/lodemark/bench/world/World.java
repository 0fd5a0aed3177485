package org.lodemark.bench.world;

/**
 * A synthetic custody world as a plain stream of events in primitive arrays. Not a copy of any real
 * trade: {@link WorldGenerator} says what of it is realistic.
 */
public final class World {
  /** Stands for "made by a process" where a mine's ordinal is expected. */
  public static final int NO_ORIGIN = -1;

  /** The columns. {@code place} is a junction or, for a new junction, its site. */
  @SuppressWarnings("ArrayRecordComponent") // a carrier of columns, compared nowhere
  record Events(byte[] op, int[] place, int[] what, long[] grams) {}

  private final Geography geography;
  private final Events events;
  private final int[] originOfLot;
  private final int junctionCount;
  private final int arcCount;

  World(Geography geography, Events events, int[] originOfLot, int junctionCount, int arcCount) {
    this.geography = geography;
    this.events = events;
    this.originOfLot = originOfLot;
    this.junctionCount = junctionCount;
    this.arcCount = arcCount;
  }

  public int mineCount() {
    return geography.mineCount();
  }

  public int countryCount() {
    return geography.countryCount();
  }

  public int countryOf(int mine) {
    return geography.countryOfMine(mine);
  }

  public int lotCount() {
    return originOfLot.length;
  }

  public int junctionCount() {
    return junctionCount;
  }

  /** Recorded movements: what mines delivered and what left a junction. */
  public int arcCount() {
    return arcCount;
  }

  public int eventCount() {
    return events.op().length;
  }

  /** The mine a lot comes from, or {@link #NO_ORIGIN} when a process made it. */
  public int originOf(int lot) {
    return originOfLot[lot];
  }

  /** True for a site of the last tier, from which lots leave the world. */
  public boolean isExporter(int site) {
    return geography.tierOf(site) == Geography.LAST_TIER;
  }

  /** Tells the whole world to {@code sink}, in time order. */
  public void replay(FlowSink sink) {
    int[] junctions = new int[junctionCount];
    int[] arcs = new int[arcCount];
    int junction = 0;
    int arc = 0;
    for (int i = 0; i < events.op().length; i++) {
      int place = events.place()[i];
      int what = events.what()[i];
      long grams = events.grams()[i];
      switch (events.op()[i]) {
        case EventLog.POOL -> junctions[junction++] = sink.addPool(place);
        case EventLog.BLEND -> junctions[junction++] = sink.addBlend(place, false);
        case EventLog.HOMOGENEOUS -> junctions[junction++] = sink.addBlend(place, true);
        case EventLog.SOURCE ->
          arcs[arc++] = sink.source(originOfLot[what], junctions[place], grams, what);
        case EventLog.DEPART -> arcs[arc++] = sink.depart(junctions[place], grams, what);
        case EventLog.ARRIVE -> sink.arrive(arcs[what], junctions[place]);
        case EventLog.LOSE -> sink.lose(junctions[place], grams);
        case EventLog.COUNT -> sink.count(junctions[place], grams);
        default -> throw new IllegalStateException("operation " + events.op()[i]);
      }
    }
  }
}
