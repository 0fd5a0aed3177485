package org.lodemark.market.range;

/** A number that follows from parameters. */
@FunctionalInterface
public interface Formula {
  double in(Scenario scenario);

  static Formula of(Parameter parameter) {
    return scenario -> scenario.of(parameter);
  }

  default Formula minus(Formula other) {
    return scenario -> in(scenario) - other.in(scenario);
  }

  default Formula times(Formula other) {
    return scenario -> in(scenario) * other.in(scenario);
  }

  default Formula over(Formula other) {
    return scenario -> in(scenario) / other.in(scenario);
  }
}
