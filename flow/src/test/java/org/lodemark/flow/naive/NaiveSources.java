package org.lodemark.flow.naive;

/** Which statements of origin are believed. */
public enum NaiveSources {
  RECORDED,
  CAPPED,
  NONE
}
