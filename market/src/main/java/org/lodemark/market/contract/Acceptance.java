package org.lodemark.market.contract;

import java.util.Optional;
import org.lodemark.market.range.Range;

/**
 * What a limit of rejection means for a material.
 *
 * @param found what was measured, relative to what the limit is relative to; absent if nothing was
 */
public record Acceptance(RejectLimit limit, Optional<Range> found, Outcome outcome) {
  /** What becomes of the lot by this limit. */
  public enum Outcome {
    TAKEN,
    /** Measured and limit are ranges that overlap. */
    MAY_BE_REJECTED,
    REJECTED,
    /** Nobody measured the element; nothing is said of the lot. */
    NOT_ASSAYED
  }
}
