package org.lodemark.nations.balance;

import java.util.List;
import java.util.Optional;
import org.lodemark.atlas.Provenance;
import org.lodemark.domain.mass.MassInterval;

/** One input of a balance, in contained metal: known within ends, or unknown and why. */
public sealed interface Input permits Input.Known, Input.Unknown {
  /** The facts behind it. */
  List<Provenance> sources();

  /**
   * Known within ends.
   *
   * @param remark how it was read, in words; may be empty
   */
  record Known(MassInterval mass, String remark, List<Provenance> sources) implements Input {
    public Known {
      sources = List.copyOf(sources);
    }
  }

  /**
   * Not known, and never silently taken as zero: what is computed without it says so beside the
   * figure.
   *
   * @param reason in words
   */
  record Unknown(String reason, List<Provenance> sources) implements Input {
    public Unknown {
      sources = List.copyOf(sources);
    }

    Unknown(String reason) {
      this(reason, List.of());
    }
  }

  default Optional<MassInterval> findMass() {
    return this instanceof Known known ? Optional.of(known.mass()) : Optional.empty();
  }
}
