package org.lodemark.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodemark.app.engine.Facts;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.World;
import org.lodemark.atlas.load.AtlasFiles;
import org.lodemark.atlas.load.AtlasHash;
import org.lodemark.atlas.load.AtlasLoader;
import org.lodemark.origin.verify.Verifier;

/** The facts of a commodity directory and the world's. For one thread at a time. */
final class AtlasDirectory implements Facts {
  private final Inputs inputs;
  private final Path world;
  private final Path commodity;
  private @Nullable AtlasHash hash;
  private @Nullable Atlas quoted;
  private @Nullable Atlas whole;

  AtlasDirectory(Inputs inputs, Path world, Path commodity) {
    this.inputs = inputs;
    this.world = world;
    this.commodity = commodity;
  }

  @Override
  public Atlas quoted() throws BadInput {
    Atlas read = quoted;
    if (read == null) {
      rememberFiles();
      World countries = inputs.countriesAgain();
      read = Inputs.take(
          "atlas directory " + commodity,
          AtlasLoader.loadTables(AtlasFiles.ofDirectory(commodity), countries, Verifier.TABLES));
      quoted = read;
    }
    return read;
  }

  @Override
  public Atlas whole() throws BadInput {
    Atlas read = whole;
    if (read == null) {
      rememberFiles();
      read = inputs.atlas(Optional.of(commodity));
      whole = read;
    }
    return read;
  }

  /** Before the first of them is read, so that a change in between is seen. */
  private void rememberFiles() {
    if (hash == null) {
      try {
        hash = AtlasHash.of(List.of(world, commodity));
      } catch (IOException e) {
        // Whoever reads them tells what is wrong.
      }
    }
  }

  @Override
  public Optional<String> findKey() {
    AtlasHash known = hash;
    return known == null || !known.isCurrent() ? Optional.empty() : Optional.of(known.text());
  }
}
