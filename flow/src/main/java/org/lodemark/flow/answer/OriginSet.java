package org.lodemark.flow.answer;

import java.util.List;
import java.util.Set;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.place.Country;
import org.lodemark.flow.custody.Origin;

/**
 * The origins a question is about: mines, countries, or all but these. UNKNOWN is in no set; it is
 * counted in or out beside it.
 *
 * @param name how the asker calls it
 * @param mines sites
 * @param countries where mines stand, or what is declared
 * @param complement true for "anything but these"
 */
public record OriginSet(
    String name, Set<SiteId> mines, Set<Country> countries, boolean complement) {
  private static final String NOT = "not ";

  public OriginSet {
    mines = Set.copyOf(mines);
    countries = Set.copyOf(countries);
    if (mines.isEmpty() && countries.isEmpty()) {
      throw new IllegalArgumentException(
          "origin set \"" + name + "\" names no mine and no country");
    }
  }

  public static OriginSet ofCountry(Country country) {
    return new OriginSet(country.iso3(), Set.of(), Set.of(country), false);
  }

  public static OriginSet ofMine(SiteId mine) {
    return new OriginSet(mine.id(), Set.of(mine), Set.of(), false);
  }

  /** Anything but these. */
  public OriginSet complemented() {
    String other = complement && name.startsWith(NOT) ? name.substring(NOT.length()) : NOT + name;
    return new OriginSet(other, mines, countries, !complement);
  }

  /** True for a known origin that is meant. */
  public boolean contains(Origin origin) {
    return switch (origin) {
      case Origin.Mined mined ->
        (mines.contains(mined.site()) || countries.contains(mined.country())) != complement;
      case Origin.Declared declared -> countries.contains(declared.declaredCountry()) != complement;
      case Origin.Unknown unknown -> false;
    };
  }

  /** Per origin of a graph, whether it is meant. */
  boolean[] over(List<Origin> origins) {
    boolean[] in = new boolean[origins.size()];
    for (int i = 0; i < in.length; i++) {
      in[i] = contains(origins.get(i));
    }
    return in;
  }
}
