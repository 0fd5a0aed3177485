package org.lodemark.flow.naive;

import org.lodemark.domain.custody.SiteId;

/**
 * Where metal meets.
 *
 * @param id its place in the journal's list
 * @param site where; of a transit the sender
 * @param label the lot of a lot pool, the value of a value pool, the event of a process or transit
 * @param homogeneous of a process: all its outputs have one composition
 */
public record NaiveJunction(
    int id, NaiveKind kind, SiteId site, String label, boolean homogeneous) {}
