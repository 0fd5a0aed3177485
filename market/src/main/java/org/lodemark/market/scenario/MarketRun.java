package org.lodemark.market.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.fact.ScenarioFact;
import org.lodemark.domain.place.Country;
import org.lodemark.market.equilibrium.EquilibriumSolver;
import org.lodemark.market.equilibrium.Gap;
import org.lodemark.market.equilibrium.Guess;
import org.lodemark.market.equilibrium.Solving;

/** Solves the base year and each step of a scenario in each draw. */
public final class MarketRun {
  /** More would take minutes and tell nothing new: the standard error falls with the root. */
  public static final int MOST_DRAWS = 5000;

  private final MarketBase base;
  private final Scenario scenario;
  private final Layout layout;
  private final List<List<ScenarioFact>> states = new ArrayList<>();
  private final List<List<Outcome>> outcomes = new ArrayList<>();
  private final Watch watch;
  private Gap worst = new Gap(0, 0, 0, 0, 0);
  private int solved;

  /** Is told how far a run is; may throw to end it. */
  @FunctionalInterface
  public interface Watch {
    /** So many of so many equilibria were solved. */
    void solved(int count, int of);

    /** Tells nobody. */
    Watch NOBODY = (count, of) -> {};
  }

  private MarketRun(MarketBase base, Scenario scenario, Watch watch) {
    this.base = base;
    this.watch = watch;
    this.scenario = scenario;
    this.layout = Layout.of(base, Optional.of(scenario));
    states.add(List.of());
    scenario.steps().forEach(step -> states.add(step.measures()));
  }

  /** Computes the answer and tells nobody how far it is. */
  public static MarketAnswer of(
      Atlas atlas, MarketBase base, Scenario scenario, long seed, int draws) {
    return of(atlas, base, scenario, seed, draws, Watch.NOBODY);
  }

  /**
   * Computes the answer.
   *
   * @throws IllegalStateException when some equilibrium keeps not the conditions: then there is no
   *     answer to show
   */
  public static MarketAnswer of(
      Atlas atlas, MarketBase base, Scenario scenario, long seed, int draws, Watch watch) {
    if (draws < 1 || draws > MOST_DRAWS) {
      throw new IllegalArgumentException(draws + " draws: must be 1 to " + MOST_DRAWS);
    }
    MarketRun run = new MarketRun(base, scenario, watch);
    run.solveAll(seed, draws);
    return run.answer(atlas, seed, draws);
  }

  private void solveAll(long seed, int draws) {
    int of = states.size() * (draws + 1);
    for (List<ScenarioFact> measures : states) {
      Solving.Solved last = solve(measures, Draw.middle(), Optional.empty()).solved();
      watch.solved(solved, of);
      List<Outcome> found = new ArrayList<>();
      for (int d = 0; d < draws; d++) {
        Found one = solve(measures, Draw.of(seed, d), Optional.of(last.guess()));
        found.add(new Outcome(one.built(), one.solved().equilibrium()));
        last = one.solved();
        watch.solved(solved, of);
      }
      outcomes.add(found);
    }
  }

  private record Found(BuiltModel built, Solving.Solved solved) {}

  private Found solve(List<ScenarioFact> measures, Draw draw, Optional<Guess> guess) {
    BuiltModel built = ModelBuilder.build(base, layout, measures, draw);
    Solving solving = guess
        .map(found -> EquilibriumSolver.solve(built.model(), found))
        .orElseGet(() -> EquilibriumSolver.solve(built.model()));
    return switch (solving) {
      case Solving.Solved found -> {
        worst = worst.max(found.gap());
        solved++;
        yield new Found(built, found);
      }
      case Solving.Failed failed ->
        throw new IllegalStateException(
            "an equilibrium of " + scenario.id() + " was not found: " + failed.reason());
    };
  }

  private MarketAnswer answer(Atlas atlas, long seed, int draws) {
    List<MarketAnswer.StepAnswer> world = new ArrayList<>();
    StepSummary summary = new StepSummary(base, layout, new Quotes(atlas));
    for (int s = 0; s < outcomes.size(); s++) {
      Optional<Scenario.Step> step =
          s == 0 ? Optional.empty() : Optional.of(scenario.steps().get(s - 1));
      Optional<List<Outcome>> before = s == 0 ? Optional.empty() : Optional.of(outcomes.get(s - 1));
      world.add(summary.of(step, outcomes.get(s), before, outcomes.getFirst()));
    }
    return new MarketAnswer(scenario, base, seed, draws, solved, worst, world, remarks());
  }

  private List<String> remarks() {
    List<String> remarks = new ArrayList<>(base.remarks());
    for (Scenario.Step step : scenario.steps()) {
      for (ScenarioFact measure : step.measures()) {
        for (Country country : measure.countries().stream()
            .flatMap(group -> group.members().stream())
            .toList()) {
          String remark =
              country.name() + " has no figure in the base: a measure on it acts on" + " nothing.";
          if (layout.indexOf(country) < 0 && !country.isWorld() && !remarks.contains(remark)) {
            remarks.add(remark);
          }
        }
      }
    }
    double missing = new Reference(base, Draw.middle()).missingTonnes;
    if (missing > 0) {
      remarks.add("Uses that figures place exceed mines and scrap by " + Math.round(missing)
          + " t a year: the base year is short of metal before any measure.");
    }
    return remarks;
  }
}
