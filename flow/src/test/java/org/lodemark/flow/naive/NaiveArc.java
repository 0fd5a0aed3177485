package org.lodemark.flow.naive;

import org.jspecify.annotations.Nullable;
import org.lodemark.domain.custody.LotId;

/**
 * One flow of mass.
 *
 * @param id its place in the journal's list
 * @param from a junction; -1 for a source, which then has an origin
 * @param to a junction; -1 for nowhere
 * @param origin "mine:SITE", "declared:ISO3", "UNRECORDED", "OPENING" or "SCALE"; only of a source
 * @param movement index of the row it stands for; -1 where no single row does
 */
public record NaiveArc(
    int id,
    int from,
    int to,
    long grams,
    @Nullable String origin,
    @Nullable LotId lot,
    int movement) {
  public NaiveArc {
    if (grams <= 0 || (from < 0) != (origin != null) || (from < 0 && to < 0)) {
      throw new IllegalArgumentException(
          "arc " + id + " from " + from + " to " + to + ": " + grams + " g of " + origin);
    }
  }

  public boolean isLoss() {
    return to < 0;
  }
}
