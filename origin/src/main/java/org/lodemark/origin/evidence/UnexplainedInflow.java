package org.lodemark.origin.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.origin.books.BookRow;

/**
 * B1: a site handed on, or was found to hold, more metal than can have come in. Sites are taken as
 * one stock each, whatever links they claim, and in their favour (see {@link StockBook}): a shipment
 * to them that they did not write down has come, what they wrote and their sender did not has come
 * too, and what was not measured came in rich and left poor. Mines are left to C1: what they do not
 * write they may have won.
 */
final class UnexplainedInflow implements EvidenceTest {
  @Override
  public TestId id() {
    return TestId.B1;
  }

  @Override
  public TestOutcome run(EvidenceCase records) {
    Map<SiteId, StockBook> books = new LinkedHashMap<>();
    Map<SiteId, List<BookRow>> own = new LinkedHashMap<>();
    for (CustodySite site : records.books().sites()) {
      if (!site.isMine()) {
        books.put(site.id(), new StockBook());
        own.put(site.id(), new ArrayList<>());
      }
    }
    for (BookRow row : records.books().rows()) {
      List<BookRow> rows = own.get(row.low().site());
      if (rows != null) {
        rows.add(row);
      }
    }
    for (HandOver handOver : HandOver.listOf(records.books())) {
      StockBook book = books.get(handOver.receiver());
      if (book != null) {
        BookRow row = handOver.received().isEmpty()
            ? handOver.shipped().get(0)
            : handOver.received().get(0);
        book.arrival(handOver.earliest(), handOver.mostGrams(), row);
      }
    }
    Evidence evidence = new Evidence(id());
    books.forEach((site, book) -> {
      book.own(own.getOrDefault(site, List.of()));
      judge(site, book.intervals(), records.parameters(), evidence);
    });
    return evidence.outcome("no site but mines ships anything");
  }

  private void judge(
      SiteId site,
      List<StockBook.Interval> intervals,
      TestParameters parameters,
      Evidence evidence) {
    for (StockBook.Interval interval : intervals) {
      evidence.examined(interval.departures());
      double tolerance = parameters.get(id(), "z") * Math.sqrt(interval.variance())
          + parameters.get(id(), "throughput tolerance") * interval.outGrams();
      double opening = interval.isCounted() ? 0 : opening(interval, parameters);
      double beyond = interval.shortGrams() - tolerance - opening;
      if (beyond > 0) {
        evidence.found(
            beyond / interval.outGrams(),
            site + " handed on or held " + Say.tonnes(interval.shortGrams())
                + " more than can have come in by any record, of " + Say.tonnes(interval.outGrams())
                + " that left from " + interval.from().date() + " to "
                + interval.to().date()
                + (opening > 0
                    ? "; " + Say.tonnes(opening) + " of it may have been there at first"
                    : "")
                + "; scales and losses explain " + Say.tonnes(tolerance) + ".",
            interval.departures());
      }
    }
  }

  /** What may have been there before the first row: as much as left in the first weeks. */
  private double opening(StockBook.Interval interval, TestParameters parameters) {
    java.time.LocalDate until =
        interval.from().date().plusDays((long) parameters.get(id(), "opening days"));
    return interval.departures().stream()
        .filter(
            row -> row.low().action() == Action.SHIP && !row.low().time().date().isAfter(until))
        .mapToLong(row -> row.low().mass().grams())
        .sum();
  }
}
