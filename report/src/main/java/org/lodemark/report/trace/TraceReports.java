package org.lodemark.report.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.flow.answer.TraceGraph;
import org.lodemark.flow.custody.Finding;
import org.lodemark.report.trace.TraceReport.AncestorRow;
import org.lodemark.report.trace.TraceReport.Graph;
import org.lodemark.report.trace.TraceReport.ShareRow;

/** Makes the report of a trace from the engine's answers. */
public final class TraceReports {
  private static final String TWO_ENDS = "Moisture or grade of some rows was not measured. Two ends"
      + " were computed: all of these at their lowest contained metal, and all at their highest."
      + " Ranges span these two; a mixture of high and low rows may lie outside them.";
  private static final String LOW_DRAWN =
      "The way of the metal is drawn at the lower of the two ends.";
  private static final String DECLARED = "A declared origin stands in where no record says where"
      + " metal was won, and only where records are taken at their word.";

  private final List<TraceAnswer> ends;
  private final Collection<CustodySite> sites;

  private TraceReports(List<TraceAnswer> ends, Collection<CustodySite> sites) {
    this.ends = ends;
    this.sites = sites;
  }

  /**
   * Makes the report.
   *
   * @param low with every unmeasured row at its lowest contained metal, or the only reading
   * @param high with every unmeasured row at its highest; empty where all was measured
   * @param findings of both ends
   * @param conditional of one end only
   * @param sites names and countries; those the report does not speak of are left out
   * @param notes what else a reader must know; they come after the report's own
   */
  public static TraceReport of(
      TraceAnswer low,
      Optional<TraceAnswer> high,
      List<Finding> findings,
      List<Finding> conditional,
      Collection<CustodySite> sites,
      List<String> notes) {
    List<TraceAnswer> ends = high.map(other -> List.of(low, other)).orElse(List.of(low));
    if (!ends.getLast().target().lot().equals(low.target().lot())) {
      throw new IllegalArgumentException("ends of two lots: " + low.target().lot() + " and "
          + ends.getLast().target().lot());
    }
    return new TraceReports(ends, sites).make(findings, conditional, notes);
  }

  private TraceReport make(List<Finding> both, List<Finding> conditional, List<String> notes) {
    TraceAnswer first = ends.getFirst();
    TraceAnswer last = ends.getLast();
    long lowGrams = Math.min(first.target().grams(), last.target().grams());
    long highGrams = Math.max(first.target().grams(), last.target().grams());
    TraceShares shares = new TraceShares(ends);
    List<ShareRow> byOrigin = shares.byOrigin();
    TraceAncestors lots = new TraceAncestors(ends);
    List<AncestorRow> ancestors = lots.rows();
    List<FindingRow> findings = both.stream().map(FindingRow::of).toList();
    List<FindingRow> doubtful = conditional.stream().map(FindingRow::of).toList();
    Graph graph = graph(first.graph());
    boolean feasible = first.shares().paperFeasible();
    return new TraceReport(
        first.target().lot().uri(),
        lowGrams,
        highGrams,
        lowGrams == highGrams ? "measured" : "range",
        first.target().site().id(),
        first.target().time().toString(),
        AssumptionsRow.word(first.target().kind()),
        AssumptionsRow.of(first.shares().assumptions()),
        feasible == last.shares().paperFeasible() ? Optional.of(feasible) : Optional.empty(),
        byOrigin,
        shares.byCountry(),
        ancestors,
        lots.others(),
        graph,
        findings,
        doubtful,
        SiteRow.of(sites, named(byOrigin, ancestors, graph, findings, doubtful)),
        notes(byOrigin, notes));
  }

  private List<String> notes(List<ShareRow> shares, List<String> more) {
    List<String> notes = new ArrayList<>();
    if (ends.size() > 1) {
      notes.add(TWO_ENDS);
      notes.add(LOW_DRAWN);
    }
    if (shares.stream().anyMatch(row -> row.kind().equals("declared"))) {
      notes.add(DECLARED);
    }
    notes.addAll(more);
    return notes;
  }

  private Graph graph(TraceGraph drawn) {
    return new GraphRows(sites)
        .of(
            drawn.nodes(),
            drawn.edges(),
            node -> drawn.massGrams(),
            ends.size() > 1 ? "low" : "measured");
  }

  private Set<String> named(
      List<ShareRow> shares,
      List<AncestorRow> ancestors,
      Graph graph,
      List<FindingRow> findings,
      List<FindingRow> conditional) {
    Set<String> ids = new HashSet<>();
    ends.forEach(end -> ids.add(end.target().site().id()));
    shares.stream().filter(row -> row.kind().equals("mined")).forEach(row -> ids.add(row.origin()));
    ancestors.forEach(row -> ids.add(row.site()));
    graph.nodes().forEach(node -> node.site().ifPresent(ids::add));
    findings.forEach(row -> ids.add(row.site()));
    conditional.forEach(row -> ids.add(row.site()));
    return ids;
  }
}
