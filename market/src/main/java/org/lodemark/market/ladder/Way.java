package org.lodemark.market.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lodemark.atlas.fact.GateFact;
import org.lodemark.atlas.fact.PlaceFact;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.place.Country;

/**
 * The gates of a chain from where a lot is to a buyer's door.
 *
 * @param chain its id
 * @param stops in order, at least two
 */
public record Way(String chain, List<Stop> stops) {
  /** A gate before anything is computed of it. */
  public record Stop(
      String id,
      String name,
      String keeper,
      String place,
      Country country,
      Form form,
      String quotes) {}

  public Way {
    stops = List.copyOf(stops);
  }

  /**
   * Finds the way of a lot.
   *
   * @param facts all gates
   * @param places of the atlas, for a place that no gate names
   * @param form of the lot
   * @param chain by id; absent: the first that has the place asked for, else the first
   * @param at gate, name or place where the lot is; absent: the first gate at which its form passes
   * @param to place of the door
   * @throws IllegalArgumentException saying what there is
   */
  public static Way find(
      List<GateFact> facts,
      List<PlaceFact> places,
      Form form,
      Optional<String> chain,
      Optional<String> at,
      Optional<String> to) {
    List<String> chains = facts.stream().map(GateFact::chain).distinct().toList();
    if (chains.isEmpty()) {
      throw new IllegalArgumentException(
          "the atlas has no chain from a mine to a buyer: chains.csv is missing or empty. Maybe"
              + " give one with --terms");
    }
    String id = chain
        .map(asked -> named(asked, chains))
        .orElseGet(() -> at.flatMap(where -> chains.stream()
                .filter(one -> gates(facts, one).stream().anyMatch(gate -> isAt(gate, where)))
                .findFirst())
            .orElse(chains.getFirst()));
    List<GateFact> gates = gates(facts, id);
    int start = start(gates, form, at, places);
    List<Stop> stops = new ArrayList<>();
    Form now = form;
    for (int i = start; i < gates.size(); i++) {
      GateFact gate = gates.get(i);
      now = i == start ? form : gate.form().orElse(now);
      Optional<PlaceFact> other = i == gates.size() - 1
          ? to.flatMap(where -> place(where, places))
          : i == start && at.isPresent() && !isAt(gate, at.get())
              ? at.flatMap(where -> place(where, places))
              : Optional.empty();
      stops.add(new Stop(
          gate.gate(),
          gate.name(),
          gate.keeper(),
          other.map(PlaceFact::place).orElse(gate.place()),
          other.map(PlaceFact::country).orElse(gate.country()),
          now,
          other.isPresent() && i == gates.size() - 1 && !other.get().place().equals(gate.place())
              ? ""
              : gate.quotes()));
    }
    if (stops.size() < 2) {
      throw new IllegalArgumentException("at \"" + stops.getFirst().name()
          + "\" the lot is at the door already: no step is left of chain " + id);
    }
    return new Way(id, stops);
  }

  private static String named(String asked, List<String> chains) {
    if (!chains.contains(asked)) {
      throw new IllegalArgumentException(
          "chain \"" + asked + "\": one of " + String.join(", ", chains));
    }
    return asked;
  }

  private static List<GateFact> gates(List<GateFact> facts, String chain) {
    return facts.stream()
        .filter(gate -> gate.chain().equals(chain))
        .sorted(java.util.Comparator.comparingInt(GateFact::position))
        .toList();
  }

  private static boolean isAt(GateFact gate, String where) {
    return where.equalsIgnoreCase(gate.gate())
        || where.equalsIgnoreCase(gate.name())
        || where.equalsIgnoreCase(gate.place());
  }

  private static int start(
      List<GateFact> gates, Form form, Optional<String> at, List<PlaceFact> places) {
    for (int i = 0; at.isPresent() && i < gates.size(); i++) {
      if (isAt(gates.get(i), at.get())) {
        return i;
      }
    }
    if (at.isPresent()) {
      place(at.get(), places);
      return 0;
    }
    for (int i = 0; i < gates.size() - 1; i++) {
      if (gates.get(i).form().equals(Optional.of(form))) {
        return i;
      }
    }
    return 0;
  }

  /** A place of the atlas, by its name. */
  public static Optional<PlaceFact> place(String where, List<PlaceFact> places) {
    String asked = where.toLowerCase(Locale.ROOT);
    Optional<PlaceFact> found =
        places.stream().filter(one -> one.place().equalsIgnoreCase(where)).findFirst();
    if (found.isEmpty()) {
      List<String> near = places.stream()
          .map(PlaceFact::place)
          .filter(one -> one.toLowerCase(Locale.ROOT).contains(asked)
              || asked.contains(one.toLowerCase(Locale.ROOT)))
          .distinct()
          .limit(5)
          .toList();
      throw new IllegalArgumentException(
          "place \"" + where + "\": no gate of the chain and no place"
              + " of places.csv. "
              + (near.isEmpty()
                  ? "Places stand in places.csv, gates in chains.csv"
                  : "Maybe " + String.join(", ", near)));
    }
    return found;
  }

  /** The gates as a message lists them. */
  @Override
  public String toString() {
    return chain + ": " + String.join(" > ", stops.stream().map(Stop::id).toList());
  }
}
