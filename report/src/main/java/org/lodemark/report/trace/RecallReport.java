package org.lodemark.report.trace;

import java.util.List;

/**
 * The answer of {@code trace --downstream LOT} and {@code trace --mine SITE}: lots that may hold
 * metal of it. A lot that can have none is not listed. Lots follow from one another, so that their
 * masses do not add up.
 *
 * @param kind {@code lot} or {@code mine}
 * @param of the lot or the site
 * @param massBasis {@code measured}, or {@code range} where two ends differ
 * @param affected most bad metal first
 */
public record RecallReport(
    String kind,
    String of,
    AssumptionsRow assumptions,
    String massBasis,
    List<AffectedRow> affected,
    List<SiteRow> sites,
    List<String> notes) {
  /**
   * A lot as a site handed it on, or has it.
   *
   * @param massGrams of the lot there, contained metal; {@code massHighGrams} at the other end
   * @param badGrams of it bad, pro rata: a convention; {@code badHighGrams} at the other end
   * @param mostBadGrams the most that can be bad at either end; a safe upper bound
   */
  public record AffectedRow(
      String lot,
      String site,
      long massGrams,
      long massHighGrams,
      long badGrams,
      long badHighGrams,
      long mostBadGrams) {}
}
