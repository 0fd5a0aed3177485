package org.lodemark.origin.verify;

import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.time.Period;

/** What comes of asking for a verification. */
public sealed interface VerifyOutcome {
  /** The answer. */
  record Verified(Verification verification) implements VerifyOutcome {}

  /** The records name no such lot, or nothing of it is left. */
  record NoSuchLot(LotId lot) implements VerifyOutcome {}

  /** No such site is kept. */
  record NoSuchSite(SiteId site) implements VerifyOutcome {}

  /** Nothing left the site in the period. */
  record NothingShipped(SiteId site, Period period) implements VerifyOutcome {}

  /** No lot has a claim of where it was mined. */
  record NothingClaimed() implements VerifyOutcome {}
}
