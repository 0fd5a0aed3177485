package org.lodemark.nations.trade;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lodemark.atlas.fact.TradeFact;
import org.lodemark.domain.mass.MassInterval;
import org.lodemark.domain.time.Period;

/**
 * Figures of one flow for a period and for parts of it that cannot both be true: parts that sum to
 * more than their whole, or parts that fill the whole and sum to less.
 */
public final class NestedFigures {
  /** Rounded parts may miss their rounded whole by a little. */
  private static final double ROUNDING = 0.005;

  private NestedFigures() {}

  /**
   * A whole and its parts that contradict each other.
   *
   * @param partsExceed the parts sum to more; otherwise to less
   */
  public record Contradiction(TradeFact whole, List<TradeFact> parts, boolean partsExceed) {
    /** The figures of the larger reading, which a safe lower bound does without. */
    public List<TradeFact> largerReading() {
      return partsExceed ? parts : List.of(whole);
    }

    /** True when whole and parts all lie in a period. */
    public boolean isWithin(Period period) {
      return period.contains(whole.period());
    }
  }

  /** All contradictions among figures of the same two sides, customs line and basis. */
  public static List<Contradiction> find(List<TradeFact> trade) {
    Map<Object, List<TradeFact>> flows = new LinkedHashMap<>();
    for (TradeFact fact : trade) {
      boolean usable = fact.provenance().counts()
          && fact.isCountryFigure()
          && fact.hs().isPresent()
          && fact.exporter().isPresent()
          && fact.importer().isPresent()
          && fact.quantity().findMass().filter(MassInterval::isBounded).isPresent();
      if (usable) {
        flows
            .computeIfAbsent(
                List.of(
                    fact.exporter().orElseThrow(),
                    fact.importer().orElseThrow(),
                    fact.hs().orElseThrow(),
                    fact.basis()),
                key -> new ArrayList<>())
            .add(fact);
      }
    }
    List<Contradiction> found = new ArrayList<>();
    for (List<TradeFact> flow : flows.values()) {
      if (flow.size() > 1) {
        flow.forEach(whole -> contradiction(whole, flow).ifPresent(found::add));
      }
    }
    return found;
  }

  private static Optional<Contradiction> contradiction(TradeFact whole, List<TradeFact> flow) {
    Map<Period, TradeFact> parts = new TreeMap<>();
    for (TradeFact fact : flow) {
      boolean inside =
          whole.period().contains(fact.period()) && !whole.period().equals(fact.period());
      if (inside) {
        // Of two sides' figures for one part the smaller: only what no reading explains is told.
        parts.merge(
            fact.period(), fact, (a, b) -> mass(a).lowGrams() <= mass(b).lowGrams() ? a : b);
      }
    }
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    List<TradeFact> heaviest = cover(parts, fact -> mass(fact).lowGrams());
    MassInterval most = sum(heaviest);
    if (most.lowGrams() > mass(whole).highGrams() * (1 + ROUNDING)) {
      return Optional.of(new Contradiction(whole, heaviest, true));
    }
    List<TradeFact> longest = cover(parts, fact -> fact.period().days());
    long days = longest.stream().mapToLong(fact -> fact.period().days()).sum();
    boolean fills = days == whole.period().days();
    return fills && sum(longest).highGrams() < mass(whole).lowGrams() * (1 - ROUNDING)
        ? Optional.of(new Contradiction(whole, longest, false))
        : Optional.empty();
  }

  private interface Weight {
    long of(TradeFact fact);
  }

  private static List<TradeFact> cover(Map<Period, TradeFact> parts, Weight weight) {
    Map<Period, Long> weights = new TreeMap<>();
    parts.forEach((period, fact) -> weights.put(period, weight.of(fact)));
    return DisjointCover.heaviest(weights).stream()
        .flatMap(period -> Optional.ofNullable(parts.get(period)).stream())
        .toList();
  }

  private static MassInterval mass(TradeFact fact) {
    return fact.quantity().findMass().orElseThrow();
  }

  private static MassInterval sum(List<TradeFact> facts) {
    return facts.stream().map(NestedFigures::mass).reduce(MassInterval.ZERO, MassInterval::plus);
  }
}
