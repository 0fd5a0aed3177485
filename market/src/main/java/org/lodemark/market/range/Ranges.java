package org.lodemark.market.range;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The least and the most of a formula when each of its parameters lies anywhere in its range, and a
 * parameter that enters several times has one value at all of them.
 *
 * <p>Plain interval arithmetic would take a recovery at its low end in one term and at its high end
 * in another, and so make a difference look less certain than it is. Here the formula as a whole
 * is computed at every combination of ends. That is exact for formulas that, with all other
 * parameters held, rise or fall in each one throughout, or turn only at {@linkplain
 * Parameter#turningAt stated points}: along each parameter the extreme lies at an end or such a
 * point, so it lies at a combination of them. Products, quotients and sums of the value ladder are
 * of that kind; docs/methods/market.md says why, and the tests compare with samples from the
 * inside.
 */
public final class Ranges {
  /** Combinations beyond this many are refused; seventeen ranges, of two ends each, are fewer. */
  public static final long MOST_COMBINATIONS = 1 << 17;

  private final List<Parameter> uncertain = new ArrayList<>();
  private final IdentityHashMap<Parameter, Integer> positions = new IdentityHashMap<>();
  private final List<Parameter> read = new ArrayList<>();
  private double[] values = {};

  private Ranges() {}

  /**
   * The range of a formula. An end is open where the formula grows beyond all bounds.
   *
   * @throws IllegalArgumentException when the formula has too many parameters that are ranges
   */
  public static Range of(Formula formula) {
    return new Ranges().range(formula);
  }

  /** As {@link #of}, with the parameters that entered. */
  public static Figure figure(Formula formula) {
    Ranges ranges = new Ranges();
    Range range = ranges.range(formula);
    return new Figure(range, List.copyOf(ranges.read));
  }

  private Range range(Formula formula) {
    // A first look notes the parameters; a branch not taken then may show more of them later.
    Scenario scenario = this::value;
    double first = formula.in(scenario);
    while (true) {
      int known = uncertain.size();
      Range range = over(formula, scenario, known);
      if (uncertain.size() == known) {
        return known > 0 ? range : Double.isNaN(first) ? Range.UNKNOWN : Range.exactly(first);
      }
    }
  }

  private double value(Parameter parameter) {
    if (parameter.range().isPoint()) {
      // Few enter, so a list is searched; a fixed number is no input anybody would ask about.
      if (!parameter.origins().isEmpty() && !read.contains(parameter)) {
        read.add(parameter);
      }
      return parameter.range().low();
    }
    Integer position = positions.get(parameter);
    if (position == null) {
      positions.put(parameter, uncertain.size());
      uncertain.add(parameter);
      read.add(parameter);
      return parameter.nodes()[0];
    }
    return position < values.length ? values[position] : parameter.nodes()[0];
  }

  private Range over(Formula formula, Scenario scenario, int known) {
    long combinations = combinations();
    values = new double[known];
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (long combination = 0; combination < combinations; combination++) {
      choose(combination);
      double value = formula.in(scenario);
      if (Double.isNaN(value)) {
        // One open amount less another: what is left of it may be anything.
        return Range.UNKNOWN;
      }
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return new Range(low, high);
  }

  private void choose(long combination) {
    long rest = combination;
    for (int i = 0; i < values.length; i++) {
      double[] nodes = uncertain.get(i).nodes();
      values[i] = nodes[(int) (rest % nodes.length)];
      rest /= nodes.length;
    }
  }

  private long combinations() {
    long combinations = 1;
    for (Parameter parameter : uncertain) {
      combinations *= parameter.nodes().length;
      if (combinations > MOST_COMBINATIONS) {
        throw new IllegalArgumentException(uncertain.size()
            + " numbers that are ranges enter one result, more than can be combined. Give some as"
            + " points: "
            + String.join(", ", uncertain.stream().map(Parameter::name).toList()));
      }
    }
    return combinations;
  }
}
