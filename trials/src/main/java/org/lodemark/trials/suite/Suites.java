package org.lodemark.trials.suite;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.World;
import org.lodemark.atlas.load.AtlasFiles;
import org.lodemark.atlas.load.AtlasLoader;
import org.lodemark.atlas.load.Loading;
import org.lodemark.atlas.load.WorldLoader;
import org.lodemark.simworld.Worlds;
import org.lodemark.trials.cases.WorldCases;

/** Runs all trials. */
public final class Suites {
  private static final String SOURCE = "fitted-here-on-simulated-worlds";

  private final TrialPlan plan;
  private final Atlas atlas;
  private final Consumer<String> progress;

  public Suites(TrialPlan plan, Atlas atlas, Consumer<String> progress) {
    this.plan = plan;
    this.atlas = atlas;
    this.progress = progress;
  }

  /**
   * What comes out.
   *
   * @param table the fitted parameters, as the atlas table {@code fusion}
   * @param report in Markdown
   */
  public record Outcome(
      String table,
      String report,
      DetectionTrial.Result detection,
      CleanTrial.Result clean,
      VerdictTrial.Result verdicts,
      List<RobustnessTrial.Result> robustness,
      List<BoundsTrial.Result> bounds) {}

  /** Fits, tests, and reports. */
  public Outcome run(String version) {
    WorldMaker worlds = new WorldMaker(wanted -> Worlds.of(wanted, atlas), new WorldCases(atlas));
    progress.accept("fitting and testing");
    DetectionTrial.Result detection = new DetectionTrial(plan, worlds).run(version);
    progress.accept("clean worlds");
    CleanTrial.Result clean = new CleanTrial(plan, worlds, atlas).run(detection.model());
    progress.accept("verdicts");
    VerdictTrial.Result verdicts = new VerdictTrial(plan, worlds, atlas).run(detection.model());
    progress.accept("missing paper");
    List<RobustnessTrial.Result> robustness =
        new RobustnessTrial(plan, worlds, atlas).run(detection.model());
    progress.accept("bounds");
    List<BoundsTrial.Result> bounds = new BoundsTrial(plan, worlds, atlas).run();
    return new Outcome(
        FusionTable.of(detection.model(), SOURCE),
        TrialReport.of(detection, clean, verdicts, robustness, bounds),
        detection,
        clean,
        verdicts,
        robustness,
        bounds);
  }

  /**
   * The atlas that comes built in.
   *
   * @param folder holds the directories {@code world} and that of the commodity
   */
  public static Atlas builtInAtlas(Path folder, String commodity) {
    World world = taken(WorldLoader.load(AtlasFiles.ofDirectory(folder.resolve("world"))));
    return taken(AtlasLoader.load(AtlasFiles.ofDirectory(folder.resolve(commodity)), world));
  }

  private static <T> T taken(Loading<T> loading) {
    return switch (loading) {
      case Loading.Loaded<T>(T value) -> value;
      case Loading.Rejected<T> rejected ->
        throw new IllegalArgumentException("atlas: " + rejected.problems());
    };
  }
}
