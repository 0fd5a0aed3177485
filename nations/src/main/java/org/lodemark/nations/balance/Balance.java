package org.lodemark.nations.balance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lodemark.atlas.Provenance;
import org.lodemark.atlas.fact.PlantFact;
import org.lodemark.atlas.fact.TradeFact;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.place.CountryGroup;
import org.lodemark.domain.time.Period;

/**
 * The balance of a country, or of a group for which only a common figure exists.
 *
 * @param exportPeriods the periods within {@code period} whose exports are known
 * @param exportsComplete the exporter itself published a total; otherwise more may have left
 * @param foreignMin the least part of the exports that was not mined there; an interval over the
 *     readings of the weights, of which the low end is safe for all readings. It rests on the
 *     conditions printed beside it: output spread evenly, no stock where unknown
 * @param unexplainedMin the least part of exports and consumption that recorded imports do not
 *     explain either
 * @param plants what is known of the plants there; at the processing stage only
 * @param exportFacts the flows behind the exports
 */
public record Balance(
    CountryGroup countries,
    Stage stage,
    Period period,
    List<Period> exportPeriods,
    boolean exportsComplete,
    Inputs inputs,
    Optional<Interval> foreignMin,
    Optional<Double> unexplainedMin,
    Flag flag,
    Robustness robustness,
    List<PlantFact> plants,
    List<TradeFact> exportFacts) {
  public Balance {
    exportPeriods = List.copyOf(exportPeriods);
    plants = List.copyOf(plants);
    exportFacts = List.copyOf(exportFacts);
  }

  /** The facts behind the balance, with those of the plants. */
  public List<Provenance> sources() {
    return Stream.concat(inputs.sources().stream(), plants.stream().map(PlantFact::provenance))
        .distinct()
        .toList();
  }

  /** The part of the exports that is shown to be foreign, in tonnes; orders the list. */
  double foreignTonnes() {
    double exports = inputs.exports().findMass().map(mass -> mass.lowTonnes()).orElse(0.0);
    return foreignMin.map(Interval::low).orElse(0.0) * exports;
  }
}
