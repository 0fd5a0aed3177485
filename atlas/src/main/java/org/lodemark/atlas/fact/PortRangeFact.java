package org.lodemark.atlas.fact;

import org.lodemark.atlas.Provenance;

/**
 * A port that a freight for a range of ports holds for.
 *
 * @param range as freights name it
 * @param place one of its ports
 */
public record PortRangeFact(String range, String place, Provenance provenance) {}
