package org.lodemark.ledger.sheets;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.ledger.statement.CorrectionStatement;
import org.lodemark.ledger.statement.Statement;

/** Rows of corrections: an event by its id, or by the file and line it stood in. */
final class CorrectionRows {
  private static final Pattern PLACE = Pattern.compile("(.+?)(?:\\[(.+)])?:(\\d{1,9})");

  private final Context context;
  private final Kept kept;

  CorrectionRows(Context context, Kept kept) {
    this.context = context;
    this.kept = kept;
  }

  Optional<Statement> read(RowView row) {
    Optional<String> event = row.requiredValue("event", MovementRows::id);
    Optional<String> site = row.text("site");
    Optional<String> reason = row.required("reason");
    Optional<LocalDate> declaredOn = row.day("declaredOn", context.commonDateOrder());
    Optional<String> corrective = row.value("correctiveEvent", MovementRows::id);
    if (site.isPresent() && context.findSite(site.get()).isEmpty()) {
      row.problem("site", "\"" + RowView.shortened(site.get()) + "\": no such site is known");
    }
    Optional<Named> named =
        row.isWrong() ? Optional.empty() : event.flatMap(e -> named(row, e, site));
    if (row.isWrong() || named.isEmpty() || reason.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new CorrectionStatement(
        named.get().event(),
        named.get().site().map(SiteId::new),
        reason.get(),
        declaredOn,
        corrective));
  }

  private record Named(String event, Optional<String> site) {}

  private Optional<Named> named(RowView row, String event, Optional<String> site) {
    Matcher place = PLACE.matcher(event);
    List<Kept.Place> found = place.matches()
        ? kept.listAt(
            place.group(1),
            place.group(2) == null ? "" : place.group(2),
            Long.parseLong(place.group(3)))
        : List.of();
    if (found.size() == 1 && site.isPresent() && !site.get().equals(found.get(0).site())) {
      row.problem("site", "the event there is of site \"" + found.get(0).site() + "\"");
      return Optional.empty();
    }
    if (found.size() == 1) {
      return Optional.of(
          new Named("sha256:" + found.get(0).hash(), Optional.of(found.get(0).site())));
    }
    if (found.size() > 1) {
      row.problem(
          "event",
          "\"" + RowView.shortened(event) + "\": " + found.size() + " captured files of that name"
              + " have a row there. Name the event by its hash instead: "
              + String.join(
                  " or ", found.stream().map(at -> "sha256:" + at.hash()).toList()));
      return Optional.empty();
    }
    if (site.isEmpty() && place.matches()) {
      row.problem(
          "event",
          "\"" + RowView.shortened(event) + "\": no captured file of that name has an event in"
              + " that row. Maybe the file was named otherwise when it was captured");
      return Optional.empty();
    }
    if (site.isEmpty() && !event.startsWith("sha256:")) {
      row.problem("site", "is empty; an event is known by its site and its id");
      return Optional.empty();
    }
    return Optional.of(new Named(event, site));
  }
}
