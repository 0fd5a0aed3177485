package org.lodemark.atlas.fact;

/** How well known a quantity in the ground is. */
public enum DepositCategory {
  RESERVE,
  /** By a reporting code such as JORC or NI 43-101. */
  COMPLIANT_RESERVE,
  RESOURCE,
  /** A grade without a tonnage. */
  OCCURRENCE
}
