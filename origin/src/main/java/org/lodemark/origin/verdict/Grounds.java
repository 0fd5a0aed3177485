package org.lodemark.origin.verdict;

import java.util.List;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.place.Country;
import org.lodemark.origin.fusion.FusedEvidence;

/**
 * All that a verdict on one lot stands on.
 *
 * @param declared the country it is claimed to be mined in
 * @param minShare the least that must be from there, unknown counted against the claim; 0 to 1
 * @param maxShare the most that can be from there, unknown counted in its favour
 * @param maxError what errors of weighing and assay can add to the most, as a share
 * @param uncounted sites on the way whose stock nobody weighed afterwards: their books may lack a
 *     receipt; looked for only where the bounds would contradict the claim
 * @param onDates whether the bounds contradict the claim only if no receipt was booked late
 * @param unauditedShare the part of the metal that passed a row no audit covers, or that entered by
 *     a statement of origin nobody backs; pro rata
 * @param unknownMaxShare the most that no record explains
 * @param evidence what the tests say
 * @param untested what could not be tested, in words
 */
public record Grounds(
    Country declared,
    double minShare,
    double maxShare,
    double maxError,
    List<SiteId> uncounted,
    boolean onDates,
    double unauditedShare,
    double unknownMaxShare,
    FusedEvidence evidence,
    List<String> untested) {
  public Grounds {
    uncounted = List.copyOf(uncounted);
    untested = List.copyOf(untested);
  }
}
