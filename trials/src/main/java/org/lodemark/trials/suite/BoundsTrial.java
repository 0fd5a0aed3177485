package org.lodemark.trials.suite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lodemark.atlas.Atlas;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.time.Period;
import org.lodemark.flow.answer.BoundOutcome;
import org.lodemark.flow.answer.BoundQuestion;
import org.lodemark.flow.answer.OriginBound;
import org.lodemark.flow.answer.OriginSet;
import org.lodemark.flow.bounds.LossRule;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.Target;
import org.lodemark.origin.books.Books;
import org.lodemark.origin.claim.Claim;
import org.lodemark.origin.claim.Claims;
import org.lodemark.simworld.world.Truth.TrueLot;
import org.lodemark.simworld.world.Typology;
import org.lodemark.simworld.world.World;
import org.lodemark.simworld.world.WorldPlan;
import org.lodemark.trials.cases.SimulatedBooks;
import org.lodemark.trials.suite.TrialPlan.Purpose;

/**
 * Whether the true foreign mass lies within the joint bounds, in worlds without noise: always where
 * all records are true; elsewhere it is counted how often.
 */
public final class BoundsTrial {
  /** Whole grams are rounded row by row. */
  private static final double ROUNDING = 1e-6;

  private final TrialPlan plan;
  private final WorldMaker worlds;
  private final Atlas atlas;

  public BoundsTrial(TrialPlan plan, WorldMaker worlds, Atlas atlas) {
    this.plan = plan;
    this.worlds = worlds;
    this.atlas = atlas;
  }

  /**
   * Joint bounds asked, and how many held the truth.
   *
   * @param typology of the worlds; empty for worlds whose records are all true
   * @param meanWidth of the bounds, as a share
   * @param misses what was missed, in words
   */
  public record Result(
      Optional<Typology> typology, int asked, int held, double meanWidth, List<String> misses) {}

  private record Answer(boolean held, double width, String words) {}

  /** Asks in true worlds, then in those of each typology. */
  public List<Result> run() {
    List<Result> results = new ArrayList<>();
    results.add(result(Optional.empty()));
    for (Typology typology : Typology.values()) {
      results.add(result(Optional.of(typology)));
    }
    return results;
  }

  private Result result(Optional<Typology> typology) {
    List<WorldPlan> plans = new ArrayList<>();
    for (int i = 0; i < 2 * plan.worlds(); i++) {
      plans.add(new WorldPlan(
          Purpose.BOUNDS.seed(i),
          plan.lots(),
          typology.isPresent() ? 0.3 : 0,
          typology.map(Set::of).orElse(Set.of()),
          false));
    }
    List<Answer> answers =
        worlds.each(plans, this::ask).stream().flatMap(List::stream).toList();
    return new Result(
        typology,
        answers.size(),
        (int) answers.stream().filter(Answer::held).count(),
        answers.stream().mapToDouble(Answer::width).average().orElse(Double.NaN),
        answers.stream()
            .filter(answer -> !answer.held())
            .map(Answer::words)
            .limit(5)
            .toList());
  }

  private List<Answer> ask(World world) {
    Books books = SimulatedBooks.of(world.statements(), atlas);
    CustodyGraph custody = CustodyGraph.of(books.sites(), books.low(), Assumptions.DEFAULT);
    Claims claims = Claims.of(books);
    List<Answer> answers = new ArrayList<>();
    Map<Country, BoundQuestion> questions = new HashMap<>();
    for (CustodySite site : books.sites()) {
      Map<Country, List<Target>> byClaim = new HashMap<>();
      for (Target target : custody.listShipments(site.id(), ALL_DAYS)) {
        boolean last = custody
            .findTarget(target.lot())
            .filter(found -> found.rows().equals(target.rows()))
            .isPresent();
        Optional<Claim> claim = claims.find(target.lot());
        if (last && claim.isPresent() && world.truth().lots().containsKey(target.lot())) {
          byClaim
              .computeIfAbsent(claim.get().origin().country(), added -> new ArrayList<>())
              .add(target);
        }
      }
      byClaim.forEach((country, targets) -> answer(
              world,
              targets,
              country,
              questions.computeIfAbsent(
                  country,
                  declared -> new BoundQuestion(
                      custody, OriginSet.ofCountry(declared).complemented(), LossRule.ADVERSARIAL)))
          .ifPresent(answers::add));
    }
    return answers;
  }

  private static final Period ALL_DAYS = Period.parse("1900-01-01/2200-12-31");

  private static Optional<Answer> answer(
      World world, List<Target> targets, Country declared, BoundQuestion question) {
    if (!(question.askTargets(targets) instanceof BoundOutcome.Bounded bounded)) {
      return Optional.empty();
    }
    OriginBound bound = bounded.bound();
    double foreign = 0;
    double all = 0;
    for (Target target : targets) {
      TrueLot truth = java.util.Objects.requireNonNull(world.truth().lots().get(target.lot()));
      foreign += truth.shareOutside(declared.iso3()) * truth.grams();
      all += truth.grams();
    }
    double share = foreign / all;
    boolean held = share >= bound.minShare() - ROUNDING && share <= bound.maxShare() + ROUNDING;
    return Optional.of(new Answer(
        held,
        bound.maxShare() - bound.minShare(),
        targets.size() + " lots of " + targets.get(0).site() + " in world "
            + world.plan().seed()
            + ": true share outside " + share + ", bounds " + bound.minShare() + " to "
            + bound.maxShare()));
  }
}
