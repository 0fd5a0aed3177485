package org.lodemark.atlas.fact;

import java.util.Optional;
import org.lodemark.atlas.Provenance;
import org.lodemark.atlas.fact.TermUnit.Per;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.time.Period;

/**
 * What it costs to bring a load from one place to another, or how much a load holds.
 *
 * @param origin a place, or a range of ports; empty for a payload, which is the same everywhere
 * @param destination as {@code origin}
 * @param mode what a load is: "20 ft container"; the same words tie a freight to its payload
 */
public record FreightFact(
    String origin,
    String destination,
    String mode,
    Optional<Period> period,
    Term term,
    Interval value,
    TermUnit unit,
    Provenance provenance) {
  /** What a number is. */
  public enum Term {
    FREIGHT,
    /** What a load holds, gross of moisture. */
    PAYLOAD
  }

  public FreightFact {
    boolean fits = switch (term) {
      case FREIGHT -> unit.per() == Per.LOAD || unit.per() == Per.WET_TONNE;
      case PAYLOAD -> unit.per() == Per.TONNES;
    };
    if (!fits) {
      throw new IllegalArgumentException(
          "unit " + unit + ": a freight is money for load or t-wet," + " a payload is t");
    }
    if (value.low() < 0 || Double.isInfinite(value.high())) {
      throw new IllegalArgumentException(
          "value " + value.low() + " to " + value.high() + ": 0 or more, with both ends");
    }
    if (term == Term.PAYLOAD && !(value.low() > 0)) {
      throw new IllegalArgumentException("payload " + value.low() + ": must be above 0");
    }
    if ((origin.isEmpty() || destination.isEmpty()) && term != Term.PAYLOAD) {
      throw new IllegalArgumentException("a freight is from one place to another: name both");
    }
  }
}
