package org.lodemark.domain.custody;

/** What one row of the custody records says happened to a lot. */
public enum Action {
  /** A lot was won at a site. */
  MINE,
  /** Mass of a lot left a site. */
  SHIP,
  /** Mass of a lot arrived at a site, by the receiver's own scale. */
  RECEIVE,
  /** Mass of a lot went into a transformation. */
  INPUT,
  /** Mass of a lot came out of a transformation. */
  OUTPUT,
  /** Mass was written off the stock. */
  LOSS,
  /** The stock, or what is left of a lot, was weighed. */
  COUNT
}
