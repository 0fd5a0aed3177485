package org.lodemark.market.value;

import java.util.Optional;
import org.lodemark.market.contract.Material;
import org.lodemark.market.ladder.Ladder;
import org.lodemark.market.range.Figure;
import org.lodemark.market.range.Formula;
import org.lodemark.market.range.Origin;
import org.lodemark.market.range.Overrides;
import org.lodemark.market.range.Parameter;
import org.lodemark.market.range.Range;
import org.lodemark.market.range.Ranges;
import org.lodemark.market.value.ValueAnswer.Sorting;

/**
 * Whether it pays to sort a lot to a higher grade before it is sold.
 *
 * <p>Of a dry tonne of grade g1, sorting keeps the mass {@code m = r g1 / g2} at grade g2 and loses the
 * part 1 - r of the metal. With values v1 and v2 of a tonne of contained metal it adds
 *
 * <pre>g1 (r v2 - v1) - cost</pre>
 *
 * and loses below {@code r = v1 / v2}. Other elements are taken to stay as they are in the dry mass.
 */
final class SortingValue {
  private SortingValue() {}

  static Sorting of(
      Material before, Material after, Ladder sold, Ladder sortedSold, Overrides overrides) {
    Parameter from = before.grade();
    Parameter to = after.grade();
    if (to.range().low() < from.range().high()) {
      throw new IllegalArgumentException("--sort-to " + to.range().low()
          + ": must be above the grade" + " of the lot, " + from.range().high());
    }
    Optional<Parameter> cost = overrides.find("sort-cost", "cost of sorting", "USD/t-dry");
    Optional<Parameter> pull = overrides.find("sort-mass-pull", "mass kept in sorting", "fraction");
    Parameter recovery = overrides
        .find("sort-recovery", "metal kept in sorting", "fraction")
        .or(() -> pull.map(mass -> recovery(mass, from, to)))
        .orElseGet(() -> Parameter.missingFraction(
            "metal kept in sorting", "--sort-recovery PERCENT or --sort-mass-pull PERCENT"));
    Formula v1 = s -> sold.value(s, 0);
    Formula v2 = s -> sortedSold.value(s, 0);
    Figure adds =
        Ranges.figure(s -> s.of(from) * (Formula.product(s.of(recovery), v2.in(s)) - v1.in(s))
            - cost.map(s::of).orElse(0.0));
    return new Sorting(
        from,
        to,
        recovery,
        Ranges.figure(s -> s.of(recovery) * s.of(from) / s.of(to)),
        adds,
        cost.isPresent(),
        Ranges.figure(v1.over(v2)));
  }

  private static Parameter recovery(Parameter pull, Parameter from, Parameter to) {
    Range range = Ranges.of(s -> s.of(pull) * s.of(to) / s.of(from));
    if (range.low() > 1) {
      throw new IllegalArgumentException(
          "--sort-mass-pull: at grade " + to.range().low() + " the mass kept would hold "
              + range.low() + " of the metal, more than there is");
    }
    return Parameter.of(
        "metal kept in sorting",
        "fraction",
        new Range(range.low(), Math.min(1, range.high())),
        new Origin.Derived("mass kept x grade after / grade before", false));
  }
}
