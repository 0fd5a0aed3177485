package org.lodemark.origin.verify;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.lodemark.atlas.Atlas;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.place.Country;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.Custody;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.Trust;
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
 */
record LiveCase(CaseFile file, List<TestOutcome> outcomes) {
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
    Optional<CompletableFuture<Reading>> atHigh = highGraph.map(reading ->
        reading.thenApplyAsync(graph -> reading(graph, rows, lanes, countries, options)));
    CustodyGraph low = Together.await(lowGraph);
    Reading atLow = reading(low, rows, lanes, countries, options);
    return new LiveCase(
        new CaseFile(
            books.sites(),
            rows,
            claims,
            FoundEvidence.of(outcomes),
            lanes,
            Stocktakes.lastCounts(books),
            Contexts.triggers(atlas, books),
            UnexplainedMass.of(low),
            atLow,
            atHigh.map(Together::await)),
        outcomes);
  }

  private static CompletableFuture<CustodyGraph> graph(
      Books books, List<Movement> movements, VerifyOptions options) {
    return CompletableFuture.supplyAsync(
        () -> CustodyGraph.of(books.sites(), movements, options.assumptions()));
  }

  private static Reading reading(
      CustodyGraph graph,
      BookRows rows,
      RowLanes lanes,
      List<Country> countries,
      VerifyOptions options) {
    return new Reading(
        graph,
        () -> graph,
        () -> asRecorded(graph),
        Passage.of(graph, rows, lanes, countries),
        options.losses());
  }

  /** The same records with trust in every link. */
  static Custody asRecorded(CustodyGraph graph) {
    Assumptions assumptions = graph.assumptions().withTrust(Trust.AS_RECORDED);
    return assumptions.equals(graph.assumptions()) ? graph : graph.under(assumptions);
  }
}
