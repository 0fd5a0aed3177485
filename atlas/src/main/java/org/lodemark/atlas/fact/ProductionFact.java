package org.lodemark.atlas.fact;

import org.lodemark.atlas.Basis;
import org.lodemark.atlas.Provenance;
import org.lodemark.atlas.Quantity;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.time.Period;

/** What a country mined or made in a period. */
public record ProductionFact(
    Country country,
    Stage stage,
    Route route,
    Period period,
    Basis basis,
    Quantity quantity,
    Provenance provenance) {}
