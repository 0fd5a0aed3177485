package org.lodemark.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.domain.commodity.Commodity;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.mass.GradeRange;
import org.lodemark.domain.mass.MoistureRange;
import org.lodemark.domain.place.Countries;
import org.lodemark.domain.place.Country;
import org.lodemark.ledger.sheets.Context;
import org.lodemark.ledger.statement.SiteStatement;

/** An invented metal, Xv, and the few countries it is dug in. */
public final class Invented {
  /** The day on which all these tests take place. */
  public static final LocalDate TODAY = LocalDate.of(2025, 6, 30);

  private Invented() {}

  /** Three countries and one that is none. */
  public static Countries countries() {
    Map<Country, List<String>> names = new LinkedHashMap<>();
    names.put(country("PAK", "586", "Pakistan"), List.of());
    names.put(country("DEU", "276", "Germany"), List.of("Deutschland"));
    names.put(country("USA", "840", "United States"), List.of());
    names.put(new Country("WLD", "", List.of(), Country.Kind.AGGREGATE, "World"), List.of());
    return new Countries(names);
  }

  private static Country country(String iso3, String numeric, String name) {
    return new Country(iso3, numeric, List.of(), Country.Kind.COUNTRY, name);
  }

  /** Ore holds 40 to 60 per cent and 0 to 10 per cent water, concentrate 55 to 70 and 5 to 12. */
  public static Commodity commodity() {
    return new Commodity(
        "xv",
        "xevium",
        "Xv",
        Map.of(),
        List.of(),
        Map.of(),
        List.of(
            form("hand-sorted-ore", "Hand-sorted ore", "0.4", "0.6", "0", "0.1"),
            form("concentrate", "Concentrate", "0.55", "0.7", "0.05", "0.12")),
        List.of());
  }

  private static Form form(
      String id, String name, String lo, String hi, String wetLo, String wetHi) {
    return new Form(
        id,
        name,
        Optional.empty(),
        List.of(),
        GradeRange.of(lo, hi),
        MoistureRange.of(wetLo, wetHi));
  }

  /** What sheets are read with, where these sites are known. */
  public static Context context(SiteStatement... sites) {
    return new Context(countries(), commodity(), TODAY, Arrays.asList(sites));
  }
}
