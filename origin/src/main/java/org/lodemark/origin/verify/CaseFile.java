package org.lodemark.origin.verify;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.origin.books.BookRows;
import org.lodemark.origin.claim.Claims;
import org.lodemark.origin.evidence.FoundEvidence;
import org.lodemark.origin.passage.RowLanes;

/**
 * All that verification asks of records, made ready: just now, or kept from before.
 *
 * @param sites as the engine has them
 * @param rows of the books
 * @param claims what is declared of lots
 * @param evidence what the tests found
 * @param rowLanes the same by rows
 * @param lastCounts when the whole stock of a site was last weighed
 * @param triggers the due-diligence triggers that hold, for whatever site
 * @param unexplained tonnes that no record explains, per site, at the lower reading
 * @param priors what public figures say of each country that some row declares
 * @param low the records with the least metal that unmeasured rows may hold
 * @param high with the most; empty where all was measured
 */
record CaseFile(
    List<CustodySite> sites,
    BookRows rows,
    Claims claims,
    FoundEvidence evidence,
    RowLanes rowLanes,
    Map<SiteId, Instant> lastCounts,
    List<Verification.Trigger> triggers,
    List<Verification.Unexplained> unexplained,
    List<Verification.Prior> priors,
    Reading low,
    Optional<Reading> high) {
  CaseFile {
    sites = List.copyOf(sites);
    lastCounts = Map.copyOf(lastCounts);
    triggers = List.copyOf(triggers);
    unexplained = List.copyOf(unexplained);
    priors = List.copyOf(priors);
  }

  boolean hasSite(SiteId id) {
    return sites.stream().anyMatch(site -> site.id().equals(id));
  }
}
