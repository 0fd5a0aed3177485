package org.lodemark.simworld.physical;

import java.util.Arrays;

/**
 * What a heap or bag consists of, in whole grams. Nothing here is measured by anybody: it is so.
 * Immutable; the arrays that are handed out are its own, and nobody writes to them.
 */
public final class Material {
  private final long[] metalGrams;
  private final long gangueGrams;
  private final long waterGrams;
  private final int schemes;
  private final double[] traceGrams;

  /**
   * A material.
   *
   * @param metalGrams contained metal by the country it was mined in, in the order of the frame's
   * @param gangueGrams what else is dry
   * @param waterGrams water
   * @param schemes bit by bit, by the ordinal of a typology, what happened to some of it
   * @param traceGrams of trace elements, in the order of the frame's; part of the gangue
   */
  Material(long[] metalGrams, long gangueGrams, long waterGrams, int schemes, double[] traceGrams) {
    for (long grams : metalGrams) {
      if (grams < 0) {
        throw new IllegalArgumentException("metal of " + grams + " g");
      }
    }
    if (gangueGrams < 0 || waterGrams < 0) {
      throw new IllegalArgumentException(
          "gangue of " + gangueGrams + " g, water of " + waterGrams + " g");
    }
    this.metalGrams = metalGrams;
    this.gangueGrams = gangueGrams;
    this.waterGrams = waterGrams;
    this.schemes = schemes;
    this.traceGrams = traceGrams;
  }

  public long[] metalGrams() {
    return metalGrams;
  }

  public long gangueGrams() {
    return gangueGrams;
  }

  public long waterGrams() {
    return waterGrams;
  }

  public int schemes() {
    return schemes;
  }

  public double[] traceGrams() {
    return traceGrams;
  }

  /** Nothing, of a world with that many origins and trace elements. */
  public static Material nothing(int origins, int traces) {
    return new Material(new long[origins], 0, 0, 0, new double[traces]);
  }

  public long metal() {
    long sum = 0;
    for (long grams : metalGrams) {
      sum += grams;
    }
    return sum;
  }

  public long dry() {
    return metal() + gangueGrams;
  }

  public long wet() {
    return dry() + waterGrams;
  }

  /** Metal of the dry mass. */
  public double grade() {
    return (double) metal() / dry();
  }

  /** Water of the wet mass. */
  public double moisture() {
    return (double) waterGrams / wet();
  }

  /** The same, marked by what was done with it. */
  public Material marked(int bit) {
    return new Material(metalGrams, gangueGrams, waterGrams, schemes | bit, traceGrams);
  }

  public Material plus(Material other) {
    long[] metal = metalGrams.clone();
    double[] traces = traceGrams.clone();
    Arrays.setAll(metal, i -> metal[i] + other.metalGrams[i]);
    Arrays.setAll(traces, i -> traces[i] + other.traceGrams[i]);
    return new Material(
        metal,
        gangueGrams + other.gangueGrams,
        waterGrams + other.waterGrams,
        schemes | other.schemes,
        traces);
  }

  /** What is left when another, which is in it, is taken away. */
  public Material minus(Material other) {
    long[] metal = metalGrams.clone();
    double[] traces = traceGrams.clone();
    Arrays.setAll(metal, i -> metal[i] - other.metalGrams[i]);
    Arrays.setAll(traces, i -> traces[i] - other.traceGrams[i]);
    return new Material(
        metal, gangueGrams - other.gangueGrams, waterGrams - other.waterGrams, schemes, traces);
  }

  /**
   * A part of it, with its composition to the gram. Of running sums the whole grams are taken, so
   * that the parts of the part sum to it exactly.
   *
   * @throws ArithmeticException beyond some thousand tonnes out of as many
   */
  public Material part(long wetGrams) {
    long whole = wet();
    if (wetGrams < 0 || wetGrams > whole) {
      throw new IllegalArgumentException(wetGrams + " g of " + whole + " g");
    }
    if (wetGrams == whole) {
      return this;
    }
    long[] metal = new long[metalGrams.length];
    long before = 0;
    for (int i = 0; i < metal.length; i++) {
      metal[i] = share(before, metalGrams[i], wetGrams, whole);
      before += metalGrams[i];
    }
    long gangue = share(before, gangueGrams, wetGrams, whole);
    long water = share(before + gangueGrams, waterGrams, wetGrams, whole);
    double fraction = (double) wetGrams / whole;
    double[] traces = Arrays.stream(traceGrams).map(grams -> grams * fraction).toArray();
    return new Material(metal, gangue, water, schemes, traces);
  }

  private static long share(long before, long grams, long taken, long whole) {
    return Math.multiplyExact(before + grams, taken) / whole
        - Math.multiplyExact(before, taken) / whole;
  }
}
