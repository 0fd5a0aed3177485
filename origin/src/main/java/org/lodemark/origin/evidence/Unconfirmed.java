package org.lodemark.origin.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.origin.books.BookRow;

/**
 * Of G1: a buyer names a mine as the seller, and the mine's books do not have it, though they have
 * what it sells. Rows are missing everywhere, and by themselves accuse nobody: what counts is how many
 * more are missing between these two than between all others, in standard errors. Missing at random
 * moves both sides alike.
 */
final class Unconfirmed {
  private static final TestId ID = TestId.G1;

  private final EvidenceCase records;
  private final Evidence evidence;

  Unconfirmed(EvidenceCase records, Evidence evidence) {
    this.records = records;
    this.evidence = evidence;
  }

  private record Pair(SiteId mine, SiteId buyer) {}

  /** Receipts between two, those the seller has no row of apart. */
  private static final class Tally {
    int all;
    final List<BookRow> lacking = new ArrayList<>();
  }

  void judge() {
    Map<SiteId, Integer> written = new HashMap<>();
    for (CustodySite site : records.books().sites()) {
      if (site.isMine()) {
        written.put(site.id(), 0);
      }
    }
    for (BookRow row : records.books().rows()) {
      if (row.low().action() == Action.SHIP) {
        written.computeIfPresent(row.low().site(), (site, rows) -> rows + 1);
      }
    }
    double least = records.parameters().get(ID, "least sales written");
    Map<Pair, Tally> tallies = new LinkedHashMap<>();
    for (HandOver handOver : records.handOvers()) {
      for (BookRow receipt : handOver.received()) {
        SiteId mine = receipt.low().counterparty().orElse(receipt.low().site());
        if (written.getOrDefault(mine, 0) >= least) {
          Tally tally =
              tallies.computeIfAbsent(new Pair(mine, receipt.low().site()), added -> new Tally());
          tally.all++;
          if (handOver.shipped().isEmpty()) {
            tally.lacking.add(receipt);
          }
        }
      }
    }
    int all = tallies.values().stream().mapToInt(tally -> tally.all).sum();
    int lacking =
        tallies.values().stream().mapToInt(tally -> tally.lacking.size()).sum();
    tallies.forEach((pair, tally) -> judge(pair, tally, all, lacking));
  }

  private void judge(Pair pair, Tally tally, int all, int lacking) {
    // One more of each sort: of few others nothing is sure.
    double usual = (lacking - tally.lacking.size() + 1.0) / (all - tally.all + 2.0);
    double expected = usual * tally.all;
    double errors = (tally.lacking.size() - expected) / Math.sqrt(expected * (1 - usual));
    boolean enough = tally.lacking.size() >= records.parameters().get(ID, "least lacking");
    if (enough && errors > records.parameters().get(ID, "lacking z")) {
      evidence.found(
          (double) tally.lacking.size() / tally.all - usual,
          pair.buyer() + " names " + pair.mine() + " as the seller of " + tally.all
              + " receipts, of"
              + " which its books lack " + tally.lacking.size() + "; between others "
              + Say.percent(usual) + " are lacking (" + Say.number(errors) + " standard errors).",
          tally.lacking);
    }
  }
}
