package org.lodemark.ledger.store;

/** Carries a {@link StoreUnavailable} through code that may not throw it. */
public final class UncheckedStore extends RuntimeException {
  private final StoreUnavailable unavailable;

  public UncheckedStore(StoreUnavailable cause) {
    super(cause.getMessage(), cause);
    unavailable = cause;
  }

  public StoreUnavailable unavailable() {
    return unavailable;
  }
}
