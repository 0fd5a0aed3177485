package org.lodemark.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.lodemark.bench.measure.Timing;
import org.lodemark.bench.subject.PoolsEngine;
import org.lodemark.bench.world.Exports;
import org.lodemark.bench.world.World;
import org.lodemark.bench.world.WorldGenerator;
import org.lodemark.flow.bounds.Maximum;
import org.lodemark.flow.bounds.Method;
import org.lodemark.flow.bounds.OriginBounds;
import org.lodemark.flow.bounds.Screen;
import org.lodemark.flow.graph.Sink;
import org.lodemark.flow.shares.Shares;

/** Bounds in a world of stocks: the screen, the exact bound of one lot, the joint bound of 60. */
final class BoundRows {
  private static final int GATE_LOTS = 60;
  private static final int EXACT_QUERIES = 1000;
  private static final double JOINT_GATE_MS = 200;
  private final Settings settings;
  private final World world;
  private final BitSet mines;
  private final double exactGateMs;
  private final String size;

  BoundRows(Settings settings, int movements) {
    this.settings = settings;
    exactGateMs = movements >= Settings.MILLION ? 100 : 20;
    size = ", " + movements / 1000 + "k movements";
    Progress.say("bounds" + size);
    world = WorldGenerator.pools(settings.seed(), movements);
    mines = minesOfACountry(world);
  }

  /** Of country 1: not the largest, not a small one. */
  private static BitSet minesOfACountry(World world) {
    BitSet mines = new BitSet();
    for (int mine = 0; mine < world.mineCount(); mine++) {
      mines.set(mine, world.countryOf(mine) == 1);
    }
    return mines;
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    lines.addAll(form(true, ""));
    lines.addAll(form(false, ", nothing blended"));
    return lines;
  }

  private List<Line> form(boolean oneComposition, String which) {
    String form = size + which;
    long start = System.nanoTime();
    PoolsEngine engine = new PoolsEngine(world, mines, oneComposition);
    double buildS = (System.nanoTime() - start) / 1e9;
    start = System.nanoTime();
    OriginBounds bounds = engine.bounds();
    double boundsS = (System.nanoTime() - start) / 1e9;
    List<Line> lines = new ArrayList<>();
    lines.add(Line.informs(
        "building" + form,
        Line.format("%.2f s, then %.2f s for a set of origins", buildS, boundsS),
        Map.of(
            "buildS", buildS,
            "boundsOfASetS", boundsS,
            "nodes", (double) engine.graph().nodeCount(),
            "inArcs", (double) engine.graph().inArcCount(),
            "lots", (double) world.lotCount())));
    lines.add(screen(engine, form));
    lines.addAll(exact(engine, bounds, form));
    lines.addAll(joint(engine, bounds, form));
    return lines;
  }

  private Line screen(PoolsEngine engine, String form) {
    double[] proRata = engine.proRataOfNodes();
    Shares shares = engine.proRataByEngine();
    Screen screen = engine.screen();
    for (int lot = 0; lot < world.lotCount(); lot++) {
      double grams = engine.proRataGrams(lot, proRata);
      long all = 0;
      long most = 0;
      for (Sink sink : engine.sinks(lot)) {
        all += sink.grams();
        most += screen.maxGrams(sink);
      }
      Answers.mustAgree(
          "the plain pass and the engine on lot " + lot,
          Math.abs(grams - engine.proRataGrams(lot, shares)) / all);
      Answers.mustHold(
          grams <= most * (1 + Answers.TOLERANCE) + 1e-6,
          "pro rata gives lot " + lot + " " + grams + " g, the screen at most " + most + " g");
    }
    Timing plain = Timing.of(Settings.WARM_UPS, settings.repeats(), engine::proRataOfNodes);
    Timing contracted = Timing.of(Settings.WARM_UPS, settings.repeats(), engine::proRataByEngine);
    Timing screened = Timing.of(Settings.WARM_UPS, settings.repeats(), engine::screen);
    return Line.atMost(
        "screen, against the plain one-origin pass" + form,
        3,
        screened.medianMs() / plain.medianMs(),
        "x",
        Map.of(
            "screenMs",
            screened.medianMs(),
            "proRataMs",
            plain.medianMs(),
            "proRataByEngineMs",
            contracted.medianMs(),
            "ratioToProRataByEngine",
            screened.medianMs() / contracted.medianMs(),
            "ratioOfBests",
            screened.bestMs() / plain.bestMs()));
  }

