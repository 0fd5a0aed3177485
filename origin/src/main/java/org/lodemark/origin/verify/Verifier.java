package org.lodemark.origin.verify;

import java.util.List;
import org.lodemark.atlas.Atlas;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.time.Period;
import org.lodemark.origin.books.Books;

/** Verifies claims of origin. Prepared once for records; not safe for several threads. */
public final class Verifier {
  private Verifier() {}

  public static Verifier of(Books books, Atlas atlas, VerifyOptions options) {
    return new Verifier();
  }

  private static VerifyOutcome none() {
    return new VerifyOutcome.NothingClaimed();
  }

  /** One lot, in detail. */
  public VerifyOutcome verifyLot(LotId lot, List<SetChoice> sets) {
    return none();
  }

  /** Several lots, together and each; at least one. */
  public VerifyOutcome verifyLots(List<LotId> lots, List<SetChoice> sets) {
    return none();
  }

  /** All that left a site in a period, together and each. */
  public VerifyOutcome verifyExporter(SiteId site, Period period, List<SetChoice> sets) {
    return none();
  }

  /** Every lot with a claim of where it was mined. */
  public VerifyOutcome verifyAll(List<SetChoice> sets) {
    return none();
  }
}
