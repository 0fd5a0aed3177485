package org.lodemark.origin.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.lodemark.atlas.Atlas;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.place.Country;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.Catchment;
import org.lodemark.flow.custody.Custody;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.Trust;
import org.lodemark.origin.books.BookRow;
import org.lodemark.origin.books.BookRows;
import org.lodemark.origin.books.Books;
import org.lodemark.origin.claim.Claims;
import org.lodemark.origin.evidence.EvidenceCase;
import org.lodemark.origin.evidence.EvidenceTests;
import org.lodemark.origin.evidence.FoundEvidence;
import org.lodemark.origin.evidence.TestOutcome;
import org.lodemark.origin.passage.Passage;
import org.lodemark.origin.passage.RowLanes;

/**
 * Makes a case file from books: the graphs are read while the tests are made, and the metal is
 * followed in both at once.
 *
 * @param outcomes of the tests, whole
 * @param catchment of the records
 * @param low the records with the least metal
 * @param high with the most, where not all was measured
 */
record LiveCase(
    CaseFile file,
    List<TestOutcome> outcomes,
    Supplier<Catchment> catchment,
    CustodyGraph low,
    Optional<CustodyGraph> high) {
  LiveCase {
    outcomes = List.copyOf(outcomes);
  }

  static LiveCase of(Books books, Atlas atlas, VerifyOptions options) {
    CompletableFuture<CustodyGraph> lowGraph = graph(books, books.low(), options);
    Optional<CompletableFuture<CustodyGraph>> highGraph =
        books.isMeasured() ? Optional.empty() : Optional.of(graph(books, books.high(), options));
    Claims claims = Claims.of(books);
    List<TestOutcome> outcomes = EvidenceTests.run(
        new EvidenceCase(books, atlas, options.parameters(), options.reference()));
    List<Country> countries = claims.listMined().stream()
        .map(claim -> claim.origin().country())
        .distinct()
        .toList();
    BookRows rows = BookRows.of(books);
    RowLanes lanes = RowLanes.of(books, outcomes);
    Supplier<Catchment> catchment = new Memo<>(() -> Catchment.of(books.sites(), books.low()));
    Ends ends = new Ends(rows, lanes, countries, catchment, options);
    Optional<CompletableFuture<Reading>> atHigh = highGraph.map(reading ->
        reading.thenApplyAsync(graph -> ends.reading(graph, at -> rows.get(at).high())));
    CustodyGraph low = Together.await(lowGraph);
    Reading atLow = ends.reading(low, at -> rows.get(at).low());
    CaseFile file = new CaseFile(
        books.sites(),
        rows,
        claims,
        FoundEvidence.of(outcomes),
        lanes,
        Stocktakes.lastCounts(books),
        Contexts.triggers(atlas, books),
        UnexplainedMass.of(low),
        Contexts.priors(atlas, declared(books)),
        atLow,
        atHigh.map(Together::await));
    return new LiveCase(file, outcomes, catchment, low, highGraph.map(Together::await));
  }

  private static Set<Country> declared(Books books) {
    Set<Country> countries = new HashSet<>();
    for (BookRow row : books.rows()) {
      row.low().declaredOrigin().ifPresent(origin -> countries.add(origin.country()));
    }
    return countries;
  }

  private static CompletableFuture<CustodyGraph> graph(
      Books books, List<Movement> movements, VerifyOptions options) {
    return CompletableFuture.supplyAsync(
        () -> CustodyGraph.of(books.sites(), movements, options.assumptions()));
  }

  /** What the readings at both ends have in common. */
  private record Ends(
      BookRows rows,
      RowLanes lanes,
      List<Country> countries,
      Supplier<Catchment> catchment,
      VerifyOptions options) {
    Reading reading(CustodyGraph graph, IntFunction<Movement> row) {
      return new Reading(
          graph,
          () -> asRecorded(graph),
          Passage.of(graph, rows, lanes, countries),
          new Nearby(catchment, row, options.assumptions(), options.losses()),
          options.losses());
    }
  }

  /** The same records with trust in every link. */
  private static Custody asRecorded(CustodyGraph graph) {
    Assumptions assumptions = graph.assumptions().withTrust(Trust.AS_RECORDED);
    return assumptions.equals(graph.assumptions()) ? graph : graph.under(assumptions);
  }
}
