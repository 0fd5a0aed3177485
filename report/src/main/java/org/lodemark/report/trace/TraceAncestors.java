package org.lodemark.report.trace;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.answer.TraceGraph;
import org.lodemark.flow.answer.TraceGraph.Ancestor;
import org.lodemark.report.trace.TraceReport.AncestorRow;
import org.lodemark.report.trace.TraceReport.OtherAncestors;

/** The lots on the way, as both ends list them. */
final class TraceAncestors {
  private final List<TraceAnswer> ends;
  private final Map<HandOver, double[]> gramsByEnd = new LinkedHashMap<>();

  private record HandOver(LotId lot, SiteId from) {}

  private static final double NOT_LISTED = -1;

  TraceAncestors(List<TraceAnswer> ends) {
    this.ends = ends;
    for (int end = 0; end < ends.size(); end++) {
      for (Ancestor ancestor : ends.get(end).graph().ancestors()) {
        gramsByEnd
                .computeIfAbsent(
                    new HandOver(ancestor.lot(), ancestor.from()), added -> noneListed())[end] =
            ancestor.massGrams();
      }
    }
  }

  private double[] noneListed() {
    double[] grams = new double[ends.size()];
    Arrays.fill(grams, NOT_LISTED);
    return grams;
  }

  List<AncestorRow> rows() {
    return gramsByEnd.entrySet().stream()
        .map(entry -> row(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingLong((AncestorRow row) -> row.massGrams() + row.massHighGrams())
            .reversed()
            .thenComparing(AncestorRow::lot)
            .thenComparing(AncestorRow::site))
        .toList();
  }

  private AncestorRow row(HandOver key, double[] grams) {
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    for (int end = 0; end < grams.length; end++) {
      boolean listed = grams[end] >= 0;
      low = Math.min(low, listed ? grams[end] : 0);
      high = Math.max(high, listed ? grams[end] : mostUnlisted(ends.get(end).graph()));
    }
    return new AncestorRow(key.lot().uri(), key.from().id(), Math.round(low), Math.round(high));
  }

  /** A lot that an end does not list has at most what the least that it lists has. */
  private static double mostUnlisted(TraceGraph graph) {
    if (graph.otherAncestors() == 0) {
      return 0;
    }
    return graph.ancestors().isEmpty()
        ? graph.otherAncestorGrams()
        : Math.min(graph.otherAncestorGrams(), graph.ancestors().getLast().massGrams());
  }

  OtherAncestors others() {
    int count = 0;
    double grams = 0;
    for (TraceAnswer end : ends) {
      count = Math.max(count, end.graph().otherAncestors());
      grams = Math.max(grams, end.graph().otherAncestorGrams());
    }
    return new OtherAncestors(count, Math.round(grams));
  }
}
