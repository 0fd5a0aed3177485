package org.lodemark.flow.naive;

/** Which metal of a stock is taken to leave first. */
public enum NaiveConvention {
  PRO_RATA,
  FIFO,
  LIFO
}
