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
    return scenario -> product(in(scenario), other.in(scenario));
  }

  /** A product in which nothing of an open amount is nothing, where plain arithmetic has no answer. */
  static double product(double one, double other) {
    return one == 0 || other == 0 ? 0 : one * other;
  }

  default Formula over(Formula other) {
    return scenario -> in(scenario) / other.in(scenario);
  }
}
