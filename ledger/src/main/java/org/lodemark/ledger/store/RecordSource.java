package org.lodemark.ledger.store;

import java.util.Collection;
import java.util.List;
import org.lodemark.ledger.statement.AssayStatement;
import org.lodemark.ledger.statement.DocumentStatement;
import org.lodemark.ledger.statement.SiteStatement;
import org.lodemark.ledger.statement.TradeDetails;

/** Records as they count: what was declared wrong is not among them. A store, or a list. */
public interface RecordSource {
  /** The sites, each by its latest statement, in the order first named. */
  Collection<SiteStatement> listSites();

  /** All assays. */
  List<AssayStatement> listAssays();

  /** All papers. */
  List<DocumentStatement> listDocuments();

  /** True when some row states no grade or no moisture. */
  boolean hasUnmeasured();

  /** All movements, in the order captured. */
  void eachMovement(MovementTaker taker);

  /** The same movements in the same order, each with what the engine has no column for; slower. */
  void eachEvent(EventTaker taker);

  /** Takes movements one by one. */
  interface MovementTaker {
    void take(StoredMovement movement);
  }

  /** Takes movements one by one, with what the engine has no column for. */
  interface EventTaker {
    void take(StoredMovement movement, TradeDetails details);
  }
}
