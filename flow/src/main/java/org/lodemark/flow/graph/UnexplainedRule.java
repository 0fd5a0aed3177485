package org.lodemark.flow.graph;

/** Says of which origin the mass is that a stock must have held without a record. */
public interface UnexplainedRule {
  /** The unknown origins every graph has, in this order, before its known ones. */
  int UNRECORDED = 0;

  int OPENING = 1;
  int SCALE = 2;
  int UNKNOWN_KINDS = 3;

  /** Unrecorded, unless it is what the first count found. */
  UnexplainedRule BY_DEFAULT = (gap, entry) -> {
    entry.enter(OPENING, gap.openingGrams());
    entry.enter(UNRECORDED, gap.grams() - gap.openingGrams());
  };

  /** Enters all of the gap's grams, in one part or several; parts of 0 g are ignored. */
  void explain(Gap gap, Entry entry);

  /** Takes a part of the mass. */
  interface Entry {
    void enter(int origin, long grams);
  }

  /**
   * Unexplained mass of one interval of one junction.
   *
   * @param junction where
   * @param grams more than 0
   * @param openingGrams how much of it a count found, or saw, before anything had moved
   * @param firstStep the interval's first step
   */
  record Gap(int junction, long grams, long openingGrams, int firstStep) {}
}
