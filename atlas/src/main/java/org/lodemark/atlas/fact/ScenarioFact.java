package org.lodemark.atlas.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lodemark.atlas.Provenance;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.place.CountryGroup;
import org.lodemark.domain.time.Period;

/**
 * One row of a scenario: its name, a step of it, or a measure that acts from a step on.
 *
 * @param scenario its id
 * @param step 0 for the scenario as a whole, otherwise the step from which the measure is there
 * @param countries whose measure; empty for everyone's
 * @param toCountries towards whom; empty for everyone
 * @param stages where it acts; empty for all
 * @param toStage of new plant capacity: what it makes
 * @param use of a shift of demand; empty for all uses
 * @param starts the first day it acts; empty for ever
 * @param ends the last day it acts; empty for no end
 * @param value in the unit of the measure; empty for those without
 * @param text the words of a title, or the id of the scenario that stands before this one
 */
public record ScenarioFact(
    String scenario,
    int step,
    Measure measure,
    Optional<CountryGroup> countries,
    Optional<CountryGroup> toCountries,
    List<String> stages,
    String toStage,
    String use,
    Optional<LocalDate> starts,
    Optional<LocalDate> ends,
    Optional<Interval> value,
    String text,
    Provenance provenance) {
  /** What a row does, and the unit of its value. */
  public enum Measure {
    /** Names a scenario (step 0) or a step. */
    TITLE(""),
    /** All measures of another scenario are there before step 1. */
    AFTER(""),
    /** The day for which a step is computed. */
    DATE(""),
    /** The span whose quoted prices stand beside a step. */
    COMPARE(""),
    /** Nothing goes from the countries to the others. */
    BAN(""),
    /** Nothing goes between the countries, either way. */
    BORDER_CLOSED(""),
    /** All that the countries export of the stages together. */
    EXPORT_QUOTA("t/year"),
    SPECIFIC_DUTY("USD/t"),
    AD_VALOREM_DUTY("fraction"),
    /** More supply at the first stage. */
    MINE_CAPACITY("t/year"),
    /** More capacity from a stage to the next, of what comes out. */
    PLANT_CAPACITY("t/year"),
    /** The part of a use that goes over to something else. */
    DEMAND_SHIFT("fraction");

    private final String unit;

    Measure(String unit) {
      this.unit = unit;
    }

    /** The unit of its value; empty when it has none. */
    public String unit() {
      return unit;
    }
  }

  public ScenarioFact {
    stages = List.copyOf(stages);
  }

  /** Whether it acts on a day. */
  public boolean actsOn(LocalDate day) {
    return starts.map(first -> !day.isBefore(first)).orElse(true)
        && ends.map(last -> !day.isAfter(last)).orElse(true);
  }

  /** The span of a {@code compare} row. */
  public Optional<Period> span() {
    return starts.flatMap(first -> ends.map(last -> new Period(first, last)));
  }
}
