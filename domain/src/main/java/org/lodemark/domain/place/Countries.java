package org.lodemark.domain.place;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All countries, found by code or by any name that real files use for them. Case, accents and
 * punctuation make no difference to a name.
 */
public final class Countries {
  private final Map<String, Country> byIso3 = new HashMap<>();
  private final Map<Integer, Country> byComtradeCode = new HashMap<>();
  private final Map<Country, List<String>> aliasesByCountry;
  private volatile @Nullable Map<String, Country> byName;

  /**
   * Indexes the countries.
   *
   * @throws IllegalArgumentException when two countries claim one code or name
   */
  public Countries(Map<Country, List<String>> aliasesByCountry) {
    this(aliasesByCountry, true);
  }

  private Countries(Map<Country, List<String>> aliasesByCountry, boolean withNames) {
    this.aliasesByCountry = new LinkedHashMap<>(aliasesByCountry);
    for (Country country : aliasesByCountry.keySet()) {
      claim(byIso3, country.iso3(), country, "code");
      country.comtradeCodes().forEach(code -> claim(byComtradeCode, code, country, "numeric code"));
    }
    if (withNames) {
      byName = indexNames(aliasesByCountry);
    }
  }

  /**
   * The same of countries whose names are known not to clash: they are indexed when the first is asked
   * for. Names take the tables of all alphabets, which a command that goes by codes does without.
   */
  public static Countries checkedBefore(Map<Country, List<String>> aliasesByCountry) {
    return new Countries(aliasesByCountry, false);
  }

  private static Map<String, Country> indexNames(Map<Country, List<String>> aliasesByCountry) {
    Map<String, Country> index = new HashMap<>();
    aliasesByCountry.forEach((country, aliases) -> {
      List<String> names = new ArrayList<>(aliases);
      names.add(country.name());
      names.add(country.iso3());
      names.stream().map(Countries::key).distinct().forEach(n -> claim(index, n, country, "name"));
    });
    return index;
  }

  private static <K> void claim(Map<K, Country> index, K key, Country country, String what) {
    Country other = index.putIfAbsent(key, country);
    if (other != null) {
      throw new IllegalArgumentException(
          what + " \"" + key + "\" is claimed by " + other.iso3() + " and by " + country.iso3());
    }
  }

  /**
   * Gets a country by its alpha-3 code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Country getByIso3(String iso3) {
    return findByIso3(iso3)
        .orElseThrow(() -> new IllegalArgumentException("country code \"" + iso3 + "\": unknown"));
  }

  public Optional<Country> findByIso3(String iso3) {
    return Optional.ofNullable(byIso3.get(iso3));
  }

  public Optional<Country> findByComtradeCode(int code) {
    return Optional.ofNullable(byComtradeCode.get(code));
  }

  /** Finds by code, name or alias. */
  public Optional<Country> findByName(String name) {
    Map<String, Country> index = byName;
    if (index == null) {
      index = indexNames(aliasesByCountry);
      byName = index;
    }
    return Optional.ofNullable(index.get(key(name)));
  }

  public Collection<Country> listAll() {
    return byIso3.values().stream().sorted().toList();
  }

  private static String key(String name) {
    String plain = Normalizer.isNormalized(name, Normalizer.Form.NFD)
        ? name
        : Normalizer.normalize(name, Normalizer.Form.NFD);
    StringBuilder key = new StringBuilder(plain.length());
    for (char c : plain.toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        key.append(c == 'ı' ? 'i' : c);
      }
    }
    return key.toString();
  }
}
