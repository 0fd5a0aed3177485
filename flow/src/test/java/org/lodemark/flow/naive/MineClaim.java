package org.lodemark.flow.naive;

import java.time.Instant;
import java.util.List;
import org.lodemark.domain.custody.SiteId;

/**
 * Mass that is said to have come from a mine, before its capacity is looked at.
 *
 * @param year of the row's own date
 * @param draft the arc by which it enters
 * @param among the list that arc stands in; what is beyond the capacity follows it there
 */
record MineClaim(SiteId mine, int year, Instant time, int row, Draft draft, List<Draft> among) {}
