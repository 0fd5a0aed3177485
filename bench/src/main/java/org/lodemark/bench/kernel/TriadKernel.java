package org.lodemark.bench.kernel;

import java.util.concurrent.TimeUnit;
import org.lodemark.bench.measure.Triad;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The triad inside the cache: what the machine computes when memory does not hold it up. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TriadKernel {
  private final double[] a = new double[1000];
  private final double[] b = new double[1000];
  private final double[] c = new double[1000];

  /** A thousand elements. */
  @Benchmark
  public double[] triad() {
    Triad.run(a, b, c, 3);
    return a;
  }
}
