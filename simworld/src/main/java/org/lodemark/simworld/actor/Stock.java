package org.lodemark.simworld.actor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodemark.simworld.physical.Yard;

/** Lots lying at a site, apart by the country they are said to be from; the oldest goes first. */
final class Stock {
  private final Yard yard;
  private final Map<String, Deque<Held>> byCountry = new LinkedHashMap<>();

  Stock(Yard yard) {
    this.yard = yard;
  }

  void add(Held held) {
    byCountry.computeIfAbsent(held.declared(), country -> new ArrayDeque<>()).addLast(held);
  }

  List<String> countries() {
    return List.copyOf(byCountry.keySet());
  }

  long wetGrams(String country) {
    return byCountry.getOrDefault(country, new ArrayDeque<>()).stream()
        .mapToLong(held -> held.parcel().material().wet())
        .sum();
  }

  List<Held> all() {
    return byCountry.values().stream().flatMap(Deque::stream).toList();
  }

  /** The oldest lot. */
  Held takeFirst(String country) {
    return byCountry.getOrDefault(country, new ArrayDeque<>()).removeFirst();
  }

  /**
   * Lots up to a mass; of the last one, where it is much too much, a part.
   *
   * @param split whether lots may be parted
   */
  List<Held> take(String country, long wetGrams, boolean split) {
    List<Held> taken = new ArrayList<>();
    Deque<Held> lots = byCountry.getOrDefault(country, new ArrayDeque<>());
    long left = wetGrams;
    while (left > 0 && !lots.isEmpty()) {
      Held next = lots.removeFirst();
      long wet = next.parcel().material().wet();
      if (split && wet > left + wetGrams / 10 && left > wetGrams / 10) {
        double fraction = (double) left / wet;
        Held part = new Held(
            next.lot(),
            yard.split(next.parcel(), left),
            next.told().part(fraction),
            country,
            next.reason());
        lots.addFirst(new Held(
            next.lot(), next.parcel(), next.told().part(1 - fraction), country, next.reason()));
        taken.add(part);
        return taken;
      }
      taken.add(next);
      left -= wet;
    }
    return taken;
  }
}
