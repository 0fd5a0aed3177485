package org.lodemark.simworld.physical;

import java.util.Arrays;

/** All bags and heaps of a world. What goes into one comes out of another, to the gram. */
public final class Yard {
  private final int origins;
  private final int traces;
  private final PhysicalLog log;
  private long lastId;
  private long wonGrams;

  public Yard(int origins, int traces, PhysicalLog log) {
    this.origins = origins;
    this.traces = traces;
    this.log = log;
  }

  /** An empty bag. */
  public Parcel empty() {
    return new Parcel(++lastId, Material.nothing(origins, traces));
  }

  /**
   * Ore out of the ground.
   *
   * @param origin the country, by its place in the frame
   * @param tracePpm of the dry mass
   * @param schemes marks of what is done with it
   */
  public Parcel win(
      int origin, long wetGrams, double moisture, double grade, double[] tracePpm, int schemes) {
    long water = Math.round(wetGrams * moisture);
    long dry = wetGrams - water;
    long metal = Math.round(dry * grade);
    long[] metals = new long[origins];
    metals[origin] = metal;
    double[] grams = Arrays.stream(tracePpm).map(ppm -> ppm * dry / 1e6).toArray();
    Material material = new Material(metals, dry - metal, water, schemes, grams);
    Parcel parcel = new Parcel(++lastId, material);
    wonGrams += metal;
    log.won(parcel.id(), origin, material);
    return parcel;
  }

  /** Metal won so far, of all countries, in grams. */
  public long wonGrams() {
    return wonGrams;
  }

  /** Takes so much of one and puts it into another. */
  public void pour(Parcel from, Parcel into, long wetGrams) {
    Material part = from.material().part(wetGrams);
    from.become(from.material().minus(part));
    into.become(into.material().plus(part));
    log.poured(from.id(), into.id(), wetGrams);
  }

  /** All of it. */
  public void pourAll(Parcel from, Parcel into) {
    pour(from, into, from.material().wet());
  }

  /** It goes to the next holder. */
  public void handOn(Parcel parcel, String lot) {
    log.handedOn(parcel.id(), lot);
  }

  /** So much of it in a bag of its own. */
  public Parcel split(Parcel from, long wetGrams) {
    Parcel part = empty();
    pour(from, part, wetGrams);
    return part;
  }

  /** Water goes into the air. */
  public void dry(Parcel parcel, double fractionOfWater) {
    Material was = parcel.material();
    long away = Math.round(was.waterGrams() * fractionOfWater);
    parcel.become(new Material(
        was.metalGrams(),
        was.gangueGrams(),
        was.waterGrams() - away,
        was.schemes(),
        was.traceGrams()));
    log.dried(parcel.id(), away);
  }

  /**
   * Melts: the recovered part of each origin's metal with a little of the rest.
   *
   * @param from what stays in it is slag
   * @param purity metal of the product
   * @param tracesKept the part of the trace elements that goes into the metal
   */
  public Parcel smelt(Parcel from, double recovery, double purity, double tracesKept) {
    Material in = from.material();
    long[] metals = in.metalGrams().clone();
    long wanted = Math.round(in.metal() * recovery);
    long before = 0;
    double share = in.metal() == 0 ? 0 : (double) wanted / in.metal();
    for (int i = 0; i < metals.length; i++) {
      long upTo = Math.round((before + in.metalGrams()[i]) * share);
      metals[i] = upTo - Math.round(before * share);
      before += in.metalGrams()[i];
    }
    long metal = Arrays.stream(metals).sum();
    long gangue = Math.min(in.gangueGrams(), Math.round(metal * (1 - purity) / purity));
    double[] kept =
        Arrays.stream(in.traceGrams()).map(grams -> grams * tracesKept).toArray();
    Material product = new Material(metals, gangue, 0, in.schemes(), kept);
    Parcel cast = empty();
    from.become(in.minus(product));
    cast.become(product);
    log.smelted(from.id(), cast.id(), metal, gangue);
    return cast;
  }
}
