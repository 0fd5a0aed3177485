package org.lodemark.report.lots;

import java.util.List;
import java.util.Optional;

/**
 * The answer of {@code lots}: a page of the lots that the records name.
 *
 * @param total how many there are
 * @param shown how many are here
 * @param from how many come before the first one here
 * @param next the {@code from} of the next page; null on the last
 */
public record LotsReport(List<LotRow> lots, long total, int shown, long from, Optional<Long> next) {
  /**
   * A lot at the site where it was last.
   *
   * @param firstSeen ISO 8601, date or instant
   * @param lastAction as the records name it, in lower case
   * @param form of the material
   * @param declaredOrigin ISO alpha-3, as declared; a declaration shows nothing by itself
   * @param declaredOriginBasis {@code mined}, {@code processed}, {@code customs} or {@code unknown}
   * @param massGrams contained metal; at the lower end where it was not measured
   * @param massHighGrams at the higher end
   * @param massBasis {@code measured} or {@code range}; null where the mass is not known
   * @param movements rows that name the lot
   * @param findings that name it
   */
  public record LotRow(
      String lot,
      Optional<String> site,
      Optional<String> firstSeen,
      Optional<String> lastSeen,
      Optional<String> lastAction,
      Optional<String> form,
      Optional<String> declaredOrigin,
      Optional<String> declaredOriginBasis,
      Optional<Long> massGrams,
      Optional<Long> massHighGrams,
      Optional<String> massBasis,
      long movements,
      long findings) {}

  /**
   * A page of lots.
   *
   * @param rows of this page
   * @param from how many lots come before
   * @param total of all pages
   */
  public static LotsReport page(List<LotRow> rows, long from, long total) {
    long after = from + rows.size();
    if (from < 0 || after > Math.max(total, from)) {
      throw new IllegalArgumentException(
          "lots " + from + " to " + after + " of " + total + ": a page lies within the whole");
    }
    boolean more = !rows.isEmpty() && after < total;
    return new LotsReport(
        rows, total, rows.size(), from, more ? Optional.of(after) : Optional.empty());
  }

  public LotsReport {
    lots = List.copyOf(lots);
  }
}
