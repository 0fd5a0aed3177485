package org.lodemark.flow.bounds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.lodemark.flow.graph.Departures;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.JunctionKind;
import org.lodemark.flow.graph.Sink;
import org.lodemark.flow.graph.Stocks;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The maximum as a linear program, for what no flow can say: a homogeneous blend between two
 * stocks, whose outputs must have one composition; and losses that are a fair part of what they
 * were lost from. Variables are the parts x of all flows upstream of the target, as fractions of the largest
 * mass; a node's stock after each departure is a sum of them.
 */
final class LinearProgram {
  /** Larger regions take ojAlgo more than a second or two; then the answer is RELAXED. */
  static final int MOST_IN_ARCS = 1500;

  private final FlowGraph graph;
  private final Homogeneous homogeneous;
  private final Screen screen;
  private final LossRule losses;
  private final Region region;
  private final ExpressionsBasedModel model = new ExpressionsBasedModel();
  private final Map<Integer, Variable> ofInArc = new HashMap<>();
  private final Map<Integer, Variable> ofArc = new HashMap<>();
  private final Map<Integer, Integer> carryOnward = new HashMap<>();
  private final double scale;
  private double constant;
  private int names;

  private LinearProgram(
      FlowGraph graph, Homogeneous homogeneous, Screen screen, LossRule losses, Region region) {
    this.graph = graph;
    this.homogeneous = homogeneous;
    this.screen = screen;
    this.losses = losses;
    this.region = region;
    long most = 1;
    for (int node = next(0); node >= 0; node = next(node + 1)) {
      for (int k = graph.inFrom(node); k < graph.inTo(node); k++) {
        most = Math.max(most, graph.inGrams(k));
      }
    }
    scale = most;
  }

  /** The maximum in grams, or empty when the region is too large or the solver gives up. */
  static OptionalDouble maximise(
      FlowGraph graph, Homogeneous homogeneous, Screen screen, LossRule losses, List<Sink> sinks) {
    Region region = Region.upstream(graph, sinks, MOST_IN_ARCS);
    if (region.inArcs() > MOST_IN_ARCS) {
      return OptionalDouble.empty();
    }
    return new LinearProgram(graph, homogeneous, screen, losses, region).solve(sinks);
  }

  private int next(int from) {
    return region.nodes().nextSetBit(from);
  }

  private OptionalDouble solve(List<Sink> sinks) {
    for (int node = next(0); node >= 0; node = next(node + 1)) {
      addInArcs(node);
    }
    Map<Integer, List<Variable>> mouths = new HashMap<>();
    double grams = 0;
    for (Sink sink : sinks) {
      grams += sink.grams();
      addMouth(sink, mouths);
    }
    for (int node = next(0); node >= 0; node = next(node + 1)) {
      addNode(node, mouths.getOrDefault(node, List.of()));
    }
    Optimisation.Result result = model.maximise();

    // The solver has called feasible programs infeasible; what it cannot show is not used.
    if (!result.getState().isOptimal() || !model.validate(result)) {
      return OptionalDouble.empty();
    }
    double value = constant + result.getValue() * scale;
    return OptionalDouble.of(Math.max(0, Math.min(grams, value)));
  }

  /** What came into a node less what has left it: zero in the end, the stock on the way. */
  private static final class Balance {
    final Expression expression;
    final Map<Variable, Double> terms = new LinkedHashMap<>();

    Balance(Expression expression) {
      this.expression = expression;
    }

    void add(Variable variable, double factor) {
      terms.put(variable, factor);
      expression.set(variable, factor);
    }
  }

  private Variable inArc(int k) {
    return Objects.requireNonNull(ofInArc.get(k));
  }

  private Variable variable(double grams) {

    return model.newVariable("x" + names++).lower(0).upper(grams / scale);
  }

  private void addInArcs(int node) {
    for (int k = graph.inFrom(node); k < graph.inTo(node); k++) {
      int tail = graph.inTail(k);
      Variable added = variable((double) graph.inGrams(k));
      if (tail < 0) {
        double level = screen.inSet(~tail) ? graph.inGrams(k) / scale : 0;
        added.level(level);
      }
      ofInArc.put(k, added);
      if (graph.inArc(k) == FlowGraph.CARRY) {
        carryOnward.put(tail, k);
      } else if (graph.inArc(k) >= 0) {
        ofArc.put(graph.inArc(k), added);
      }
    }
  }

