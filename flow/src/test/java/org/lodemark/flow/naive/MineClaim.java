package org.lodemark.flow.naive;

import org.lodemark.domain.custody.SiteId;

/**
 * Mass that is said to have come from a mine, before its capacity is looked at.
 *
 * @param year of the row's own date
 * @param arrival the arrival it is, as far as {@code grams} go
 */
record MineClaim(SiteId mine, int year, long grams, Moment arrival) {}
