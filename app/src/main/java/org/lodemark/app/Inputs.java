package org.lodemark.app;

import java.nio.file.Path;
import java.util.Optional;
import org.lodemark.app.engine.Facts;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.World;
import org.lodemark.atlas.load.AtlasFiles;
import org.lodemark.atlas.load.AtlasLoader;
import org.lodemark.atlas.load.Loading;
import org.lodemark.atlas.load.WorldLoader;

/** Opens what commands read. */
public final class Inputs {
  private final Environment environment;

  public Inputs(Environment environment) {
    this.environment = environment;
  }

  public World world() throws BadInput {
    Path directory = environment.worldDirectory();
    return take(
        "world directory " + directory, WorldLoader.load(AtlasFiles.ofDirectory(directory)));
  }

  /** The named commodity directory, or the built-in one. */
  public Atlas atlas(Optional<Path> named) throws BadInput {
    Path directory = directory(named);
    return take(
        "atlas directory " + directory,
        AtlasLoader.load(AtlasFiles.ofDirectory(directory), world()));
  }

  /**
   * The commodity with its forms, and the world with its countries; of both no facts. A command that
   * reads a ledger needs no more, and starts sooner.
   */
  public Atlas commodity(Optional<Path> named) throws BadInput {
    Path directory = directory(named);
    return take(
        "atlas directory " + directory,
        AtlasLoader.loadCommodity(AtlasFiles.ofDirectory(directory), countries()));
  }

  /** The world without its facts. */
  World countries() throws BadInput {
    Path directory = environment.worldDirectory();
    return take(
        "world directory " + directory,
        WorldLoader.loadCountries(AtlasFiles.ofDirectory(directory)));
  }

  /** The same where the directory was read whole before. */
  World countriesAgain() throws BadInput {
    Path directory = environment.worldDirectory();
    return take(
        "world directory " + directory,
        WorldLoader.loadCountriesAgain(AtlasFiles.ofDirectory(directory)));
  }

  /** The facts of the named commodity directory, or of the built-in one, read when asked for. */
  public Facts facts(Optional<Path> named) {
    return new AtlasDirectory(this, environment.worldDirectory(), directory(named));
  }

  public Path directory(Optional<Path> named) {
    return named.orElse(environment.builtInDirectory());
  }

  /** The value, or everything that is wrong with the input. */
  public static <T> T take(String what, Loading<T> loading) throws BadInput {
    return switch (loading) {
      case Loading.Loaded<T>(T value) -> value;
      case Loading.Rejected<T> rejected -> throw new BadInput(what, rejected.problems());
    };
  }
}
