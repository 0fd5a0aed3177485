package org.lodemark.bench.world;

/**
 * Takes the events of a world in time order. The same calls in the same order as the engine's own
 * builder, so that an adapter is a few lines and the world itself needs no engine.
 */
public interface FlowSink {
  /** A stock, anything in it may leave; returns the junction's ordinal. */
  int addPool(int site);

  /** One transformation: arrivals first, then departures; what is left is a loss. */
  int addBlend(int site, boolean homogeneous);

  /** Mass from an origin enters a junction; returns the arc. */
  int source(int origin, int junction, long grams, int lot);

  /** Mass leaves a junction as a lot; returns the arc. */
  int depart(int junction, long grams, int lot);

  /** What departed as {@code arc} enters another junction. */
  void arrive(int arc, int junction);

  /** Mass that is lost from a junction. */
  void lose(int junction, long grams);

  /** A stock count. */
  void count(int junction, long grams);
}