  /** One maximum flow each, and all three of a verdict, each warmed up with other lots. */
  private List<Line> exact(PoolsEngine engine, OriginBounds bounds, String form) {
    Progress.say("exact bounds" + form);
    int queries = Math.min(EXACT_QUERIES, settings.queries());
    int[] lots = settings.randomLots(world.lotCount(), queries);
    int[] others = settings.otherRandomLots(world.lotCount());
    double[] proRata = engine.proRataOfNodes();
    int exact = 0;
    for (int lot : lots) {
      exact += check(engine, bounds, proRata, lot) == Method.EXACT ? 1 : 0;
    }
    Timing one = LotRows.each(lots, others, lot -> bounds.maxKnown(engine.sinks(lot)));
    Timing verdict = LotRows.each(lots, others, lot -> verdict(bounds, engine.sinks(lot)));
    Map<String, Double> figures = LotRows.figures(one);
    figures.put("exactOfAll", exact / (double) lots.length);
    return List.of(
        Line.atMost(
            "exact bound of one lot, p95" + form, exactGateMs, one.quantileMs(0.95), "ms", figures),
        Line.informs(
            "all three bounds of one lot, p95" + form,
            Line.format("%.3g ms", verdict.quantileMs(0.95)),
            LotRows.figures(verdict)));
  }

  private static void verdict(OriginBounds bounds, List<Sink> sinks) {
    bounds.maxKnown(sinks);
    bounds.max(sinks);
    bounds.maxOfOthers(sinks);
  }

  /**
   * Bounds must hold pro rata between them and lie inside the screen's. That the flow is greatest
   * the engine shows itself: with max and maxOfOthers it compares the cut to the gram.
   */
  private Method check(PoolsEngine engine, OriginBounds bounds, double[] proRata, int lot) {
    List<Sink> sinks = engine.sinks(lot);
    long all = sinks.stream().mapToLong(Sink::grams).sum();
    Maximum most = bounds.maxKnown(sinks);
    Maximum withUnknown = bounds.max(sinks);
    double least = all - bounds.maxOfOthers(sinks).grams();
    double grams = engine.proRataGrams(lot, proRata);
    double slack = all * Answers.TOLERANCE + 1e-6;
    boolean ordered = bounds.screenMin(sinks) <= least + slack
        && least <= grams + slack
        && grams <= most.grams() + slack
        && most.grams() <= withUnknown.grams() + slack
        && withUnknown.grams() <= bounds.screenMax(sinks) + slack;
    Answers.mustHold(
        ordered,
        "the bounds of lot " + lot + " are out of order: from " + least + " to " + most.grams()
            + " g, " + withUnknown.grams() + " g with unknown, " + grams + " g pro rata");
    return most.method();
  }

  private List<Line> joint(PoolsEngine engine, OriginBounds bounds, String form) {
    int[] lots = Exports.lastLots(world, GATE_LOTS);
    List<Sink> sinks = engine.sinks(lots);
    Maximum joint = bounds.maxKnown(sinks);
    double singles = 0;
    for (int lot : lots) {
      singles += bounds.maxKnown(engine.sinks(lot)).grams();
    }
    double most = singles;
    Answers.mustHold(
        joint.method() == Method.RELAXED || joint.grams() <= most * (1 + Answers.TOLERANCE),
        "the joint bound is " + joint.grams() + " g, the single ones together " + most + " g");
    Timing one = Timing.of(5, settings.repeats(), () -> bounds.maxKnown(sinks));
    Timing verdict = Timing.of(5, settings.repeats(), () -> verdict(bounds, sinks));
    Map<String, Double> figures = LotRows.figures(one);
    figures.put("lots", (double) lots.length);
    figures.put("exact", joint.method() == Method.EXACT ? 1.0 : 0.0);
    figures.put("jointOfSingles", singles == 0 ? 0 : joint.grams() / singles);
    figures.put("allThreeMs", verdict.medianMs());
    return List.of(Line.atMost(
        "joint bound of " + lots.length + " lots" + form,
        JOINT_GATE_MS,
        one.medianMs(),
        "ms",
        figures));
  }
}
