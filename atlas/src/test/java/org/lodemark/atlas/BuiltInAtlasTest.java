package org.lodemark.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lodemark.atlas.load.AtlasFiles;
import org.lodemark.atlas.load.AtlasLoader;
import org.lodemark.atlas.load.Loading;
import org.lodemark.atlas.load.WorldLoader;
import org.lodemark.input.Problem;

/** The directories that come built in load whole. */
class BuiltInAtlasTest {
  private static final Path HOME = Path.of("src/main/atlas");

  static <T> T loaded(Loading<T> loading) {
    return switch (loading) {
      case Loading.Loaded<T>(T value) -> value;
      case Loading.Rejected<T> rejected ->
        throw new AssertionError(
            rejected.problems().stream().map(Problem::text).collect(Collectors.joining("\n")));
    };
  }

  static World world() {
    return loaded(WorldLoader.load(AtlasFiles.ofDirectory(HOME.resolve("world"))));
  }

  static Atlas antimony() {
    return loaded(AtlasLoader.load(AtlasFiles.ofDirectory(HOME.resolve("antimony")), world()));
  }

  @Test
  void theWorldLoads() {
    World world = world();
    assertThat(world.countries().findByName("Burma").orElseThrow().iso3()).isEqualTo("MMR");
    assertThat(world.governance()).hasSizeGreaterThan(200);
  }

  @Test
  void antimonyLoads() {
    Atlas atlas = antimony();
    assertThat(atlas.production()).hasSize(85);
    assertThat(atlas.trade()).hasSize(226);
  }

  /** A few tables alone are those of the whole, with the same sources; of the others nothing. */
  @Test
  void aFewTablesAreReadAsTheyAreInTheWhole() {
    Atlas whole = antimony();
    Set<String> tables = Set.of("evidence", "fusion");
    Atlas few = loaded(
        AtlasLoader.loadTables(AtlasFiles.ofDirectory(HOME.resolve("antimony")), world(), tables));
    assertThat(few.measures())
        .isNotEmpty()
        .isEqualTo(whole.measures().stream()
            .filter(fact -> tables.contains(fact.table()))
            .toList());
    assertThat(few.sources()).isEqualTo(whole.sources());
    assertThat(few.commodity()).usingRecursiveComparison().isEqualTo(whole.commodity());
    assertThat(few.prices()).isEmpty();
    assertThat(few.trade()).isEmpty();
  }
}
