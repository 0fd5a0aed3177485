package org.lodemark.trials.suite;

import java.util.List;
import org.lodemark.origin.books.Books;
import org.lodemark.origin.fusion.FusionModel;
import org.lodemark.origin.verdict.Verdict;
import org.lodemark.simworld.world.World;
import org.lodemark.trials.cases.LotCase;
import org.lodemark.trials.cases.SimulatedBooks;
import org.lodemark.trials.suite.TrialPlan.Purpose;

/** Whether honest, sloppy traders are accused. */
public final class CleanTrial {
  private final TrialPlan plan;
  private final WorldMaker worlds;
  private final org.lodemark.atlas.Atlas atlas;

  public CleanTrial(TrialPlan plan, WorldMaker worlds, org.lodemark.atlas.Atlas atlas) {
    this.plan = plan;
    this.worlds = worlds;
    this.atlas = atlas;
  }

  /** How many lots of clean worlds were given each verdict. */
  public record Result(int lots, int supported, int unproven, int doubtful, int contradicted) {
    /** The part that is DOUBTFUL or worse. */
    public double accused() {
      return (double) (doubtful + contradicted) / lots;
    }
  }

  /** Verifies clean worlds. */
  public Result run(FusionModel model) {
    List<LotCase.Judged> judged =
        worlds
            .each(plan.clean(Purpose.CLEAN, 4 * plan.worlds()), world -> judge(world, model))
            .stream()
            .flatMap(List::stream)
            .toList();
    return new Result(
        judged.size(),
        count(judged, Verdict.SUPPORTED),
        count(judged, Verdict.UNPROVEN),
        count(judged, Verdict.DOUBTFUL),
        count(judged, Verdict.CONTRADICTED));
  }

  private List<LotCase.Judged> judge(World world, FusionModel model) {
    Books books = SimulatedBooks.of(world.statements(), atlas);
    return worlds.cases().judged(world, books, model);
  }

  private static int count(List<LotCase.Judged> judged, Verdict verdict) {
    return (int) judged.stream().filter(one -> one.verdict() == verdict).count();
  }
}
