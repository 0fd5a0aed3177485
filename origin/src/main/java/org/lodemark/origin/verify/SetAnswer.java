package org.lodemark.origin.verify;

import java.util.List;
import java.util.Optional;
import org.lodemark.domain.custody.LotId;
import org.lodemark.flow.answer.OriginBound;
import org.lodemark.flow.answer.OriginSet;

/**
 * The bounds for one set of origins.
 *
 * @param set the set
 * @param joint over all that left the gate in the period, or over the lots named, where it was
 *     asked: the answer that tells most
 * @param jointRefused why there is no joint bound, where it was asked and refused
 * @param jointLots the lots the joint bound is of
 * @param jointHigh the same at the higher reading, where some rows were not measured
 * @param lots each lot by itself
 */
public record SetAnswer(
    OriginSet set,
    Optional<OriginBound> joint,
    Optional<String> jointRefused,
    List<LotId> jointLots,
    Optional<OriginBound> jointHigh,
    List<LotBound> lots) {
  public SetAnswer {
    jointLots = List.copyOf(jointLots);
    lots = List.copyOf(lots);
  }
}
