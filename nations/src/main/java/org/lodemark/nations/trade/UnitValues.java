package org.lodemark.nations.trade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.atlas.fact.TradeFact;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.mass.MassInterval;
import org.lodemark.nations.Question;

/** Unit values by partner and customs line, wherever value and weight are both known. */
public final class UnitValues {
  /** A median of fewer says nothing about a line. */
  public static final int FEWEST_FOR_MEDIAN = 5;

  private UnitValues() {}

  /** Latest period first; within it those farthest from the median first. */
  public static List<UnitValue> of(List<TradeFact> trade, Question question) {
    List<TradeFact> priced = trade.stream()
        .filter(fact -> fact.valueUsd().isPresent())
        .filter(fact -> fact.quantity().findMass().filter(m -> m.lowGrams() > 0).isPresent())
        .filter(fact -> fact.containedMetal().filter(m -> m.highGrams() > 0).isPresent())
        .toList();
    // Peers are of the whole line, whatever part of it the question asks for.
    Map<String, List<Double>> byLine = new HashMap<>();
    for (TradeFact fact : priced) {
      if (isPartnerFigure(fact)) {
        byLine
            .computeIfAbsent(line(fact), key -> new ArrayList<>())
            .add(perTonne(fact).high());
      }
    }
    return priced.stream()
        .filter(fact ->
            fact.form().stage().map(question::asks).orElse(question.stage().isEmpty()))
        .filter(fact -> question.period().map(p -> p.contains(fact.period())).orElse(true))
        .filter(fact ->
            question.asks(fact.reporter()) || fact.partner().map(question::asks).orElse(false))
        .map(fact -> unitValue(fact, byLine))
        .sorted(Comparator.comparing((UnitValue one) -> one.fact().period())
            .reversed()
            .thenComparingDouble(
                one -> -one.ratioToMedian().map(Math::log).map(Math::abs).orElse(0.0)))
        .toList();
  }

  private static boolean isPartnerFigure(TradeFact fact) {
    return fact.provenance().counts()
        && fact.partner().map(partner -> !partner.isWorld()).orElse(false);
  }

  private static String line(TradeFact fact) {
    String reporter =
        fact.flow() == TradeFact.Flow.RECONCILED ? "" : fact.reporter().code();
    return String.join(
        "|",
        reporter,
        fact.flow().name(),
        fact.hs().map(Object::toString).orElse(fact.form().id()),
        fact.basis().word(),
        fact.period().toString());
  }

  private static UnitValue unitValue(TradeFact fact, Map<String, List<Double>> byLine) {
    List<Double> peers = byLine.getOrDefault(line(fact), List.of());
    Interval perTonne = perTonne(fact);
    Optional<Double> ratio = peers.size() >= FEWEST_FOR_MEDIAN && isPartnerFigure(fact)
        ? Optional.of(perTonne.high() / Medians.median(peers))
        : Optional.empty();
    return new UnitValue(
        fact,
        perTonne,
        over(fact.valueUsd().orElseThrow(), fact.containedMetal().orElseThrow()),
        ratio);
  }

  private static Interval perTonne(TradeFact fact) {
    return over(fact.valueUsd().orElseThrow(), fact.quantity().findMass().orElseThrow());
  }

  private static Interval over(double valueUsd, MassInterval mass) {
    return new Interval(
        valueUsd / mass.highTonnes(),
        mass.lowGrams() == 0 ? Double.POSITIVE_INFINITY : valueUsd / mass.lowTonnes());
  }
}
