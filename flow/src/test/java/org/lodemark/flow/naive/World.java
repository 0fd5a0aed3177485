package org.lodemark.flow.naive;

import java.util.List;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.Movement;

/** Custody records of a world, and the seed it grew from. */
public record World(long seed, List<CustodySite> sites, List<Movement> movements) {
  public NaiveJournal journal(NaiveTrust trust, NaiveSources sources) {
    return NaiveJournal.of(movements, sites, trust, sources);
  }
}
