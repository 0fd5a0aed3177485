package org.lodemark.bench;

import java.util.HashMap;
import java.util.Map;
import org.lodemark.bench.world.FlowSink;
import org.lodemark.bench.world.World;

/** Country shares straight from the events, with maps; shares no code with the graphs. */
final class NaiveMixing implements FlowSink {
  private final World world;
  private final Map<Integer, double[]> inJunction = new HashMap<>();
  private final Map<Integer, double[]> ofArc = new HashMap<>();
  final Map<Integer, double[]> ofLot = new HashMap<>();
  private int junctions;
  private int arcs;

  NaiveMixing(World world) {
    this.world = world;
  }

  /** Fractions by country, index 0 being grams of all. */
  private double[] empty() {
    return new double[world.countryCount() + 1];
  }

  @Override
  public int addPool(int site) {
    throw new AssertionError("only blends here");
  }

  @Override
  public int addBlend(int site, boolean homogeneous) {
    inJunction.put(junctions, empty());
    return junctions++;
  }

  @Override
  public int source(int origin, int junction, long grams, int lot) {
    double[] arc = empty();
    arc[0] = grams;
    arc[world.countryOf(origin) + 1] = grams;
    ofArc.put(arcs, arc);
    ofLot.put(lot, fractions(arc));
    arrive(arcs, junction);
    return arcs++;
  }

  @Override
  public int depart(int junction, long grams, int lot) {
    double[] arc = inJunction.get(junction).clone();
    double part = grams / arc[0];
    for (int i = 0; i < arc.length; i++) {
      arc[i] *= part;
    }
    ofArc.put(arcs, arc);
    ofLot.put(lot, fractions(arc));
    return arcs++;
  }

  @Override
  public void arrive(int arc, int junction) {
    double[] into = inJunction.get(junction);
    for (int i = 0; i < into.length; i++) {
      into[i] += ofArc.get(arc)[i];
    }
  }

  @Override
  public void lose(int junction, long grams) {}

  @Override
  public void count(int junction, long grams) {}

  private static double[] fractions(double[] grams) {
    double[] fractions = new double[grams.length - 1];
    for (int i = 0; i < fractions.length; i++) {
      fractions[i] = grams[i + 1] / grams[0];
    }
    return fractions;
  }
}
