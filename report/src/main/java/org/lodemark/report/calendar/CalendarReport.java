package org.lodemark.report.calendar;

import java.util.List;
import java.util.Optional;
import org.lodemark.report.SourceRow;

/**
 * The answer of {@code calendar}.
 *
 * @param on the day asked, ISO 8601
 * @param dataUntil the newest day that a row of the atlas starts on, up to the day asked: what was
 *     decided after it is not known here
 * @param changes what starts, ends or resumes after the day, the nearest first
 * @param rows every row asked, by state
 */
public record CalendarReport(
    String commodity,
    String on,
    Optional<String> dataUntil,
    List<ChangeRow> changes,
    List<PolicyRow> rows,
    List<SourceRow> sources) {
  /**
   * A change to come.
   *
   * @param on the first day things are different
   * @param change {@code starts}, {@code ends} or {@code resumes}
   * @param id of the measure
   * @param causeId of the measure whose end resumes this one
   */
  public record ChangeRow(
      String on,
      long daysAhead,
      String change,
      String id,
      List<String> countries,
      String effect,
      Optional<String> causeId,
      Optional<String> causeEffect,
      List<String> sources) {}

  /**
   * A row of the policy table on the day.
   *
   * @param state in-force, suspended, may-still-hold, not-yet,
   *     ended, proposed or happened
   * @param announced a period as the source has it
   * @param quality of the figure's statement, as in the atlas
   */
  public record PolicyRow(
      String state,
      String id,
      Optional<String> announced,
      Optional<String> startsOn,
      Optional<String> endsOn,
      List<String> countries,
      String kind,
      String effect,
      Optional<String> suspendedBy,
      String quality,
      String note,
      List<String> sources) {}
}
