package org.lodemark.simworld.frame;

import java.util.List;
import org.lodemark.domain.commodity.Commodity;

/**
 * Where a simulated trade takes place.
 *
 * @param commodity what is traded
 * @param lands countries that take part; the first is the one most lots are declared to be of, then
 *     those that foreign ore comes from
 * @param origins how many of the lands have ore: these are the first ones
 * @param fields districts of the first land
 * @param foreignFields districts beyond the border
 * @param hubs where traders sit
 * @param ports where exporters sit
 * @param refiners places of smelters abroad
 * @param buyers places of customers abroad
 * @param traces symbols of trace elements
 */
public record WorldFrame(
    Commodity commodity,
    List<Land> lands,
    int origins,
    List<OreField> fields,
    List<OreField> foreignFields,
    List<Place> hubs,
    List<Place> ports,
    List<Place> refiners,
    List<Place> buyers,
    List<String> traces,
    Parameters parameters) {
  public static final String TABLE = "simulation";

  public WorldFrame {
    lands = List.copyOf(lands);
    fields = List.copyOf(fields);
    foreignFields = List.copyOf(foreignFields);
    hubs = List.copyOf(hubs);
    ports = List.copyOf(ports);
    refiners = List.copyOf(refiners);
    buyers = List.copyOf(buyers);
    traces = List.copyOf(traces);
  }

  /** The same with other figures. */
  public WorldFrame with(Parameters changed) {
    return new WorldFrame(
        commodity,
        lands,
        origins,
        fields,
        foreignFields,
        hubs,
        ports,
        refiners,
        buyers,
        traces,
        changed);
  }

  public Land home() {
    return lands.getFirst();
  }

  /**
   * A land by its code.
   *
   * @throws IllegalStateException when it does not take part
   */
  public Land land(String iso3) {
    return lands.stream()
        .filter(land -> land.iso3().equals(iso3))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(
            "the table " + TABLE + " has no time zone and currency of " + iso3));
  }

  /** The place of a country among the origins of {@code Material}. */
  public int origin(String iso3) {
    for (int i = 0; i < origins; i++) {
      if (lands.get(i).iso3().equals(iso3)) {
        return i;
      }
    }
    throw new IllegalStateException("no ore is won in " + iso3);
  }
}
