package org.lodemark.origin.verify;

import java.util.List;
import org.lodemark.origin.evidence.EvidenceFinding;
import org.lodemark.origin.fusion.FusedEvidence;

/**
 * The evidence on one lot.
 *
 * @param fused all groups
 * @param touching the findings whose rows the lot's metal passed, by reach, greatest first
 * @param others findings that touch it and are not listed, since they are many
 */
public record LotEvidence(FusedEvidence fused, List<Touch> touching, int others) {
  public LotEvidence {
    touching = List.copyOf(touching);
  }

  /**
   * A finding and the part of the lot's metal that passed its rows, pro rata (a convention).
   *
   * @param reach 0 to 1
   */
  public record Touch(EvidenceFinding finding, double reach) {}
}
