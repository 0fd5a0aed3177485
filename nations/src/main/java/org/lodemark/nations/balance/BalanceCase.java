package org.lodemark.nations.balance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.lodemark.atlas.Basis;
import org.lodemark.atlas.Provenance;
import org.lodemark.atlas.fact.TradeFact;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.mass.MassInterval;
import org.lodemark.domain.place.CountryGroup;
import org.lodemark.domain.time.Period;
import org.lodemark.nations.balance.TradeBook.Way;
import org.lodemark.nations.trade.DisjointCover;

/** The balance of one country or group, stage and period. */
final class BalanceCase {
  private final TradeBook book;
  private final Supply supply;
  private final CountryGroup countries;
  private final Stage stage;
  private final Period period;
  private final List<Period> exportPeriods;
  private final List<Flow> flows;

  BalanceCase(
      TradeBook book,
      Supply supply,
      CountryGroup countries,
      Stage stage,
      Period period,
      List<Period> exportPeriods,
      Map<Period, Flow> exports) {
    this.book = book;
    this.supply = supply;
    this.countries = countries;
    this.stage = stage;
    this.period = period;
    this.exportPeriods = exportPeriods;
    this.flows = exportPeriods.stream()
        .flatMap(one -> Optional.ofNullable(exports.get(one)).stream())
        .toList();
  }

  Balance solve() {
    Inputs inputs = inputs();
    long stock = inputs.openingStock().findMass().map(MassInterval::highGrams).orElse(0L);
    long drawn = inputs.stockChange().findMass().map(MassInterval::highGrams).orElse(0L);
    MassInterval exports = inputs.exports().findMass().orElseThrow();
    Optional<Interval> foreign =
        inputs.mined().findMass().flatMap(mined -> foreign(mined, stock, exports));
    Optional<Double> unexplained = unexplained(inputs, drawn, exports);
    return new Balance(
        countries,
        stage,
        period,
        exportPeriods,
        flows.stream().allMatch(Flow::complete) && covered(exportPeriods, period),
        inputs,
        foreign,
        unexplained,
        flag(foreign, unexplained),
        robustness(inputs, foreign, stock, exports),
        stage == Stage.PROCESSING ? supply.plants(countries) : List.of(),
        flows.stream().flatMap(flow -> flow.facts().stream()).toList());
  }

  private Inputs inputs() {
    MassInterval sum = flows.stream().map(Flow::mass).reduce(MassInterval.ZERO, MassInterval::plus);
    List<Provenance> sources = flows.stream()
        .flatMap(flow -> flow.facts().stream())
        .map(TradeFact::provenance)
        .toList();
    Input mined = supply.produced(countries, Stage.MINING, period);
    Input imports = imports(stage);
    Input made = stage == Stage.MINING
        ? mined
        : supply.made(countries, period, mined, imports(Stage.MINING));
    return new Inputs(
        new Input.Known(sum, "", sources),
        mined,
        made,
        imports,
        supply.openingStock(countries, period),
        supply.stockChange(countries, period),
        supply.consumption(countries, stage, period));
  }

  /**
   * M of a stage: the figure of this very period, of periods that make it up, or, as an upper
   * figure, of a longer one that holds it.
   */
  private Input imports(Stage ofStage) {
    List<Period> known = book.listPeriods(countries, ofStage, Way.IN).stream()
        .filter(one -> flow(ofStage, one).map(Flow::complete).orElse(false))
        .toList();
    List<Period> tiles = tiles(known.stream()
        .filter(one -> period.contains(one) && !one.equals(period))
        .toList());
    boolean asWhole = known.contains(period);
    if (covered(tiles, period)) {
      Input parts = imports(ofStage, tiles, "sum of " + tiles.size() + " periods");
      return asWhole ? either(imports(ofStage, List.of(period), ""), parts) : parts;
    }
    if (asWhole) {
      return raisedByParts(ofStage, imports(ofStage, List.of(period), ""), known);
    }
    Optional<Period> longer = known.stream()
        .filter(one -> one.contains(period))
        .min(Comparator.comparingLong(Period::days));
    if (longer.isPresent()) {
      Input whole = imports(ofStage, List.of(longer.get()), "");
      long high = whole.findMass().orElseThrow().highGrams();
      return new Input.Known(
          new MassInterval(0, high), "at most those of all " + longer.get(), whole.sources());
    }
    return new Input.Unknown("no complete import figure for " + period);
  }

  /** Where parts of the period say more than its own figure, the more may be true. */
  private Input raisedByParts(Stage ofStage, Input whole, List<Period> known) {
    Map<Period, Long> parts = new TreeMap<>();
    for (Period one : known) {
      if (period.contains(one) && !one.equals(period)) {
        parts.put(one, flow(ofStage, one).orElseThrow().mass().lowGrams());
      }
    }
    MassInterval mass = whole.findMass().orElseThrow();
    long sum = DisjointCover.heaviest(parts).stream()
        .mapToLong(one -> parts.getOrDefault(one, 0L))
        .sum();
    return sum <= mass.highGrams()
        ? whole
        : new Input.Known(
            new MassInterval(mass.lowGrams(), sum),
            "parts of the period say more than its own figure",
            whole.sources());
  }

