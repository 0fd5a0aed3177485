package org.lodemark.ledger.capture;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lodemark.input.Problems;
import org.lodemark.ledger.sheets.Context;
import org.lodemark.ledger.statement.EventStatement;
import org.lodemark.ledger.statement.SiteStatement;
import org.lodemark.ledger.statement.Statement;

/**
 * What sheets are held to, of statements that come as such: what the engine could not read would
 * stop every trace of the store.
 */
final class StatementCheck {
  private static final String NO_COUNTRY = "\": no country. Maybe its ISO code of three letters";

  private final String file;
  private final Context context;
  private final Problems problems;
  private final Map<String, Long> lineOfSite = new LinkedHashMap<>();

  StatementCheck(String file, Context context, Problems problems) {
    this.file = file;
    this.context = context;
    this.problems = problems;
  }

  void take(long line, Statement statement) {
    if (statement instanceof SiteStatement site && !context.isCountry(site.countryIso3())) {
      problems.add(file, line, "country", "\"" + site.countryIso3() + NO_COUNTRY);
    }
    if (statement instanceof EventStatement event) {
      lineOfSite.putIfAbsent(event.site().id(), line);
      event.line().counterparty().ifPresent(other -> lineOfSite.putIfAbsent(other.id(), line));
      Optional<String> origin = event.line().declaredOriginIso3();
      if (origin.isPresent() && !context.isCountry(origin.get())) {
        problems.add(file, line, "declaredOrigin", "\"" + origin.get() + NO_COUNTRY);
      }
      if (context.isYetToCome(event.line().time().date())) {
        problems.add(file, line, "date", event.line().time().date() + " has not come yet");
      }
    }
  }

  /** To be called after the last: a site may be stated below the events that name it. */
  void end() {
    lineOfSite.forEach((site, line) -> {
      if (context.findSite(site).isEmpty()) {
        problems.add(
            file,
            line,
            "",
            "\"" + site + "\": no such site is known. Maybe add its statement to the file");
      }
    });
  }
}
