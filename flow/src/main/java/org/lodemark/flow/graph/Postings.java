package org.lodemark.flow.graph;

import java.util.Arrays;

/**
 * The journal of the engine: arrivals, departures and counts at junctions, in one order of time,
 * never changed once written. Everything else is derived from it.
 *
 * <p>A step is two ints: the junction, and a code that is {@code arc * 2 + (arrival ? 1 : 0)}, or
 * {@code ~count} for the weighing of a stock. Arcs and counts are numbered as they are posted.
 */
final class Postings {
  final IntList junctionSite;
  final IntList junctionKind;
  final IntList stepJunction;
  final IntList stepCode;
  final LongList arcGrams;
  final IntList arcLot;

  /** What became of a departed arc. */
  static final int UNDER_WAY = -1;

  static final int ARRIVED = -2;
  static final int LOST = -3;

  /** The origin of a source, else what became of the arc. */
  final IntList arcOrigin;

  final LongList countGrams;

  Postings(int expectedArcs) {
    junctionSite = new IntList(expectedArcs / 4);
    junctionKind = new IntList(expectedArcs / 4);
    stepJunction = new IntList(expectedArcs * 2);
    stepCode = new IntList(expectedArcs * 2);
    arcGrams = new LongList(expectedArcs);
    arcLot = new IntList(expectedArcs);
    arcOrigin = new IntList(expectedArcs);
    countGrams = new LongList(8);
  }

  int addJunction(int site, JunctionKind kind) {
    junctionSite.add(site);
    junctionKind.add(Arrays.asList(KINDS).indexOf(kind));
    return junctionSite.size() - 1;
  }

  int addArc(int origin, long grams, int lot) {
    if (grams <= 0 || grams > FlowGraph.MOST_GRAMS) {
      throw new IllegalArgumentException(
          "a flow of " + grams + " g; it is from 1 to " + FlowGraph.MOST_GRAMS + " g");
    }
    int arc = arcGrams.size();
    if (arc >= FlowGraph.MOST_ARCS) {
      throw new IllegalStateException(
          "the graph has more than " + FlowGraph.MOST_ARCS + " flows; split the records by period");
    }
    arcGrams.add(grams);
    arcLot.add(lot);
    arcOrigin.add(origin);
    return arc;
  }

  void addStep(int junction, int code) {
    if (junction < 0 || junction >= junctionSite.size()) {
      throw new IndexOutOfBoundsException("junction " + junction + " of " + junctionSite.size());
    }
    stepJunction.add(junction);
    stepCode.add(code);
  }

  int steps() {
    return stepCode.size();
  }

  JunctionKind kind(int junction) {
    return KINDS[junctionKind.get(junction)];
  }

  static boolean isCount(int code) {
    return code < 0;
  }

  static boolean isArrival(int code) {
    return (code & 1) == 1;
  }

  static int arc(int code) {
    return code >> 1;
  }

  private static final JunctionKind[] KINDS = JunctionKind.values();
}
