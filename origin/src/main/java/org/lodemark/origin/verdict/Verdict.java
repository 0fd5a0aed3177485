package org.lodemark.origin.verdict;

/** What may be said of a claim, from best to worst. */
public enum Verdict {
  SUPPORTED,
  UNPROVEN,
  DOUBTFUL,
  CONTRADICTED;

  /** True for those that a reader must act on. */
  public boolean isDoubt() {
    return this == DOUBTFUL || this == CONTRADICTED;
  }
}
