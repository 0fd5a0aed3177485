package org.lodemark.ledger.custody;

import java.util.List;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.Movement;

/**
 * What the engine is given. Where moisture or grade of some row was not measured there are two
 * readings, with the least and the most contained metal; the hull of their answers is reported
 * (docs/methods/ledger.md).
 *
 * @param sites by their latest statements
 * @param low movements with the least metal that unmeasured rows may hold
 * @param high with the most; the same list when all was measured
 * @param unmeasuredRows how many rows have no measured grade or moisture, by whatever source
 */
public record CustodyRecords(
    List<CustodySite> sites, List<Movement> low, List<Movement> high, long unmeasuredRows) {
  public CustodyRecords {
    sites = List.copyOf(sites);
  }

  public boolean isMeasured() {
    return unmeasuredRows == 0;
  }
}
