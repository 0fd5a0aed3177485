package org.lodemark.ledger.store;

/** A document was right, and was not kept: another one handed in together with it was refused. */
public final class OthersRefused extends Exception {
  OthersRefused() {
    super("another document handed in together with this one was refused");
  }
}
