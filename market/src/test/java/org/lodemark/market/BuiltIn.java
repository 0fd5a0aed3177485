package org.lodemark.market;

import java.nio.file.Path;
import java.util.Arrays;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.World;
import org.lodemark.atlas.load.AtlasFiles;
import org.lodemark.atlas.load.AtlasLoader;
import org.lodemark.atlas.load.Loading;
import org.lodemark.atlas.load.WorldLoader;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.place.CountryGroup;

/** The atlases that come with the project, each read once. */
public final class BuiltIn {
  private static final Path MAIN = Path.of("../atlas/src/main/atlas");
  private static final World WORLD =
      get(WorldLoader.load(AtlasFiles.ofDirectory(MAIN.resolve("world"))));
  private static final Atlas ANTIMONY = atlas(MAIN.resolve("antimony"));
  private static final Atlas VERIDIUM =
      atlas(Path.of("../atlas/src/test/resources/atlas/veridium"));

  private BuiltIn() {}

  public static World world() {
    return WORLD;
  }

  public static Atlas antimony() {
    return ANTIMONY;
  }

  /** The invented commodity whose README computes by hand what is asserted. */
  public static Atlas veridium() {
    return VERIDIUM;
  }

  public static Country country(String iso3) {
    return WORLD.countries().getByIso3(iso3);
  }

  /** One country, or several joined by a plus sign. */
  public static CountryGroup group(String codes) {
    return new CountryGroup(
        Arrays.stream(codes.split("\\+")).map(BuiltIn::country).toList());
  }

  private static Atlas atlas(Path directory) {
    return get(AtlasLoader.load(AtlasFiles.ofDirectory(directory), WORLD));
  }

  private static <T> T get(Loading<T> loading) {
    return switch (loading) {
      case Loading.Loaded<T>(T value) -> value;
      case Loading.Rejected<T> rejected -> throw new AssertionError(rejected.problems());
    };
  }
}
