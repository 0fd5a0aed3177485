package org.lodemark.atlas.fact;

import java.util.Optional;
import org.lodemark.atlas.Provenance;
import org.lodemark.domain.commodity.Stage;

/**
 * One input of a criticality study.
 *
 * @param stage empty where it holds for all
 * @param value fraction of 1
 */
public record CriticalityFact(
    Optional<Stage> stage, Parameter parameter, double value, Provenance provenance) {
  /** The inputs of the EU method of 2017. */
  public enum Parameter {
    IMPORT_RELIANCE,
    END_OF_LIFE_RECYCLING_RATE,
    SUBSTITUTION_INDEX_SUPPLY_RISK,
    SUBSTITUTION_INDEX_ECONOMIC_IMPORTANCE
  }

  public CriticalityFact {
    if (!(value >= 0) || value > 1) {
      throw new IllegalArgumentException(
          parameter + " " + value + ": must be a fraction from 0 to 1. Maybe divide by 100.");
    }
  }
}
