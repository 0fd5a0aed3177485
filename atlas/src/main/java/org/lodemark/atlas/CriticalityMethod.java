package org.lodemark.atlas;

import org.lodemark.domain.place.Country;

/**
 * Which criticality study an atlas carries the inputs of.
 *
 * @param label how it is called, with its year
 * @param importer whose supply the study looks at
 */
public record CriticalityMethod(String label, Country importer) {}
