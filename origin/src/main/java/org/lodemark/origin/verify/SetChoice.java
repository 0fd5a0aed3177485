package org.lodemark.origin.verify;

import org.lodemark.flow.answer.OriginSet;

/** A set of origins as it is asked about. */
public sealed interface SetChoice {
  /** The same set for all lots. */
  record Named(OriginSet set) implements SetChoice {}

  /** Of each lot, anything but the country it is declared of. Lots without a claim are left out. */
  record NotDeclared() implements SetChoice {}
}
