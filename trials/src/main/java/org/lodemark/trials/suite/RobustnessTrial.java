package org.lodemark.trials.suite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lodemark.atlas.Atlas;
import org.lodemark.origin.books.Books;
import org.lodemark.origin.fusion.FusionModel;
import org.lodemark.simworld.world.World;
import org.lodemark.trials.cases.LotCase;
import org.lodemark.trials.cases.SimulatedBooks;
import org.lodemark.trials.suite.TrialPlan.Purpose;

/** Missing paper widens bounds; it never accuses. */
public final class RobustnessTrial {
  public static final List<Double> PARTS = List.of(0.01, 0.05, 0.20);

  private final TrialPlan plan;
  private final WorldMaker worlds;
  private final Atlas atlas;

  public RobustnessTrial(TrialPlan plan, WorldMaker worlds, Atlas atlas) {
    this.plan = plan;
    this.worlds = worlds;
    this.atlas = atlas;
  }

  /**
   * One removal at one size.
   *
   * @param lots verified in clean worlds
   * @param accused lots that became DOUBTFUL or worse by it
   * @param examples some of them, with their world
   */
  public record Result(
      Removal removal, double part, int lots, int accused, List<String> examples) {}

  /** Takes each sort of record out of clean worlds. */
  public List<Result> run(FusionModel model) {
    List<List<Result>> each =
        worlds.each(plan.clean(Purpose.ROBUSTNESS, plan.worlds()), world -> ofWorld(world, model));
    List<Result> sums = new ArrayList<>();
    for (int i = 0; i < each.get(0).size(); i++) {
      int lots = 0;
      int accused = 0;
      List<String> examples = new ArrayList<>();
      for (List<Result> one : each) {
        lots += one.get(i).lots();
        accused += one.get(i).accused();
        examples.addAll(one.get(i).examples());
      }
      Result first = each.get(0).get(i);
      sums.add(new Result(first.removal(), first.part(), lots, accused, examples));
    }
    return sums;
  }

  private List<Result> ofWorld(World world, FusionModel model) {
    Set<String> before = doubted(judge(world, SimulatedBooks.of(world.statements(), atlas), model));
    List<Result> results = new ArrayList<>();
    for (Removal removal : Removal.values()) {
      for (double part : PARTS) {
        Books books = SimulatedBooks.of(
            removal.from(world.statements(), part, world.plan().seed()), atlas);
        List<LotCase.Judged> judged = judge(world, books, model);
        Set<String> after = doubted(judged);
        after.removeAll(before);
        results.add(new Result(
            removal,
            part,
            judged.size(),
            after.size(),
            after.stream()
                .limit(3)
                .map(lot -> lot + " of world " + world.plan().seed())
                .toList()));
      }
    }
    return results;
  }

  private List<LotCase.Judged> judge(World world, Books books, FusionModel model) {
    return worlds.cases().judged(world, books, model);
  }

  private static Set<String> doubted(List<LotCase.Judged> judged) {
    Set<String> lots = new HashSet<>();
    judged.stream()
        .filter(one -> one.verdict().isDoubt())
        .forEach(one -> lots.add(one.lotCase().lot()));
    return lots;
  }
}
