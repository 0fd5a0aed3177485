package org.lodemark.atlas.load;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lodemark.atlas.fact.ScenarioFact;
import org.lodemark.atlas.fact.ScenarioFact.Measure;
import org.lodemark.domain.mass.Interval;
import org.lodemark.input.Problems;

/** Reads rows of scenarios, of scenarios.csv or of a user's file alike. */
final class ScenarioRows {
  /** More steps than a reader follows. */
  private static final int MOST_STEPS = 20;

  private static final Set<Measure> OF_THE_WHOLE = EnumSet.of(Measure.TITLE, Measure.AFTER);
  private static final Set<Measure> OF_COUNTRIES = EnumSet.of(
      Measure.BAN,
      Measure.BORDER_CLOSED,
      Measure.EXPORT_QUOTA,
      Measure.MINE_CAPACITY,
      Measure.PLANT_CAPACITY);
  private static final Set<Measure> WORDS = EnumSet.of(Measure.TITLE, Measure.AFTER);

  private ScenarioRows() {}

  static Optional<ScenarioFact> scenario(Row row, MarketWords words) {
    return row.build(() -> {
      Measure measure = row.word("measure", Measure.class);
      int step = step(row, measure);
      MarketRows.need(row, "text", WORDS.contains(measure));
      MarketRows.need(row, "country", OF_COUNTRIES.contains(measure));
      MarketRows.need(row, "starts", measure == Measure.DATE || measure == Measure.COMPARE);
      MarketRows.need(row, "ends", measure == Measure.COMPARE);
      Optional<LocalDate> starts = day(row, "starts");
      Optional<LocalDate> ends = day(row, "ends");
      if (starts.isPresent() && ends.isPresent() && ends.get().isBefore(starts.get())) {
        row.reject("ends", ends.get() + " is before it starts, " + starts.get());
      }
      List<String> stages = stages(row, words);
      checkPlant(row, measure, stages, words);
      if (measure == Measure.MINE_CAPACITY && row.raw("country").contains("+")) {
        row.reject(
            "country", row.raw("country") + ": mines are of one country; write a row for each");
      }
      String use = row.raw("use");
      if (!use.isEmpty() && !words.uses().contains(use)) {
        row.reject("use", "\"" + use + "\" is no use of the market model: " + words.uses());
      }
      return new ScenarioFact(
          row.text("scenario"),
          step,
          measure,
          row.findCountries("country"),
          row.findCountries("toCountry"),
          stages,
          row.raw("toStage"),
          use,
          starts,
          ends,
          value(row, measure),
          row.raw("text"),
          row.provenance());
    });
  }

  private static int step(Row row, Measure measure) {
    String text = row.raw("step");
    if (text.isEmpty()) {
      if (!OF_THE_WHOLE.contains(measure)) {
        row.reject("step", "is empty: a measure acts from a step on, 1 for the first");
      }
      return 0;
    }
    int step = row.parse("step", ScenarioRows::parseStep, 1);
    if (measure == Measure.AFTER) {
      row.reject("step", "\"" + text + "\": a row \"after\" is for the scenario as a whole");
    }
    return step;
  }

  private static int parseStep(String text) {
    if (!text.matches("\\d{1,2}")
        || Integer.parseInt(text) < 1
        || Integer.parseInt(text) > MOST_STEPS) {
      throw new IllegalArgumentException(
          "\"" + text + "\": a whole number from 1 to " + MOST_STEPS);
    }
    return Integer.parseInt(text);
  }

  private static Optional<LocalDate> day(Row row, String column) {
    return row.findText(column).map(text -> row.parse(column, LocalDate::parse, LocalDate.EPOCH));
  }

  private static List<String> stages(Row row, MarketWords words) {
    List<String> stages = row.findText("stage").stream()
        .flatMap(text -> Stream.of(text.split("\\+", -1)))
        .map(String::strip)
        .toList();
    for (String stage : stages) {
      if (!words.stages().contains(stage)) {
        row.reject("stage", "\"" + stage + "\" is no stage of the market model: " + words.stages());
      }
    }
    return stages;
  }

  private static void checkPlant(Row row, Measure measure, List<String> stages, MarketWords words) {
    String to = row.raw("toStage");
    if (measure != Measure.PLANT_CAPACITY) {
      if (!to.isEmpty()) {
        row.reject("toStage", "\"" + to + "\": only plant-capacity has one");
      }
      return;
    }
    int from = stages.size() == 1 ? words.stages().indexOf(stages.getFirst()) : -1;
    if (from < 0
        || from + 1 >= words.stages().size()
        || !words.stages().get(from + 1).equals(to)) {
      row.reject(
          "toStage",
          "\"" + to + "\": a plant makes of one stage the next; the stages are " + words.stages());
    }
  }

  private static Optional<Interval> value(Row row, Measure measure) {
    Optional<Interval> value = MarketRows.measured(row, measure.unit());
    value.ifPresent(found -> {
      if (found.low() < 0) {
        row.reject("lowValue", found.low() + ": must not be negative");
      }
      if (measure == Measure.DEMAND_SHIFT && found.high() > 1) {
        row.reject("highValue", found.high() + ": a fraction of 1. Maybe it is a per cent.");
      }
      if (measure == Measure.AD_VALOREM_DUTY && found.high() > 10) {
        row.reject("highValue", found.high() + ": a fraction of the price, at most 10");
      }
      if (measure == Measure.EXPORT_QUOTA && !(found.low() > 0)) {
        row.reject("lowValue", found.low() + ": a quota of nothing is a ban: use the measure ban");
      }
    });
    return value;
  }

  /**
   * What only whole scenarios show.
   *
   * @param facts rows to check
   * @param all rows of all scenarios that a row "after" may name
   */
  static void checkWhole(
      String file, List<ScenarioFact> facts, List<ScenarioFact> all, Problems problems) {
    Map<String, Set<Integer>> steps = new LinkedHashMap<>();
    Set<String> titled = new TreeSet<>();
    Set<String> known = new TreeSet<>();
    all.forEach(fact -> known.add(fact.scenario()));
    for (ScenarioFact fact : facts) {
      Set<Integer> seen = steps.computeIfAbsent(fact.scenario(), id -> new TreeSet<>());
      if (fact.step() > 0) {
        seen.add(fact.step());
      } else if (fact.measure() == Measure.TITLE) {
        titled.add(fact.scenario());
      }
      if (fact.measure() == Measure.AFTER) {
        checkAfter(file, fact, all, known, problems);
      }
    }
    steps.forEach((id, seen) -> {
      if (!titled.contains(id)) {
        problems.add(file, "scenario " + id + " has no row title without a step");
      }
      for (int step = 1; step <= Math.max(1, seen.size()); step++) {
        if (!seen.contains(step)) {
          problems.add(
              file,
              "scenario " + id + " has no row of step " + step + ". Steps are numbered 1, 2, 3.");
          break;
        }
      }
    });
  }

  private static void checkAfter(
      String file,
      ScenarioFact fact,
      List<ScenarioFact> all,
      Set<String> known,
      Problems problems) {
    long line = fact.provenance().where().line();
    if (!known.contains(fact.text())) {
      problems.add(file, line, "text", "\"" + fact.text() + "\" is no scenario: " + known);
    } else if (all.stream()
        .anyMatch(
            other -> other.scenario().equals(fact.text()) && other.measure() == Measure.AFTER)) {
      // One level is enough to say what stands, and cannot go round in a circle.
      problems.add(
          file, line, "text", "\"" + fact.text() + "\" itself comes after another scenario");
    }
  }
}
