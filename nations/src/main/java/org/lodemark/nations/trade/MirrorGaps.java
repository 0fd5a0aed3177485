package org.lodemark.nations.trade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lodemark.atlas.Basis;
import org.lodemark.atlas.fact.TradeFact;
import org.lodemark.domain.commodity.HsCode;
import org.lodemark.domain.place.CountryGroup;
import org.lodemark.domain.time.Period;
import org.lodemark.nations.Question;

/**
 * Mirror gaps: what the importer reports against what the exporter reports, judged by the pair's
 * own history and by nothing else. Pairs differ lastingly for honest reasons (freight, re-exports,
 * time at sea), so a single pair of figures is never flagged.
 *
 * <p>Reconciled tables have no two sides and are left out. Ore relabelled at a border is invisible
 * here, since both sides then tell the same; only the balance shows it.
 */
public final class MirrorGaps {
  /** Fewer observations are no history. */
  public static final int FEWEST = 8;

  private static final double SIGMAS = 2;

  /**
   * The least spread a history is taken to have, about one per cent: weights are published rounded,
   * and a pair that agreed to the kilogram for years is not flagged for the first gram.
   */
  static final double LEAST_MAD = 0.01;

  private final int lagMonths;
  private final Map<Side, TradeFact> exports = new HashMap<>();
  private final Map<Side, TradeFact> imports = new HashMap<>();

  /** Months and years of one pair are two series: ships at sea weigh more in a month. */
  private record Pair(CountryGroup exporter, CountryGroup importer, HsCode hs, long months)
      implements Comparable<Pair> {
    private static final Comparator<Pair> ORDER = Comparator.comparing(Pair::exporter)
        .thenComparing(Pair::importer)
        .thenComparing(Pair::hs)
        .thenComparingLong(Pair::months);

    @Override
    public int compareTo(Pair other) {
      return ORDER.compare(this, other);
    }
  }

  private record Side(Pair pair, Period period) {}

  private MirrorGaps(int lagMonths) {
    this.lagMonths = lagMonths;
  }

  /**
   * All flows that both sides report.
   *
   * @param lagMonths months that goods are at sea: a monthly export is set against the import so
   *     many months later; periods of a year or more are not shifted
   */
  public static List<MirrorGap> of(List<TradeFact> trade, Question question, int lagMonths) {
    MirrorGaps gaps = new MirrorGaps(lagMonths);
    trade.forEach(gaps::add);
    return gaps.list(question);
  }

  private void add(TradeFact fact) {
    boolean usable = fact.hs().isPresent()
        && fact.isCountryFigure()
        && fact.provenance().counts()
        && fact.partner().filter(partner -> !partner.isWorld()).isPresent()
        && fact.quantity().findMass().filter(m -> m.lowGrams() == m.highGrams()).isPresent();
    if (!usable || fact.flow() == TradeFact.Flow.RECONCILED) {
      return;
    }
    CountryGroup exporter = fact.exporter().orElseThrow();
    CountryGroup importer = fact.importer().orElseThrow();
    Side side = new Side(
        new Pair(
            exporter,
            importer,
            fact.hs().orElseThrow(),
            Math.round(fact.period().days() / 30.4)),
        fact.period());
    // Of several editions the last in the atlas's order stands for the side.
    (fact.flow() == TradeFact.Flow.EXPORT ? exports : imports).put(side, fact);
  }

  private List<MirrorGap> list(Question question) {
    Map<Pair, Map<Period, Double>> gaps = new TreeMap<>();
    exports.forEach((side, exported) -> {
      TradeFact imported = imports.get(new Side(side.pair(), arrival(side.period())));
      if (imported != null) {
        gap(exported, imported)
            .ifPresent(gap ->
                gaps.computeIfAbsent(side.pair(), p -> new TreeMap<>()).put(side.period(), gap));
      }
    });
    List<MirrorGap> found = new ArrayList<>();
    gaps.forEach((pair, series) -> {
      Optional<MirrorGap.History> history = history(List.copyOf(series.values()));
      series.forEach((period, gap) -> {
        if (asked(question, pair, period)) {
          found.add(mirrorGap(pair, period, gap, series.size(), history));
        }
      });
    });
    found.sort(Comparator.comparing((MirrorGap one) -> !one.flagged())
        .thenComparing(Comparator.comparing(MirrorGap::period).reversed()));
    return found;
  }

  private Period arrival(Period shipped) {
    return shipped.wholeYears() > 0 ? shipped : shipped.plusMonths(lagMonths);
  }

  private static boolean asked(Question question, Pair pair, Period period) {
    return (question.asks(pair.exporter()) || question.asks(pair.importer()))
        && question.period().map(asked -> asked.contains(period)).orElse(true);
  }

  private MirrorGap mirrorGap(
      Pair pair, Period period, double gap, int count, Optional<MirrorGap.History> history) {
    boolean flagged = history.isPresent()
        && Math.abs(gap - history.get().median())
            > SIGMAS * Medians.MAD_TO_SIGMA * Math.max(history.get().mad(), LEAST_MAD);
    return new MirrorGap(
        pair.exporter(),
        pair.importer(),
        pair.hs(),
        period,
        side(exports, pair, period),
        side(imports, pair, arrival(period)),
        gap,
        count,
        history,
        flagged);
  }

  private static TradeFact side(Map<Side, TradeFact> side, Pair pair, Period period) {
    TradeFact fact = side.get(new Side(pair, period));
    if (fact == null) {
      throw new IllegalStateException("no figure for " + pair + " " + period);
    }
    return fact;
  }

  /** Empty when a side is zero, or when the sides weigh different things. */
  private static Optional<Double> gap(TradeFact exported, TradeFact imported) {
    boolean comparable = exported.basis() == imported.basis() && exported.basis() != Basis.ORE;
    double out = exported.quantity().findMass().orElseThrow().lowTonnes();
    double in = imported.quantity().findMass().orElseThrow().lowTonnes();
    return comparable && out > 0 && in > 0 ? Optional.of(Math.log(in / out)) : Optional.empty();
  }

  private static Optional<MirrorGap.History> history(List<Double> gaps) {
    if (gaps.size() < FEWEST) {
      return Optional.empty();
    }
    double median = Medians.median(gaps);
    return Optional.of(
        new MirrorGap.History(median, Medians.medianAbsoluteDeviation(gaps, median)));
  }
}
