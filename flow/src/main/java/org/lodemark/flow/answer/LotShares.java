package org.lodemark.flow.answer;

import java.util.List;
import org.lodemark.domain.custody.LotId;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.Origin;

/**
 * What a lot is made of by each convention. Conventions are not estimates.
 *
 * @param lot the lot
 * @param massGrams the mass the shares are of
 * @param assumptions under which the stocks were formed; {@code asRecorded} believes every link
 *     instead
 * @param paperFeasible false when the links as written are not possible in mass for some lot, so that
 *     {@code asRecorded} may lie outside the bounds
 * @param shares by origin, largest first; all that are 0 by every convention are left out
 */
public record LotShares(
    LotId lot,
    long massGrams,
    Assumptions assumptions,
    boolean paperFeasible,
    List<OriginShare> shares) {
  public LotShares {
    shares = List.copyOf(shares);
  }

  /** The part of one origin, 0 to 1, by each convention. */
  public record OriginShare(
      Origin origin, double asRecorded, double proRata, double fifo, double lifo) {}
}
