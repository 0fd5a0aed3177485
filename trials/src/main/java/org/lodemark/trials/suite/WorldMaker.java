package org.lodemark.trials.suite;

import java.util.List;
import java.util.function.Function;
import org.lodemark.simworld.world.World;
import org.lodemark.simworld.world.WorldPlan;
import org.lodemark.trials.cases.LotCase;
import org.lodemark.trials.cases.WorldCases;

/** Makes worlds and their cases, several at once; a world is dropped when its cases are taken. */
public final class WorldMaker {
  private final Function<WorldPlan, World> make;
  private final WorldCases cases;

  public WorldMaker(Function<WorldPlan, World> make, WorldCases cases) {
    this.make = make;
    this.cases = cases;
  }

  public World make(WorldPlan plan) {
    return make.apply(plan);
  }

  public WorldCases cases() {
    return cases;
  }

  /** The cases of worlds, in the order of the plans. */
  public List<LotCase> of(List<WorldPlan> plans) {
    return each(plans, world -> cases.of(world)).stream().flatMap(List::stream).toList();
  }

  /** Something of each world, in the order of the plans. */
  public <T> List<T> each(List<WorldPlan> plans, Function<World, T> take) {
    return plans.parallelStream().map(plan -> take.apply(make.apply(plan))).toList();
  }
}
