package org.lodemark.bench;

import org.lodemark.bench.measure.Timing;

/**
 * Where and when it was measured.
 *
 * @param triadGbPerS STREAM triad, one thread, 10^9 bytes a second
 * @param heapGb the largest heap the run may take
 */
record Machine(
    String jvm,
    String system,
    int processors,
    double heapGb,
    double triadGbPerS,
    double loadBefore,
    double loadAfter) {
  static Machine now(double triad, double loadBefore) {
    return new Machine(
        System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() / 1e9,
        triad,
        loadBefore,
        Timing.load());
  }
}
