package org.lodemark.market.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.lodemark.atlas.Provenance;
import org.lodemark.atlas.fact.ScenarioFact;
import org.lodemark.atlas.fact.ScenarioFact.Measure;
import org.lodemark.domain.time.Period;

/**
 * A chain of steps, each with the measures that are in force on its day.
 *
 * @param steps in their order, at least one
 */
public record Scenario(String id, String title, List<Step> steps) {
  /**
   * A step.
   *
   * @param number 0 for the world as it stands before the first step
   * @param measures those of this and earlier steps that act on its day
   * @param sleeping those that do not
   * @param compare the span whose quoted prices stand beside it
   */
  public record Step(
      int number,
      String title,
      LocalDate date,
      List<ScenarioFact> measures,
      List<ScenarioFact> sleeping,
      Optional<Period> compare) {
    public Step {
      measures = List.copyOf(measures);
      sleeping = List.copyOf(sleeping);
    }
  }

  public Scenario {
    steps = List.copyOf(steps);
  }

  /** The ids and titles of the scenarios in these rows, in their order. */
  public static List<ScenarioFact> titles(List<ScenarioFact> facts) {
    return facts.stream()
        .filter(fact -> fact.measure() == Measure.TITLE && fact.step() == 0)
        .toList();
  }

  /**
   * Puts a scenario together.
   *
   * @param facts rows that hold it, and the one it comes after
   * @param on the day of steps that name none
   */
  public static Optional<Scenario> find(List<ScenarioFact> facts, String id, LocalDate on) {
    List<ScenarioFact> own = of(facts, id);
    Optional<ScenarioFact> title = one(own, Measure.TITLE, 0);
    return title.map(found -> {
      List<Step> steps = new ArrayList<>();
      List<ScenarioFact> standing = new ArrayList<>();
      one(own, Measure.AFTER, 0).ifPresent(after -> {
        of(facts, after.text()).stream().filter(Scenario::acts).forEach(standing::add);
        steps.add(step(0, "as it stands", on, standing, Optional.empty()));
      });
      TreeSet<Integer> numbers = new TreeSet<>();
      own.stream().map(ScenarioFact::step).filter(step -> step > 0).forEach(numbers::add);
      for (int number : numbers) {
        own.stream().filter(fact -> fact.step() == number && acts(fact)).forEach(standing::add);
        steps.add(step(
            number,
            one(own, Measure.TITLE, number).map(ScenarioFact::text).orElse("step " + number),
            one(own, Measure.DATE, number).flatMap(ScenarioFact::starts).orElse(on),
            standing,
            one(own, Measure.COMPARE, number).flatMap(ScenarioFact::span)));
      }
      return new Scenario(id, found.text(), steps);
    });
  }

  private static List<ScenarioFact> of(List<ScenarioFact> facts, String id) {
    return facts.stream().filter(fact -> fact.scenario().equals(id)).toList();
  }

  private static Optional<ScenarioFact> one(List<ScenarioFact> own, Measure measure, int step) {
    return own.stream()
        .filter(fact -> fact.measure() == measure && fact.step() == step)
        .findFirst();
  }

  private static boolean acts(ScenarioFact fact) {
    return switch (fact.measure()) {
      case TITLE, AFTER, DATE, COMPARE -> false;
      default -> true;
    };
  }

  private static Step step(
      int number,
      String title,
      LocalDate date,
      List<ScenarioFact> standing,
      Optional<Period> span) {
    return new Step(
        number,
        title,
        date,
        standing.stream().filter(fact -> fact.actsOn(date)).toList(),
        standing.stream().filter(fact -> !fact.actsOn(date)).toList(),
        span);
  }

  /** Sources of all measures. */
  public List<Provenance> provenances() {
    return steps.stream()
        .flatMap(step -> step.measures().stream())
        .map(ScenarioFact::provenance)
        .distinct()
        .toList();
  }
}
