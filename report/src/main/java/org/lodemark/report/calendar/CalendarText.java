package org.lodemark.report.calendar;

import java.util.List;
import java.util.Optional;
import org.lodemark.report.calendar.CalendarReport.ChangeRow;
import org.lodemark.report.calendar.CalendarReport.PolicyRow;
import org.lodemark.report.text.Paragraph;
import org.lodemark.report.text.References;
import org.lodemark.report.text.Style;
import org.lodemark.report.text.Words;

/** The calendar for a terminal. */
public final class CalendarText {
  private final CalendarReport report;
  private final Style style;
  private final References references;
  private final StringBuilder text = new StringBuilder();

  private CalendarText(CalendarReport report, Style style) {
    this.report = report;
    this.style = style;
    this.references = new References(report.sources());
  }

  /**
   * Draws the calendar.
   *
   * @param all also what happened and holds nothing
   */
  public static String of(CalendarReport report, Style style, boolean all) {
    return new CalendarText(report, style).draw(all);
  }

  private String draw(boolean all) {
    text.append(style.bold(report.commodity() + ", policy on " + report.on())).append('\n');
    report
        .dataUntil()
        .ifPresent(day -> paragraph(
            "",
            "As the atlas knows it. Its newest row is of " + day + ": what was decided since, a"
                + " renewal or a repeal, is not in it."));
    changes();
    section("In force", "in-force");
    section("Suspended", "suspended");
    section("Held when reported; until when is not known", "may-still-hold");
    section("Announced, not yet in force", "not-yet");
    section("Proposed, not in force", "proposed");
    section("Ended by itself, as far as the atlas knows", "ended");
    if (all) {
      section("Happened", "happened");
    } else {
      long events = rows("happened").size();
      if (events > 0) {
        text.append('\n')
            .append(style.faint(
                Words.count(events, "event") + " that changed no rule: --all lists them."))
            .append('\n');
      }
    }
    return text.append(references.drawEnd(style)).toString();
  }

  private void changes() {
    text.append('\n').append(style.bold("What changes next")).append('\n');
    if (report.changes().isEmpty()) {
      text.append("  No dated change is known.\n");
    }
    for (ChangeRow row : report.changes()) {
      String sentence = sentence(row) + marks(row.sources());
      // Coloured after it is wrapped: escape codes take no room.
      String drawn = Paragraph.hanging("  ", sentence, style.width()).stripTrailing();
      text.append(style.marked(drawn)).append("\n");
    }
  }

  /** A change in one sentence; the head of the prices is the same. */
  public static String sentence(ChangeRow row) {
    String when = row.on() + ", "
        + (row.daysAhead() == 1 ? "tomorrow" : "in " + Words.count(row.daysAhead(), "day")) + ": ";
    String what = String.join("+", row.countries()) + ", " + row.effect();
    Optional<String> cause = row.causeEffect();
    return when
        + switch (row.change()) {
          case "starts" -> "starts to hold: " + what + ".";
          case "resumes" ->
            "holds again unless the suspension is renewed: " + what + ". (Until then: "
                + cause.orElse("") + ".)";
          default -> "ends unless renewed: " + what + ".";
        };
  }

  private List<PolicyRow> rows(String state) {
    return report.rows().stream().filter(row -> row.state().equals(state)).toList();
  }

  private void section(String title, String state) {
    List<PolicyRow> rows = rows(state);
    if (rows.isEmpty()) {
      return;
    }
    text.append('\n').append(style.bold(title)).append('\n');
    for (PolicyRow row : rows) {
      String when = row.announced().orElse("undated");
      String lead = "  %-15s ".formatted(when);
      String until = row.endsOn().map(day -> " Until " + day + ".").orElse("");
      String from = row.startsOn()
          .filter(day -> row.announced().filter(day::startsWith).isEmpty())
          .map(day -> " From " + day + ".")
          .orElse("");
      String note = row.note().isEmpty() ? "" : " (" + row.note() + ")";
      paragraph(
          lead,
          String.join("+", row.countries()) + ", " + row.kind() + ": " + row.effect() + "." + from
              + until + note + marks(row.sources()));
    }
  }

  private String marks(List<String> ids) {
    return style.sources() ? " " + references.marks(ids) : "";
  }

  private void paragraph(String lead, String words) {
    text.append(Paragraph.hanging(lead, words, style.width()));
  }
}
