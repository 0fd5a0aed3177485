package org.lodemark.simworld;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import org.lodemark.simworld.physical.Material;
import org.lodemark.simworld.physical.PhysicalLog;

/**
 * Adds up a physical log by itself: metal by origin, gangue and water as decimals of 34 digits, with
 * proportions and no rounding to grams. Shares no code with the run but the log's calls.
 */
final class NaiveReplay implements PhysicalLog {
  private static final MathContext EXACT = MathContext.DECIMAL128;

  /** Per bag: metal of each origin, then gangue, then water. */
  final Map<Long, BigDecimal[]> bags = new HashMap<>();

  /** What each lot was when it was last handed on: metal of each origin. */
  final Map<String, double[]> handedOn = new HashMap<>();

  BigDecimal won = BigDecimal.ZERO;
  long calls;

  @Override
  public void won(long parcel, int origin, Material material) {
    calls++;
    BigDecimal[] bag = empty(material.metalGrams().length);
    bag[origin] = BigDecimal.valueOf(material.metalGrams()[origin]);
    bag[bag.length - 2] = BigDecimal.valueOf(material.gangueGrams());
    bag[bag.length - 1] = BigDecimal.valueOf(material.waterGrams());
    won = won.add(bag[origin]);
    bags.put(parcel, bag);
  }

  private static BigDecimal[] empty(int origins) {
    BigDecimal[] bag = new BigDecimal[origins + 2];
    java.util.Arrays.fill(bag, BigDecimal.ZERO);
    return bag;
  }

  @Override
  public void poured(long from, long into, long wetGrams) {
    calls++;
    BigDecimal[] source = bags.get(from);
    if (source == null || wetGrams == 0) {
      return;
    }
    BigDecimal wet = sum(source, source.length);
    BigDecimal part = BigDecimal.valueOf(wetGrams).divide(wet, EXACT).min(BigDecimal.ONE);
    BigDecimal[] target = bags.computeIfAbsent(into, id -> empty(source.length - 2));
    for (int i = 0; i < source.length; i++) {
      BigDecimal moved = source[i].multiply(part, EXACT);
      source[i] = source[i].subtract(moved, EXACT);
      target[i] = target[i].add(moved, EXACT);
    }
  }

  private static BigDecimal sum(BigDecimal[] bag, int upTo) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < upTo; i++) {
      sum = sum.add(bag[i], EXACT);
    }
    return sum;
  }

  @Override
  public void dried(long parcel, long waterGrams) {
    calls++;
    BigDecimal[] bag = bags.get(parcel);
    bag[bag.length - 1] = bag[bag.length - 1].subtract(BigDecimal.valueOf(waterGrams));
  }

  @Override
  public void smelted(long from, long into, long metalGrams, long gangueGrams) {
    calls++;
    BigDecimal[] furnace = bags.get(from);
    BigDecimal[] metal = empty(furnace.length - 2);
    BigDecimal all = sum(furnace, furnace.length - 2);
    for (int i = 0; i < furnace.length - 2; i++) {
      metal[i] = furnace[i].multiply(BigDecimal.valueOf(metalGrams), EXACT).divide(all, EXACT);
      furnace[i] = furnace[i].subtract(metal[i]);
    }
    metal[metal.length - 2] = BigDecimal.valueOf(gangueGrams);
    furnace[furnace.length - 2] =
        furnace[furnace.length - 2].subtract(BigDecimal.valueOf(gangueGrams));
    bags.put(into, metal);
  }

  @Override
  public void handedOn(long parcel, String lot) {
    BigDecimal[] bag = bags.get(parcel);
    double[] grams = new double[bag.length - 2];
    for (int i = 0; i < grams.length; i++) {
      grams[i] = bag[i].doubleValue();
    }
    handedOn.put(lot, grams);
  }

  /** Metal in all bags, slag and dumps too. */
  double metalLying() {
    return bags.values().stream()
        .map(bag -> sum(bag, bag.length - 2))
        .reduce(BigDecimal.ZERO, (a, b) -> a.add(b, EXACT))
        .doubleValue();
  }
}
