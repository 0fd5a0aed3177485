package org.lodemark.market.equilibrium;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Finds the equilibrium of a model: a proposal of what binds, taken to an exact solution, curves
 * detached where they would be used below nothing, the centre moved until it does not pull, ad
 * valorem duties repeated at the prices they give. Then the {@link Conditions} are evaluated, and
 * only what keeps them is an answer.
 */
public final class EquilibriumSolver {
  private static final int MOST_DUTY_ROUNDS = 200;
  private static final int MOST_CENTRES = 40;
  private static final double SAME_DUTY_USD_PER_TONNE = 1e-5;
  private static final double MOST_PULL_TONNES = 1e-5;

  /** Each round pulls less: a place with little trade of its own would follow slowly otherwise. */
  private static final double WEAKER = 0.2;

  private static final double LEAST_PULL = 1e-8;

  /** Far more than were ever seen: 1,200 for 150 nodes. */
  private static final int STEPS_A_ROW = 50;

  /** From here on half of each change of a duty is taken: it may swing otherwise. */
  private static final int CALM_FROM = 20;

  private final SpatialModel model;
  private BitSet detached;
  private List<Integer> active;
  private double[] centre;
  private double[] multipliers = new double[0];
  private String reason = "";

  private EquilibriumSolver(SpatialModel model, Optional<Guess> guess) {
    this.model = model;
    this.detached = guess.map(found -> found.detached).orElseGet(BitSet::new);
    this.active = guess.map(found -> found.active).orElse(List.of());
    this.centre = guess
        .map(found -> found.centre)
        .orElseGet(
            () -> new PriceProgram(model, new double[model.arcs().size()], new BitSet()).start());
  }

  /** Solves without any idea of the solution. */
  public static Solving solve(SpatialModel model) {
    return new EquilibriumSolver(model, Optional.empty()).solve();
  }

  /** Solves from the solution of a model with the same nodes, arcs, quotas and curves. */
  public static Solving solve(SpatialModel model, Guess guess) {
    Solving near = new EquilibriumSolver(model, Optional.of(guess)).solve();
    return near instanceof Solving.Solved ? near : solve(model);
  }

  private Solving solve() {
    double[] duties =
        duties(centre, new PriceProgram(model, new double[model.arcs().size()], detached));
    for (int round = 0; round < MOST_DUTY_ROUNDS; round++) {
      PriceProgram program = settle(duties);
      if (!reason.isEmpty()) {
        return new Solving.Failed(reason);
      }
      double[] next = duties(centre, program);
      double change = 0;
      for (int a = 0; a < duties.length; a++) {
        change = Math.max(change, Math.abs(next[a] - duties[a]));
        duties[a] = round < CALM_FROM ? next[a] : (next[a] + duties[a]) / 2;
      }
      if (change <= SAME_DUTY_USD_PER_TONNE) {
        return checked(program.equilibrium(centre, multipliers));
      }
    }
    return new Solving.Failed("ad valorem duties did not settle");
  }

  private Solving checked(Equilibrium equilibrium) {
    Gap gap = Conditions.measure(model, equilibrium);
    return gap.isWithin()
        ? new Solving.Solved(equilibrium, gap, new Guess(active, detached, centre))
        : new Solving.Failed("the conditions of an equilibrium do not hold: " + gap);
  }

  private double[] duties(double[] z, PriceProgram program) {
    double[] duties = new double[model.arcs().size()];
    for (int a = 0; a < duties.length; a++) {
      Arc arc = model.arcs().get(a);
      duties[a] = arc.dutyUsdPerTonne(z[arc.from()] * program.usdPerUnit);
    }
    return duties;
  }

  /** Solves at given duties: detaches curves and moves the centre until neither changes. */
  private PriceProgram settle(double[] duties) {
    PriceProgram program = new PriceProgram(model, duties, detached);
    double part = PriceProgram.FIRST_PULL;
    for (int round = 0; round < MOST_CENTRES + model.curves().size(); round++) {
      program.pull(part);
      double moved = solveOnce(program);
      if (!reason.isEmpty()) {
        return program;
      }
      BitSet below = program.belowNothing(centre);
      if (!below.isEmpty()) {
        detached.or(below);
        program = new PriceProgram(model, duties, detached);
      } else if (moved * program.pullTonnes() <= MOST_PULL_TONNES) {
        return program;
      } else {
        part = Math.max(LEAST_PULL, part * WEAKER);
      }
    }
    reason = "prices did not settle";
    return program;
  }

  /** Solves around the centre, which then is the solution; returns by how much it moved. */
  private double solveOnce(PriceProgram program) {
    int mostSteps = STEPS_A_ROW * (program.variables + STEPS_A_ROW);
    DualActiveSet exact = new DualActiveSet(program, centre, active, mostSteps);
    if (!exact.solve()) {
      // Numbers gave way. Another solver's idea of what binds is another way there.
      List<Integer> proposed = new OjAlgoProposal(program, centre).propose();
      exact = new DualActiveSet(program, centre, proposed, mostSteps);
      if (!exact.solve()) {
        reason = "no solution within " + mostSteps + " steps";
        return 0;
      }
    }
    double[] z = exact.z();
    double moved = 0;
    for (int v = 0; v < z.length; v++) {
      moved = Math.max(moved, Math.abs(z[v] - centre[v]));
    }
    centre = z;
    active = exact.active();
    multipliers = exact.multipliers();
    return moved;
  }
}
