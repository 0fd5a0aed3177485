package org.lodemark.origin.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lodemark.atlas.fact.MeasureFact;

/**
 * Thresholds and the like of the tests, as the atlas table {@code evidence} or a user's file of the
 * same form has them: by test and attribute.
 */
public final class TestParameters {
  public static final String TABLE = "evidence";

  private final Map<String, MeasureFact> byName;

  private TestParameters(Map<String, MeasureFact> byName) {
    this.byName = byName;
  }

  /** Those of the table {@code evidence}; of two rows of one name the later counts. */
  public static TestParameters of(List<MeasureFact> measures) {
    return new TestParameters(measures.stream()
        .filter(fact -> fact.table().equals(TABLE))
        .collect(Collectors.toMap(
            fact -> name(fact.key("test"), fact.attribute()), Function.identity(), (a, b) -> b)));
  }

  /** The same with those of a user's file in the place of rows of the same test and attribute. */
  public TestParameters with(List<MeasureFact> own) {
    Map<String, MeasureFact> all = new HashMap<>(byName);
    all.putAll(of(own).byName);
    return new TestParameters(all);
  }

  private static String name(String test, String attribute) {
    return test + "." + attribute;
  }

  /** All parameters with their sources. */
  public List<MeasureFact> listAll() {
    return byName.values().stream()
        .sorted(java.util.Comparator.comparing(fact -> name(fact.key("test"), fact.attribute())))
        .toList();
  }

  public Optional<MeasureFact> find(TestId test, String attribute) {
    return Optional.ofNullable(byName.get(name(test.name(), attribute)));
  }

  /**
   * The value of a parameter: the middle of its interval.
   *
   * @throws IllegalStateException naming the parameter when the table lacks it
   */
  public double get(TestId test, String attribute) {
    return find(test, attribute)
        .flatMap(MeasureFact::value)
        .map(value -> (value.low() + value.high()) / 2)
        .orElseThrow(() -> new IllegalStateException("the table " + TABLE + " has no parameter "
            + name(test.name(), attribute) + " with a value"));
  }
}
