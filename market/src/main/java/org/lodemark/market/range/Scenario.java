package org.lodemark.market.range;

/** One choice of a value for every parameter. */
public interface Scenario {
  /** The value of a parameter, within its range. */
  double of(Parameter parameter);

  /** Every parameter at its low end. */
  Scenario LOW = parameter -> parameter.range().low();

  /** Every parameter at its high end. */
  Scenario HIGH = parameter -> parameter.range().high();
}
