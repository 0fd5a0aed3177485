package org.lodemark.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * Several runs of the same work, each in milliseconds of wall and of processor time. Processor time
 * is that of the whole process: all threads, compiled libraries and the garbage collector.
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of columns, compared nowhere
public record Timing(double[] wallMs, double[] cpuMs) {
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  public Timing {
    if (wallMs.length == 0 || wallMs.length != cpuMs.length) {
      throw new IllegalArgumentException(
          wallMs.length + " wall and " + cpuMs.length + " CPU times");
    }
  }

  /** Runs the work {@code warmUps} times unmeasured, then {@code repeats} times measured. */
  public static Timing of(int warmUps, int repeats, Runnable work) {
    for (int i = 0; i < warmUps; i++) {
      work.run();
    }
    double[] wall = new double[repeats];
    double[] cpu = new double[repeats];
    for (int i = 0; i < repeats; i++) {
      long cpuStart = PROCESS.getProcessCpuTime();
      long start = System.nanoTime();
      work.run();
      wall[i] = (System.nanoTime() - start) / 1e6;
      cpu[i] = (PROCESS.getProcessCpuTime() - cpuStart) / 1e6;
    }
    return new Timing(wall, cpu);
  }

  public double medianMs() {
    return quantile(wallMs, 0.5);
  }

  /** The least disturbed run. */
  public double bestMs() {
    return quantile(wallMs, 0);
  }

  /** From the sum of all runs: the system counts processor time in steps of about 10 ms. */
  public double meanCpuMs() {
    return Arrays.stream(cpuMs).average().orElse(0);
  }

  /** The runs of both together. */
  public Timing and(Timing other) {
    return new Timing(joined(wallMs, other.wallMs), joined(cpuMs, other.cpuMs));
  }

  /** The smallest wall time that at least the fraction {@code q} of the runs did not exceed. */
  public double quantileMs(double q) {
    return quantile(wallMs, q);
  }

  /** Average load of the machine over the last minute, negative when not known. */
  public static double load() {
    return PROCESS.getSystemLoadAverage();
  }

  private static double[] joined(double[] a, double[] b) {
    double[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  private static double quantile(double[] values, double q) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(q * sorted.length) - 1)];
  }
}
