package org.lodemark.bench.world;

import java.util.SplittableRandom;

/**
 * Makes synthetic custody worlds, always the same one from the same seed and size.
 *
 * <p>Realistic: thousands of small mines in some thirty countries of very unequal size; a buyer
 * takes from the mines around it, now and then from far away; batches of about eighteen lots; lots
 * sold to one, two or three buyers; a handling (crushing, carrying, drying) between two owners for
 * one lot in three; seven tiers up to the exporter, which makes 8 to 29 levels; losses that suit
 * the tier; whole grams, nothing out that did not come in.
 *
 * <p>Not realistic: distances, sizes and probabilities are made up and fit no real trade; there are
 * no seasons, prices, borders, frauds, wrong weights or missing records; goods never flow back to
 * an earlier tier; a site's batches have the same size all its life.
 */
public final class WorldGenerator {
  public static final int COUNTRIES = 30;
  private static final int MOST_MINES = 3000;

  private WorldGenerator() {}

  /**
   * Lots through transformations that are all recorded: every junction is a blend. About 2.4
   * recorded mass flows a lot: from mine or process to lot, and from lot to process.
   *
   * @param lots about how many lots, at least 100
   */
  public static World lots(long seed, int lots) {
    SplittableRandom random = new SplittableRandom(seed);
    Geography geography = new Geography(mines(lots), COUNTRIES, random);
    return new LotTrade(geography, random, lots).run();
  }

  /**
   * The same trade as one sees it without trust in links: sites are stocks, only smelters are
   * blends, each heat one.
   *
   * @param movements about how many deliveries and departures, at least 100
   */
  public static World pools(long seed, int movements) {
    SplittableRandom random = new SplittableRandom(seed);
    Geography geography = new Geography(mines(movements), COUNTRIES, random);
    return new PoolTrade(geography, random, movements).run();
  }

  private static int mines(int size) {
    if (size < 100) {
      throw new IllegalArgumentException("a world of " + size + " is too small. Maybe 1000?");
    }
    return Math.clamp(size / 100, COUNTRIES, MOST_MINES);
  }
}
