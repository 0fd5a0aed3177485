package org.lodemark.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.lodemark.market.equilibrium.Arc;
import org.lodemark.market.equilibrium.Curve;
import org.lodemark.market.equilibrium.EquilibriumSolver;
import org.lodemark.market.equilibrium.Quota;
import org.lodemark.market.equilibrium.Solving;
import org.lodemark.market.equilibrium.SpatialModel;

/**
 * Measures the equilibrium between countries: 50 countries at 3 stages, every pair joined at every
 * stage, plants with capacities, one way in twenty with an ad valorem duty. CPU of the thread, cold
 * in the order of the seeds, so that the first line holds what the compiler takes.
 */
public final class EquilibriumBench {
  private static final int COUNTRIES = 50;
  private static final int STAGES = 3;
  private static final int WORLDS = 5;
  private static final int NEARBY = 20;
  private static final double SECONDS = 1e-9;

  private EquilibriumBench() {}

  /** Prints a line a world: CPU seconds of a first solution, and of one alike from it. */
  public static void main(String[] args) {
    for (long seed = 1; seed <= WORLDS; seed++) {
      SpatialModel model = world(seed, 1);
      long start = cpuNanos();
      Solving solving = EquilibriumSolver.solve(model);
      double first = (cpuNanos() - start) * SECONDS;
      if (solving instanceof Solving.Solved solved) {
        start = cpuNanos();
        for (int near = 0; near < NEARBY; near++) {
          EquilibriumSolver.solve(world(seed, 0.5 + near / (double) NEARBY), solved.guess());
        }
        double each = (cpuNanos() - start) * SECONDS / NEARBY;
        System.out.printf(
            Locale.ROOT,
            "%d countries x %d stages, %d ways, seed %d: %.2f s CPU; alike %.3f s; gap %.1e USD/t,"
                + " %.1e t%n",
            COUNTRIES,
            STAGES,
            model.arcs().size(),
            seed,
            first,
            each,
            solved.gap().usdPerTonne(),
            solved.gap().tonnes());
      } else {
        System.out.println("seed " + seed + ": " + solving);
      }
    }
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Masses over four orders of magnitude, elasticities of 0.05 to 0.3 times {@code steepness}. */
  private static SpatialModel world(long seed, double steepness) {
    Random random = new Random(seed);
    double[] x = random.doubles(COUNTRIES).toArray();
    double[] y = random.doubles(COUNTRIES).toArray();
    List<Curve> curves = new ArrayList<>();
    for (int i = 0; i < COUNTRIES; i++) {
      double mined = Math.exp(6 + 1.8 * random.nextGaussian());
      curves.add(Curve.ofElasticity(
          i, Curve.Side.SUPPLY, mined, 9_000, steepness * (0.05 + 0.15 * random.nextDouble())));
      for (int s = 1; s < STAGES; s++) {
        double used = Math.exp(5.3 + 1.8 * random.nextGaussian());
        double elasticity = steepness * (0.05 + 0.25 * random.nextDouble());
        curves.add(Curve.ofElasticity(
            s * COUNTRIES + i, Curve.Side.DEMAND, used, 11_000 + 1_000 * s, elasticity));
      }
    }
    List<Arc> arcs = new ArrayList<>();
    List<Quota> quotas = new ArrayList<>();
    for (int node = 0; node < COUNTRIES * STAGES; node++) {
      int i = node % COUNTRIES;
      for (int j = 0; j < COUNTRIES; j++) {
        if (i != j) {
          double freight =
              50 + 400 * Math.hypot(x[i] - x[j], y[i] - y[j]) + 50 * random.nextDouble();
          double duty = random.nextInt(20) == 0 ? 0.05 : 0;
          arcs.add(new Arc(node, node - i + j, 1, freight, duty));
        }
      }
    }
    for (int node = 0; node < COUNTRIES * (STAGES - 1); node++) {
      boolean smelts = node < COUNTRIES;
      quotas.add(
          new Quota(List.of(arcs.size()), smelts ? 400 + 3_000 * random.nextDouble() : 1_000));
      double cost = 500 + 800 * random.nextDouble();
      arcs.add(new Arc(node, node + COUNTRIES, smelts ? 0.92 : 0.98, cost, 0));
    }
    return new SpatialModel(COUNTRIES * STAGES, curves, arcs, quotas);
  }
}
