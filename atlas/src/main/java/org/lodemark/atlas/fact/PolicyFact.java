package org.lodemark.atlas.fact;

import java.time.LocalDate;
import java.util.Optional;
import org.lodemark.atlas.Provenance;
import org.lodemark.domain.place.CountryGroup;
import org.lodemark.domain.time.Period;

/**
 * A policy, a border closure or another event that moves supply.
 *
 * @param period when; empty when undated
 * @param endsOn the day it ends by itself, where it says so
 */
public record PolicyFact(
    Optional<Period> period,
    Optional<LocalDate> endsOn,
    CountryGroup countries,
    String kind,
    String effect,
    Provenance provenance) {}
