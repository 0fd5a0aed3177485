package org.lodemark.atlas.fact;

import java.util.Optional;
import org.lodemark.atlas.Basis;
import org.lodemark.atlas.Provenance;
import org.lodemark.atlas.Quantity;
import org.lodemark.domain.place.Site;
import org.lodemark.domain.time.Period;

/**
 * A mine or deposit.
 *
 * @param province may be empty
 * @param capacityPerYear mass a year
 */
public record MineFact(
    Site site,
    String province,
    Optional<Period> stateSince,
    Basis basis,
    Quantity capacityPerYear,
    Provenance provenance) {}