  /** Two readings of the same imports: what is known is their hull. */
  private static Input either(Input whole, Input parts) {
    List<Provenance> sources = new ArrayList<>(whole.sources());
    sources.addAll(parts.sources());
    return new Input.Known(
        whole.findMass().orElseThrow().hull(parts.findMass().orElseThrow()), "", sources);
  }

  private Optional<Flow> flow(Stage ofStage, Period one) {
    return book.findFlow(countries, ofStage, Way.IN, one);
  }

  private Input imports(Stage ofStage, List<Period> periods, String remark) {
    MassInterval sum = MassInterval.ZERO;
    List<Provenance> sources = new ArrayList<>();
    for (Period one : periods) {
      Flow flow = flow(ofStage, one).orElseThrow();
      sum = sum.plus(flow.mass());
      flow.facts().forEach(fact -> sources.add(fact.provenance()));
    }
    return new Input.Known(sum, remark, sources);
  }

  private List<Period> tiles(List<Period> parts) {
    Map<Period, Long> days = new TreeMap<>();
    parts.forEach(part -> days.put(part, part.days()));
    return DisjointCover.heaviest(days);
  }

  private Optional<Interval> foreign(MassInterval mined, long stock, MassInterval exports) {
    OptionalDouble safe = Formulas.foreignMin(mined, stock, exports.lowGrams());
    OptionalDouble heaviest = exports.isBounded()
        ? Formulas.foreignMin(mined, stock, exports.highGrams())
        : OptionalDouble.of(1);
    return safe.isPresent() && heaviest.isPresent()
        ? Optional.of(new Interval(safe.getAsDouble(), heaviest.getAsDouble()))
        : Optional.empty();
  }

  private Optional<Double> unexplained(Inputs inputs, long drawn, MassInterval exports) {
    Optional<MassInterval> made = inputs.made().findMass();
    Optional<MassInterval> imports = inputs.imports().findMass();
    if (made.isEmpty() || imports.isEmpty()) {
      return Optional.empty();
    }
    // Consumption is at least 0 whatever is known of it: that is a bound, not a guess.
    MassInterval consumption = inputs.consumption().findMass().orElse(MassInterval.ANY);
    OptionalDouble share =
        Formulas.unexplainedMin(made.get(), imports.get(), drawn, exports, consumption);
    return share.isPresent() ? Optional.of(share.getAsDouble()) : Optional.empty();
  }

  private Flag flag(Optional<Interval> foreign, Optional<Double> unexplained) {
    if (unexplained.isPresent() && unexplained.get() >= Flag.THRESHOLD) {
      return Flag.NOT_EXPLAINED_BY_RECORDS;
    }
    if (foreign.isEmpty()) {
      return unexplained.isPresent() ? Flag.EXPLAINED_BY_IMPORTS : Flag.NOT_COMPUTABLE;
    }
    if (foreign.get().low() < Flag.THRESHOLD) {
      return Flag.COVERED_BY_MINING;
    }
    return unexplained.isPresent() ? Flag.EXPLAINED_BY_IMPORTS : Flag.MINED_ORIGIN_NOT_SHOWN;
  }

  private Robustness robustness(
      Inputs inputs, Optional<Interval> foreign, long stock, MassInterval exports) {
    Optional<MassInterval> mined = inputs.mined().findMass();
    if (foreign.isEmpty() || mined.isEmpty() || foreign.get().low() <= 0) {
      return Robustness.none();
    }
    double available = mined.get().highTonnes() + stock / 1e6;
    double missing = exports.lowTonnes() - available;
    double perYear = mined.get().highTonnes() * 365.25 / period.days();
    return new Robustness(
        missing,
        perYear > 0 ? missing / perYear : Double.POSITIVE_INFINITY,
        breakEvenGrade(available));
  }

  /** Only where all exports are weights without an assay: dry tonnes x grade = available. */
  private Optional<Double> breakEvenGrade(double availableTonnes) {
    double dryTonnes = 0;
    for (Flow flow : flows) {
      for (TradeFact fact : flow.facts()) {
        if (fact.basis() != Basis.GROSS || flow.facts().size() > 1) {
          return Optional.empty();
        }
        double dryFraction = 1 - fact.form().moisture().high().fraction().doubleValue();
        dryTonnes += fact.quantity().findMass().orElseThrow().lowTonnes() * dryFraction;
      }
    }
    return dryTonnes > 0 ? Optional.of(availableTonnes / dryTonnes) : Optional.empty();
  }

  private static boolean covered(List<Period> tiles, Period period) {
    return tiles.stream().mapToLong(Period::days).sum() == period.days();
  }
}
