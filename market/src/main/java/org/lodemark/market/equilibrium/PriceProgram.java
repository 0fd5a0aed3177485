package org.lodemark.market.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The equilibrium as a quadratic program in prices, the dual of the program in flows:
 *
 * <pre>
 * minimise  sum over nodes of the area under (supply - use) up to p_n  +  sum of limit x quota price
 * so that   recovery x p_to - p_from - quota prices &lt;= cost   for every way,
 *           quota price &gt;= 0, and p_n &gt;= 0
 * </pre>
 *
 * <p>Its multipliers are the flows, and what stays unsold at a price of nothing. In flows the program has thousands of variables without
 * curvature; in prices it has one variable a node, curved wherever there is a curve, and a row a way
 * of which few bind. That decides the speed (docs/decisions/0024).
 *
 * <p>A line of supply or demand goes on below nothing. Where a solution lies there, the curve is
 * <i>detached</i>: it gets a node of its own, joined by a way that costs nothing, over which only
 * what is above nothing can flow. Few curves ever are, so this is done when seen.
 *
 * <p>Nodes without a curve and quota prices have no curvature of their own. They get some, around a
 * <i>centre</i> that follows the solution until it no longer pulls (proximal point; Rockafellar
 * 1976). Prices are in units of {@code usdPerUnit}, so that numbers are near 1.
 */
final class PriceProgram {
  /** The pull to start with: strong enough for good numbers. */
  static final double FIRST_PULL = 1e-3;

  /** One row: the sum of coefficients x variables is at most {@code limit}. */
  static final class Row {
    private final int[] variables;
    private final double[] coefficients;
    private final double limit;

    Row(int[] variables, double[] coefficients, double limit) {
      this.variables = variables;
      this.coefficients = coefficients;
      this.limit = limit;
    }

    int size() {
      return variables.length;
    }

    int variable(int term) {
      return variables[term];
    }

    double coefficient(int term) {
      return coefficients[term];
    }

    double limit() {
      return limit;
    }
  }

  final SpatialModel model;
  final double usdPerUnit;
  final int variables;
  final double[] curvature;
  final double[] gradientAtNothing;
  final List<Row> rows = new ArrayList<>();
  private double proximal;
  private final BitSet detached;

  /**
   * Writes the program down. Rows are numbered alike whatever is detached: first the ways, then the
   * quotas, then the curves, then the nodes.
   *
   * @param dutiesUsdPerTonne ad valorem duties of the ways, at prices taken as given
   */
  PriceProgram(SpatialModel model, double[] dutiesUsdPerTonne, BitSet detached) {
    this.model = model;
    this.detached = (BitSet) detached.clone();
    usdPerUnit = model.curves().stream()
        .mapToDouble(Curve::referencePriceUsdPerTonne)
        .max()
        .orElse(1);
    variables = model.nodes() + model.quotas().size() + model.curves().size();
    curvature = new double[variables];
    gradientAtNothing = new double[variables];
    curves();
    quotas();
    ways(dutiesUsdPerTonne);
    quotaRows();
    curveRows();
    nodeRows();
    pull(FIRST_PULL);
  }

  private int quotaVariable(int quota) {
    return model.nodes() + quota;
  }

  private int curveVariable(int curve) {
    return model.nodes() + model.quotas().size() + curve;
  }

  private void curves() {
    for (int k = 0; k < model.curves().size(); k++) {
      Curve curve = model.curves().get(k);
      int variable = detached.get(k) ? curveVariable(k) : curve.node();
      curvature[variable] += curve.slopeTonnesPerUsd() * usdPerUnit;
      gradientAtNothing[variable] += curve.side().sign() * curve.lineAt(0);
    }
  }

  private void quotas() {
    for (int q = 0; q < model.quotas().size(); q++) {
      gradientAtNothing[quotaVariable(q)] = model.quotas().get(q).limitTonnes();
    }
  }

  private void ways(double[] dutiesUsdPerTonne) {
    List<List<Integer>> quotasOf = new ArrayList<>();
    model.arcs().forEach(arc -> quotasOf.add(new ArrayList<>(1)));
    for (int q = 0; q < model.quotas().size(); q++) {
      for (int arc : model.quotas().get(q).arcs()) {
        quotasOf.get(arc).add(q);
      }
    }
    for (int a = 0; a < model.arcs().size(); a++) {
      Arc arc = model.arcs().get(a);
      List<Integer> quotas = quotasOf.get(a);
      int[] names = new int[2 + quotas.size()];
      double[] coefficients = new double[names.length];
      names[0] = arc.to();
      coefficients[0] = arc.recovery();
      names[1] = arc.from();
      coefficients[1] = -1;
      for (int i = 0; i < quotas.size(); i++) {
        names[2 + i] = quotaVariable(quotas.get(i));
        coefficients[2 + i] = -1;
      }
      double cost = arc.costUsdPerTonne() + dutiesUsdPerTonne[a];
      rows.add(new Row(names, coefficients, cost / usdPerUnit));
    }
  }

