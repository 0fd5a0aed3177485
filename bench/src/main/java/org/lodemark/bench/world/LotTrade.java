package org.lodemark.bench.world;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.lodemark.bench.world.Inboxes.Parcel;

/** Trade in which every transformation is on record: a process is a blend of known lots. */
final class LotTrade {
  private static final int HANDLED_OF_THOUSAND = 337;
  private static final double EVENTS_PER_LOT = 2.7;
  private static final double LOTS_STILL_DUE_PER_PARCEL = 0.3;
  private static final int SMALLEST_BATCH = 6;
  private static final int LARGEST_BATCH = 30;
  private static final double[] LOSS_LOW = {0, 0, 0, 0.05, 0.02, 0.005, 0};
  private static final double[] LOSS_HIGH = {0.004, 0.004, 0.004, 0.15, 0.08, 0.02, 0.002};

  private final Geography geography;
  private final SplittableRandom random;
  private final int lots;
  private final EventLog log;
  private final Inboxes inboxes;
  private final int[] batch;

  LotTrade(Geography geography, SplittableRandom random, int lots) {
    this.geography = geography;
    this.random = random;
    this.lots = lots;
    log = new EventLog(
        (int) Math.min(1_900_000_000L, (long) (lots * EVENTS_PER_LOT)) + 64, lots + 64);
    inboxes = new Inboxes(geography.siteCount());
    batch = new int[geography.siteCount()];
    for (int site = 0; site < batch.length; site++) {
      batch[site] = random.nextInt(SMALLEST_BATCH, LARGEST_BATCH + 1);
    }
  }

  World run() {
    int mine = 0;
    while (log.lots() + LOTS_STILL_DUE_PER_PARCEL * inboxes.waiting() < lots) {
      // Small mines deliver every fourth round, large ones every round.
      if (mine % 4 == 0 || random.nextInt(4) == 0) {
        mineDelivers(mine);
      }
      mine = mine + 1 == geography.mineCount() ? 0 : mine + 1;
    }
    for (int site = 0; site < batch.length; site++) {
      if (inboxes.length(site) > 0) {
        process(site, inboxes.length(site));
      }
    }
    return log.seal(geography);
  }

  private void mineDelivers(int mine) {
    int lot = log.newMineLot(mine);
    long grams = Masses.ofMineLot(random);
    for (long sold : Masses.split(grams, Masses.buyersOfALot(random), random)) {
      sell(geography.buyerOfMine(mine, random), new Parcel(-1, lot, sold));
    }
  }

  /** To the buyer's inbox, or first through a handling that makes another lot of it. */
  private void sell(int site, Parcel parcel) {
    if (random.nextInt(1000) >= HANDLED_OF_THOUSAND) {
      deliver(site, parcel);
      return;
    }
    int handling = log.addBlend(site, true);
    enter(parcel, handling);
    int lot = log.newLot();
    long kept = Masses.afterLoss(parcel.grams(), 0, 0.003, random);
    long[] parts = Masses.split(kept, Masses.buyersOfALot(random), random);
    int[] arcs = new int[parts.length];
    for (int i = 0; i < parts.length; i++) {
      arcs[i] = log.depart(handling, parts[i], lot);
    }
    int tier = geography.tierOf(site);
    for (int i = 0; i < parts.length; i++) {
      int other = i == 0 ? site : neighbour(site, tier);
      deliver(other, new Parcel(arcs[i], lot, parts[i]));
    }
  }

  /** Another buyer of the same tier, near in ordinals. */
  private int neighbour(int site, int tier) {
    int candidate = site + 1 + random.nextInt(3);
    return candidate < geography.siteCount() && geography.tierOf(candidate) == tier
        ? candidate
        : site;
  }

  private void deliver(int site, Parcel parcel) {
    inboxes.add(site, parcel);
    if (inboxes.length(site) >= batch[site]) {
      process(site, inboxes.length(site));
    }
  }

  private void enter(Parcel parcel, int junction) {
    if (parcel.arc() < 0) {
      log.source(log.originOf(parcel.lot()), junction, parcel.grams(), parcel.lot());
    } else {
      log.arrive(parcel.arc(), junction);
    }
  }

  private void process(int site, int inputs) {
    int tier = geography.tierOf(site);
    int blend = log.addBlend(site, true);
    long in = 0;
    for (int i = 0; i < inputs; i++) {
      Parcel parcel = inboxes.take(site);
      enter(parcel, blend);
      in += parcel.grams();
    }
    long out = Masses.afterLoss(in, LOSS_LOW[tier], LOSS_HIGH[tier], random);
    List<Parcel> made = new ArrayList<>();
    for (long mass : Masses.split(out, 1 + random.nextInt(7), random)) {
      int lot = log.newLot();
      int buyers = tier == Geography.LAST_TIER ? 1 : Masses.buyersOfALot(random);
      for (long sold : Masses.split(mass, buyers, random)) {
        made.add(new Parcel(log.depart(blend, sold, lot), lot, sold));
      }
    }
    if (tier < Geography.LAST_TIER) {
      for (Parcel parcel : made) {
        sell(geography.buyerOfSite(site, random), parcel);
      }
    }
  }
}
