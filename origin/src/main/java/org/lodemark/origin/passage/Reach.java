package org.lodemark.origin.passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.custody.Target;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.Sink;
import org.lodemark.origin.evidence.EvidenceFinding;

/**
 * The way of one lot's metal backwards, pro rata: how much of it each row and site handed on. Visits
 * the lot's ancestors only.
 */
public final class Reach {
  private final Passage passage;
  private final FlowGraph graph;
  private final Map<Integer, Double> gramsOfRow = new HashMap<>();
  private final Map<SiteId, Double> gramsOfSite = new LinkedHashMap<>();
  private final Map<SiteId, Boolean> auditedSite = new HashMap<>();
  private final double mass;

  private Reach(Passage passage, Target target) {
    this.passage = passage;
    graph = passage.custody().graph();
    mass = target.grams();
    // Node numbers are a topological order: from the highest down, each is complete when reached.
    NavigableMap<Integer, Double> open = new TreeMap<>();
    for (Sink sink : target.sinks()) {
      if (sink.arc() != FlowGraph.NONE) {
        noteRow(passage.rows().departure(sink.arc()), (double) sink.grams());
      }
      if (sink.tail() >= 0) {
        open.merge(sink.tail(), (double) sink.grams(), Double::sum);
      }
    }
    while (!open.isEmpty()) {
      Map.Entry<Integer, Double> next = open.pollLastEntry();
      visit(next.getKey(), next.getValue(), open);
    }
  }

  public static Reach of(Passage passage, Target target) {
    return new Reach(passage, target);
  }

  private void visit(int node, double grams, NavigableMap<Integer, Double> open) {
    double all = 0;
    for (int k = graph.inFrom(node); k < graph.inTo(node); k++) {
      all += graph.inGrams(k);
    }
    for (int k = graph.inFrom(node); k < graph.inTo(node) && all > 0; k++) {
      double part = grams * graph.inGrams(k) / all;
      note(graph.inArc(k), part);
      if (graph.inTail(k) >= 0) {
        open.merge(graph.inTail(k), part, Double::sum);
      }
    }
  }

  private void note(int arc, double grams) {
    if (arc >= 0) {
      noteRow(passage.rows().departure(arc), grams);
      noteRow(passage.rows().arrival(arc), grams);
    }
  }

  private void noteRow(int row, double grams) {
    if (row == RowsOfArcs.NONE) {
      return;
    }
    gramsOfRow.merge(row, grams, Double::sum);
    SiteId site = passage.books().site(row);
    Action action = passage.books().action(row);
    auditedSite.merge(site, !passage.isUnaudited(row), Boolean::logicalAnd);
    boolean handsOn = action == Action.SHIP || action == Action.OUTPUT;
    gramsOfSite.merge(site, handsOn ? grams : 0.0, Double::sum);
  }

  /** The rows the metal passed, by their places in the books. */
  public java.util.Set<Integer> rows() {
    return gramsOfRow.keySet();
  }

  /**
   * The part of the metal that passed the rows of a finding, 0 to 1; of rows one behind the other
   * the sum, at most 1.
   */
  public double of(EvidenceFinding finding) {
    double sum = 0;
    for (int row : finding.touchedRows()) {
      sum += gramsOfRow.getOrDefault(row, 0.0);
    }
    return Math.min(1, sum / mass);
  }

  /** A site on the way, the part it handed on, and whether audits cover all its rows there. */
  public record Step(SiteId site, double share, boolean isAudited) {}

  /** The sites on the way, largest part first. */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    gramsOfSite.forEach((site, grams) -> steps.add(
        new Step(site, Math.min(1, grams / mass), auditedSite.getOrDefault(site, false))));
    steps.sort(Comparator.comparingDouble(Step::share).reversed());
    return steps;
  }
}
