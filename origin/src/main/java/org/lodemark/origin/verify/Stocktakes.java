package org.lodemark.origin.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.custody.Target;
import org.lodemark.origin.books.BookRow;
import org.lodemark.origin.books.Books;
import org.lodemark.origin.passage.Reach;

/**
 * Where a stock was weighed after a lot had left. A receipt nobody wrote makes a stock larger than its
 * book, and the next count of the whole shows it; without one, books that rule a claim out may just
 * lack a receipt.
 */
final class Stocktakes {
  /** A site that handed on less of the lot cannot change the verdict. */
  private static final double LEAST_SHARE = 0.02;

  private final Map<SiteId, Instant> lastCount;
  private final Set<SiteId> mines = new HashSet<>();

  Stocktakes(Map<SiteId, Instant> lastCounts, Collection<CustodySite> sites) {
    lastCount = lastCounts;
    sites.stream().filter(CustodySite::isMine).forEach(site -> mines.add(site.id()));
  }

  /** When the whole stock of each site was last weighed. */
  static Map<SiteId, Instant> lastCounts(Books books) {
    Map<SiteId, Instant> last = new HashMap<>();
    for (BookRow row : books.rows()) {
      if (row.low().action() == Action.COUNT && row.low().lot().isEmpty()) {
        last.merge(row.low().site(), row.low().time().latest(), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    return last;
  }

  /** The sites on the way of targets that mix by their books and were not counted afterwards. */
  List<SiteId> lackingFor(Reading reading, Collection<Target> targets) {
    Set<SiteId> lacking = new LinkedHashSet<>();
    for (Target target : targets) {
      for (Reach.Step step : Reach.of(reading.passage(), target).steps()) {
        Instant counted = lastCount.getOrDefault(step.site(), Instant.MIN);
        boolean matters =
            step.share() >= LEAST_SHARE && !step.isAudited() && !mines.contains(step.site());
        if (matters && counted.isBefore(target.time().latest())) {
          lacking.add(step.site());
        }
      }
    }
    return new ArrayList<>(lacking);
  }
}
