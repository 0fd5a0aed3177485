package org.lodemark.atlas.trade;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lodemark.atlas.World;
import org.lodemark.atlas.load.Loading;
import org.lodemark.domain.commodity.Commodity;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.commodity.HsCode;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.mass.GradeRange;
import org.lodemark.domain.mass.MoistureRange;
import org.lodemark.domain.place.Countries;
import org.lodemark.domain.place.Country;
import org.lodemark.input.Limits;
import org.lodemark.input.Problem;
import org.lodemark.input.TextInput;

/** An invented metal and a world of a few countries. */
final class TradeFixture {
  static final Country PAK = country("PAK", "586", "Pakistan", 586);
  static final Country CHN = country("CHN", "156", "China", 156);
  static final Country USA = country("USA", "840", "United States", 842, 840);
  static final Country TWN = country("TWN", "158", "Taiwan", 490);
  static final Country WORLD = new Country("WLD", "", List.of(0), Country.Kind.AGGREGATE, "World");

  private TradeFixture() {}

  private static Country country(String iso3, String numeric, String name, Integer... codes) {
    return new Country(iso3, numeric, List.of(codes), Country.Kind.COUNTRY, name);
  }

  static World world() {
    Map<Country, List<String>> countries = new LinkedHashMap<>();
    countries.put(PAK, List.of());
    countries.put(CHN, List.of());
    countries.put(USA, List.of("USA, Puerto Rico and US Virgin Islands"));
    countries.put(TWN, List.of("Other Asia, nes", "S19"));
    countries.put(WORLD, List.of("W00"));
    return new World(new Countries(countries), Map.of(), List.of(), List.of());
  }

  /** Ore under 019910, metal under 990210, scrap under 990220; 9902 is its own heading. */
  static Commodity commodity() {
    return new Commodity(
        "invented",
        "inventium",
        "Iv",
        Map.of(),
        List.of(),
        Map.of(new HsCode("019910"), "Ores", new HsCode("9902"), "Inventium"),
        List.of(
            form("ore", Stage.MINING, "019910", "0.30", "0.60"),
            form("metal", Stage.PROCESSING, "990210", "0.99", "1"),
            form("scrap", Stage.PROCESSING, "990220", "0.5", "1")),
        List.of());
  }

  private static Form form(String id, Stage stage, String hs, String low, String high) {
    return new Form(
        id,
        id,
        Optional.of(stage),
        List.of(new HsCode(hs)),
        GradeRange.of(low, high),
        MoistureRange.DRY);
  }

  static TextInput input(String name, byte[] bytes) {
    return new TextInput(name, () -> new ByteArrayInputStream(bytes));
  }

  static Loading<TradeFile> read(TextInput input, Limits limits) {
    return TradeFileReader.read(input, commodity(), world(), limits);
  }

  static Loading<TradeFile> read(String... lines) {
    byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    return TradeFileReader.read(input("file.csv", bytes), commodity(), world());
  }

  static TradeFile loaded(String... lines) {
    return loaded(read(lines));
  }

  static TradeFile loaded(Loading<TradeFile> loading) {
    return switch (loading) {
      case Loading.Loaded<TradeFile>(TradeFile file) -> file;
      case Loading.Rejected<TradeFile> rejected ->
        throw new AssertionError(
            rejected.problems().stream().map(Problem::text).collect(Collectors.joining("\n")));
    };
  }

  static List<String> problems(String... lines) {
    return problems(read(lines));
  }

  static List<String> problems(Loading<TradeFile> loading) {
    return switch (loading) {
      case Loading.Loaded<TradeFile>(TradeFile file) -> throw new AssertionError("loaded " + file);
      case Loading.Rejected<TradeFile>(List<Problem> problems) ->
        problems.stream().map(Problem::text).toList();
    };
  }
}
