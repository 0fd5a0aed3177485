package org.lodemark.simworld.sheets;

import java.util.Map;
import java.util.TreeMap;
import org.lodemark.domain.custody.LotId;
import org.lodemark.simworld.world.Typology;
import org.lodemark.simworld.world.World;

/**
 * What was made.
 *
 * @param foreignShare part of the metal in lots with a claim that was not mined where it is claimed
 * @param rowsByTypology rows that would not be there, or not so
 * @param lotsByTypology lots that hold metal of it
 */
public record WorldSummary(
    boolean simulated,
    long seed,
    String folder,
    int sites,
    int movements,
    int documents,
    int assays,
    int lots,
    double massTonnes,
    double foreignShare,
    Map<String, Integer> rowsByTypology,
    Map<String, Integer> lotsByTypology) {
  private static final double GRAMS = 1e6;

  public static WorldSummary of(World world, String folder) {
    Map<LotId, String> claims = TruthSheets.claims(world);
    Map<String, Integer> rows = new TreeMap<>();
    Map<String, Integer> lots = new TreeMap<>();
    for (Typology typology : world.truth().typologyOfEvent().values()) {
      rows.merge(typology.word(), 1, Integer::sum);
    }
    double all = 0;
    double other = 0;
    for (var entry : new TreeMap<>(world.truth().lots()).entrySet()) {
      double grams = entry.getValue().grams();
      all += grams;
      other += grams * entry.getValue().shareOutside(claims.getOrDefault(entry.getKey(), ""));
      entry.getValue().typologies().forEach(found -> lots.merge(found.word(), 1, Integer::sum));
    }
    return new WorldSummary(
        true,
        world.plan().seed(),
        folder,
        world.sites().size(),
        world.events().size(),
        world.documents().size(),
        world.assays().size(),
        world.truth().lots().size(),
        all / GRAMS,
        all == 0 ? 0 : other / all,
        rows,
        lots);
  }
}
