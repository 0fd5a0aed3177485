package org.lodemark.bench.world;

import java.util.SplittableRandom;
import org.lodemark.bench.world.Inboxes.Parcel;

/**
 * Trade as it looks without trust in links: a site is one stock, and only a smelter's heats are
 * blends. One site in four sells out now and then and is counted empty; the others keep a floor
 * stock; one in ten starts with counted stock of unknown origin.
 */
final class PoolTrade {
  private static final int SALES_OF_HUNDRED_ARRIVALS = 31;
  private static final int HEAT = 18;
  private static final int SELL_OUT_AFTER = 60;

  private final Geography geography;
  private final SplittableRandom random;
  private final int movements;
  private final EventLog log;
  private final Inboxes inboxes;
  private final int[] pool;
  private final long[] stock;
  private final long[] floor;
  private final long[] received;
  private final int[] arrivals;

  PoolTrade(Geography geography, SplittableRandom random, int movements) {
    this.geography = geography;
    this.random = random;
    this.movements = movements;
    log = new EventLog(movements * 2 + geography.siteCount() * 2 + 64, movements + 64);
    int sites = geography.siteCount();
    inboxes = new Inboxes(sites);
    pool = new int[sites];
    stock = new long[sites];
    floor = new long[sites];
    received = new long[sites];
    arrivals = new int[sites];
    for (int site = 0; site < sites; site++) {
      pool[site] = isSmelter(site) ? -1 : log.addPool(site);
      if (!isSmelter(site) && site % 10 == 3) {
        stock[site] = Masses.ofMineLot(random);
        log.count(pool[site], stock[site]);
      }
    }
  }

  World run() {
    int mine = 0;
    while (log.arcs() < movements) {
      if (mine % 4 == 0 || random.nextInt(4) == 0) {
        int site = geography.buyerOfMine(mine, random);
        arrive(site, new Parcel(-1, log.newMineLot(mine), Masses.ofMineLot(random)));
      }
      mine = mine + 1 == geography.mineCount() ? 0 : mine + 1;
    }
    return log.seal(geography);
  }

  private boolean isSmelter(int site) {
    return geography.tierOf(site) == Geography.SMELTER_TIER;
  }

  private void arrive(int site, Parcel parcel) {
    if (isSmelter(site)) {
      inboxes.add(site, parcel);
      if (inboxes.length(site) >= HEAT) {
        heat(site);
      }
      return;
    }
    while (inboxes.length(site) > 0) {
      receive(site, inboxes.take(site));
    }
    receive(site, parcel);
    if (site % 4 != 0 && arrivals[site] == 3) {
      floor[site] = stock[site] / 2;
    }
    if (site % 4 == 0 && arrivals[site] % SELL_OUT_AFTER == 0) {
      sellOut(site);
    } else if (random.nextInt(100) < SALES_OF_HUNDRED_ARRIVALS) {
      double parcels = (0.5 + random.nextDouble()) * 100 / SALES_OF_HUNDRED_ARRIVALS;
      double mean = received[site] / (double) arrivals[site];
      depart(site, Math.min(stock[site] - floor[site], (long) (parcels * mean)));
    }
  }

  private void receive(int site, Parcel parcel) {
    enter(parcel, pool[site]);
    stock[site] += parcel.grams();
    received[site] += parcel.grams();
    arrivals[site]++;
  }

  private void enter(Parcel parcel, int junction) {
    if (parcel.arc() < 0) {
      log.source(log.originOf(parcel.lot()), junction, parcel.grams(), parcel.lot());
    } else {
      log.arrive(parcel.arc(), junction);
    }
  }

  private void depart(int site, long grams) {
    if (grams <= 0) {
      return;
    }
    int lot = log.newLot();
    int arc = log.depart(pool[site], grams, lot);
    stock[site] -= grams;
    if (geography.tierOf(site) == Geography.LAST_TIER) {
      return;
    }
    int buyer = geography.buyerOfSite(site, random);
    if (random.nextInt(5) == 0) {
      // Still on its way; received together with the buyer's next arrival.
      inboxes.add(buyer, new Parcel(arc, lot, grams));
    } else {
      arrive(buyer, new Parcel(arc, lot, grams));
    }
  }

  /** Everything goes, a little of it as dust, and the empty stock is counted. */
  private void sellOut(int site) {
    long dust = stock[site] / 500;
    if (dust > 0) {
      log.lose(pool[site], dust);
      stock[site] -= dust;
    }
    depart(site, stock[site]);
    log.count(pool[site], stock[site]);
  }

  private void heat(int site) {
    int blend = log.addBlend(site, true);
    long in = 0;
    while (inboxes.length(site) > 0) {
      Parcel parcel = inboxes.take(site);
      enter(parcel, blend);
      in += parcel.grams();
    }
    long out = Masses.afterLoss(in, 0.02, 0.08, random);
    long[] parts = Masses.split(out, 3 + random.nextInt(6), random);
    Parcel[] cast = new Parcel[parts.length];
    for (int i = 0; i < parts.length; i++) {
      int lot = log.newLot();
      cast[i] = new Parcel(log.depart(blend, parts[i], lot), lot, parts[i]);
    }
    for (Parcel parcel : cast) {
      arrive(geography.buyerOfSite(site, random), parcel);
    }
  }
}
