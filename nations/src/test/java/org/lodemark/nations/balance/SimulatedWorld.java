package org.lodemark.nations.balance;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A year of mining, smelting and trade whose truth is known, because every gram keeps the number of
 * the country that mined it. It shares no code with what is tested.
 *
 * <p>Mines produce evenly by days, which is what pro rata assumes. Metal that comes back to the
 * country that mined it counts as bought, and where an opening stock is drawn no foreign ore is put
 * in its place: both would be invisible in any balance (see package.md).
 */
final class SimulatedWorld {
  /** What a seller ships first. */
  enum Habit {
    OWN_FIRST,
    FOREIGN_FIRST,
    MIXED
  }

  /**
   * One shipment.
   *
   * @param to a country's index, or {@link #abroad} and above for buyers outside
   * @param grams contained metal by origin
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Shipment(int from, int to, int month, boolean metal, long[] grams) {
    long total() {
      return sum(grams);
    }
  }

  final int countries;
  final int year;
  final List<Shipment> shipments = new ArrayList<>();
  final long[] mined;
  final long[] made;
  final long[] consumed;
  final long[] opening;
  final long[] closing;
  final boolean[] tight;

  private final Random random;
  private final long[] perDay;
  private final Habit[] habits;
  private final double[] smelted;
  private final long[][] ore;
  private final long[][] metal;

  SimulatedWorld(Random random) {
    this.random = random;
    countries = 3 + random.nextInt(3);
    year = 2023 + random.nextInt(2);
    mined = new long[countries];
    made = new long[countries];
    consumed = new long[countries];
    opening = new long[countries];
    closing = new long[countries];
    tight = new boolean[countries];
    perDay = new long[countries];
    habits = new Habit[countries];
    smelted = new double[countries];
    ore = new long[countries][countries + 1];
    metal = new long[countries][countries + 1];
    for (int c = 0; c < countries; c++) {
      perDay[c] = random.nextInt(4) == 0 ? 0 : random.nextInt(1_000_000);
      habits[c] = Habit.values()[random.nextInt(3)];
      tight[c] = random.nextInt(4) == 0;
      smelted[c] = tight[c] || random.nextBoolean() ? 0 : random.nextDouble();
      opening[c] = !tight[c] && random.nextInt(4) == 0 ? random.nextInt(100_000_000) : 0;
      ore[c][c] = opening[c];
    }
    for (int month = 1; month <= 12; month++) {
      for (int turn = 0; turn < countries; turn++) {
        live(month % 2 == 0 ? turn : countries - 1 - turn, month, turn == countries - 1);
      }
    }
    for (int c = 0; c < countries; c++) {
      ore[c] = opening[c] > 0 ? onlyOwn(ore[c], c) : ore[c];
      closing[c] = sum(ore[c]);
      consumed[c] = sum(metal[c]);
    }
  }

  /** The index of those outside, who sell and buy without limit. */
  int abroad() {
    return countries;
  }

  private void live(int c, int month, boolean last) {
    long dug = perDay[c] * YearMonth.of(year, month).lengthOfMonth();
    mined[c] += dug;
    ore[c][c] += dug;
    if (random.nextInt(3) > 0) {
      long[] bought = new long[countries + 1];
      bought[abroad()] = random.nextInt(40_000_000);
      ship(new Shipment(abroad(), c, month, random.nextInt(5) == 0, bought));
    }
    if (smelted[c] > 0) {
      long[] feed = take(ore[c], (long) (sum(ore[c]) * smelted[c]), c);
      double recovery = 0.8 + 0.1 * random.nextDouble();
      for (int origin = 0; origin <= countries; origin++) {
        long out = (long) (feed[origin] * recovery);
        metal[c][origin] += out;
        made[c] += out;
      }
    }
    int buyer = last || random.nextInt(3) == 0 ? abroad() + random.nextInt(2) : next(c, month);
    long all = sum(ore[c]);
    long sold = tight[c]
        ? ore[c][c] + (long) ((all - ore[c][c]) * random.nextDouble())
        : (long) (all * random.nextDouble() * random.nextDouble());
    ship(new Shipment(c, buyer, month, false, take(ore[c], sold, c)));
    long metalSold = (long) (sum(metal[c]) * random.nextDouble());
    ship(new Shipment(c, buyer, month, true, take(metal[c], metalSold, c)));
  }

  /** Whoever comes later in the month, so that what is bought can be sold the same month. */
  private int next(int c, int month) {
    return month % 2 == 0 ? c + 1 + random.nextInt(countries - 1 - c) : random.nextInt(c);
  }

  private void ship(Shipment shipment) {
    if (shipment.total() == 0) {
      return;
    }
    shipments.add(shipment);
    int to = shipment.to();
    if (to < countries) {
      long[][] stock = shipment.metal() ? metal : ore;
      for (int origin = 0; origin <= countries; origin++) {
        stock[to][origin == to ? abroad() : origin] += shipment.grams()[origin];
      }
    }
  }

  private long[] take(long[] stock, long grams, int own) {
    long[] taken = new long[stock.length];
    long left = grams;
    if (!tight[own] && habits[own] == Habit.MIXED) {
      double part = sum(stock) == 0 ? 0 : (double) grams / sum(stock);
      for (int origin = 0; origin < stock.length; origin++) {
        left -= move(stock, taken, origin, Math.min(left, (long) (stock[origin] * part)));
      }
    }
    if (tight[own] || habits[own] == Habit.OWN_FIRST) {
      left -= move(stock, taken, own, left);
    }
    for (int origin = 0; origin < stock.length; origin++) {
      left -= origin == own ? 0 : move(stock, taken, origin, left);
    }
    move(stock, taken, own, left);
    return taken;
  }

  private static long move(long[] stock, long[] taken, int origin, long grams) {
    long moved = Math.min(grams, stock[origin]);
    stock[origin] -= moved;
    taken[origin] += moved;
    return moved;
  }

  private static long[] onlyOwn(long[] stock, int own) {
    long[] kept = new long[stock.length];
    kept[own] = stock[own];
    return kept;
  }

  static long sum(long[] grams) {
    long sum = 0;
    for (long one : grams) {
      sum += one;
    }
    return sum;
  }

  /** The part of what left these countries by a month's end that none of them mined; NaN if none. */
  double foreignShare(Set<Integer> sellers, boolean ofMetal, int lastMonth) {
    double all = 0;
    double own = 0;
    for (Shipment one : shipments) {
      if (one.metal() == ofMetal
          && one.month() <= lastMonth
          && sellers.contains(one.from())
          && !sellers.contains(one.to())) {
        all += one.total();
        for (int seller : sellers) {
          own += one.grams()[seller];
        }
      }
    }
    return 1 - own / all;
  }
}
