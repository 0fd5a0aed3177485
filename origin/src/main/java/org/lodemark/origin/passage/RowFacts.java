package org.lodemark.origin.passage;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.ledger.statement.SiteStatement.Licence;
import org.lodemark.origin.books.BookRow;
import org.lodemark.origin.books.Books;

/**
 * What is known of rows without looking at the metal: whether an audit covers them, and whether
 * what they say of an origin stands on more than somebody's word.
 */
final class RowFacts {
  private final BitSet unaudited = new BitSet();

  RowFacts(Books books) {
    Map<SiteId, CustodySite> sites = new HashMap<>();
    books.sites().forEach(site -> sites.put(site.id(), site));
    Map<SiteId, List<Licence>> licences = new HashMap<>();
    books.siteStatements().forEach(site -> licences.put(site.id(), site.licences()));
    for (BookRow row : books.rows()) {
      Movement movement = row.low();
      CustodySite site = sites.get(movement.site());
      boolean trusted = site != null
          && site.model().tiesOutputsToInputs()
          && site.isAuditedOn(movement.time().date())
          && (!site.isMine()
              || isBackedMine(site, licences.getOrDefault(movement.site(), List.of()), movement));
      unaudited.set(row.index(), !trusted);
    }
  }

  /**
   * A mine's word, in whatever row - one that writes no more than its shipments implies what it won
   * by them - is backed when its capacity is known, so that it cannot say any
   * amount, and when it had a licence on the day, where it states licences at all.
   */
  private static boolean isBackedMine(CustodySite site, List<Licence> licences, Movement row) {
    return site.capacityPerYear().isPresent()
        && (licences.isEmpty()
            || licences.stream()
                .anyMatch(licence -> licence
                        .from()
                        .map(day -> !row.time().date().isBefore(day))
                        .orElse(true)
                    && licence.to().map(day -> !row.time().date().isAfter(day)).orElse(true)));
  }

  boolean isUnaudited(int row) {
    return unaudited.get(row);
  }
}
