package org.lodemark.trials.suite;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lodemark.atlas.Atlas;
import org.lodemark.origin.fusion.FusionModel;
import org.lodemark.origin.verdict.Verdict;
import org.lodemark.simworld.world.World;
import org.lodemark.trials.cases.LotCase;
import org.lodemark.trials.cases.SimulatedBooks;
import org.lodemark.trials.suite.TrialPlan.Purpose;

/** What verdicts a user is given on true and on false claims, where somebody does wrong. */
public final class VerdictTrial {
  private final TrialPlan plan;
  private final WorldMaker worlds;
  private final Atlas atlas;

  public VerdictTrial(TrialPlan plan, WorldMaker worlds, Atlas atlas) {
    this.plan = plan;
    this.worlds = worlds;
    this.atlas = atlas;
  }

  /** Lots by verdict. */
  public record Result(Map<Verdict, Integer> trueClaims, Map<Verdict, Integer> falseClaims) {
    public Result {
      trueClaims = Map.copyOf(trueClaims);
      falseClaims = Map.copyOf(falseClaims);
    }
  }

  /** Verifies worlds of each typology by itself, with 30 % foreign metal. */
  public Result run(FusionModel model) {
    Map<Verdict, Integer> ofTrue = new EnumMap<>(Verdict.class);
    Map<Verdict, Integer> ofFalse = new EnumMap<>(Verdict.class);
    List<List<LotCase.Judged>> judged = worlds.each(
        plan.eachTypology(Purpose.VERDICTS, Math.max(1, plan.worlds() / 6), 0.3),
        world -> judge(world, model));
    for (List<LotCase.Judged> ofWorld : judged) {
      for (LotCase.Judged one : ofWorld) {
        (one.lotCase().isFalse() ? ofFalse : ofTrue).merge(one.verdict(), 1, Integer::sum);
      }
    }
    return new Result(ofTrue, ofFalse);
  }

  private List<LotCase.Judged> judge(World world, FusionModel model) {
    return worlds.cases().judged(world, SimulatedBooks.of(world.statements(), atlas), model);
  }
}
