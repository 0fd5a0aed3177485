package org.lodemark.market.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lodemark.atlas.fact.FreightFact;
import org.lodemark.atlas.fact.FreightFact.Term;
import org.lodemark.atlas.fact.PortRangeFact;
import org.lodemark.atlas.fact.TermUnit.Per;
import org.lodemark.domain.time.Period;
import org.lodemark.market.range.Currencies;
import org.lodemark.market.range.Origin;
import org.lodemark.market.range.Parameter;
import org.lodemark.market.range.Range;

/**
 * Rows of freights as freights of a wet tonne. A distance is no freight: only what a table states is
 * used. Of several rows of a leg the newest counts, of two as new the one that stands first; a row
 * for a range of ports counts for its ports where none names them.
 */
public final class FreightBook {
  private static final String UNIT = Currencies.USD + "/" + Per.WET_TONNE.word();

  private final List<FreightFact> facts;
  private final List<PortRangeFact> ranges;
  private final Currencies currencies;

  /** A leg that is asked for twice is one number, uncertain in one way. */
  private final Map<String, Optional<Parameter>> found = new HashMap<>();

  public FreightBook(List<FreightFact> facts, List<PortRangeFact> ranges, Currencies currencies) {
    this.facts = List.copyOf(facts);
    this.ranges = List.copyOf(ranges);
    this.currencies = currencies;
  }

  /** The freight between two places, if a table has it. */
  public Optional<Parameter> find(String origin, String destination) {
    return found.computeIfAbsent(origin + " -> " + destination, key -> look(origin, destination));
  }

  /** All places and ranges from which a freight to {@code destination} is known. */
  public List<String> listOrigins(String destination) {
    List<String> destinations = names(destination);
    return facts.stream()
        .filter(fact -> fact.term() == Term.FREIGHT)
        .filter(fact -> destinations.contains(fact.destination()))
        .map(FreightFact::origin)
        .distinct()
        .toList();
  }

  /** The place itself, then the ranges of ports it belongs to. */
  private List<String> names(String place) {
    return Stream.concat(
            Stream.of(place),
            ranges.stream().filter(one -> one.place().equals(place)).map(PortRangeFact::range))
        .toList();
  }

  private Optional<Parameter> look(String origin, String destination) {
    for (String to : names(destination)) {
      for (String from : names(origin)) {
        Optional<FreightFact> newest = facts.stream()
            .filter(fact -> fact.term() == Term.FREIGHT && fact.provenance().counts())
            .filter(fact -> fact.origin().equals(from) && fact.destination().equals(to))
            .max(Comparator.comparing(
                fact -> fact.period().map(Period::last).orElse(LocalDate.MIN)));
        if (newest.isPresent()) {
          return Optional.of(perTonne(newest.get(), facts));
        }
      }
    }
    return Optional.empty();
  }

  private Parameter perTonne(FreightFact fact, List<FreightFact> all) {
    String name = "freight " + fact.origin() + " to " + fact.destination() + ", " + fact.mode();
    Parameter freight = currencies.usd(
        name,
        fact.unit().per().word(),
        fact.value(),
        fact.unit().currency().orElseThrow(),
        fact.period(),
        new Origin.Stated(fact.provenance()));
    if (fact.unit().per() == Per.WET_TONNE || freight.findMissing().isPresent()) {
      return freight;
    }
    List<FreightFact> payloads = all.stream()
        .filter(one -> one.term() == Term.PAYLOAD && one.mode().equals(fact.mode()))
        .toList();
    if (payloads.isEmpty()) {
      return Parameter.missing(
          name + ": what a load holds", UNIT, "a payload for \"" + fact.mode() + "\" in --terms");
    }
    Range load = payloads.stream()
        .map(one -> new Range(one.value().low(), one.value().high()))
        .reduce(Range::hull)
        .orElseThrow();
    List<Origin> origins = new ArrayList<>(freight.origins());
    payloads.forEach(one -> origins.add(new Origin.Stated(one.provenance())));
    return Parameter.of(name, UNIT, freight.range().over(load), origins.toArray(Origin[]::new));
  }
}
