package org.lodemark.flow.naive;

/** What a junction is. */
public enum NaiveKind {
  SITE_POOL,
  VALUE_POOL,
  LOT_POOL,
  PROCESS,
  TRANSIT;

  public boolean isPool() {
    return this == SITE_POOL || this == VALUE_POOL || this == LOT_POOL;
  }
}
