package org.lodemark.origin.evidence;

import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.origin.books.BookRow;
import org.lodemark.origin.books.BookRow.PaidPrice;

/**
 * P1: paid far less than the peers of the row were paid. Raw material is sold below world price
 * everywhere, so a price is set against prices of the same form, basis, currency, country and
 * quarter only, per metal it holds where it is per tonne of ore. Distances are in robust standard
 * deviations of the logarithm.
 */
final class PaidPrices implements EvidenceTest {
  /** Makes the median absolute deviation of a normal its standard deviation. */
  private static final double MAD_TO_SD = 1.4826;

  private static final double LEAST_SD = 0.02;

  @Override
  public TestId id() {
    return TestId.P1;
  }

  private record Peers(
      String form, String currency, String basis, String country, int year, long quarter) {}

  private record Paid(BookRow row, double log) {}

  @Override
  public TestOutcome run(EvidenceCase records) {
    Map<SiteId, String> countries = new HashMap<>();
    for (CustodySite site : records.books().sites()) {
      countries.put(site.id(), site.country().iso3());
    }
    Map<Peers, List<Paid>> groups = new LinkedHashMap<>();
    for (BookRow row : records.books().rows()) {
      if (row.price().filter(price -> price.amount() > 0).isPresent()) {
        add(row, row.price().get(), countries, groups);
      }
    }
    Evidence evidence = new Evidence(id());
    groups.forEach((peers, paid) -> judge(peers, paid, records.parameters(), evidence));
    return evidence.outcome("no price has enough peers");
  }

  private static void add(
      BookRow row, PaidPrice price, Map<SiteId, String> countries, Map<Peers, List<Paid>> groups) {
    double perMetal = price.amount();
    if (!price.basis().contains("contained")) {
      if (row.wetGrams() == 0 || !row.isMeasured()) {
        return;
      }
      perMetal = price.amount() * row.wetGrams() / row.low().mass().grams();
    }
    Peers peers = new Peers(
        row.form().orElse(""),
        price.currency(),
        price.basis(),
        countries.getOrDefault(row.low().site(), ""),
        row.low().time().date().getYear(),
        row.low().time().date().getLong(IsoFields.QUARTER_OF_YEAR));
    groups
        .computeIfAbsent(peers, added -> new ArrayList<>())
        .add(new Paid(row, Math.log(perMetal)));
  }

  private void judge(Peers peers, List<Paid> paid, TestParameters parameters, Evidence evidence) {
    if (paid.size() < parameters.get(id(), "least peers")) {
      return;
    }
    evidence.examined(paid.stream().map(Paid::row).toList());
    double median = median(paid.stream().mapToDouble(Paid::log).toArray());
    double sd = Math.max(
        LEAST_SD,
        MAD_TO_SD
            * median(
                paid.stream().mapToDouble(one -> Math.abs(one.log() - median)).toArray()));
    double limit = parameters.get(id(), "z") * sd;
    double least = -Math.log1p(-parameters.get(id(), "least discount"));
    for (Paid one : paid) {
      double below = median - one.log();
      if (below > limit && below > least) {
        evidence.found(
            1 - Math.exp(-below),
            one.row().low().site() + " has "
                + Say.number(one.row().price().orElseThrow().amount())
                + " " + peers.currency() + " per " + peers.basis() + " on "
                + one.row().low().time().date() + ", " + Say.percent(1 - Math.exp(-below))
                + " below the median of " + paid.size() + " peers, per metal in it.",
            List.of(one.row()));
      }
    }
  }

  private static double median(double[] values) {
    java.util.Arrays.sort(values);
    int half = values.length / 2;
    return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
  }
}
