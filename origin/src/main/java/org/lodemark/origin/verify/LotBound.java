package org.lodemark.origin.verify;

import java.util.Optional;
import org.lodemark.domain.custody.LotId;
import org.lodemark.flow.answer.OriginBound;

/**
 * What part of one lot can be of a set. Where moisture or grade of some rows was not measured, the
 * hull of two readings of the records, which is no bound; {@code isHull} says so.
 *
 * @param lot the lot
 * @param massGrams at the lower reading
 * @param minShare the least, unknown counted out; of the screen where not exact
 * @param maxShareKnown the most, unknown counted out; of the screen where not exact
 * @param maxShare the most, unknown counted in; of the screen where not exact
 * @param screenMaxShare the most by the screen: never too low
 * @param exact the exact bounds with their cuts, at the lower reading, where they were computed
 * @param isHull whether the shares are the hull of two readings
 */
public record LotBound(
    LotId lot,
    long massGrams,
    double minShare,
    double maxShareKnown,
    double maxShare,
    double screenMaxShare,
    Optional<OriginBound> exact,
    boolean isHull) {}
