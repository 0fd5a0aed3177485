package org.lodemark.flow.naive;

/** Whose links are believed. */
public enum NaiveTrust {
  AS_RECORDED,
  PHYSICAL,
  NONE
}
