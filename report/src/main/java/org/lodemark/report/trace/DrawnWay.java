package org.lodemark.report.trace;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.flow.answer.JointTrace;
import org.lodemark.report.trace.TraceReport.CountryRow;
import org.lodemark.report.trace.TraceReport.Graph;
import org.lodemark.report.trace.TraceReport.NodeRow;

/**
 * The way of one lot or several, as pages draw it. Masses are whole grams of contained metal.
 *
 * @param lots whose way it is, each once
 * @param massGrams what ends at the right edge
 * @param countries ISO alpha-3 in the order they get their colours: largest first
 * @param sites names of the sites in the drawing
 */
public record DrawnWay(
    List<Lot> lots, long massGrams, Graph graph, List<String> countries, List<SiteRow> sites) {
  public DrawnWay {
    lots = List.copyOf(lots);
    countries = List.copyOf(countries);
    sites = List.copyOf(sites);
  }

  /**
   * A lot of the drawing.
   *
   * @param massGrams all of it
   * @param elsewhereGrams what of that is in another of the lots too, or in a later part of the same,
   *     and is drawn there only
   */
  public record Lot(String lot, long massGrams, long elsewhereGrams) {}

  /** The way of one lot. */
  public static DrawnWay of(TraceReport report) {
    return new DrawnWay(
        List.of(new Lot(report.lot(), report.massGrams(), 0)),
        report.massGrams(),
        report.graph(),
        report.countries().stream().map(CountryRow::country).toList(),
        report.sites());
  }

  /**
   * The way of several.
   *
   * @param isLow whether rows were not measured, and the trace has the least metal they can hold
   * @param sites names and countries; those not on the way are left out
   */
  public static DrawnWay of(JointTrace trace, boolean isLow, Collection<CustodySite> sites) {
    Graph graph = new GraphRows(sites)
        .of(
            trace.nodes(),
            trace.edges(),
            node -> Math.round(node.massGrams()),
            isLow ? "low" : "measured");
    Set<String> named = new HashSet<>();
    graph.nodes().forEach(node -> node.site().ifPresent(named::add));
    return new DrawnWay(
        trace.lots().stream()
            .map(lot -> new Lot(lot.lot().uri(), lot.massGrams(), Math.round(lot.elsewhereGrams())))
            .toList(),
        graph.nodes().stream()
            .filter(node -> node.kind().equals("target"))
            .mapToLong(NodeRow::massGrams)
            .sum(),
        graph,
        countries(graph),
        SiteRow.of(sites, named));
  }

  /** By what of the drawing was won there. */
  private static List<String> countries(Graph graph) {
    Map<String, Long> grams = new HashMap<>();
    graph.nodes().stream()
        .filter(node -> node.kind().equals("origin"))
        .forEach(node ->
            node.country().ifPresent(country -> grams.merge(country, node.massGrams(), Long::sum)));
    return grams.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
