package org.lodemark.simworld.frame;

import java.util.HashMap;
import java.util.Map;
import org.lodemark.domain.mass.Interval;

/** The figures of a simulation that no place has: rates, errors, prices, each a range. */
public record Parameters(Map<String, Interval> ranges, Map<String, String> words) {
  public Parameters {
    ranges = Map.copyOf(ranges);
    words = Map.copyOf(words);
  }

  /** The same with a figure of somebody's choice. */
  public Parameters with(String name, double value) {
    Map<String, Interval> changed = new HashMap<>(ranges);
    changed.put(name, Interval.exactly(value));
    return new Parameters(changed, words);
  }

  /**
   * A range.
   *
   * @throws IllegalStateException naming what the table lacks
   */
  public Interval range(String name) {
    Interval range = ranges.get(name);
    if (range == null) {
      throw new IllegalStateException("the table " + WorldFrame.TABLE
          + " has no row with role parameter and attribute \"" + name + "\"");
    }
    return range;
  }

  /** The middle of a range. */
  public double get(String name) {
    return (range(name).low() + range(name).high()) / 2;
  }

  /**
   * A word.
   *
   * @throws IllegalStateException naming what the table lacks
   */
  public String word(String name) {
    String word = words.get(name);
    if (word == null) {
      throw new IllegalStateException("the table " + WorldFrame.TABLE
          + " has no row with role parameter and a text for \"" + name + "\"");
    }
    return word;
  }
}
