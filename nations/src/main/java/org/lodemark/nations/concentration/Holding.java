package org.lodemark.nations.concentration;

import java.util.Optional;
import org.lodemark.atlas.Provenance;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.mass.MassInterval;
import org.lodemark.domain.place.Country;

/**
 * What one country holds of a stage.
 *
 * @param share fraction of the world
 * @param contained contained metal, where the table gives masses and not only shares
 */
public record Holding(
    Country country, Interval share, Optional<MassInterval> contained, Provenance provenance) {}
