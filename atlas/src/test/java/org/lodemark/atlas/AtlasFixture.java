package org.lodemark.atlas;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodemark.atlas.load.AtlasFiles;
import org.lodemark.atlas.load.AtlasLoader;
import org.lodemark.atlas.load.Loading;
import org.lodemark.atlas.load.WorldLoader;
import org.lodemark.input.Problem;
import org.lodemark.input.TextInput;

/**
 * An atlas written in a few lines. It starts as a small commodity Xv with two sources ({@code s1},
 * {@code s2}) and no facts; each table added may give its own columns only: missing columns of a
 * row written by {@link #fact} get the source columns {@code reported,,,s1,}.
 */
public final class AtlasFixture {
  public static final String SOURCE_COLUMNS = ",quality,confidence,edition,source,note";
  public static final String PRODUCTION =
      "country,stage,route,period,basis,status,lowTonnes,highTonnes";
  public static final String TRADE = "reporter,reporterParty,flow,partner,partnerParty,period,hs,"
      + "form,basis,status,lowTonnes,highTonnes,valueUsd";
  public static final String COMMODITY = """
      {"id": "xv", "name": "Veridium", "symbol": "Xv",
       "atomicMasses": {"Xv": 100, "O": 16}, "atomicMassSource": "s1",
       "compounds": [{"formula": "Xv2O", "name": "oxide"}],
       "hsLines": [{"hs": "999910", "name": "ores"}],
       "forms": [
         {"id": "ore", "name": "ore", "stage": "mining", "hs": ["999910"],
          "grade": {"low": 0.4, "high": 0.5, "quality": "reported", "source": "s1"},
          "moisture": {"low": 0, "high": 0.1, "quality": "assumption", "source": "s1"}},
         {"id": "metal", "name": "metal", "stage": "processing", "hs": ["999920"]}],
       "formGroups": [{"id": "all", "name": "all", "forms": ["ore", "metal"]}]}
      """;

  private static final World WORLD =
      get(WorldLoader.load(AtlasFiles.ofDirectory(Path.of("src/main/atlas/world"))));

  private final Map<String, TextInput.Opener> files = new LinkedHashMap<>();

  private AtlasFixture() {}

  public static AtlasFixture minimal() {
    return new AtlasFixture()
        .with(
            "sources.csv",
            "id,title,url,licence,note",
            "s1,First source,,,invented for tests",
            "s2,Second source,https://example.org/2,,")
        .with("commodity.json", COMMODITY);
  }

  public AtlasFixture with(String file, String... lines) {
    return withBytes(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** A fact table: the source columns are put behind the header and behind every row. */
  public AtlasFixture withFacts(String file, String columns, String... rows) {
    List<String> lines = new ArrayList<>(List.of(columns + SOURCE_COLUMNS));
    for (String row : rows) {
      lines.add(fact(row));
    }
    return with(file, lines.toArray(String[]::new));
  }

  public static String fact(String row) {
    return row + ",reported,,,s1,";
  }

  public AtlasFixture withBytes(String file, byte[] bytes) {
    return withStream(file, () -> new ByteArrayInputStream(bytes));
  }

  public AtlasFixture withStream(String file, TextInput.Opener opener) {
    files.put(file, opener);
    return this;
  }

  public AtlasFixture without(String file) {
    files.remove(file);
    return this;
  }

  public static World world() {
    return WORLD;
  }

  public Loading<Atlas> load() {
    List<TextInput> inputs = files.entrySet().stream()
        .map(file -> new TextInput(file.getKey(), file.getValue()))
        .toList();
    return AtlasLoader.load(AtlasFiles.ofInputs(inputs), WORLD);
  }

  public Atlas loaded() {
    return get(load());
  }

  /** The problems as printed; fails when the atlas loads. */
  public List<String> problems() {
    return problems(load());
  }

  public static List<String> problems(Loading<?> loading) {
    return switch (loading) {
      case Loading.Loaded<?> loaded -> throw new AssertionError("loaded: " + loaded.value());
      case Loading.Rejected<?> rejected ->
        rejected.problems().stream().map(Problem::text).toList();
    };
  }

  public static <T> T get(Loading<T> loading) {
    return switch (loading) {
      case Loading.Loaded<T>(T value) -> value;
      case Loading.Rejected<T> rejected ->
        throw new AssertionError(String.join("\n", problems(rejected)));
    };
  }
}
