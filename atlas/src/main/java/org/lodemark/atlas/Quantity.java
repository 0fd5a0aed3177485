package org.lodemark.atlas;

import java.util.Optional;
import org.lodemark.domain.mass.MassInterval;

/** A quantity as published: known within ends, kept back, or not available. Never zero unsaid. */
public sealed interface Quantity permits Quantity.Known, Quantity.Withheld, Quantity.NotAvailable {
  /** The published interval. */
  record Known(MassInterval mass) implements Quantity {}

  /** The publisher knows and keeps it back. */
  record Withheld() implements Quantity {}

  /** The publisher does not know. */
  record NotAvailable() implements Quantity {}

  default Optional<MassInterval> findMass() {
    return this instanceof Known(MassInterval mass) ? Optional.of(mass) : Optional.empty();
  }

  /** The word of the {@code status} column. */
  default String word() {
    return switch (this) {
      case Known known -> "known";
      case Withheld withheld -> "withheld";
      case NotAvailable notAvailable -> "not-available";
    };
  }
}
