package org.lodemark.atlas.fact;

import org.lodemark.atlas.Provenance;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.place.Position;

/** Where a place is. */
public record PlaceFact(String place, Country country, Position position, Provenance provenance) {}
