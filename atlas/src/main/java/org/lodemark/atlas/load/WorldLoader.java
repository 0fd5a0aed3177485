package org.lodemark.atlas.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.lodemark.atlas.World;
import org.lodemark.atlas.fact.ExchangeRateFact;
import org.lodemark.atlas.fact.GovernanceFact;
import org.lodemark.domain.place.Countries;
import org.lodemark.domain.place.Country;
import org.lodemark.input.Problems;
import org.lodemark.input.TextInput;

/** Reads the world directory. */
public final class WorldLoader {
  private static final TableShape COUNTRIES =
      TableShape.plain("countries.csv", "iso3,isoNumeric,comtradeCode,kind,name,aliases", "iso3");
  private static final TableShape GOVERNANCE = TableShape.facts(
      "governance.csv", "country,period,meanEstimate,scaled0to10", "country,period,edition");
  private static final TableShape EXCHANGE_RATES = TableShape.facts(
      "exchange-rates.csv", "currency,period,unitsPerUsd", "currency,period,edition,source");

  private final AtlasFiles files;
  private final Problems problems = new Problems();

  private final Function<Map<Country, List<String>>, Countries> index;

  private WorldLoader(AtlasFiles files, Function<Map<Country, List<String>>, Countries> index) {
    this.files = files;
    this.index = index;
  }

  /** Reads everything, or lists every problem. */
  public static Loading<World> load(AtlasFiles files) {
    return new WorldLoader(files, Countries::new).load(true);
  }

  /** Reads the countries and leaves the facts of the world aside. */
  public static Loading<World> loadCountries(AtlasFiles files) {
    return new WorldLoader(files, Countries::new).load(false);
  }

  /** The same of files that were read whole before: that no two countries share a name is known. */
  public static Loading<World> loadCountriesAgain(AtlasFiles files) {
    return new WorldLoader(files, Countries::checkedBefore).load(false);
  }

  private Loading<World> load(boolean facts) {
    try {
      files.listNames();
    } catch (IOException e) {
      problems.add("world directory", String.valueOf(e.getMessage()));
      return new Loading.Rejected<>(problems.listAll());
    }
    Countries countries = readCountries();
    if (!facts) {
      return loaded(new World(countries, Map.of(), List.of(), List.of()));
    }
    References references = References.withoutSources(countries);
    required("sources.csv").ifPresent(input -> Sources.read(input, references, problems));
    TableReader reader = new TableReader(references, problems);
    List<GovernanceFact> governance = required(GOVERNANCE.file())
        .map(input -> reader.read(input, GOVERNANCE, WorldLoader::governance))
        .orElse(List.of());
    List<ExchangeRateFact> rates = required(EXCHANGE_RATES.file())
        .map(input -> reader.read(input, EXCHANGE_RATES, WorldLoader::exchangeRate))
        .orElse(List.of());
    return loaded(new World(countries, references.sources(), governance, rates));
  }

  private Loading<World> loaded(World world) {
    return problems.isEmpty()
        ? new Loading.Loaded<>(world)
        : new Loading.Rejected<>(problems.listAll());
  }

  private Optional<TextInput> required(String name) {
    Optional<TextInput> input = files.find(name);
    if (input.isEmpty()) {
      problems.add(name, "is missing from the world directory");
    }
    return input;
  }

  private Countries readCountries() {
    TableReader reader =
        new TableReader(References.withoutSources(new Countries(Map.of())), problems);
    Map<Country, List<String>> aliases = new TreeMap<>();
    required(COUNTRIES.file())
        .ifPresent(input -> reader.read(input, COUNTRIES, row -> country(row, aliases)));
    try {
      return index.apply(aliases);
    } catch (IllegalArgumentException e) {
      problems.add(COUNTRIES.file(), String.valueOf(e.getMessage()));
      return new Countries(new HashMap<>());
    }
  }

  private static Optional<Country> country(Row row, Map<Country, List<String>> aliases) {
    Optional<Country> made = row.build(() -> new Country(
        row.text("iso3"),
        row.raw("isoNumeric"),
        bars(row.raw("comtradeCode")).stream().map(Integer::valueOf).toList(),
        row.word("kind", Country.Kind.class),
        row.text("name")));
    made.ifPresent(country -> aliases.put(country, bars(row.raw("aliases"))));
    return made;
  }

  private static List<String> bars(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split("\\|")) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  private static Optional<GovernanceFact> governance(Row row) {
    return row.build(() -> new GovernanceFact(
        row.country("country"),
        row.period("period"),
        row.number("meanEstimate"),
        row.number("scaled0to10"),
        row.provenance()));
  }

  private static Optional<ExchangeRateFact> exchangeRate(Row row) {
    return row.build(() -> new ExchangeRateFact(
        row.text("currency"), row.period("period"), row.number("unitsPerUsd"), row.provenance()));
  }
}
