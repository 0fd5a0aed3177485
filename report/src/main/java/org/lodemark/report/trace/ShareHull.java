package org.lodemark.report.trace;

import java.util.List;
import java.util.Optional;
import org.lodemark.flow.answer.LotShares.OriginShare;
import org.lodemark.report.Rounding;
import org.lodemark.report.trace.TraceReport.Ranges;

/** Shares by four conventions, summed at each of the computed ends. */
final class ShareHull {
  /** Ends closer than this agree: shares are exact within 1e-9. */
  private static final double AGREE = 2e-9;

  private static final int CONVENTIONS = 4;

  private final double[][] ends;

  ShareHull(int endCount) {
    ends = new double[endCount][CONVENTIONS];
  }

  void add(int end, OriginShare share) {
    double[] sums = ends[end];
    sums[0] += share.asRecorded();
    sums[1] += share.proRata();
    sums[2] += share.fifo();
    sums[3] += share.lifo();
  }

  Optional<Double> asRecorded() {
    return plain(0);
  }

  Optional<Double> proRata() {
    return plain(1);
  }

  Optional<Double> fifo() {
    return plain(2);
  }

  Optional<Double> lifo() {
    return plain(3);
  }

  Ranges ranges() {
    return new Ranges(range(0), range(1), range(2), range(3));
  }

  /** What rows are sorted by: the middle of the pro rata shares, then that on paper. */
  double rank() {
    return middle(1) + 1e-6 * middle(0);
  }

  private double middle(int convention) {
    return (low(convention) + high(convention)) / 2;
  }

  private Optional<Double> plain(int convention) {
    List<Double> range = range(convention);
    return range.get(0).equals(range.get(1)) ? Optional.of(range.get(0)) : Optional.empty();
  }

  private List<Double> range(int convention) {
    double low = share(low(convention));
    double high = share(high(convention));
    return high - low <= AGREE ? List.of(low, low) : List.of(low, high);
  }

  private static double share(double sum) {
    return Rounding.of(Math.clamp(sum, 0, 1));
  }

  private double low(int convention) {
    double low = Double.POSITIVE_INFINITY;
    for (double[] end : ends) {
      low = Math.min(low, end[convention]);
    }
    return low;
  }

  private double high(int convention) {
    double high = 0;
    for (double[] end : ends) {
      high = Math.max(high, end[convention]);
    }
    return high;
  }
}
