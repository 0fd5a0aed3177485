package org.lodemark.flow.answer;

import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;

/** What comes of asking for bounds. */
public sealed interface BoundOutcome {
  /** The bounds. */
  record Bounded(OriginBound bound) implements BoundOutcome {}

  /** The records name no such lot, or nothing of it is left. */
  record NoSuchLot(LotId lot) implements BoundOutcome {}

  /** Nothing left through the gate in the period. */
  record NothingShipped(SiteId gate) implements BoundOutcome {}

  /**
   * One target can reach the other, so that their metal would be counted once where it is in both;
   * ask for one of them, or for lots that left through one gate once.
   */
  record Nested(LotId upstream, LotId downstream) implements BoundOutcome {}
}
