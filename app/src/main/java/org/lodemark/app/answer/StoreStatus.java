package org.lodemark.app.answer;

import java.util.Collection;
import java.util.Optional;
import org.lodemark.ledger.statement.SiteStatement;
import org.lodemark.ledger.store.LedgerReader;
import org.lodemark.ledger.store.LotList;
import org.lodemark.ledger.store.LotPage;
import org.lodemark.ledger.store.LotQuery;
import org.lodemark.ledger.store.StoreState;
import org.lodemark.ledger.store.StoreUnavailable;
import org.lodemark.report.ledger.SitesReport;
import org.lodemark.report.ledger.StatusReport.StoreRow;

/** What a store holds, in a few numbers. */
public final class StoreStatus {
  private StoreStatus() {}

  /** As it is now; empty of everything where there is none yet. */
  public static StoreRow of(WarmBooks books) throws StoreUnavailable {
    String url = books.url().toString();
    if (!books.isThere()) {
      return new StoreRow(url, false, Optional.empty(), 0, 0, 0, 0, 0);
    }
    try (LedgerReader ledger = books.open()) {
      StoreState state = ledger.state();
      Collection<SiteStatement> sites = ledger.listSites();
      return new StoreRow(
          url,
          true,
          SitesReport.isSimulated(sites),
          state.statements(),
          state.movements(),
          lots(ledger, Optional.empty(), 1).total(),
          sites.size(),
          state.lastSeq());
    }
  }

  /** The lots that a site handled. */
  static LotPage lots(LedgerReader ledger, Optional<String> site) throws StoreUnavailable {
    return lots(ledger, site, LotQuery.MOST);
  }

  private static LotPage lots(LedgerReader ledger, Optional<String> site, int most)
      throws StoreUnavailable {
    return new LotList(ledger)
        .ask(new LotQuery(
            site,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            most,
            0));
  }
}
