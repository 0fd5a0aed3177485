package org.lodemark.ledger.store;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The store cannot be opened, read or written; says which one, why, and what to do. */
public final class StoreUnavailable extends IOException {
  public StoreUnavailable(String message) {
    super(message);
  }

  public StoreUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
