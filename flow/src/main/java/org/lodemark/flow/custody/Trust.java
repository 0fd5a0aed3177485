package org.lodemark.flow.custody;

/** Whose word is taken that what left a site is what the records say went into it. */
public enum Trust {
  /** Every site's. */
  AS_RECORDED,
  /** Only where a custody model that ties outputs to inputs was audited on the day. */
  PHYSICAL,
  /** Nobody's: every site is one stock. */
  NONE
}
