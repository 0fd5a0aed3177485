package org.lodemark.bench.peer;

/** Country shares of every lot. */
public interface LotShares {
  int groups();

  int lots();

  double share(int lot, int group);

  /** The largest difference over all lots and groups; NaN if any number is. */
  default double largestDifference(LotShares other) {
    if (other.groups() != groups() || other.lots() != lots()) {
      throw new IllegalArgumentException("shares of two different worlds");
    }
    double largest = 0;
    for (int lot = 0; lot < lots(); lot++) {
      for (int group = 0; group < groups(); group++) {
        largest = Math.max(largest, Math.abs(share(lot, group) - other.share(lot, group)));
      }
    }
    return largest;
  }
}
