package org.lodemark.origin.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.origin.books.BookRow;

/**
 * B2: over a campaign between two counts of the whole site, a processor gave more metal for what it
 * took than it says it can. Less is a loss, and speaks of no origin. A single heat may give more than
 * it took, from dust, slag and work in progress, and is not judged.
 */
final class CampaignRecovery implements EvidenceTest {
  @Override
  public TestId id() {
    return TestId.B2;
  }

  @Override
  public TestOutcome run(EvidenceCase records) {
    Map<SiteId, List<BookRow>> rows = new LinkedHashMap<>();
    Map<SiteId, Double> most = new LinkedHashMap<>();
    for (CustodySite site : records.books().sites()) {
      site.recovery().ifPresent(range -> {
        rows.put(site.id(), new ArrayList<>());
        most.put(site.id(), range.high());
      });
    }
    for (BookRow row : records.books().rows()) {
      List<BookRow> ofSite = rows.get(row.low().site());
      if (ofSite != null) {
        ofSite.add(row);
      }
    }
    Evidence evidence = new Evidence(id());
    double tolerance = records.parameters().get(id(), "tolerance");
    rows.forEach((site, ofSite) -> {
      ofSite.sort(Comparator.comparing(row -> row.low().time().latest()));
      campaigns(site, ofSite, most.getOrDefault(site, 1.0) + tolerance, evidence);
    });
    return evidence.outcome("no processor with a recovery range has two counts of its whole stock");
  }

  private static void campaigns(SiteId site, List<BookRow> rows, double most, Evidence evidence) {
    List<BookRow> campaign = new ArrayList<>();
    boolean counted = false;
    for (BookRow row : rows) {
      boolean ends = row.low().action() == Action.COUNT && row.low().lot().isEmpty();
      if (!ends) {
        campaign.add(row);
        continue;
      }
      if (counted) {
        judge(site, campaign, most, evidence);
      }
      counted = true;
      campaign.clear();
    }
  }

  private static void judge(SiteId site, List<BookRow> campaign, double most, Evidence evidence) {
    long in = 0;
    long out = 0;
    List<BookRow> outputs = new ArrayList<>();
    for (BookRow row : campaign) {
      if (row.low().action() == Action.INPUT) {
        in += row.high().mass().grams();
      } else if (row.low().action() == Action.OUTPUT) {
        out += row.low().mass().grams();
        outputs.add(row);
      }
    }
    if (in == 0 || outputs.isEmpty()) {
      return;
    }
    evidence.examined(outputs);
    double recovery = (double) out / in;
    if (recovery > most) {
      evidence.found(
          (recovery - most) / recovery,
          site + " gave " + Say.tonnes(out) + " for " + Say.tonnes(in)
              + " fed between two counts to "
              + campaign.get(campaign.size() - 1).low().time().date() + ", "
              + Say.percent(recovery) + "; it says it can give up to " + Say.percent(most)
              + " with tolerance.",
          outputs);
    }
  }
}
