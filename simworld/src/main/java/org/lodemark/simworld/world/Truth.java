package org.lodemark.simworld.world;

import java.util.Map;
import java.util.Set;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;

/**
 * What was so in a simulated world.
 *
 * @param lots per lot that has a claim of a mined origin
 * @param typologyOfEvent per place in {@link World#events}, from 0, the typology behind a row that
 *     would not be there, or not so, without it; honest rows are left out
 */
public record Truth(Map<LotId, TrueLot> lots, Map<Integer, Typology> typologyOfEvent) {
  public Truth {
    lots = Map.copyOf(lots);
    typologyOfEvent = Map.copyOf(typologyOfEvent);
  }

  /**
   * One lot as it was when it was last handed on.
   *
   * @param gramsByCountry contained metal by the country it was mined in, alpha-3
   * @param trader who sold it: lots of one trader stand or fall together in statistics
   * @param typologies what happened to some of its metal; none for an honest lot
   */
  public record TrueLot(Map<String, Long> gramsByCountry, SiteId trader, Set<Typology> typologies) {
    public TrueLot {
      gramsByCountry = Map.copyOf(gramsByCountry);
      typologies = Set.copyOf(typologies);
    }

    public long grams() {
      return gramsByCountry.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The part that was not mined in a country, 0 to 1. */
    public double shareOutside(String iso3) {
      return 1 - (double) gramsByCountry.getOrDefault(iso3, 0L) / grams();
    }
  }
}
