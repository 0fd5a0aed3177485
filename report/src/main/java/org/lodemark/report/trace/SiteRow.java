package org.lodemark.report.trace;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.lodemark.domain.custody.CustodySite;

/**
 * A site a report speaks of.
 *
 * @param site its id
 * @param name as its records have it
 * @param country ISO alpha-3
 * @param kind {@code mine}, {@code trader} and so on
 */
public record SiteRow(String site, String name, String country, String kind) {
  /** The sites of these ids, sorted by id. */
  static List<SiteRow> of(Collection<CustodySite> sites, Set<String> ids) {
    return listAll(sites.stream().filter(site -> ids.contains(site.id().id())).toList());
  }

  /** All of them, sorted by id. */
  public static List<SiteRow> listAll(Collection<CustodySite> sites) {
    return sites.stream()
        .sorted(Comparator.comparing(CustodySite::id))
        .map(site -> new SiteRow(
            site.id().id(),
            site.site().name(),
            site.country().iso3(),
            AssumptionsRow.word(site.site().kind())))
        .toList();
  }
}
