package org.lodemark.report.demo;

import java.util.Optional;
import org.lodemark.report.calendar.CalendarReport;
import org.lodemark.report.ledger.StatusReport;
import org.lodemark.report.nations.NationsReport;
import org.lodemark.report.value.ValueReport;
import org.lodemark.report.verify.VerifyReport;

/**
 * The answers of {@code demo}: each as its own command gives it.
 *
 * @param nations who depends on whom
 * @param verify what left the exporter
 * @param value of the largest lot that left; absent where its records say too little, and why
 * @param whyNoValue absent where there is a value
 * @param calendar what changes next
 */
public record DemoReport(
    StatusReport.StoreRow store,
    AskedRow asked,
    NationsReport nations,
    VerifyReport verify,
    Optional<ValueReport> value,
    Optional<String> whyNoValue,
    CalendarReport calendar) {
  /**
   * What was asked about.
   *
   * @param exporter id of the site
   * @param period in which all its lots left
   * @param lot the largest of them
   */
  public record AskedRow(String exporter, String period, String lot) {}
}
