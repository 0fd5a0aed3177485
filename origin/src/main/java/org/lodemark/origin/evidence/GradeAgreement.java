package org.lodemark.origin.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.ledger.statement.AssayStatement;
import org.lodemark.origin.books.BookRow;

/**
 * Of B4: sender and receiver of one lot state grades that no assay error explains; for one lot, and for
 * a receiver over all lots, which shows a little each time. Either way: a sender's paper grade that is
 * too high makes room for other metal, and so does a receiver's. What the sender states is his row's
 * grade, else that of his winning the lot, else a laboratory's of the lot under his name.
 */
final class GradeAgreement {
  private static final TestId ID = TestId.B4;

  private final EvidenceCase records;
  private final Evidence evidence;
  private final Map<LotId, Double> won = new HashMap<>();
  private final Map<LotId, Double> assayed = new HashMap<>();
  private final double sd;

  GradeAgreement(EvidenceCase records, Evidence evidence) {
    this.records = records;
    this.evidence = evidence;
    sd = records.parameters().get(ID, "assay sd");
    for (BookRow row : records.books().rows()) {
      if (row.low().action() == Action.MINE && row.gradeFraction().isPresent()) {
        won.put(row.low().lot().orElseThrow(), row.gradeFraction().getAsDouble());
      }
    }
    for (AssayStatement assay : records.books().assays()) {
      boolean ofMetal =
          assay.element().equalsIgnoreCase(records.atlas().commodity().symbol());
      if (ofMetal && assay.unit().equals("%")) {
        assay.value().ifPresent(value -> assayed.put(assay.lot(), value.doubleValue() / 100));
      }
    }
  }

  /** A receipt whose grade and whose sender's are known. */
  private record Pair(BookRow sent, BookRow got, double sentGrade, double gotGrade) {
    double more() {
      return gotGrade - sentGrade;
    }
  }

  void judge() {
    Map<SiteId, List<Pair>> byReceiver = new LinkedHashMap<>();
    for (HandOver handOver : records.handOvers()) {
      if (handOver.isPair()) {
        BookRow sent = handOver.shipped().get(0);
        BookRow got = handOver.received().get(0);
        OptionalDouble sentGrade = sentGrade(sent);
        if (sentGrade.isPresent() && got.gradeFraction().isPresent()) {
          byReceiver
              .computeIfAbsent(got.low().site(), added -> new ArrayList<>())
              .add(new Pair(
                  sent, got, sentGrade.getAsDouble(), got.gradeFraction().getAsDouble()));
        }
      }
    }
    byReceiver.values().forEach(this::judge);
  }

  private OptionalDouble sentGrade(BookRow sent) {
    if (sent.gradeFraction().isPresent()) {
      return sent.gradeFraction();
    }
    LotId lot = sent.low().lot().orElseThrow();
    Double known = won.getOrDefault(lot, assayed.get(lot));
    return known == null ? OptionalDouble.empty() : OptionalDouble.of(known);
  }

  private void judge(List<Pair> pairs) {
    double tolerance = records.parameters().get(ID, "z") * Math.sqrt(2) * sd;
    double full = records.parameters().get(ID, "full difference");
    double slip = records.parameters().get(ID, "slip difference");
    List<Pair> steady = new ArrayList<>();
    for (Pair pair : pairs) {
      evidence.examined(List.of(pair.got()));
      double off = Math.abs(pair.more());
      // Further off than any honest or dishonest assay: a lost decimal point.
      if (off > tolerance && off < slip) {
        one(pair, tolerance, full);
      }
      if (off < slip) {
        steady.add(pair);
      }
    }
    running(steady, full);
  }

  private void one(Pair pair, double tolerance, double full) {
    evidence.found(
        Math.abs(pair.more()) / full,
        "Lot " + pair.sent().low().lot().orElseThrow() + " left "
            + pair.sent().low().site() + " at " + Say.percent(pair.sentGrade())
            + " by its sender's paper and was " + Say.percent(pair.gotGrade()) + " at "
            + pair.got().low().site()
            + "; assay errors explain " + Say.percent(tolerance) + ".",
        List.of(pair.got()),
        List.of(pair.sent(), pair.got()));
  }

  private void running(List<Pair> pairs, double full) {
    double least = records.parameters().get(ID, "least lots");
    double mean = pairs.stream().mapToDouble(Pair::more).average().orElse(0);
    double errors = Math.abs(mean) * Math.sqrt(pairs.size()) / (Math.sqrt(2) * sd);
    if (pairs.size() >= least && errors > records.parameters().get(ID, "running z")) {
      List<BookRow> receipts = pairs.stream().map(Pair::got).toList();
      evidence.found(
          Math.abs(mean) / full,
          receipts.get(0).low().site() + " states grades " + Say.percent(Math.abs(mean))
              + (mean > 0 ? " higher" : " lower") + " than its senders, over " + pairs.size()
              + " lots: " + Say.number(errors) + " standard errors.",
          receipts);
    }
  }
}
