package org.lodemark.nations.doubt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.Basis;
import org.lodemark.atlas.Provenance;
import org.lodemark.atlas.fact.DepositFact;
import org.lodemark.atlas.fact.MeasureFact;
import org.lodemark.atlas.fact.PlantFact;
import org.lodemark.atlas.fact.ProductionFact;
import org.lodemark.atlas.fact.ReserveFact;
import org.lodemark.atlas.fact.TradeFact;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.mass.MassInterval;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.place.CountryGroup;
import org.lodemark.domain.time.Period;
import org.lodemark.nations.Question;
import org.lodemark.nations.doubt.Doubt.Kind;
import org.lodemark.nations.doubt.Doubt.Reading;
import org.lodemark.nations.trade.NestedFigures;
import org.lodemark.nations.trade.UnitValue;
import org.lodemark.nations.trade.UnitValues;

/** Looks for facts that do not go together. It never resolves a doubt. */
public final class Doubts {
  /** Readings that differ by less are revisions and rounding. */
  public static final double LEAST_RATIO = 1.25;

  /** Prices of one line differ with quality by far less; kilograms taken for tonnes, by 1,000. */
  private static final double FAR_OFF = 20;

  /** Figures this near to each other are taken for the same number. */
  private static final double SAME = 0.005;

  private final Atlas atlas;
  private final Question question;
  private final List<Doubt> doubts = new ArrayList<>();

  private Doubts(Atlas atlas, Question question) {
    this.atlas = atlas;
    this.question = question;
  }

  /** All doubts the question asks for: possible mistakes of units first. */
  public static List<Doubt> of(Atlas atlas, List<TradeFact> trade, Question question) {
    Doubts finder = new Doubts(atlas, question);
    finder.reservesThatReadLikeOre();
    finder.weightsThatReadLikeAnotherUnit(trade);
    finder.productionReadings();
    finder.reserveReadings();
    finder.plantReadings();
    finder.measureReadings();
    finder.partnersBeyondTotal(trade);
    finder.partsAgainstTheirWhole(trade);
    return List.copyOf(finder.doubts);
  }

  private String symbol() {
    return atlas.commodity().symbol();
  }

  private boolean asked(Country country, Optional<Period> period) {
    return question.asks(country)
        && (question.period().isEmpty()
            || period.isEmpty()
            || period.get().overlaps(question.period().get()));
  }

  /** A country's reserve in contained metal that equals a deposit's tonnage of ore. */
  private void reservesThatReadLikeOre() {
    for (ReserveFact reserve : atlas.reserves()) {
      if (reserve.basis() == Basis.CONTAINED
          && asked(reserve.country(), Optional.of(reserve.period()))) {
        for (DepositFact deposit : atlas.deposits()) {
          if (deposit.basis() == Basis.ORE && deposit.country().equals(reserve.country())) {
            compare(reserve, deposit);
          }
        }
      }
    }
  }

  private void compare(ReserveFact reserve, DepositFact deposit) {
    Optional<MassInterval> contained = reserve.quantity().findMass();
    Optional<MassInterval> ore = deposit.quantity().findMass();
    if (contained.isEmpty() || ore.isEmpty() || !same(contained.get(), ore.get())) {
      return;
    }
    String oreText = Amounts.tonnes(ore.get(), "ore");
    String metal = deposit
        .containedMetal()
        .filter(MassInterval::isBounded)
        .map(mass -> " = " + Amounts.tonnes(mass, symbol()))
        .orElse("");
    doubts.add(new Doubt(
        Kind.UNIT_MISTAKE_POSSIBLE,
        reserve.country().name() + ", reserves " + reserve.period() + " and " + deposit.mine(),
        List.of(
            new Reading(Amounts.tonnes(contained.get(), symbol()), reserve.provenance()),
            new Reading(oreText + grade(deposit) + metal, deposit.provenance())),
        "the same number as contained metal of the country and as ore of one deposit"));
  }

  /** A unit value so far from its line's median that the weight may be in another unit. */
  private void weightsThatReadLikeAnotherUnit(List<TradeFact> trade) {
    for (UnitValue one : UnitValues.of(trade, question)) {
      double ratio = one.ratioToMedian().orElse(1.0);
      if (ratio >= FAR_OFF || ratio * FAR_OFF <= 1) {
        TradeFact fact = one.fact();
        MassInterval mass = fact.quantity().findMass().orElseThrow();
        Interval median = Interval.exactly(one.usdPerTonne().high() / ratio);
        doubts.add(new Doubt(
            Kind.UNIT_MISTAKE_POSSIBLE,
            fact.reporter().name() + " and "
                + fact.partner().map(CountryGroup::name).orElse("?") + ", "
                + fact.form().name() + " " + fact.period(),
            List.of(
                new Reading(
                    Amounts.tonnes(mass, fact.basis().word()) + ", "
                        + Amounts.value(one.usdPerTonne(), "USD/t"),
                    fact.provenance()),
                new Reading(
                    "median of the line " + Amounts.value(median, "USD/t"), fact.provenance())),
            "weight or value may be in another unit"));
      }
    }
  }

