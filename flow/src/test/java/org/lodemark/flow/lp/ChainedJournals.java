package org.lodemark.flow.lp;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.lodemark.flow.naive.NaiveJournal;

/**
 * Trade in tiers of a few busy pools that keep stock: each pool is a long chain of carries, and one
 * gate's departures compete for the same metal, by ways that part and meet again.
 */
public final class ChainedJournals {
  private static final int[] POOLS_OF_TIER = {4, 3, 3, 2, 1};
  private static final int GATE = POOLS_OF_TIER.length - 1;

  private final Random random;
  private final JournalSketch sketch = new JournalSketch();
  private final List<List<Integer>> tiers = new ArrayList<>();
  private final long[] stock;
  private final int market;
  private final List<Integer> sold = new ArrayList<>();

  private ChainedJournals(Random random) {
    this.random = random;
    int pools = 0;
    for (int count : POOLS_OF_TIER) {
      List<Integer> tier = new ArrayList<>();
      for (int i = 0; i < count; i++, pools++) {
        tier.add(sketch.pool());
      }
      tiers.add(tier);
    }
    market = sketch.pool();
    stock = new long[pools + 1];
  }

  /** A journal, and its last departures through the one pool of the last tier. */
  public record Gate(NaiveJournal journal, Set<Integer> arcs) {}

  /**
   * A journal.
   *
   * @param events how many deliveries and sales
   * @param lots how many departures to ask about
   */
  public static Gate of(Random random, int events, int lots) {
    ChainedJournals journals = new ChainedJournals(random);
    for (int i = 0; i < events || journals.sold.isEmpty(); i++) {
      journals.happen();
    }
    List<Integer> sold = journals.sold;
    return new Gate(
        journals.sketch.journal(),
        new TreeSet<>(sold.subList(Math.max(0, sold.size() - lots), sold.size())));
  }

  private void happen() {
    int tier = random.nextInt(POOLS_OF_TIER.length + 1) - 1;
    if (tier < 0) {
      deliver(anyOf(0), random.nextInt(3) == 0 ? "mine:A" : "mine:B");
      return;
    }
    int seller = anyOf(tier);
    if (stock[seller] == 0) {
      return;
    }
    long grams = random.nextInt(12) == 0 ? stock[seller] : 1 + random.nextLong(stock[seller]);
    if (random.nextInt(15) == 0) {
      sketch.lose(seller, grams);
      stock[seller] -= grams;
    } else {
      sell(seller, tier == GATE ? market : anyOf(tier + 1), grams);
    }
  }

  private void deliver(int pool, String origin) {
    long grams = 1 + random.nextLong(1000);
    sketch.source(origin, pool, grams);
    stock[pool] += grams;
  }

  private void sell(int seller, int buyer, long grams) {
    int arc = sketch.move(seller, buyer, grams);
    stock[seller] -= grams;
    stock[buyer] += grams;
    if (buyer == market) {
      sold.add(arc);
    }
  }

  private int anyOf(int tier) {
    return tiers.get(tier).get(random.nextInt(POOLS_OF_TIER[tier]));
  }
}
