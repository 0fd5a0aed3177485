package org.lodemark.bench.measure;

/**
 * McCalpin's STREAM triad, a[i] = b[i] + s * c[i], in plain Java on one thread: the pace at which
 * this machine moves memory now. 24 bytes are counted for each element, as STREAM does; the line of
 * {@code a} that most processors read before they write it is not.
 */
public final class Triad {
  /** Three arrays of 640 MB, 1.9 GB together: servers with 480 MB of cache exist. */
  private static final int LENGTH = 80_000_000;

  private static final int RUNS = 12;

  private Triad() {}

  /** The best of several runs, in 10^9 bytes a second. */
  public static double gigabytesPerSecond() {
    double[] a = new double[LENGTH];
    double[] b = new double[LENGTH];
    double[] c = new double[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      b[i] = i;
      c[i] = LENGTH - i;
    }
    double best = 0;
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      run(a, b, c, run);
      best = Math.max(best, 24.0 * LENGTH / (System.nanoTime() - start));
    }
    if (a[1] != b[1] + (RUNS - 1) * c[1]) {
      throw new IllegalStateException("the triad was optimised away");
    }
    return best;
  }

  /** One triad. */
  public static void run(double[] a, double[] b, double[] c, double s) {
    for (int i = 0; i < a.length; i++) {
      a[i] = b[i] + s * c[i];
    }
  }
}