  private static String grade(DepositFact deposit) {
    return deposit
        .grade()
        .map(range -> " at "
            + Amounts.value(
                new Interval(
                    range.low().fraction().doubleValue() * 100,
                    range.high().fraction().doubleValue() * 100),
                "%"))
        .orElse("");
  }

  private static boolean same(MassInterval a, MassInterval b) {
    return a.isBounded()
        && b.isBounded()
        && a.lowGrams() > 0
        && Math.abs(a.lowGrams() - b.lowGrams()) <= SAME * b.lowGrams()
        && Math.abs(a.highGrams() - b.highGrams()) <= SAME * b.highGrams();
  }

  private void productionReadings() {
    List<ProductionFact> facts = atlas.production().stream()
        .filter(fact -> fact.provenance().counts())
        .filter(fact -> question.asks(fact.stage()))
        .filter(fact -> asked(fact.country(), Optional.of(fact.period())))
        .toList();
    readings(
        facts,
        fact -> List.of(fact.country(), fact.stage(), fact.route(), fact.period(), fact.basis()),
        fact -> fact.country().name() + ", " + fact.stage().word() + " output " + fact.period(),
        fact -> fact.quantity().findMass().map(Doubts::interval),
        fact -> fact.quantity().findMass().map(m -> Amounts.tonnes(m, symbol())).orElse(""),
        ProductionFact::provenance);
  }

  private void reserveReadings() {
    List<ReserveFact> facts = atlas.reserves().stream()
        .filter(fact -> fact.provenance().counts())
        .filter(fact -> asked(fact.country(), Optional.of(fact.period())))
        .toList();
    readings(
        facts,
        fact -> List.of(fact.country(), fact.category(), fact.period(), fact.basis()),
        fact -> fact.country().name() + ", reserves " + fact.period(),
        fact -> fact.quantity().findMass().map(Doubts::interval),
        fact -> fact.quantity().findMass().map(m -> Amounts.tonnes(m, symbol())).orElse(""),
        ReserveFact::provenance);
  }

  private void plantReadings() {
    List<PlantFact> facts = atlas.plants().stream()
        .filter(fact -> fact.provenance().counts())
        .filter(fact -> question.asks(fact.countries()))
        .toList();
    readings(
        facts,
        fact -> List.of(fact.name(), fact.form().id(), fact.measure(), fact.basis()),
        fact -> fact.name() + " (" + fact.countries().name() + "), capacity, "
            + fact.form().name(),
        fact -> fact.measure() == PlantFact.Measure.CAPACITY
            ? fact.quantityPerYear().findMass().map(Doubts::interval)
            : Optional.empty(),
        fact -> fact.quantityPerYear()
            .findMass()
            .map(mass -> Amounts.tonnes(mass, "a year, " + fact.basis().word()))
            .orElse(""),
        PlantFact::provenance);
  }

  private void measureReadings() {
    List<MeasureFact> facts = atlas.measures().stream()
        .filter(fact -> fact.provenance().counts())
        .filter(fact -> !fact.provenance().edition().isEmpty())
        .filter(fact -> asked(fact.key("country"), fact.period()))
        .toList();
    readings(
        facts,
        fact -> List.of(
            fact.table(),
            fact.keys(),
            fact.attribute(),
            fact.period().map(Period::toString).orElse(""),
            fact.unit()),
        fact -> String.join(
            ", ",
            countryName(fact.key("country")),
            fact.attribute().replace('-', ' ') + " "
                + fact.period().map(Period::toString).orElse("undated")),
        MeasureFact::value,
        fact -> fact.value().map(value -> Amounts.value(value, fact.unit())).orElse(""),
        MeasureFact::provenance);
  }

  private boolean asked(String iso3, Optional<Period> period) {
    return atlas
        .world()
        .countries()
        .findByIso3(iso3)
        .map(country -> asked(country, period))
        .orElse(question.countries().isEmpty());
  }

  private String countryName(String iso3) {
    return atlas.world().countries().findByIso3(iso3).map(Country::name).orElse("no country");
  }

  private static Interval interval(MassInterval mass) {
    return new Interval(mass.lowTonnes(), mass.highTonnes());
  }

  /** Facts with one key whose values lie apart by more than {@link #LEAST_RATIO}. */
  private <F> void readings(
      List<F> facts,
      Function<F, Object> key,
      Function<F, String> subject,
      Function<F, Optional<Interval>> value,
      Function<F, String> text,
      Function<F, Provenance> provenance) {
    Map<Object, List<F>> byKey = new LinkedHashMap<>();
    for (F fact : facts) {
      if (value.apply(fact).isPresent()) {
        byKey.computeIfAbsent(key.apply(fact), k -> new ArrayList<>()).add(fact);
      }
    }
    for (List<F> same : byKey.values()) {
      List<Interval> values =
          same.stream().flatMap(f -> value.apply(f).stream()).toList();
      if (same.size() > 1 && apart(values)) {
        doubts.add(new Doubt(
            Kind.READINGS_DISAGREE,
            subject.apply(same.getFirst()),
            same.stream()
                .map(fact -> new Reading(text.apply(fact), provenance.apply(fact)))
                .toList(),
            ""));
      }
    }
  }