  private void addMouth(Sink sink, Map<Integer, List<Variable>> mouths) {
    if (sink.tail() < 0) {
      constant += screen.inSet(~sink.tail()) ? sink.grams() : 0;
      return;
    }
    Variable mouth = sink.arc() == FlowGraph.NONE
        ? variable((double) sink.grams())
        : ofArc.computeIfAbsent(sink.arc(), arc -> variable((double) graph.arcGrams(arc)));
    mouth.weight(1);
    if (sink.arc() == FlowGraph.NONE) {
      // What would leave now is a part of what stays.
      mouths.computeIfAbsent(sink.tail(), node -> new ArrayList<>()).add(mouth);
    }
  }

  /** What comes in leaves by the departures, is carried on, or is lost. */
  private void addNode(int node, List<Variable> stillThere) {
    Balance stock = new Balance(model.addExpression("node" + node).level(0));
    double left = 0;
    for (int k = graph.inFrom(node); k < graph.inTo(node); k++) {
      stock.add(inArc(k), 1);
      left += graph.inGrams(k);
    }
    double content = left;
    List<Variable> outputs = new ArrayList<>();
    List<Double> outputGrams = new ArrayList<>();
    Departures departures = graph.departures();
    for (int i = departures.from(node); i < departures.to(node); i++) {
      int arc = departures.arc(i);
      double grams = graph.arcGrams(arc);
      Variable leaves = ofArc.computeIfAbsent(arc, added -> variable(grams));
      if (losses == LossRule.PROPORTIONAL && graph.isLoss(arc)) {
        boolean process = graph.kind(graph.junction(node)).isProcess();
        tieToWhole(node, stock, leaves, grams / (process ? content : left), process);
      }
      stock.add(leaves, -1);
      left -= grams;
      if (!graph.isLoss(arc)) {
        outputs.add(leaves);
        outputGrams.add(grams);
      }
    }
    if (homogeneous.contains(node)) {
      tieOutputs(outputs, outputGrams);
    }
    addRest(node, stock, left, content, stillThere);
  }

  /** The loss has the part of the stock it is taken from. */
  private void tieToStock(Balance stock, Variable loss, double part) {
    Expression tie = model.addExpression("loss" + names++).level(0);
    tie.set(loss, 1);
    stock.terms.forEach((variable, factor) -> tie.set(variable, -part * factor));
  }

  private void tieOutputs(List<Variable> outputs, List<Double> grams) {
    for (int i = 1; i < outputs.size(); i++) {
      Expression tie = model.addExpression("blend" + names++).level(0);
      tie.set(outputs.get(i), grams.get(0) / scale);
      tie.set(outputs.get(0), -grams.get(i) / scale);
    }
  }

  private void addRest(
      int node, Balance stock, double left, double content, List<Variable> stillThere) {
    Integer carry = carryOnward.get(node);
    double carried = carry == null ? 0 : graph.inGrams(carry);
    double rest = left - carried;
    if (rest > 0) {
      Variable restOf = variable(rest);
      boolean lost =
          carry != null || (graph.kind(graph.junction(node)).isProcess() && isLastOf(node));
      if (losses == LossRule.PROPORTIONAL && lost) {
        double whole = graph.kind(graph.junction(node)) == JunctionKind.POOL ? left : content;
        tieToWhole(node, stock, restOf, rest / whole, whole == content);
      }
      stock.add(restOf, -1);
      if (!stillThere.isEmpty()) {
        Expression part = model.addExpression("there" + node).lower(0);
        part.set(restOf, losses == LossRule.PROPORTIONAL ? stockAtEnd(node) / rest : 1);
        stillThere.forEach(mouth -> part.set(mouth, -1));
      }
    }
    if (carry != null) {
      stock.add(inArc(carry), -1);
    }
  }

  /** A last count may have found less than what is left by the book. */
  private double stockAtEnd(int node) {
    return Stocks.atEnd(graph)[graph.junction(node)];
  }

  private boolean isLastOf(int node) {
    return graph.latestNode(graph.junction(node)) == node;
  }

  private void tieToWhole(int node, Balance stock, Variable rest, double part, boolean ofContent) {
    if (!ofContent) {
      tieToStock(stock, rest, part);
      return;
    }
    Expression tie = model.addExpression("rest" + node).level(0);
    tie.set(rest, 1);
    for (int k = graph.inFrom(node); k < graph.inTo(node); k++) {
      tie.set(inArc(k), -part);
    }
  }
}
