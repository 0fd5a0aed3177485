package org.lodemark.report.verify;

import java.util.List;
import java.util.Optional;
import org.lodemark.report.trace.TraceReport;
import org.lodemark.report.verify.VerifyReport.BoundRow;
import org.lodemark.report.verify.VerifyReport.RowRef;

/**
 * Details of a lot that was verified.
 *
 * @param shares by convention; null where no details were asked for
 * @param inside what can be of the declared origin
 * @param outside what can be of anything else
 */
public record LotRow(
    String lot,
    long massGrams,
    String site,
    String time,
    String kind,
    Optional<ClaimRow> claim,
    List<CustodyRow> custody,
    Optional<List<ShareRow>> shares,
    Optional<Boolean> paperFeasible,
    Optional<BoundRow> inside,
    Optional<BoundRow> outside,
    double log10Lr,
    double capLog10,
    String words,
    List<GroupRow> groups,
    int findingsNotListed) {
  /** What was declared last, and whatever else was declared. */
  public record ClaimRow(
      String country, String name, String basis, RowRef row, List<OtherClaim> others) {}

  /** Another declaration. */
  public record OtherClaim(String country, String basis) {}

  /** A site on the way. */
  public record CustodyRow(String site, String model, boolean audited, double share) {}

  /** A share by every convention; kinds as in {@link TraceReport.ShareRow}. */
  public record ShareRow(
      String origin,
      String kind,
      Optional<String> country,
      double asRecorded,
      double proRata,
      double fifo,
      double lifo) {}

  /** What a group of tests says of a lot. */
  public record GroupRow(
      String group, double log10Lr, double coverage, String words, List<ExposureRow> tests) {}

  /** How far one test's findings touch a lot, and how far it could be made. */
  public record ExposureRow(String test, double exposure, double coverage) {}
}
