package org.lodemark.app.engine;

import java.util.Collection;
import java.util.Optional;
import org.lodemark.domain.custody.CustodySite;

/**
 * The engine over a store.
 *
 * @param sites as the engine has them
 * @param low with the least metal that unmeasured rows may hold
 * @param high with the most; empty when all was measured
 */
public record Engine(Collection<CustodySite> sites, End low, Optional<End> high) {
  /** What both ends find, and what only one does. */
  public Findings findings() {
    return Findings.of(low.findings(), high.map(End::findings));
  }
}
