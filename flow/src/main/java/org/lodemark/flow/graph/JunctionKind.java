package org.lodemark.flow.graph;

/** What is believed about a place where metal meets. */
public enum JunctionKind {
  /** A stock; anything in it may leave. */
  POOL,
  /** A transformation; what went in comes out, the rest is lost. Not homogeneous. */
  PROCESS,
  /** A transformation whose outputs all have one composition: melted, milled, one casting. */
  HOMOGENEOUS_PROCESS;

  public boolean isProcess() {
    return this != POOL;
  }
}