  private void quotaRows() {
    for (int q = 0; q < model.quotas().size(); q++) {
      rows.add(new Row(new int[] {quotaVariable(q)}, new double[] {-1}, 0));
    }
  }

  private void curveRows() {
    for (int k = 0; k < model.curves().size(); k++) {
      Curve curve = model.curves().get(k);
      boolean supply = curve.side() == Curve.Side.SUPPLY;
      // What is supplied flows from the curve to the node, what is used from the node to the curve.
      int[] names = supply
          ? new int[] {curve.node(), curveVariable(k)}
          : new int[] {curveVariable(k), curve.node()};
      rows.add(new Row(names, new double[] {1, -1}, 0));
    }
  }

  /** Nothing is given away with money on top: it stays unsold. */
  private void nodeRows() {
    for (int n = 0; n < model.nodes(); n++) {
      rows.add(new Row(new int[] {n}, new double[] {-1}, 0));
    }
  }

  /** Sets the added curvature, as a part of the mean of those that are there. */
  void pull(double part) {
    double sum = 0;
    int count = 0;
    for (double one : curvature) {
      sum += one;
      count += one > 0 ? 1 : 0;
    }
    proximal = count == 0 ? 1 : part * sum / count;
  }

  /** The tonnes a year that the pull adds or takes when a variable is moved by one unit. */
  double pullTonnes() {
    return proximal;
  }

  /** Whether a row is there: rows of curves that are not detached are not. */
  boolean isThere(int row) {
    int curve = row - model.arcs().size() - model.quotas().size();
    return curve < 0 || curve >= model.curves().size() || detached.get(curve);
  }

  double curvature(int variable) {
    return curvature[variable] + proximal;
  }

  /** By how much a row is broken; negative where it is kept. */
  double excess(int row, double[] z) {
    Row one = rows.get(row);
    double sum = -one.limit();
    for (int i = 0; i < one.size(); i++) {
      sum += one.coefficient(i) * z[one.variable(i)];
    }
    return sum;
  }

  /** The change of a row's sum along a direction. */
  double slope(int row, double[] direction) {
    return excess(row, direction) + rows.get(row).limit();
  }

  /** Adds {@code factor} x inverse curvature x row to {@code z}. */
  void move(double[] z, int row, double factor) {
    Row one = rows.get(row);
    for (int i = 0; i < one.size(); i++) {
      int v = one.variable(i);
      z[v] += factor * one.coefficient(i) / curvature(v);
    }
  }

  /** The minimum without any row, pulled towards the centre. */
  double[] unconstrained(double[] centre) {
    double[] free = new double[variables];
    for (int v = 0; v < variables; v++) {
      free[v] = (proximal * centre[v] - gradientAtNothing[v]) / curvature(v);
    }
    return free;
  }

  /** Price variables at which every node has the mean of the reference prices. */
  double[] start() {
    double[] z = new double[variables];
    double mean = model.curves().stream()
        .mapToDouble(Curve::referencePriceUsdPerTonne)
        .average()
        .orElse(1);
    Arrays.fill(z, 0, model.nodes(), mean / usdPerUnit);
    Arrays.fill(z, model.nodes() + model.quotas().size(), variables, mean / usdPerUnit);
    return z;
  }

  /** The curves that lie below nothing at these prices and are not detached yet. */
  BitSet belowNothing(double[] z) {
    BitSet below = new BitSet();
    for (int k = 0; k < model.curves().size(); k++) {
      Curve curve = model.curves().get(k);
      if (!detached.get(k) && curve.lineAt(z[curve.node()] * usdPerUnit) < 0) {
        below.set(k);
      }
    }
    return below;
  }

  Equilibrium equilibrium(double[] z, double[] multipliers) {
    int nodes = model.nodes();
    int arcs = model.arcs().size();
    double[] prices = new double[nodes];
    double[] quotaPrices = new double[model.quotas().size()];
    for (int n = 0; n < nodes; n++) {
      prices[n] = Math.max(0, z[n] * usdPerUnit);
    }
    for (int q = 0; q < quotaPrices.length; q++) {
      quotaPrices[q] = Math.max(0, z[quotaVariable(q)] * usdPerUnit);
    }
    double[] unsold =
        Arrays.copyOfRange(multipliers, multipliers.length - nodes, multipliers.length);
    return new Equilibrium(prices, Arrays.copyOf(multipliers, arcs), quotaPrices, unsold);
  }
}
