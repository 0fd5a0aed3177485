package org.lodemark.origin.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.origin.books.BookRow;

/**
 * Of G1: a buyer names a mine as the seller, and the mine's books do not have it, though they have
 * what it sells. Rows are missing everywhere, and by themselves accuse nobody: what counts is how many
 * more are missing between these two than between all others, by the exact chance that so many of all
 * that are lacking fall to these two (Fisher's exact test), times the pairs looked at. Missing at random
 * moves both sides alike. Standard errors were used before, and accused an honest buyer of 15 of whose
 * receipts 3 were lacking, where 0.4 were to be expected: that happens.
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
    ExactTail tail = new ExactTail(all + 2);
    tallies.forEach((pair, tally) -> judge(pair, tally, all, lacking, tallies.size(), tail));
  }

  private void judge(Pair pair, Tally tally, int all, int lacking, int pairs, ExactTail tail) {
    // One more of each sort among others: of few others nothing is sure.
    double usual = (lacking - tally.lacking.size() + 1.0) / (all - tally.all + 2.0);
    double chance =
        pairs * tail.drawnAtLeast(tally.lacking.size(), tally.all, lacking + 1, all + 2);
    boolean enough = tally.lacking.size() >= records.parameters().get(ID, "least lacking");
    if (enough && chance <= records.parameters().get(ID, "lacking chance")) {
      evidence.found(
          (double) tally.lacking.size() / tally.all - usual,
          pair.buyer() + " names " + pair.mine() + " as the seller of " + tally.all
              + " receipts, of"
              + " which its books lack " + tally.lacking.size() + "; between others "
              + Say.percent(usual) + " are lacking (by chance "
              + String.format(Locale.ROOT, "%.1e", chance) + ", of " + pairs + " pairs).",
          tally.lacking);
    }
  }
}
