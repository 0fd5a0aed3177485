package org.lodemark.atlas.fact;

import java.util.Optional;
import org.lodemark.atlas.Basis;
import org.lodemark.atlas.Provenance;
import org.lodemark.atlas.Quantity;
import org.lodemark.domain.mass.ContainedMetal;
import org.lodemark.domain.mass.GradeRange;
import org.lodemark.domain.mass.MassInterval;
import org.lodemark.domain.mass.MoistureRange;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.time.Period;

/**
 * What lies in a deposit: a tonnage, a grade or both.
 *
 * @param mine the name of the mine or deposit
 * @param basis ore, or contained metal
 */
public record DepositFact(
    String mine,
    Country country,
    DepositCategory category,
    Optional<Period> period,
    Basis basis,
    Quantity quantity,
    Optional<GradeRange> grade,
    Provenance provenance) {
  /** Contained metal in the ground, where tonnage, basis and grade tell. */
  public Optional<MassInterval> containedMetal() {
    if (basis == Basis.CONTAINED) {
      return quantity.findMass();
    }
    return quantity
        .findMass()
        .flatMap(ore -> grade.map(range -> ContainedMetal.hull(ore, MoistureRange.DRY, range)));
  }
}
