package org.lodemark.origin.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.origin.books.BookRow;

/**
 * B5: receivers weigh more than was sent. For one hand-over, the gain in standard errors of both
 * scales; for a pair of sites, the running sum of gains, which shows a little more each time. As
 * weighed, wet: that is what scales measure. Less than was sent is drying, dust or theft, and no
 * origin. A weight that is off by a third is taken for a slip of the pen.
 */
final class HandOverDrift implements EvidenceTest {
  @Override
  public TestId id() {
    return TestId.B5;
  }

  private record Pair(SiteId sender, SiteId receiver) {}

  private record Gain(BookRow sent, BookRow got, double errors) {}

  @Override
  public TestOutcome run(EvidenceCase records) {
    double slip = records.parameters().get(id(), "slip ratio");
    Map<Pair, List<Gain>> pairs = new LinkedHashMap<>();
    for (HandOver handOver : HandOver.listOf(records.books())) {
      if (handOver.isPair()) {
        gain(handOver, slip, pairs);
      }
    }
    Evidence evidence = new Evidence(id());
    pairs.values().forEach(gains -> judge(gains, records.parameters(), evidence));
    return evidence.outcome("no hand-over is weighed by both sides with a known scale error");
  }

  private static void gain(HandOver handOver, double slip, Map<Pair, List<Gain>> pairs) {
    BookRow sent = handOver.shipped().get(0);
    BookRow got = handOver.received().get(0);
    double error = Math.hypot((double) sent.wetScaleSdGrams(), (double) got.wetScaleSdGrams());
    double ratio = (double) got.wetGrams() / sent.wetGrams();
    if (error > 0 && ratio < slip && ratio > 1 / slip) {
      pairs
          .computeIfAbsent(
              new Pair(sent.low().site(), got.low().site()), added -> new ArrayList<>())
          .add(new Gain(sent, got, (got.wetGrams() - sent.wetGrams()) / error));
    }
  }

  private void judge(List<Gain> gains, TestParameters parameters, Evidence evidence) {
    double limit = parameters.get(id(), "z");
    double sum = 0;
    List<BookRow> receipts = new ArrayList<>();
    for (Gain gain : gains) {
      receipts.add(gain.got());
      sum += gain.errors();
      // Of many hand-overs some are off by chance: the limit grows as their largest does.
      double beyond = gain.errors() - Math.sqrt(limit * limit + 2 * Math.log(gains.size()));
      if (beyond > 0) {
        evidence.found(
            beyond / limit,
            gain.got().low().site() + " weighed "
                + Say.tonnes(gain.got().wetGrams() - gain.sent().wetGrams())
                + " (wet) more than " + gain.sent().low().site() + " had sent of "
                + gain.sent().low().lot().orElseThrow() + ", " + Say.number(gain.errors())
                + " standard errors of both scales.",
            List.of(gain.got()),
            List.of(gain.sent(), gain.got()));
      }
    }
    evidence.examined(receipts);
    double running = sum / Math.sqrt(gains.size());
    if (gains.size() >= parameters.get(id(), "least hand-overs") && running > limit) {
      Gain first = gains.get(0);
      evidence.found(
          (running - limit) / limit,
          first.got().low().site() + " weighs more than " + first.sent().low().site()
              + " sends, hand-over after hand-over: the sum over " + gains.size() + " is "
              + Say.number(running) + " standard errors.",
          receipts);
    }
  }
}
