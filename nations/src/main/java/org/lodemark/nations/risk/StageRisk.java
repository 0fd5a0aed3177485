package org.lodemark.nations.risk;

import java.util.List;
import java.util.Optional;
import org.lodemark.atlas.Provenance;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.place.Country;

/**
 * Supply risk of one stage with every factor.
 *
 * @param global weighted concentration of the world's supply, where there are shares
 * @param importer the same of the importer's supply, where there are shares
 * @param importReliance IR, fraction of 1
 * @param recyclingRate EoL-RIR, fraction of 1
 * @param substitutionIndex SI_SR, fraction of 1
 * @param supplyRisk the result; an interval where a share or a governance figure is not a point
 */
public record StageRisk(
    Stage stage,
    Optional<WeightedHhi> global,
    Optional<WeightedHhi> importer,
    double importReliance,
    double recyclingRate,
    double substitutionIndex,
    Interval supplyRisk,
    List<Provenance> inputs) {
  /**
   * HHI weighted by governance and trade: sum of S^2 x WGI x t, 0 to 10 and a little above.
   *
   * @param contributions largest first
   * @param withoutGovernance countries without a governance figure; their weight is 0 to 10
   */
  public record WeightedHhi(
      Interval value, List<Contribution> contributions, List<Country> withoutGovernance) {}

  /**
   * What one country adds.
   *
   * @param governance WGI on 0 (best) to 10, empty when there is none
   */
  public record Contribution(
      Country country,
      Interval share,
      Optional<Double> governance,
      double tradeParameter,
      Interval value,
      Provenance provenance) {}
}
