package org.lodemark.report.ledger;

import java.util.Optional;

/**
 * What is served, and from where.
 *
 * @param version of the program
 * @param today the day that answers about policy take for today
 * @param demo whether the books are a temporary copy of the sample
 * @param writable whether books may be captured
 */
public record StatusReport(
    String version, AtlasRow atlas, StoreRow store, String today, boolean demo, boolean writable) {
  /** The commodity. */
  public record AtlasRow(String id, String name, String symbol) {}

  /**
   * The books.
   *
   * @param exists false where nothing was captured yet
   * @param simulated whether every site says that it is simulated; null without sites
   * @param logSize number of the newest statement; answers are good for as long as it stays
   */
  public record StoreRow(
      String url,
      boolean exists,
      Optional<Boolean> simulated,
      long statements,
      long movements,
      long lots,
      long sites,
      long logSize) {}
}
