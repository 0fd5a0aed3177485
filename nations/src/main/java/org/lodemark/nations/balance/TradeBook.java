package org.lodemark.nations.balance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.fact.TradeFact;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.commodity.HsCode;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.mass.MassInterval;
import org.lodemark.domain.place.CountryGroup;
import org.lodemark.domain.time.Period;

/**
 * Trade by who it left or reached, from both sides' statistics.
 *
 * <p>How the figures of one country, line and period become one reading:
 *
 * <ul>
 *   <li>a total the country published itself stands; partners' reports can only raise its high end;
 *   <li>without a total the partners are summed: a lower bound, since other partners may be missing;
 *   <li>two figures for one partner (both sides, two editions) give their hull;
 *   <li>a partner that may hold others (not named, a union, a group) is not added to them;
 *   <li>what a firm shipped to a partner is part of its country's figure for that partner;
 *   <li>a heading, or a wider line of an older nomenclature, is left out where one of its own lines
 *       is there: it would count metal twice;
 *   <li>figures known only by form, such as one firm's shipments, are used when no customs line is
 *       there.
 * </ul>
 */
final class TradeBook {
  /** Which way the metal went, seen from the country. */
  enum Way {
    OUT,
    IN
  }

  private record Account(CountryGroup countries, Stage stage, Way way) {}

  private final Atlas atlas;
  private final Map<Account, Map<Period, List<TradeFact>>> accounts = new HashMap<>();

  /** Lines that a complete table holds, by period. */
  private final Map<Period, Set<String>> tabled = new TreeMap<>();

  /**
   * Sorts the facts.
   *
   * @param reconciledIsComplete reconciled tables hold every country of their lines and years, so
   *     that a country without a row there bought or sold nothing on record
   */
  TradeBook(Atlas atlas, List<TradeFact> trade, boolean reconciledIsComplete) {
    this.atlas = atlas;
    for (TradeFact fact : trade) {
      if (fact.provenance().counts()
          && fact.form().stage().isPresent()
          && fact.containedMetal().isPresent()) {
        if (reconciledIsComplete && fact.flow() == TradeFact.Flow.RECONCILED) {
          fact.hs()
              .ifPresent(line ->
                  tabled.computeIfAbsent(fact.period(), p -> new HashSet<>()).add(line.digits()));
        }
        fact.exporter().ifPresent(country -> add(country, Way.OUT, fact));
        fact.importer().ifPresent(country -> add(country, Way.IN, fact));
      }
    }
  }

  private void add(CountryGroup countries, Way way, TradeFact fact) {
    if (!countries.isWorld()) {
      accounts
          .computeIfAbsent(
              new Account(countries, fact.form().stage().orElseThrow(), way), a -> new TreeMap<>())
          .computeIfAbsent(fact.period(), p -> new ArrayList<>())
          .add(fact);
    }
  }

  /** Countries and groups that are known to have sold anything of a stage. */
  Collection<CountryGroup> listExporters(Stage stage) {
    return accounts.keySet().stream()
        .filter(account -> account.way() == Way.OUT && account.stage() == stage)
        .map(Account::countries)
        .sorted()
        .toList();
  }

  /** The periods for which anything is known, earliest first. */
  List<Period> listPeriods(CountryGroup countries, Stage stage, Way way) {
    Set<Period> periods = new TreeSet<>(tabled.keySet());
    periods.addAll(
        accounts.getOrDefault(new Account(countries, stage, way), Map.of()).keySet());
    return List.copyOf(periods);
  }

  /** The reading of exactly one period; empty when nothing is known. */
  Optional<Flow> findFlow(CountryGroup countries, Stage stage, Way way, Period period) {
    List<TradeFact> facts = accounts
        .getOrDefault(new Account(countries, stage, way), Map.of())
        .getOrDefault(period, List.of());
    Set<String> complete = new HashSet<>(tabled.getOrDefault(period, Set.of()));
    if (facts.isEmpty()) {
      // A complete table without a row of this country: it sold or bought nothing on record.
      return coversStage(stage, complete)
          ? Optional.of(new Flow(MassInterval.ZERO, true, List.of()))
          : Optional.empty();
    }
    Map<String, List<TradeFact>> byLine = new TreeMap<>();
    List<TradeFact> withoutLine = new ArrayList<>();
    for (TradeFact fact : facts) {
      if (fact.hs().isEmpty()) {
        withoutLine.add(fact);
      } else if (!coversAnother(fact.hs().get(), facts)) {
        byLine.computeIfAbsent(fact.hs().get().digits(), l -> new ArrayList<>()).add(fact);
      }
    }
    if (byLine.isEmpty()) {
      return heaviestForm(countries, way, withoutLine);
    }
    MassInterval sum = MassInterval.ZERO;
    List<TradeFact> used = new ArrayList<>();
    for (Map.Entry<String, List<TradeFact>> line : byLine.entrySet()) {
      Flow flow = line(countries, way, line.getValue());
      sum = sum.plus(flow.mass());
      used.addAll(flow.facts());
      if (flow.complete()) {
        complete.add(line.getKey());
      }
    }
    return Optional.of(new Flow(sum, coversStage(stage, complete), used));
  }

