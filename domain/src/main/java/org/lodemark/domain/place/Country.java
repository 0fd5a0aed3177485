package org.lodemark.domain.place;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A country or territory with a code of its own in trade statistics, or an aggregate of countries
 * (the world, a customs union).
 *
 * @param iso3 ISO 3166-1 alpha-3, or the code statistics use where ISO has none
 * @param isoNumeric three digits, or empty
 * @param comtradeCodes the numeric codes of UN Comtrade and BACI, without leading zeros; some
 *     countries have another one there than in ISO, or two over time
 * @param kind country or aggregate
 * @param name short English name
 */
public record Country(
    String iso3, String isoNumeric, List<Integer> comtradeCodes, Kind kind, String name)
    implements Comparable<Country> {
  /** The code of the world as a whole in every table. */
  public static final String WORLD = "WLD";

  private static final Pattern ISO3 = Pattern.compile("[A-Z]{3}");
  private static final Pattern NUMERIC = Pattern.compile("|\\d{3}");

  /** What a code stands for. */
  public enum Kind {
    COUNTRY,
    AGGREGATE
  }

  public Country {
    if (!ISO3.matcher(iso3).matches()) {
      throw new IllegalArgumentException("country code \"" + iso3 + "\": three capital letters");
    }
    if (!NUMERIC.matcher(isoNumeric).matches()) {
      throw new IllegalArgumentException(
          "ISO numeric code \"" + isoNumeric + "\" of " + iso3 + ": three digits, or empty");
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException("country " + iso3 + " has no name");
    }
    comtradeCodes = List.copyOf(comtradeCodes);
  }

  public boolean isWorld() {
    return iso3.equals(WORLD);
  }

  public boolean isAggregate() {
    return kind == Kind.AGGREGATE;
  }

  @Override
  public int compareTo(Country other) {
    return iso3.compareTo(other.iso3);
  }

  @Override
  public String toString() {
    return name;
  }
}
