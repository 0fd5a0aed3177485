package org.lodemark.atlas.fact;

import java.util.Optional;
import org.lodemark.atlas.Basis;
import org.lodemark.atlas.Provenance;
import org.lodemark.atlas.Quantity;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.place.CountryGroup;
import org.lodemark.domain.place.Party;
import org.lodemark.domain.place.Site;
import org.lodemark.domain.time.Period;

/**
 * A figure of a plant that smelts, refines or makes products.
 *
 * @param countries where it stands; several when a figure covers the plants of several
 * @param place town or district; may be empty
 * @param form what it makes
 * @param measure what the figure counts
 * @param period of the figure, where stated
 * @param quantityPerYear mass a year
 * @param stateSince since when it is in that state, where stated
 */
public record PlantFact(
    String name,
    Optional<Party> operator,
    CountryGroup countries,
    String place,
    Form form,
    Measure measure,
    Optional<Period> period,
    Basis basis,
    Quantity quantityPerYear,
    Site.State state,
    Optional<Period> stateSince,
    Provenance provenance) {
  /** What a plant's figure counts. */
  public enum Measure {
    CAPACITY,
    OUTPUT,
    /** What it takes in. */
    FEED
  }
}
