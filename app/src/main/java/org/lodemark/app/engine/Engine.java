package org.lodemark.app.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lodemark.atlas.Atlas;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.ledger.custody.CustodyRecords;
import org.lodemark.ledger.custody.MovementReading;
import org.lodemark.ledger.store.LedgerReader;

/**
 * The engine over a store.
 *
 * @param sites as the engine has them
 * @param low with the least metal that unmeasured rows may hold
 * @param high with the most; empty when all was measured
 * @param unmeasuredRows rows without measured moisture or grade
 */
public record Engine(
    Collection<CustodySite> sites, End low, Optional<End> high, long unmeasuredRows) {
  /** Reads the records of a store. */
  public static Engine of(LedgerReader ledger, Atlas atlas, Assumptions assumptions) {
    CustodyRecords records =
        MovementReading.of(ledger, atlas.world().countries(), atlas.commodity());
    End low = new End(CustodyGraph.of(records.sites(), records.low(), assumptions));
    Optional<End> high = records.isMeasured()
        ? Optional.empty()
        : Optional.of(new End(CustodyGraph.of(records.sites(), records.high(), assumptions)));
    return new Engine(records.sites(), low, high, records.unmeasuredRows());
  }

  /** What both ends find, and what only one does. */
  public Findings findings() {
    return Findings.of(low.findings(), high.map(End::findings));
  }

  List<End> ends() {
    return high.map(other -> List.of(low, other)).orElse(List.of(low));
  }
}
