package org.lodemark.simworld.frame;

import java.time.ZoneId;

/** A country that takes part: what its clocks show and what it pays in. */
public record Land(String iso3, String name, ZoneId zone, String currency) {}
