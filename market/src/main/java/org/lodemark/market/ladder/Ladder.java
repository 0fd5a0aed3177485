package org.lodemark.market.ladder;

import static org.lodemark.market.range.Formula.product;

import java.util.List;
import org.lodemark.market.range.Formula;
import org.lodemark.market.range.Scenario;

/**
 * The value of one lot at each gate between where it is and a buyer's door.
 *
 * <p>Going up from the door, what a tonne of contained metal can be worth at a gate is what it is
 * worth at the next, less what lies between:
 *
 * <pre>netback = R x (value downstream - conversion per t out - freight - insurance - duty)</pre>
 *
 * with R = 1 and no conversion where the form stays. Where a gate has a price of its own, by a quote
 * or a contract, that is its value, and the netback less the price is what the holder downstream
 * keeps. In tonnes of metal that the lot held at first, Q of which are left at a gate, every part of
 * the price at the door has then one owner, and they sum to it:
 *
 * <pre>Q_n V_n = Q_0 V_0 + sum over steps of (conversion + freight + insurance + duty + kept)</pre>
 *
 * All amounts are USD; all formulas may be evaluated in any scenario.
 */
public final class Ladder {
  private final List<Gate> gates;
  private final List<Step> steps;

  /**
   * A ladder that starts where the lot is.
   *
   * @param gates from the lot to the door, at least two
   * @param steps between them, one fewer
   */
  public Ladder(List<Gate> gates, List<Step> steps) {
    this.gates = List.copyOf(gates);
    this.steps = List.copyOf(steps);
    if (gates.size() < 2 || steps.size() != gates.size() - 1) {
      throw new IllegalArgumentException(
          gates.size() + " gates with " + steps.size() + " steps: one step between two gates");
    }
  }

  public List<Gate> gates() {
    return gates;
  }

  public List<Step> steps() {
    return steps;
  }

  /** Metal left at a gate of a tonne that the lot held. */
  public double left(Scenario s, int gate) {
    double left = 1;
    for (int i = 0; i < gate; i++) {
      left *= recovery(s, i);
    }
    return left;
  }

  private double recovery(Scenario s, int step) {
    return steps.get(step).conversion().map(made -> s.of(made.recovery())).orElse(1.0);
  }

  /** What a tonne of contained metal is worth at a gate: its price there, or what is left. */
  public double value(Scenario s, int gate) {
    return gates
        .get(gate)
        .price()
        .map(price -> price.in(s))
        .orElseGet(() -> gate == steps.size() ? Double.NaN : netback(s, gate));
  }

  /** What is left for a tonne of contained metal at a gate when all that lies after it is paid. */
  public double netback(Scenario s, int gate) {
    double out = value(s, gate + 1)
        - conversion(s, gate)
        - freight(s, gate)
        - insurance(s, gate)
        - duty(s, gate);
    return product(recovery(s, gate), out);
  }

  /** The same for a tonne of the metal that the lot held. */
  public double lotValue(Scenario s, int gate) {
    return product(left(s, gate), value(s, gate));
  }

  /** Of the step after a gate: what the stage costs, for a tonne of contained metal out. */
  public double conversion(Scenario s, int step) {
    return steps
        .get(step)
        .conversion()
        .map(made -> made.costUsdPerContainedTonneOut(s))
        .orElse(0.0);
  }

  public double freight(Scenario s, int step) {
    return steps
        .get(step)
        .carriage()
        .map(way -> way.freightUsdPerContainedTonne(s, carried(s, step)))
        .orElse(0.0);
  }

  public double insurance(Scenario s, int step) {
    return steps
        .get(step)
        .carriage()
        .filter(way -> way.insurance().isPresent())
        .map(way -> way.insuranceUsdPerContainedTonne(s, value(s, step + 1)))
        .orElse(0.0);
  }

  public double duty(Scenario s, int step) {
    return steps
        .get(step)
        .carriage()
        .filter(way -> way.duty().isPresent())
        .map(way -> way.dutyUsdPerContainedTonne(s, carried(s, step), value(s, step + 1)))
        .orElse(0.0);
  }

  private double carried(Scenario s, int step) {
    return gates.get(step + 1).containedPerWetTonne().in(s);
  }

  /** What the holder after a gate keeps beyond cost, for a tonne of the metal that the lot held. */
  public double kept(Scenario s, int gate) {
    return gates.get(gate).price().isEmpty()
        ? 0
        : product(left(s, gate), netback(s, gate) - value(s, gate));
  }

  /** One of a step's costs, for a tonne of the metal that the lot held. */
  public Formula perLotTonne(int step, Cost cost) {
    return s -> product(
        left(s, step + 1),
        switch (cost) {
          case CONVERSION -> conversion(s, step);
          case FREIGHT -> freight(s, step);
          case INSURANCE -> insurance(s, step);
          case DUTY -> duty(s, step);
        });
  }

  /** What a step costs. */
  public enum Cost {
    CONVERSION,
    FREIGHT,
    INSURANCE,
    DUTY
  }
}
