package org.lodemark.origin.evidence;

/** Tests that read the same data: within a group one fact must not count twice. */
public enum EvidenceGroup {
  MASS,
  CAPACITY,
  DOCUMENTS,
  TIME,
  PRICE,
  NETWORK,
  FINGERPRINT,
  /** What is so for every lot of a country: shown, and of no weight for any one lot. */
  CONTEXT
}
