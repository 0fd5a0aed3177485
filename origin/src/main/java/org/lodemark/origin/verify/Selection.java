package org.lodemark.origin.verify;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lodemark.flow.custody.RecordedCustody;
import org.lodemark.flow.custody.Target;

/**
 * What is verified: the same targets in each reading of the records, in the same order.
 *
 * @param scope as asked
 * @param targetsIn the targets in a reading
 * @param isJoint whether they are asked about together too
 */
record Selection(
    Verification.Scope scope, Function<RecordedCustody, List<Target>> targetsIn, boolean isJoint) {
  /** The same, each by itself alone. */
  Selection apart() {
    return new Selection(scope, targetsIn, false);
  }

  /** The targets at both ends, pairwise. */
  List<Pair> pairs(Reading low, Optional<Reading> high) {
    List<Target> atLow = targetsIn.apply(low.custody());
    List<Target> atHigh =
        high.map(reading -> targetsIn.apply(reading.custody())).orElse(atLow);
    if (atLow.size() != atHigh.size()) {
      throw new IllegalStateException("two readings of the same rows give " + atLow.size() + " and "
          + atHigh.size() + " targets");
    }
    List<Pair> pairs = new java.util.ArrayList<>();
    for (int i = 0; i < atLow.size(); i++) {
      pairs.add(new Pair(atLow.get(i), atHigh.get(i)));
    }
    return pairs;
  }

  /** A target at both ends. */
  record Pair(Target low, Target high) {
    Pair {
      if (!low.lot().equals(high.lot())) {
        throw new IllegalStateException(
            "two readings of the same rows give " + low.lot() + " and " + high.lot());
      }
    }

    /** What the lot holds at least, by either reading. */
    long leastGrams() {
      return Math.min(low.grams(), high.grams());
    }

    /** What it holds at most. */
    long mostGrams() {
      return Math.max(low.grams(), high.grams());
    }
  }
}
