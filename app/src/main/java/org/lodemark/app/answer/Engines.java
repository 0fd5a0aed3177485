package org.lodemark.app.answer;

import org.lodemark.app.engine.Engine;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.ledger.store.StoreUnavailable;

/** Where the engine over the records comes from: made for one question, or kept warm. */
@FunctionalInterface
public interface Engines {
  Engine open(Assumptions assumptions) throws StoreUnavailable;
}
