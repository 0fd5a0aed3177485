package org.lodemark.origin.verify;

import java.util.List;
import java.util.Optional;
import org.lodemark.domain.custody.CustodyModel;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.answer.Improvement;
import org.lodemark.flow.answer.LotShares;
import org.lodemark.flow.custody.Target;
import org.lodemark.origin.claim.Claim;
import org.lodemark.origin.verdict.Ruling;

/**
 * All that is said of one lot, in the order of the verdict.
 *
 * @param lot the lot
 * @param target where and when it was looked at, and its mass
 * @param claim what was declared, if anything
 * @param custody the sites its metal came through, largest first
 * @param shares by every convention; only where details were asked for
 * @param outsideDeclared what can be of anything but the declared origin; empty without a claim
 * @param insideDeclared what can be of the declared origin
 * @param evidence what the tests say
 * @param ruling the verdict
 * @param wouldHelp facts that would narrow the bounds of the declared origin, the surest first;
 *     only where details were asked for
 */
public record LotVerification(
    LotId lot,
    Target target,
    Optional<Claim> claim,
    List<CustodyStep> custody,
    Optional<LotShares> shares,
    Optional<LotBound> insideDeclared,
    Optional<LotBound> outsideDeclared,
    LotEvidence evidence,
    Ruling ruling,
    List<Improvement> wouldHelp) {
  public LotVerification {
    custody = List.copyOf(custody);
    wouldHelp = List.copyOf(wouldHelp);
  }

  /**
   * A site the metal came through.
   *
   * @param share of the lot's metal that left this site on its way, pro rata (a convention)
   * @param isTrusted whether all its rows on the lot's way are on days an audit covers
   */
  public record CustodyStep(SiteId site, CustodyModel model, boolean isTrusted, double share) {}
}
