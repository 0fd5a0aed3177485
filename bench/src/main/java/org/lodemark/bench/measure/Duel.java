package org.lodemark.bench.measure;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Two sides run in turns on the same machine. The ratio is judged by the smaller of two: of median
 * times and of best times. Other work on the machine makes runs longer and a median unlucky; a
 * disturbed peer must not make its rival look good.
 *
 * <p>Where other work holds a processor all the time, even the best run of a peer with several
 * threads is slow, while one thread of ours is not hindered. For such a peer a third ratio counts:
 * its processor time, as if spread evenly over all processors - it never had it better - against
 * the processor time of ours. Both are of the same kind: processor time does not count waiting for
 * other work. Set against our wall time, which does, the ratio would measure the load of the
 * machine; it is told (ratioIfSpreadToWall), not judged.
 *
 * @param theirThreads how many processors their work can use
 */
public record Duel(Timing ours, Timing theirs, int theirThreads) {
  private static final int OURS_FOR_ONE = 5;

  /** Warms both up, then runs theirs once and ours five times, in turns. */
  public static Duel of(int warmUps, int rounds, Runnable ours, Runnable theirs, int theirThreads) {
    Timing their = null;
    Timing our = null;
    Timing.of(1, 1, theirs);
    for (int round = 0; round < rounds; round++) {
      Timing theirTurn = Timing.of(0, 1, theirs);
      Timing ourTurn = Timing.of(warmUps, OURS_FOR_ONE, ours);
      their = their == null ? theirTurn : their.and(theirTurn);
      our = our == null ? ourTurn : our.and(ourTurn);
    }
    if (their == null || our == null) {
      throw new IllegalArgumentException("a duel of " + rounds + " rounds");
    }
    return new Duel(our, their, theirThreads);
  }

  /** How many times as long the others take, told cautiously. */
  public double ratio() {
    double ofWalls = Math.min(theirs.medianMs() / ours.medianMs(), theirs.bestMs() / ours.bestMs());
    return theirThreads == 1 ? ofWalls : Math.min(ofWalls, ratioIfSpread());
  }

  private double ratioIfSpread() {
    return theirs.meanCpuMs() / theirThreads / ours.meanCpuMs();
  }

  public Map<String, Double> figures() {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("oursMs", ours.medianMs());
    figures.put("oursBestMs", ours.bestMs());
    figures.put("oursCpuMs", ours.meanCpuMs());
    figures.put("theirsMs", theirs.medianMs());
    figures.put("theirsBestMs", theirs.bestMs());
    figures.put("theirsCpuMs", theirs.meanCpuMs());
    figures.put("ratioOfMedians", theirs.medianMs() / ours.medianMs());
    figures.put("ratioOfBests", theirs.bestMs() / ours.bestMs());
    if (theirThreads > 1) {
      figures.put("ratioIfSpread", ratioIfSpread());
      figures.put("ratioIfSpreadToWall", theirs.meanCpuMs() / theirThreads / ours.medianMs());
    }
    figures.put("cpuRatio", theirs.meanCpuMs() / ours.meanCpuMs());
    return figures;
  }
}
