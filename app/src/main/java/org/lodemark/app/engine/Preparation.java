package org.lodemark.app.engine;

import org.lodemark.app.BadInput;
import org.lodemark.atlas.Atlas;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.ledger.store.LedgerReader;
import org.lodemark.ledger.store.StoreUnavailable;

/** Makes what is asked of a store ready right after it grew, so that the first question need not. */
public final class Preparation {
  private final LedgerReader ledger;

  public Preparation(LedgerReader ledger) {
    this.ledger = ledger;
  }

  /** A store with few statements is read faster than its images are written. */
  private boolean isWorthIt() throws StoreUnavailable {
    return ledger.newestSeq() >= EngineRoom.worthKeeping();
  }

  /** Images for traces alone. */
  public void ofTraces(Atlas atlas) throws StoreUnavailable {
    if (isWorthIt()) {
      new EngineRoom(ledger, atlas).open(Assumptions.DEFAULT);
    }
  }

  /**
   * Images for traces and for verification. Where memory is too short for the second, for traces.
   *
   * @param facts read only where it is worth it
   */
  public void ofAll(Facts facts) throws BadInput, StoreUnavailable {
    if (!isWorthIt()) {
      return;
    }
    Atlas atlas = facts.whole();
    try {
      new VerifyRoom(ledger, atlas, facts.findKey()).prepare();
    } catch (OutOfMemoryError e) {
      // Traces need half of it.
    }
    ofTraces(atlas);
  }
}
