package org.lodemark.market.value;

/** A question that has no answer as it is put; the message says what would do. */
public final class ValueRefused extends Exception {
  private static final long serialVersionUID = 1L;

  public ValueRefused(String message) {
    super(message);
  }
}
