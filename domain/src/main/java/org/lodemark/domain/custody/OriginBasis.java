package org.lodemark.domain.custody;

/** What a declared origin speaks of. Metal smelted in one country may be mined in another. */
public enum OriginBasis {
  MINED,
  PROCESSED,
  CUSTOMS,
  UNKNOWN
}