  private static boolean apart(List<Interval> values) {
    double lowestHigh = values.stream().mapToDouble(Interval::high).min().orElseThrow();
    double highestLow = values.stream().mapToDouble(Interval::low).max().orElseThrow();
    return lowestHigh < highestLow && highestLow >= LEAST_RATIO * lowestHigh;
  }

  /** Figures of a period against those of its parts, of whichever side. */
  private void partsAgainstTheirWhole(List<TradeFact> trade) {
    for (NestedFigures.Contradiction one : NestedFigures.find(trade)) {
      TradeFact whole = one.whole();
      CountryGroup exporter = whole.exporter().orElseThrow();
      CountryGroup importer = whole.importer().orElseThrow();
      boolean asked = (question.asks(exporter) || question.asks(importer))
          && whole.form().stage().map(question::asks).orElse(true)
          && question.period().map(period -> period.overlaps(whole.period())).orElse(true);
      if (asked) {
        MassInterval sum = one.parts().stream()
            .map(part -> part.quantity().findMass().orElseThrow())
            .reduce(MassInterval.ZERO, MassInterval::plus);
        String basis = whole.basis().word();
        String periods = one.parts().getFirst().period()
            + (one.parts().size() > 1 ? " to " + one.parts().getLast().period() : "");
        doubts.add(new Doubt(
            Kind.PARTS_AGAINST_WHOLE,
            exporter.name() + " to " + importer.name() + ", " + whole.form().name(),
            List.of(
                new Reading(
                    whole.period() + ": "
                        + Amounts.tonnes(whole.quantity().findMass().orElseThrow(), basis),
                    whole.provenance()),
                new Reading(
                    periods + ": " + Amounts.tonnes(sum, basis),
                    one.parts().getFirst().provenance())),
            one.partsExceed()
                ? "a part is more than the whole"
                : "the parts fill the whole and sum to less"));
      }
    }
  }

  /** Partners of one line that sum to more than the total the reporter itself published. */
  private void partnersBeyondTotal(List<TradeFact> trade) {
    Map<Object, List<TradeFact>> byLine = new LinkedHashMap<>();
    for (TradeFact fact : trade) {
      if (fact.hs().isPresent()
          && fact.flow() != TradeFact.Flow.RECONCILED
          && fact.isCountryFigure()
          && fact.provenance().counts()
          && fact.quantity().findMass().isPresent()
          && question.asks(fact.reporter())
          && question.period().map(p -> p.overlaps(fact.period())).orElse(true)) {
        byLine
            .computeIfAbsent(
                List.of(
                    fact.reporter(),
                    fact.flow(),
                    fact.period(),
                    fact.hs().get(),
                    fact.basis(),
                    fact.provenance().source().id()),
                k -> new ArrayList<>())
            .add(fact);
      }
    }
    byLine.values().forEach(this::partsAgainstWhole);
  }

  private void partsAgainstWhole(List<TradeFact> line) {
    Optional<TradeFact> total = line.stream()
        .filter(fact -> fact.partner().map(partner -> partner.isWorld()).orElse(false))
        .findFirst();
    List<TradeFact> parts = line.stream()
        .filter(fact -> fact.partner().map(partner -> !partner.isWorld()).orElse(true))
        .toList();
    if (total.isEmpty() || parts.isEmpty()) {
      return;
    }
    MassInterval sum = parts.stream()
        .map(fact -> fact.quantity().findMass().orElseThrow())
        .reduce(MassInterval.ZERO, MassInterval::plus);
    MassInterval whole = total.get().quantity().findMass().orElseThrow();
    // Rounded parts may exceed their rounded whole by a little.
    if (whole.isBounded() && sum.lowTonnes() > whole.highTonnes() * (1 + SAME)) {
      TradeFact first = total.get();
      String basis = first.basis().word();
      doubts.add(new Doubt(
          Kind.PARTS_EXCEED_WHOLE,
          first.reporter().name() + ", " + first.flow().name().toLowerCase(java.util.Locale.ROOT)
              + "s of " + first.form().name() + " " + first.period(),
          List.of(
              new Reading("total " + Amounts.tonnes(whole, basis), first.provenance()),
              new Reading(
                  parts.size()
                      + (parts.size() == 1 ? " partner has " : " partners sum to ")
                      + Amounts.tonnes(sum, basis),
                  parts.getFirst().provenance())),
          ""));
    }
  }
}
