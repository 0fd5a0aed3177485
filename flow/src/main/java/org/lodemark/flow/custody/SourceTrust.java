package org.lodemark.flow.custody;

/** Whether it is believed that a mine won what it says it won. */
public enum SourceTrust {
  /** It is. */
  RECORDED,
  /** It is, up to the mine's capacity where that is known. */
  CAPPED,
  /** It is not: every origin is unknown. */
  NONE
}
