package org.lodemark.origin;

import java.nio.file.Path;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.World;
import org.lodemark.atlas.load.AtlasFiles;
import org.lodemark.atlas.load.AtlasLoader;
import org.lodemark.atlas.load.Loading;
import org.lodemark.atlas.load.WorldLoader;
import org.lodemark.domain.place.Country;

/** The atlases that come with the project, each read once. */
public final class BuiltIn {
  private static final Path MAIN = Path.of("../atlas/src/main/atlas");
  private static final World WORLD =
      get(WorldLoader.load(AtlasFiles.ofDirectory(MAIN.resolve("world"))));
  private static final Atlas ANTIMONY = atlas(MAIN.resolve("antimony"));
  private static final Atlas VERIDIUM =
      atlas(Path.of("../atlas/src/test/resources/atlas/veridium"));

  private BuiltIn() {}

  public static Atlas antimony() {
    return ANTIMONY;
  }

  /** An invented commodity without tables of evidence and triggers. */
  public static Atlas veridium() {
    return VERIDIUM;
  }

  public static Country country(String iso3) {
    return WORLD.countries().getByIso3(iso3);
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
