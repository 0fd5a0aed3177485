package org.lodemark.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.lodemark.bench.measure.Timing;
import org.lodemark.bench.peer.DuckDbTracePeer;
import org.lodemark.bench.peer.LotShares;
import org.lodemark.bench.subject.LotsEngine;
import org.lodemark.bench.world.LotGraph;
import org.lodemark.bench.world.World;

/** Questions about one lot at a time: its mines, its ancestors. */
final class LotRows {
  private static final int TRACES_COMPARED = 60;
  private static final int DEEP = 15;
  private static final int LOTS_WALKED = 20;
  private final Settings settings;
  private final World world;
  private final LotsEngine engine;
  private final int[] lots;
  private final int[] others;

  LotRows(Settings settings, World world, LotsEngine engine) {
    this.settings = settings;
    this.world = world;
    this.engine = engine;
    lots = settings.randomLots(world.lotCount(), settings.queries());
    others = settings.otherRandomLots(world.lotCount());
  }

  /** All mines of random lots; their countries must add up to the country shares. */
  Line mines() {
    Progress.say("all mines of one lot");
    LotShares shares = engine.countryShares();
    for (int lot : Arrays.copyOf(lots, Math.min(lots.length, 200))) {
      double[] left = new double[world.countryCount()];
      double[] mines = engine.minesOf(lot);
      for (int mine = 0; mine < mines.length; mine++) {
        left[world.countryOf(mine)] += mines[mine];
      }
      for (int country = 0; country < left.length; country++) {
        Answers.mustAgree(
            "mines and countries of lot " + lot,
            Math.abs(left[country] - shares.share(lot, country)));
      }
    }
    return atTenMillion("all mines of one lot, p99", 5, each(lots, others, engine::minesOf));
  }

  Line traces() {
    Progress.say("all ancestors of one lot");
    return atTenMillion("all ancestors of one lot, p99", 25, each(lots, others, engine::ancestors));
  }

  /** The lots a buyer asks about have long histories: told apart from the random ones. */
  List<Line> ofDeepLots(LotGraph plain) {
    int[] deep = deepLots(plain);
    int[] some = of(deep, settings.randomLots(deep.length, settings.queries()));
    int[] warm = of(deep, settings.otherRandomLots(deep.length));
    Timing mines = each(some, warm, engine::minesOf);
    Timing traces = each(some, warm, engine::ancestors);
    return List.of(
        Line.informs(
            "all mines of one lot of level 15 or more, p99",
            Line.format("%.3g ms", mines.quantileMs(0.99)),
            figures(mines)),
        Line.informs(
            "all ancestors of one lot of level 15 or more, p99",
            Line.format("%.3g ms", traces.quantileMs(0.99)),
            figures(traces)));
  }

  /** Random lots are mostly shallow, where DuckDB's fixed cost decides; deep ones are harder. */
  List<Line> tracesAgainstDuckDb(LotGraph plain) {
    Progress.say("ancestors against DuckDB");
    int[] all = deepLots(plain);
    int[] deep = of(all, settings.randomLots(all.length, settings.queries()));
    try (DuckDbTracePeer peer = new DuckDbTracePeer(plain)) {
      return List.of(
          traceDuel("random lots", lots, peer), traceDuel("lots of level 15 or more", deep, peer));
    }
  }

  private Line traceDuel(String which, int[] from, DuckDbTracePeer peer) {
    int[] some = Arrays.copyOf(from, Math.min(from.length, TRACES_COMPARED));
    for (int lot : some) {
      Answers.mustAgree(
          "the ancestors of lot " + lot + " here and in DuckDB",
          engine.ancestors(lot).largestDifference(peer.ancestors(lot)));
    }
    Timing theirs = each(some, new int[0], peer::ancestors);
    Timing ours = each(some, new int[0], engine::ancestors);
    Map<String, Double> figures = figures(ours);
    figures.put("theirsP50Ms", theirs.medianMs());
    figures.put("theirsP95Ms", theirs.quantileMs(0.95));
    double ofSums =
        Arrays.stream(theirs.wallMs()).sum() / Arrays.stream(ours.wallMs()).sum();
    double ofP95 = theirs.quantileMs(0.95) / ours.quantileMs(0.95);
    figures.put("ratioOfSums", ofSums);
    figures.put("ratioOfP95", ofP95);
    // As in a duel: DuckDB's processor time, had it been spread evenly over all processors.
    double ifSpread = theirs.meanCpuMs()
        / Runtime.getRuntime().availableProcessors()
        / Arrays.stream(ours.wallMs()).average().orElse(0);
    figures.put("ratioIfSpread", ifSpread);
    return Line.atLeast(
        "ancestors against DuckDB's recursive query, " + which,
        5,
        Math.min(ifSpread, Math.min(ofSums, ofP95)),
        figures);
  }

  /** Both samples against a walk that shares no code with the engine. */
  void check(LotGraph plain) {
    Progress.say("answers against a walk");
    LotShares shares = engine.countryShares();
    Walk walk = new Walk(plain);
    int[] deep = deepLots(plain);
    for (int lot : of(deep, settings.randomLots(deep.length, LOTS_WALKED))) {
      walk.check(lot, engine, shares);
    }
    for (int lot : settings.randomLots(world.lotCount(), LOTS_WALKED)) {
      walk.check(lot, engine, shares);
    }
  }

  private static int[] of(int[] lots, int[] places) {
    return Arrays.stream(places).map(place -> lots[place]).toArray();
  }

  private int[] deepLots(LotGraph plain) {
    int[] levels = plain.levels();
    int[] deep = IntStream.range(0, world.lotCount())
        .filter(lot -> levels[plain.nodeOf(lot)] >= DEEP)
        .toArray();
    Answers.mustHold(deep.length > 0, "there is no lot of level " + DEEP);
    return deep;
  }

  private Line atTenMillion(String what, double gateMs, Timing timing) {
    Line line = Line.atMost(what, gateMs, timing.quantileMs(0.99), "ms", figures(timing));
    return world.lotCount() >= Settings.TEN_MILLION ? line : line.onlyToldAtThisSize();
  }

  /** Warms up with other lots of the same kind, then asks about each lot once. */
  static Timing each(int[] lots, int[] others, IntConsumer question) {
    for (int lot : others) {
      question.accept(lot);
    }
    int[] next = {0};
    return Timing.of(0, lots.length, () -> question.accept(lots[next[0]++]));
  }

  static Map<String, Double> figures(Timing timing) {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("p50Ms", timing.medianMs());
    figures.put("p95Ms", timing.quantileMs(0.95));
    figures.put("p99Ms", timing.quantileMs(0.99));
    figures.put("greatestMs", timing.quantileMs(1));
    figures.put("cpuMeanMs", timing.meanCpuMs());
    return figures;
  }
}
