package org.lodemark.market.range;

import java.util.List;
import java.util.Optional;

/**
 * A result with the inputs it rests on.
 *
 * @param inputs in the order in which the formula reads them; fixed numbers are left out
 */
public record Figure(Range range, List<Parameter> inputs) {
  public Figure {
    inputs = List.copyOf(inputs);
  }

  public boolean restsOnAssumption() {
    return inputs.stream().anyMatch(Parameter::isAssumption);
  }

  public List<Parameter> missing() {
    return inputs.stream().filter(input -> input.findMissing().isPresent()).toList();
  }

  /** The range, where it is known at all. */
  public Optional<Range> findRange() {
    return range.isUnknown() ? Optional.empty() : Optional.of(range);
  }
}
