package org.lodemark.atlas.fact;

import java.util.Optional;
import org.lodemark.atlas.Basis;
import org.lodemark.atlas.Provenance;
import org.lodemark.atlas.Quantity;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.commodity.HsCode;
import org.lodemark.domain.mass.ContainedMetal;
import org.lodemark.domain.mass.MassInterval;
import org.lodemark.domain.mass.MoistureRange;
import org.lodemark.domain.place.CountryGroup;
import org.lodemark.domain.place.Party;
import org.lodemark.domain.time.Period;

/**
 * A flow across borders as one side reported it, or as a reconciled table gives it.
 *
 * @param reporter whose statistics say so; of a reconciled flow the exporter
 * @param reporterParty the firm, where the figure is a firm's and not a country's
 * @param flow import or export, seen from the reporter
 * @param partner the other side, where known; the world for a total
 * @param hs the customs line, where known
 * @param form what crossed, as far as line or words tell
 * @param basis what the mass is the mass of
 * @param valueUsd customs value, where known
 */
public record TradeFact(
    CountryGroup reporter,
    Optional<Party> reporterParty,
    Flow flow,
    Optional<CountryGroup> partner,
    Optional<Party> partnerParty,
    Period period,
    Optional<HsCode> hs,
    Form form,
    Basis basis,
    Quantity quantity,
    Optional<Double> valueUsd,
    Provenance provenance) {
  /** Which way, and whose word it is. */
  public enum Flow {
    IMPORT,
    EXPORT,
    /** Both sides made one by the publisher: never evidence of a mirror gap. */
    RECONCILED
  }

  public TradeFact {
    if (valueUsd.isPresent() && !(valueUsd.get() >= 0)) {
      throw new IllegalArgumentException("value " + valueUsd.get() + " USD: must not be negative");
    }
    if (quantity.findMass().isEmpty() && valueUsd.isEmpty()) {
      throw new IllegalArgumentException("a trade row needs a mass or a value");
    }
    if (partner.isPresent() && partner.get().equals(reporter) && !reporter.isWorld()) {
      throw new IllegalArgumentException("reporter and partner are both " + reporter.code());
    }
  }

  /** The figure counts a whole flow of a country, not the shipments of one firm. */
  public boolean isCountryFigure() {
    return reporterParty.isEmpty();
  }

  /** Who the metal left, where known. */
  public Optional<CountryGroup> exporter() {
    return flow == Flow.IMPORT ? partner : Optional.of(reporter);
  }

  /** Who the metal reached, where known. */
  public Optional<CountryGroup> importer() {
    return flow == Flow.IMPORT ? Optional.of(reporter) : partner;
  }

  /** Contained metal: as published, or from the weight by the form's ranges (docs/methods/units.md). */
  public Optional<MassInterval> containedMetal() {
    return quantity.findMass().map(mass -> switch (basis) {
      case CONTAINED -> mass;
      case DRY -> ContainedMetal.hull(mass, MoistureRange.DRY, form.grade());
      case GROSS, ORE -> ContainedMetal.hull(mass, form.moisture(), form.grade());
    });
  }
}
