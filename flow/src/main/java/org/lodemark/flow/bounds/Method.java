package org.lodemark.flow.bounds;

/** How good a bound is. */
public enum Method {
  /** Nothing tighter follows from the records. */
  EXACT,
  /** Safe, but something tighter may follow: a proportional split was loosened. */
  RELAXED;

  /** The worse of the two. */
  public Method and(Method other) {
    return this == EXACT ? other : this;
  }
}
