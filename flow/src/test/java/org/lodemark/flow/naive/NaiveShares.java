package org.lodemark.flow.naive;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;

/**
 * Of what a lot's target consists, by one convention (section 5).
 *
 * @param shares by origin; they sum to 1
 * @param massGrams of the target
 */
public record NaiveShares(Map<String, Double> shares, long massGrams) {

  /** All lots that have a target. */
  public static Map<LotId, NaiveShares> all(NaiveJournal journal, NaiveConvention convention) {
    NaiveReplay replay = NaiveReplay.of(journal, convention);
    Map<LotId, NaiveShares> shares = new TreeMap<>();
    NaiveTarget.all(journal)
        .forEach((lot, target) ->
            shares.put(lot, new NaiveShares(replay.partsOf(target), target.massGrams())));
    return shares;
  }

  /** One lot, at one site only where {@code at} is not null. */
  public static Optional<NaiveShares> of(
      NaiveJournal journal, NaiveConvention convention, LotId lot, @Nullable SiteId at) {
    NaiveReplay replay = NaiveReplay.of(journal, convention);
    return NaiveTarget.of(journal, lot, at)
        .map(target -> new NaiveShares(replay.partsOf(target), target.massGrams()));
  }

  /** What one arc carried, by origin. */
  public static Map<String, Double> ofArc(
      NaiveJournal journal, NaiveConvention convention, int arc) {
    return NaiveReplay.of(journal, convention).partsOf(arc);
  }
}
