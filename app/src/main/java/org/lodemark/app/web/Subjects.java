package org.lodemark.app.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lodemark.app.BadInput;
import org.lodemark.app.Environment;
import org.lodemark.app.Inputs;
import org.lodemark.app.answer.WarmBooks;
import org.lodemark.app.engine.Facts;
import org.lodemark.atlas.Atlas;
import org.lodemark.input.Problem;
import org.lodemark.ledger.store.StoreUrl;

/** Opens what is served. */
public final class Subjects {
  private Subjects() {}

  public static Subject of(
      Environment environment,
      Optional<Path> atlasDirectory,
      StoreUrl url,
      Clock clock,
      boolean demo,
      boolean writable)
      throws BadInput {
    Inputs inputs = new Inputs(environment);
    Facts facts = inputs.facts(atlasDirectory);
    Atlas atlas = facts.whole();
    Optional<String> key = facts.findKey();
    Path world = environment.worldDirectory();
    try {
      return new Subject(
          atlas,
          AtlasKey.of(world, inputs.directory(atlasDirectory)),
          world,
          new WarmBooks(url, atlas, key),
          clock,
          demo,
          writable);
    } catch (IOException e) {
      throw new BadInput(
          "atlas", List.of(new Problem("atlas", 0, "", "cannot be read: " + e.getMessage())));
    }
  }
}
