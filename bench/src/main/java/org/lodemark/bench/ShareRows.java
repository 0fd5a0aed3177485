package org.lodemark.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lodemark.bench.measure.Duel;
import org.lodemark.bench.measure.Timing;
import org.lodemark.bench.peer.DuckDbPeer;
import org.lodemark.bench.peer.EjmlPeer;
import org.lodemark.bench.peer.JGraphtPeer;
import org.lodemark.bench.peer.LotShares;
import org.lodemark.bench.peer.PlainJavaPeer;
import org.lodemark.bench.peer.SharePeer;
import org.lodemark.bench.subject.LotsEngine;
import org.lodemark.bench.world.LotGraph;

/** Country shares of all lots: against the peers, and against the memory of the machine. */
final class ShareRows {
  private static final double BANDWIDTH_GATE = 25;
  private final LotsEngine engine;
  private final LotShares shares;
  private final Timing ours;

  ShareRows(Settings settings, LotsEngine engine) {
    this.engine = engine;
    ours = Timing.of(Settings.WARM_UPS, settings.repeats(), engine::countryShares);
    shares = engine.countryShares();
  }

  Timing ours() {
    return ours;
  }

  List<Line> againstPeers(LotGraph plain) {
    List<Line> lines = new ArrayList<>();
    LotGraph contracted = plain.contracted();
    String same = ", same contracted graph";
    int rounds = Settings.PEER_ROUNDS;
    lines.add(against(new DuckDbPeer(), "", plain, 50, rounds));
    lines.add(against(new EjmlPeer(), "", plain, 30, Settings.SLOW_PEER_ROUNDS));
    lines.add(against(new JGraphtPeer(), "", plain, 50, Settings.SLOW_PEER_ROUNDS));
    lines.add(against(new DuckDbPeer(), same, contracted, 10, rounds));
    lines.add(against(new PlainJavaPeer(), "", plain, 0, rounds));
    lines.add(against(new PlainJavaPeer(), same, contracted, 0, rounds));
    return lines;
  }

  /** A gate of 0 is none: the line informs. */
  private Line against(SharePeer peer, String form, LotGraph graph, double gate, int rounds) {
    String what = "shares against " + peer.name() + form;
    Progress.say(what);
    System.gc();
    try (peer) {
      peer.load(graph);
      Duel duel = Duel.of(2, rounds, engine::countryShares, peer::run, peer.threads());
      Answers.mustAgree(
          "our shares and those of " + peer.name(), shares.largestDifference(peer.result()));
      Map<String, Double> figures = duel.figures();
      if (peer instanceof EjmlPeer ejml) {
        figures.put("theirsSolveOnlyMs", Timing.of(0, rounds, ejml::solve).medianMs());
      }
      return gate > 0
          ? Line.atLeast(what, gate, duel.ratio(), figures)
          : Line.informs(what, Line.format("%.1f x", duel.ratio()), figures);
    }
  }

  /**
   * Against the bytes that must move whatever the program: each edge of the contracted graph read
   * once (parent and grams, 12 bytes), each row written once, the row of each lot written once.
   */
  Line againstMemory(LotGraph contracted, double triad) {
    double bytes = 12.0 * contracted.edgeCount()
        + 8.0 * contracted.nodeCount() * shares.groups()
        + 4.0 * shares.lots();
    double leastMs = bytes / triad / 1e6;
    Line line = Line.atMost(
        "shares of all lots against moving their bytes",
        BANDWIDTH_GATE,
        ours.medianMs() / leastMs,
        "x",
        Map.of(
            "oursMs",
            ours.medianMs(),
            "oursCpuMs",
            ours.meanCpuMs(),
            "compulsoryBytes",
            bytes,
            "leastMs",
            leastMs));
    return shares.lots() >= Settings.TEN_MILLION ? line : line.onlyToldAtThisSize();
  }
}
