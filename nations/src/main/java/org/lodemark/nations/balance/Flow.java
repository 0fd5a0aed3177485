package org.lodemark.nations.balance;

import java.util.List;
import org.lodemark.atlas.fact.TradeFact;
import org.lodemark.domain.mass.MassInterval;

/**
 * What one country or group sold or bought of one stage in one period.
 *
 * @param mass contained metal of the flows that are known
 * @param complete the country itself published totals for all customs lines of the stage
 */
record Flow(MassInterval mass, boolean complete, List<TradeFact> facts) {
  Flow {
    facts = List.copyOf(facts);
  }
}
