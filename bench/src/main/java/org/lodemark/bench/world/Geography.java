package org.lodemark.bench.world;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;

/**
 * Where mines and sites lie and who sells to whom: on a unit square, countries around their
 * centres, sites where mines are, each seller with its {@value #NEAREST} nearest buyers in the next
 * tier and in the one after it.
 */
final class Geography {
  /** Buyers, traders, dealers, concentrators, smelters, refiners, exporters. */
  static final int TIERS = 7;

  static final int SMELTER_TIER = 4;
  static final int LAST_TIER = TIERS - 1;
  private static final int NEAREST = 4;
  private static final double[] SITES_PER_MINE = {0.14, 0.06, 0.03, 0.02, 0.01, 0.007, 0.005};

  private final int countryCount;
  private final int[] countryOfMine;
  private final int[] firstSiteOfTier = new int[TIERS + 1];
  private final double[] x;
  private final double[] y;
  /** For seller s (mines first, then sites): nearest of the next tier, then of the tier after. */
  private final int[][] buyers;

  Geography(int mineCount, int countryCount, SplittableRandom random) {
    this.countryCount = countryCount;
    countryOfMine = new int[mineCount];
    for (int tier = 0; tier < TIERS; tier++) {
      int sites = Math.max(2, (int) Math.round(SITES_PER_MINE[tier] * mineCount));
      firstSiteOfTier[tier + 1] = firstSiteOfTier[tier] + sites;
    }
    int sellers = mineCount + firstSiteOfTier[TIERS];
    x = new double[sellers];
    y = new double[sellers];
    placeMines(random);
    for (int seller = mineCount; seller < sellers; seller++) {
      int mine = random.nextInt(mineCount);
      x[seller] = x[mine] + 0.02 * gaussian(random);
      y[seller] = y[mine] + 0.02 * gaussian(random);
    }
    buyers = new int[sellers][];
    for (int seller = 0; seller < sellers; seller++) {
      buyers[seller] = nearestBuyers(seller);
    }
  }

  int mineCount() {
    return countryOfMine.length;
  }

  int countryCount() {
    return countryCount;
  }

  int countryOfMine(int mine) {
    return countryOfMine[mine];
  }

  int siteCount() {
    return firstSiteOfTier[TIERS];
  }

  int tierOf(int site) {
    int tier = 0;
    while (site >= firstSiteOfTier[tier + 1]) {
      tier++;
    }
    return tier;
  }

  /** A buyer for what a mine sells. */
  int buyerOfMine(int mine, SplittableRandom random) {
    return pick(mine, -1, random);
  }

  /** A buyer for what a site sells; not for a site of the last tier. */
  int buyerOfSite(int site, SplittableRandom random) {
    return pick(mineCount() + site, tierOf(site), random);
  }

  /** Mostly a near one of the next tier, one in seven past it, one in twenty-five anywhere. */
  private int pick(int seller, int tier, SplittableRandom random) {
    boolean skips = tier + 2 < TIERS && random.nextInt(7) == 0;
    int target = tier + (skips ? 2 : 1);
    if (random.nextInt(25) == 0) {
      return firstSiteOfTier[target] + random.nextInt(sitesOf(target));
    }
    int near = Math.min(NEAREST, sitesOf(tier + 1));
    return skips
        ? buyers[seller][near + random.nextInt(Math.min(NEAREST, sitesOf(target)))]
        : buyers[seller][random.nextInt(near)];
  }

  private int sitesOf(int tier) {
    return firstSiteOfTier[tier + 1] - firstSiteOfTier[tier];
  }

  private void placeMines(SplittableRandom random) {
    double[] centreX = random.doubles(countryCount).toArray();
    double[] centreY = random.doubles(countryCount).toArray();
    for (int mine = 0; mine < countryOfMine.length; mine++) {
      // The square makes some countries large: the first of 30 has a fifth of all mines.
      double u = random.nextDouble();
      int country = mine < countryCount ? mine : (int) (u * u * countryCount);
      countryOfMine[mine] = country;
      x[mine] = centreX[country] + 0.06 * gaussian(random);
      y[mine] = centreY[country] + 0.06 * gaussian(random);
    }
  }

  private int[] nearestBuyers(int seller) {
    int tier = seller < mineCount() ? -1 : tierOf(seller - mineCount());
    if (tier == LAST_TIER) {
      return new int[0];
    }
    int[] next = nearest(seller, tier + 1);
    if (tier + 2 >= TIERS) {
      return next;
    }
    int[] after = nearest(seller, tier + 2);
    int[] both = Arrays.copyOf(next, next.length + after.length);
    System.arraycopy(after, 0, both, next.length, after.length);
    return both;
  }

  private int[] nearest(int seller, int tier) {
    Integer[] sites = new Integer[sitesOf(tier)];
    Arrays.setAll(sites, i -> firstSiteOfTier[tier] + i);
    Arrays.sort(sites, Comparator.comparingDouble(site -> distance(seller, mineCount() + site)));
    return Arrays.stream(sites).mapToInt(Integer::intValue).limit(NEAREST).toArray();
  }

  private double distance(int a, int b) {
    return Math.hypot(x[a] - x[b], y[a] - y[b]);
  }

  /** Near enough to a normal deviate for placing and sizing things. */
  static double gaussian(SplittableRandom random) {
    double sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += random.nextDouble();
    }
    return sum - 6;
  }
}
