package org.lodemark.flow.answer;

import java.util.List;
import org.lodemark.domain.custody.LotId;
import org.lodemark.flow.bounds.LossRule;
import org.lodemark.flow.bounds.Method;
import org.lodemark.flow.custody.Assumptions;

/**
 * The least and the most of a target that can come from a set of origins, given what the records
 * prove under the assumptions, and nothing more.
 *
 * @param set the origins asked about
 * @param lots what it is about: one lot, or all that left through one gate
 * @param massGrams contained metal of all of them
 * @param minGrams the least of the set, unknown counted out
 * @param maxKnownGrams the most of the set, unknown counted out
 * @param maxGrams the most of the set, unknown counted in
 * @param unknownMinGrams the least that no record explains
 * @param unknownMaxGrams the most that no record explains
 * @param method EXACT when all of these are the true ends, RELAXED when some may be wider
 * @param cutMax what keeps the maximum from being more
 * @param cutMin what keeps the minimum from being less: the cut of all other origins' maximum
 * @param assumptions trust in links and origins
 * @param losses what lost metal may have been
 */
public record OriginBound(
    OriginSet set,
    List<LotId> lots,
    long massGrams,
    double minGrams,
    double maxKnownGrams,
    double maxGrams,
    double unknownMinGrams,
    double unknownMaxGrams,
    Method method,
    List<CutMovement> cutMax,
    List<CutMovement> cutMin,
    Assumptions assumptions,
    LossRule losses) {
  public OriginBound {
    lots = List.copyOf(lots);
    cutMax = List.copyOf(cutMax);
    cutMin = List.copyOf(cutMin);
  }

  public double minShare() {
    return minGrams / massGrams;
  }

  public double maxShareKnown() {
    return maxKnownGrams / massGrams;
  }

  public double maxShare() {
    return maxGrams / massGrams;
  }

  /** Of all that is unknown, the least share. */
  public double unknownMinShare() {
    return unknownMinGrams / massGrams;
  }

  public double unknownMaxShare() {
    return unknownMaxGrams / massGrams;
  }
}
