package org.lodemark.market.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodemark.atlas.fact.DutyFact;
import org.lodemark.atlas.fact.ScenarioFact;
import org.lodemark.atlas.fact.ScenarioFact.Measure;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.place.CountryGroup;
import org.lodemark.market.scenario.MarketBase.Freight;

/**
 * What a way between two regions costs at a stage, and whether it is open. Every row is first turned
 * into numbers of regions: thousands of ways are asked for in every draw.
 */
final class Ways {
  private static final double KILOGRAMS_PER_TONNE = 1000;
  private static final int ANYONE = -2;

  private final MarketBase base;
  private final Layout layout;
  private final List<Line> freights = new ArrayList<>();
  private final List<Tariff> tariffs = new ArrayList<>();
  private final List<Barrier> barriers = new ArrayList<>();
  private final double[] inland;

  /** A freight of a draw; {@link #ANYONE} where it names nobody. */
  private record Line(int from, int to, int stage, double usdPerTonne) {}

  /** A tariff line of an importer at a stage. */
  private record Tariff(int importer, int stage, DutyFact duty) {}

  /** A measure on ways, with its value in a draw. */
  private record Barrier(Measure measure, Members from, Members to, Members stages, double value) {}

  /** Which of some numbers are meant. */
  private static final class Members {
    private final boolean[] meant;

    Members(int size) {
      meant = new boolean[size];
    }

    boolean has(int number) {
      return meant[number];
    }
  }

  Ways(MarketBase base, Layout layout, List<ScenarioFact> measures, Draw draw) {
    this.base = base;
    this.layout = layout;
    for (Freight freight : base.freights()) {
      freights.add(new Line(
          freight.from().map(layout::indexOf).orElse(ANYONE),
          freight.to().map(layout::indexOf).orElse(ANYONE),
          freight.stage(),
          Reference.tonnes(freight.usdPerTonne(), draw)));
    }
    inland = new double[layout.regions().size()];
    base.inlands().forEach(one -> {
      int region = layout.indexOf(one.country());
      if (region >= 0) {
        inland[region] = Reference.tonnes(one.usdPerTonne(), draw);
      }
    });
    base.duties().forEach(this::tariff);
    for (ScenarioFact measure : measures) {
      barrier(measure, draw);
    }
  }

  private void tariff(DutyFact duty) {
    for (int stage = 0; stage < layout.stages(); stage++) {
      Form form = base.stages().get(stage).form();
      boolean falls = form.hsCodes().stream()
          .anyMatch(code -> code.covers(duty.hs()) || duty.hs().covers(code));
      if (falls) {
        tariffs.add(new Tariff(layout.indexOf(duty.importer()), stage, duty));
      }
    }
  }

  private void barrier(ScenarioFact measure, Draw draw) {
    switch (measure.measure()) {
      case BAN, BORDER_CLOSED, SPECIFIC_DUTY, AD_VALOREM_DUTY -> {
        boolean both = measure.measure() == Measure.BORDER_CLOSED;
        Members stages = new Members(layout.stages());
        for (int stage = 0; stage < layout.stages(); stage++) {
          stages.meant[stage] = isStage(measure, stage);
        }
        barriers.add(new Barrier(
            measure.measure(),
            members(measure.countries()),
            members(both ? measure.countries() : measure.toCountries()),
            stages,
            measure.value().map(value -> ModelBuilder.value(measure, draw)).orElse(0.0)));
      }
      default -> {
        // The others act on places, not on ways.
      }
    }
  }

  /** Which regions a measure on these countries means. */
  private Members members(Optional<CountryGroup> countries) {
    Members members = new Members(layout.regions().size());
    for (int region = 0; region < members.meant.length; region++) {
      members.meant[region] = layout.regions().get(region).isMeant(countries);
    }
    return members;
  }

  /** Whether a measure acts at a stage. */
  boolean isStage(ScenarioFact measure, int stage) {
    return measure.stages().isEmpty()
        || measure.stages().contains(base.stages().get(stage).name());
  }

  /** Freight of the row that names both, else the exporter, else the importer, else nobody. */
  double freightUsdPerTonne(int from, int to, int stage) {
    double between = 0;
    int best = -1;
    for (Line line : freights) {
      boolean fits = line.stage == stage
          && (line.from == ANYONE || line.from == from)
          && (line.to == ANYONE || line.to == to);
      int named = (line.from == ANYONE ? 0 : 2) + (line.to == ANYONE ? 0 : 1);
      if (fits && named > best) {
        best = named;
        between = line.usdPerTonne;
      }
    }
    return between + inland[from] + inland[to];
  }

  boolean isClosed(int from, int to, int stage) {
    return sum(from, to, stage, Measure.BAN, Measure.BORDER_CLOSED).closed;
  }

  double adValoremFraction(int from, int to, int stage) {
    return newest(to, stage).map(DutyFact::adValoremFraction).orElse(0.0)
        + sum(from, to, stage, Measure.AD_VALOREM_DUTY, Measure.AD_VALOREM_DUTY).value;
  }

  double specificDutyUsdPerTonne(int from, int to, int stage) {
    return newest(to, stage).map(duty -> tariffUsdPerTonne(duty, from, stage)).orElse(0.0)
        + sum(from, to, stage, Measure.SPECIFIC_DUTY, Measure.SPECIFIC_DUTY).value;
  }

  private record Sum(boolean closed, double value) {}

  /** The measures of two kinds that act on a way. */
  private Sum sum(int from, int to, int stage, Measure one, Measure other) {
    boolean some = false;
    double value = 0;
    for (Barrier barrier : barriers) {
      if ((barrier.measure == one || barrier.measure == other)
          && barrier.stages.has(stage)
          && barrier.from.has(from)
          && barrier.to.has(to)) {
        some = true;
        value += barrier.value;
      }
    }
    return new Sum(some, value);
  }

  /** The newest tariff line of the importer that what is sold at the stage falls under. */
  private Optional<DutyFact> newest(int importer, int stage) {
    Optional<DutyFact> newest = Optional.empty();
    for (Tariff tariff : tariffs) {
      if (tariff.importer == importer
          && tariff.stage == stage
          && (newest.isEmpty() || tariff.duty.asOf().isAfter(newest.get().asOf()))) {
        newest = Optional.of(tariff.duty);
      }
    }
    return newest;
  }

  /** Duties are by weight of the goods; the model counts the metal in them. */
  private double tariffUsdPerTonne(DutyFact duty, int from, int stage) {
    Optional<Country> exporter = layout.regions().get(from).country();
    boolean punished = duty.penaltyCountries()
        .map(group -> exporter.map(country -> group.members().contains(country)).orElse(false))
        .orElse(false);
    double perKilogram = (punished ? duty.penaltyUsdPerKg() : duty.specificUsdPerKg()).orElse(0.0);
    Form form = base.stages().get(stage).form();
    double grade = (form.grade().low().fraction().doubleValue()
            + form.grade().high().fraction().doubleValue())
        / 2;
    return perKilogram * KILOGRAMS_PER_TONNE / grade;
  }
}
