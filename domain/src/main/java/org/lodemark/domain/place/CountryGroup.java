package org.lodemark.domain.place;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One country, or several for which only a common figure exists.
 *
 * @param members at least one, sorted by code, none twice
 */
public record CountryGroup(List<Country> members) implements Comparable<CountryGroup> {
  public CountryGroup {
    List<Country> sorted = members.stream().sorted().distinct().toList();
    if (sorted.isEmpty()) {
      throw new IllegalArgumentException("a country group needs a member");
    }
    if (sorted.size() != members.size()) {
      throw new IllegalArgumentException("country group " + members + ": a member stands twice");
    }
    members = sorted;
  }

  public static CountryGroup of(Country... members) {
    return new CountryGroup(List.of(members));
  }

  public boolean isSingle() {
    return members.size() == 1;
  }

  public boolean isWorld() {
    return isSingle() && members.getFirst().isWorld();
  }

  /** True when every member is among {@code countries}. */
  public boolean isWithin(Collection<Country> countries) {
    return countries.containsAll(members);
  }

  /** Codes joined by a plus sign: {@code BOL+PER}. */
  public String code() {
    return members.stream().map(Country::iso3).collect(Collectors.joining("+"));
  }

  /** Names joined by a plus sign. */
  public String name() {
    return members.stream().map(Country::name).collect(Collectors.joining(" + "));
  }

  @Override
  public int compareTo(CountryGroup other) {
    return code().compareTo(other.code());
  }

  @Override
  public String toString() {
    return code();
  }
}
