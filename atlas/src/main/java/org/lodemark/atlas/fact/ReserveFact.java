package org.lodemark.atlas.fact;

import org.lodemark.atlas.Basis;
import org.lodemark.atlas.Provenance;
import org.lodemark.atlas.Quantity;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.time.Period;

/** What a country has in the ground, as of a period. */
public record ReserveFact(
    Country country,
    DepositCategory category,
    Period period,
    Basis basis,
    Quantity quantity,
    Provenance provenance) {}
