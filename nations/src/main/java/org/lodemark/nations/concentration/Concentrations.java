package org.lodemark.nations.concentration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.Basis;
import org.lodemark.atlas.fact.ProductionFact;
import org.lodemark.atlas.fact.Route;
import org.lodemark.atlas.fact.ShareFact;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.mass.MassInterval;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.time.Period;
import org.lodemark.nations.Question;

/**
 * Concentration per stage. Each table of each edition is computed by itself: editions are never
 * mixed into one list. A production table counts only with a published world total, since without
 * one nobody knows what the list leaves out.
 */
public final class Concentrations {
  private record Table(Stage stage, Period period, String edition) implements Comparable<Table> {
    @Override
    public int compareTo(Table other) {
      int byStage = stage.compareTo(other.stage);
      int byPeriod = byStage != 0 ? byStage : period.compareTo(other.period);
      return byPeriod != 0 ? byPeriod : edition.compareTo(other.edition);
    }
  }

  private Concentrations() {}

  /** Every table there is, by stage, then period, then edition. */
  public static List<Concentration> listAll(Atlas atlas) {
    Map<Table, List<ProductionFact>> production = new TreeMap<>();
    for (ProductionFact fact : atlas.production()) {
      if (fact.basis() == Basis.CONTAINED && fact.provenance().counts()) {
        Table table = new Table(fact.stage(), fact.period(), fact.provenance().edition());
        production.computeIfAbsent(table, t -> new ArrayList<>()).add(fact);
      }
    }
    Map<Table, List<ShareFact>> shares = new TreeMap<>();
    for (ShareFact fact : atlas.shares()) {
      if (fact.supplyTo().isWorld()) {
        Table table = new Table(fact.stage(), fact.period(), fact.provenance().edition());
        shares.computeIfAbsent(table, t -> new ArrayList<>()).add(fact);
      }
    }
    Map<Table, Concentration> all = new TreeMap<>();
    production.forEach(
        (table, facts) -> ofProduction(table, facts).ifPresent(found -> all.put(table, found)));
    shares.forEach((table, facts) -> all.putIfAbsent(table, ofShares(table, facts)));
    return List.copyOf(all.values());
  }

  /** The latest table of each stage within the period asked; of any period when none is asked. */
  public static List<Concentration> listLatest(Atlas atlas, Question question) {
    List<Concentration> latest = new ArrayList<>();
    List<Concentration> all = listAll(atlas);
    for (Stage stage : Stage.values()) {
      if (question.asks(stage)) {
        List<Concentration> ofStage =
            all.stream().filter(one -> one.stage() == stage).toList();
        select(ofStage, question.period()).ifPresent(latest::add);
      }
    }
    return latest;
  }

  private static Optional<Concentration> select(
      List<Concentration> ofStage, Optional<Period> asked) {
    return asked
        .map(period -> latest(ofStage.stream().filter(one -> period.contains(one.period())))
            .or(() -> latest(ofStage.stream().filter(one -> one.period().contains(period)))))
        .orElseGet(() -> latest(ofStage.stream()));
  }

  /** The one that ends last; of several that end together the shortest, then the last edition. */
  private static Optional<Concentration> latest(Stream<Concentration> tables) {
    return tables.max(Comparator.comparing((Concentration one) -> one.period().last())
        .thenComparing(one -> one.period().first())
        .thenComparing(Concentration::edition));
  }

  private static Optional<Concentration> ofProduction(Table table, List<ProductionFact> facts) {
    Map<Country, List<ProductionFact>> known = new TreeMap<>();
    for (ProductionFact fact : facts) {
      if (fact.quantity().findMass().isPresent()) {
        known.computeIfAbsent(fact.country(), c -> new ArrayList<>()).add(fact);
      }
    }
    Optional<List<ProductionFact>> world = known.entrySet().stream()
        .filter(one -> one.getKey().isWorld())
        .map(Map.Entry::getValue)
        .findFirst();
    known.keySet().removeIf(Country::isAggregate);
    if (world.isEmpty() || known.isEmpty()) {
      return Optional.empty();
    }
    List<Country> notShown = facts.stream()
        .filter(
            fact -> !fact.country().isAggregate() && fact.quantity().findMass().isEmpty())
        .map(ProductionFact::country)
        .distinct()
        .toList();
    MassInterval published = ofRoutes(world.get());
    double listed =
        known.values().stream().mapToDouble(own -> ofRoutes(own).lowTonnes()).sum();
    // Published totals are rounded; where the list sums to more, the list is the better total.
    double total = Math.max(published.lowTonnes(), listed);
    if (total == 0) {
      return Optional.empty();
    }
    return Optional.of(new Concentration(
        table.stage(),
        table.period(),
        table.edition(),
        known.values().stream().map(own -> holding(own, total)).toList(),
        notShown,
        (total - listed) / total,
        Optional.of(new Concentration.WorldTotal(
            new Interval(published.lowTonnes(), published.highTonnes()),
            world.get().getFirst().provenance()))));
  }

  /** Routes of one country add up; two sources of one route give their hull. */
  private static MassInterval ofRoutes(List<ProductionFact> facts) {
    Map<Route, MassInterval> byRoute = new EnumMap<>(Route.class);
    for (ProductionFact fact : facts) {
      byRoute.merge(fact.route(), fact.quantity().findMass().orElseThrow(), MassInterval::hull);
    }
    return byRoute.values().stream().reduce(MassInterval.ZERO, MassInterval::plus);
  }

  private static Holding holding(List<ProductionFact> ofCountry, double totalTonnes) {
    ProductionFact first = ofCountry.getFirst();
    MassInterval mass = ofRoutes(ofCountry);
    Interval share = new Interval(
        Math.min(1, mass.lowTonnes() / totalTonnes), Math.min(1, mass.highTonnes() / totalTonnes));
    return new Holding(first.country(), share, Optional.of(mass), first.provenance());
  }

  private static Concentration ofShares(Table table, List<ShareFact> facts) {
    List<Holding> holdings = facts.stream()
        .map(fact -> new Holding(fact.country(), fact.share(), Optional.empty(), fact.provenance()))
        .toList();
    double highest = facts.stream().mapToDouble(fact -> fact.share().high()).sum();
    return new Concentration(
        table.stage(),
        table.period(),
        table.edition(),
        holdings,
        List.of(),
        Math.max(0, 1 - highest),
        Optional.empty());
  }
}
