package org.lodemark.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Map;
import org.lodemark.bench.measure.Timing;
import org.lodemark.bench.subject.LotsEngine;
import org.lodemark.bench.world.World;

/** The exact shares of all lots by mine, visited lot by lot. */
final class MineLevelRow {
  private static final String WHAT = "mine level, exact, all lots";
  private static final String GATE = "at most 10 s CPU, 3 GB";

  private MineLevelRow() {}

  /**
   * Memory is the highest use of the heap during the pass, less what the world and the peers' graph
   * held before the engine was built.
   */
  static Line of(World world, LotsEngine engine, long heapBeforeEngine) {
    Progress.say(WHAT);
    double[] sum = {Double.NaN};
    System.gc();
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      pool.resetPeakUsage();
    }
    Timing timing = Timing.of(0, 1, () -> sum[0] = engine.mineLevelSum());
    double gigabytes = (peakHeap() - heapBeforeEngine) / 1e9;
    Answers.mustAgree(
        "the sum of all shares by mine and the lots, as a fraction,",
        Math.abs(sum[0] / world.lotCount() - 1));
    double seconds = timing.meanCpuMs() / 1000;
    boolean passes = seconds <= 10 && gigabytes <= 3;
    Line line = new Line(
        WHAT,
        GATE,
        Line.format("%.3g s CPU, %.3g GB", seconds, gigabytes),
        passes ? Line.Verdict.PASS : Line.Verdict.SHORTFALL,
        Map.of("cpuS", seconds, "wallS", timing.medianMs() / 1000, "peakGb", gigabytes));
    return world.lotCount() >= Settings.TEN_MILLION ? line : line.onlyToldAtThisSize();
  }

  /** What is in use now, after a collection. */
  static long heapInUse() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long peakHeap() {
    long peak = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      peak += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
    }
    return peak;
  }
}
