package org.lodemark.simworld;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.load.AtlasFiles;
import org.lodemark.atlas.load.AtlasLoader;
import org.lodemark.atlas.load.Loading;
import org.lodemark.atlas.load.WorldLoader;
import org.lodemark.domain.custody.Movement;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.Finding;
import org.lodemark.ledger.custody.CustodyRecords;
import org.lodemark.ledger.custody.MovementReading;
import org.lodemark.ledger.store.StatementList;
import org.lodemark.simworld.frame.FrameReader;
import org.lodemark.simworld.frame.WorldFrame;
import org.lodemark.simworld.world.Typology;
import org.lodemark.simworld.world.World;
import org.lodemark.simworld.world.WorldPlan;

/** The built-in atlas, and worlds of it. */
public final class Fixture {
  private static final Path HOME = Path.of("..", "atlas", "src", "main", "atlas");
  private static final Atlas ATLAS = read();
  private static final WorldFrame FRAME = FrameReader.of(ATLAS);

  private Fixture() {}

  private static Atlas read() {
    return value(AtlasLoader.load(
        AtlasFiles.ofDirectory(HOME.resolve("antimony")),
        value(WorldLoader.load(AtlasFiles.ofDirectory(HOME.resolve("world"))))));
  }

  private static <T> T value(Loading<T> loading) {
    return switch (loading) {
      case Loading.Loaded<T>(T value) -> value;
      case Loading.Rejected<T>(var problems) ->
        throw new IllegalStateException(problems.toString());
    };
  }

  public static Atlas atlas() {
    return ATLAS;
  }

  public static WorldFrame frame() {
    return FRAME;
  }

  public static WorldPlan clean(long seed, int lots, boolean noise) {
    return new WorldPlan(seed, lots, 0, Set.of(), noise);
  }

  public static WorldPlan dirty(long seed, int lots, double share, boolean noise, Typology... of) {
    return new WorldPlan(
        seed, lots, share, of.length == 0 ? Set.of(Typology.values()) : Set.of(of), noise);
  }

  public static World world(WorldPlan plan) {
    return Worlds.of(plan, FRAME);
  }

  public static CustodyRecords records(World world) {
    return MovementReading.of(
        new StatementList("world", world.statements()),
        ATLAS.world().countries(),
        ATLAS.commodity());
  }

  public static CustodyGraph graph(World world, Assumptions assumptions) {
    CustodyRecords records = records(world);
    List<Movement> movements = records.low();
    return CustodyGraph.of(records.sites(), movements, assumptions);
  }

  public static List<Finding> findings(World world, Assumptions assumptions) {
    return graph(world, assumptions).findings();
  }

  /** Metal in lots that was not mined where they were claimed to be, by their claims. */
  public static double foreignShare(World world) {
    String home = FRAME.home().iso3();
    double other = 0;
    double all = 0;
    var claims = new java.util.HashMap<org.lodemark.domain.custody.LotId, String>();
    world
        .events()
        .forEach(event -> event
            .line()
            .declaredOriginIso3()
            .ifPresent(iso3 -> claims.put(event.line().lot().orElseThrow(), iso3)));
    for (var entry : world.truth().lots().entrySet()) {
      String claim = claims.getOrDefault(entry.getKey(), home);
      all += entry.getValue().grams();
      other += entry.getValue().shareOutside(claim) * entry.getValue().grams();
    }
    return other / all;
  }
}
