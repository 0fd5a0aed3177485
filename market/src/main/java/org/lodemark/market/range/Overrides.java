package org.lodemark.market.range;

import java.util.Map;
import java.util.Optional;

/**
 * Numbers the user typed, which stand before all tables.
 *
 * @param given by what they are: {@code payable}, or {@code recovery metal}
 */
public record Overrides(Map<String, Given> given) {
  public static final Overrides NONE = new Overrides(Map.of());

  /**
   * One number as typed.
   *
   * @param option with its value, as it was typed
   */
  public record Given(Range range, String option) {}

  public Overrides {
    given = Map.copyOf(given);
  }

  /** The number given for {@code key}, as a parameter with this name and unit. */
  public Optional<Parameter> find(String key, String name, String unit) {
    return Optional.ofNullable(given.get(key))
        .map(one -> Parameter.of(name, unit, one.range(), new Origin.Given(one.option())));
  }
}
