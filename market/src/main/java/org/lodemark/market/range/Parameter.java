package org.lodemark.market.range;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One input of a value: a number known within two ends, with its name, its unit and where it is
 * from. Two parameters are the same only where they are one object: what is uncertain in one is
 * then uncertain in the same way wherever it enters.
 */
public final class Parameter {
  private final String name;
  private final String unit;
  private final Range range;
  private final List<Origin> origins;
  private final double[] nodes;

  private Parameter(String name, String unit, Range range, List<Origin> origins, double... inner) {
    this.name = name;
    this.unit = unit;
    this.range = range;
    this.origins = List.copyOf(origins);
    double[] all = Arrays.copyOf(inner, inner.length + 2);
    all[inner.length] = range.low();
    all[inner.length + 1] = range.high();
    this.nodes = Arrays.stream(all).sorted().distinct().toArray();
  }

  public static Parameter of(String name, String unit, Range range, Origin... origins) {
    return new Parameter(name, unit, range, List.of(origins));
  }

  /** A cost, a duty or another number of 0 or more that nobody stated. */
  public static Parameter missing(String name, String unit, String remedy) {
    return of(name, unit, new Range(0, Double.POSITIVE_INFINITY), new Origin.Missing(remedy));
  }

  /** A part of a whole that nobody stated. */
  public static Parameter missingFraction(String name, String remedy) {
    return of(name, "fraction", new Range(0, 1), new Origin.Missing(remedy));
  }

  /** A number that is fixed by what it means, such as no deduction where none is agreed. */
  public static Parameter fixed(String name, String unit, double value) {
    return new Parameter(name, unit, Range.exactly(value), List.of());
  }

  /**
   * The same number, at which formulas may turn between its ends: where a deduction stops to bind, a
   * penalty begins. Points outside of the range are left out.
   */
  public Parameter turningAt(List<Double> points) {
    double[] inner = points.stream()
        .mapToDouble(Double::doubleValue)
        .filter(point -> point > range.low() && point < range.high())
        .toArray();
    return new Parameter(name, unit, range, origins, inner);
  }

  /** The same number with another range and another word of where it is from. */
  public Parameter with(Range other, Origin origin) {
    List<Origin> all = new ArrayList<>(origins);
    all.add(origin);
    return new Parameter(name, unit, other, all);
  }

  public String name() {
    return name;
  }

  /** In words, such as {@code USD/t-dry}; {@code fraction} for a part of 1. */
  public String unit() {
    return unit;
  }

  public Range range() {
    return range;
  }

  /** Empty for a number that is fixed by what it means. */
  public List<Origin> origins() {
    return origins;
  }

  public boolean isAssumption() {
    return origins.stream().anyMatch(Origin::isAssumption);
  }

  /** Why the number is not known, where it is not. */
  public Optional<Origin.Missing> findMissing() {
    return origins.stream()
        .filter(Origin.Missing.class::isInstance)
        .map(Origin.Missing.class::cast)
        .findFirst();
  }

  /** Its ends, and the points between them where formulas may turn, in rising order. */
  double[] nodes() {
    return nodes;
  }

  @Override
  public String toString() {
    return name + " " + range.low() + " to " + range.high() + " " + unit;
  }
}