  /** Of several figures by form the largest stands: they may be parts of one another. */
  private Optional<Flow> heaviestForm(
      CountryGroup countries, Way way, List<TradeFact> withoutLine) {
    Map<String, List<TradeFact>> byForm = new TreeMap<>();
    withoutLine.forEach(
        fact -> byForm.computeIfAbsent(fact.form().id(), f -> new ArrayList<>()).add(fact));
    return byForm.values().stream()
        .map(facts -> line(countries, way, facts))
        .map(flow -> new Flow(flow.mass(), false, flow.facts()))
        .reduce((a, b) -> a.mass().lowGrams() >= b.mass().lowGrams() ? a : b);
  }

  private boolean coversAnother(HsCode code, List<TradeFact> facts) {
    return facts.stream()
        .flatMap(fact -> fact.hs().stream())
        .anyMatch(other -> !other.equals(code) && (code.covers(other) || joined(code, other)));
  }

  /** True for a line of an older nomenclature that held what the other one holds, and more. */
  private boolean joined(HsCode older, HsCode newer) {
    Set<String> ofOlder = forms(older);
    Set<String> ofNewer = forms(newer);
    return ofOlder.size() > ofNewer.size()
        && !newer.covers(older)
        && ofNewer.stream().anyMatch(ofOlder::contains);
  }

  private Set<String> forms(HsCode code) {
    return atlas.commodity().forms().stream()
        .filter(form ->
            form.hsCodes().stream().anyMatch(line -> line.covers(code) || code.covers(line)))
        .map(Form::id)
        .collect(Collectors.toSet());
  }

  /** A form counts as covered by any of its lines: older nomenclatures have others. */
  private boolean coversStage(Stage stage, Set<String> complete) {
    return atlas.commodity().forms().stream()
        .filter(
            form -> form.stage().equals(Optional.of(stage)) && !form.hsCodes().isEmpty())
        .allMatch(form -> form.hsCodes().stream()
            .anyMatch(code -> complete.stream().anyMatch(line -> new HsCode(line).covers(code))));
  }

  private Flow line(CountryGroup countries, Way way, List<TradeFact> facts) {
    Optional<MassInterval> total = Optional.empty();
    Map<Optional<CountryGroup>, MassInterval> byPartner = new HashMap<>();
    List<TradeFact> ofFirms = new ArrayList<>();
    for (TradeFact fact : facts) {
      MassInterval mass = fact.containedMetal().orElseThrow();
      boolean own = fact.reporter().equals(countries);
      Optional<CountryGroup> other = other(way, fact);
      if (!fact.isCountryFigure()) {
        ofFirms.add(fact);
      } else if (own && other.map(CountryGroup::isWorld).orElse(false)) {
        total = Optional.of(total.map(mass::hull).orElse(mass));
      } else {
        byPartner.merge(other, mass, MassInterval::hull);
      }
    }
    // What firms shipped to a country is part of what their own country shipped there.
    ofFirms(way, ofFirms).forEach(byPartner::putIfAbsent);
    MassInterval sum = sum(byPartner);
    if (total.isEmpty()) {
      return new Flow(sum, false, facts);
    }
    MassInterval own = total.get();
    MassInterval raised =
        new MassInterval(own.lowGrams(), Math.max(own.highGrams(), sum.highGrams()));
    return new Flow(raised, true, facts);
  }

  private static Optional<CountryGroup> other(Way way, TradeFact fact) {
    return way == Way.OUT ? fact.importer() : fact.exporter();
  }

  /** Shipments of two firms to one partner are two figures; two figures of one firm are one. */
  private static Map<Optional<CountryGroup>, MassInterval> ofFirms(Way way, List<TradeFact> facts) {
    Map<Optional<CountryGroup>, Map<String, MassInterval>> byFirm = new HashMap<>();
    for (TradeFact fact : facts) {
      byFirm
          .computeIfAbsent(other(way, fact), partner -> new HashMap<>())
          .merge(
              fact.reporterParty().orElseThrow().name(),
              fact.containedMetal().orElseThrow(),
              MassInterval::hull);
    }
    Map<Optional<CountryGroup>, MassInterval> sums = new HashMap<>();
    byFirm.forEach((partner, firms) ->
        sums.put(partner, firms.values().stream().reduce(MassInterval.ZERO, MassInterval::plus)));
    return sums;
  }

  /**
   * Partners add up. One that is not named, the world, a union or a group may hold the others, so
   * that the low end takes it only where it alone is more than all of them.
   */
  private static MassInterval sum(Map<Optional<CountryGroup>, MassInterval> byPartner) {
    MassInterval apart = MassInterval.ZERO;
    MassInterval all = MassInterval.ZERO;
    long widest = 0;
    for (Map.Entry<Optional<CountryGroup>, MassInterval> one : byPartner.entrySet()) {
      all = all.plus(one.getValue());
      if (mayHoldOthers(one.getKey())) {
        widest = Math.max(widest, one.getValue().lowGrams());
      } else {
        apart = apart.plus(one.getValue());
      }
    }
    return new MassInterval(Math.max(apart.lowGrams(), widest), all.highGrams());
  }

  private static boolean mayHoldOthers(Optional<CountryGroup> partner) {
    return partner
        .map(group -> !group.isSingle() || group.members().getFirst().isAggregate())
        .orElse(true);
  }
}
