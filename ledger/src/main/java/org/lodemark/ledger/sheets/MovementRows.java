package org.lodemark.ledger.sheets;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.OriginBasis;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.ledger.statement.EventLine;
import org.lodemark.ledger.statement.EventStatement;
import org.lodemark.ledger.statement.MassUnit;
import org.lodemark.ledger.statement.SiteStatement;

/** Rows of movements become events. */
final class MovementRows {
  private static final String[] DETAILS = {"tag", "seal", "vehicle", "owner", "priceBasis"};

  private final Context context;

  MovementRows(Context context) {
    this.context = context;
  }

  /** The event of a row, or empty when something is wrong with it. */
  Optional<EventStatement> read(RowView row) {
    Optional<SiteStatement> site = site(row, "site", true);
    Optional<SiteStatement> counterparty = site(row, "counterparty", false);
    Optional<Action> action =
        row.required("action").isPresent() ? row.word("action", Action.class) : Optional.empty();
    Optional<LotId> lot = row.value("lot", LotId::new);
    Optional<EventTime> time = site.flatMap(at -> time(row, at));
    // Without a site nobody knows the unit; what is no mass in any unit is told all the same.
    MassUnit unit = site.map(SiteStatement::unit).orElse(MassUnit.KILOGRAM);
    Optional<Long> wetGrams = grams(row, "massKg", unit);
    Optional<Long> scaleSd = grams(row, "scaleSdKg", unit);
    Optional<BigDecimal> moisture = row.percent("moisturePct");
    Optional<BigDecimal> grade = row.percent("gradePct");
    Optional<LotId> sourceLot = row.value("sourceLot", LotId::new);
    Optional<String> event = row.value("event", MovementRows::id);
    Optional<String> document = row.value("document", MovementRows::id);
    Optional<String> form = form(row);
    boolean homogeneous = row.flag("homogeneous");
    Optional<String> origin = origin(row);
    Optional<OriginBasis> basis = row.word("declaredOriginBasis", OriginBasis.class);
    Optional<BigDecimal> price = row.number("price");
    if (event.isEmpty() && action.isPresent() && isTransformation(action.get())) {
      row.problem(
          "event", "is empty; the inputs and outputs of one transformation have an id in common");
    }
    action.ifPresent(
        known -> check(row, known, lot, counterparty, site, wetGrams, moisture, grade));
    if (site.isEmpty()) {
      row.required("time");
    }
    if (row.isEmpty("massKg")) {
      row.problem("massKg", "is empty; every row moves or counts a mass");
    }
    if (row.isWrong()
        || site.isEmpty()
        || action.isEmpty()
        || time.isEmpty()
        || wetGrams.isEmpty()) {
      return Optional.empty();
    }
    EventLine line = new EventLine(
        action.get(),
        time.get(),
        lot,
        sourceLot,
        counterparty.map(SiteStatement::id),
        wetGrams.get(),
        scaleSd.orElse(0L),
        moisture,
        grade,
        form,
        homogeneous,
        origin,
        basis.orElse(OriginBasis.UNKNOWN),
        document,
        price,
        price.isPresent() ? site.get().currency() : Optional.empty(),
        details(row),
        row.extras());
    return row.isWrong()
        ? Optional.empty()
        : Optional.of(new EventStatement(site.get().id(), event, 1, line));
  }

  private Optional<SiteStatement> site(RowView row, String column, boolean required) {
    Optional<String> id = required ? row.required(column) : row.text(column);
    Optional<SiteStatement> site = id.flatMap(context::findSite);
    if (id.isPresent() && site.isEmpty()) {
      String similar = context
          .findSimilarSite(id.get())
          .map(other -> "Maybe \"" + other + "\" is meant")
          .orElse("Maybe add it to a sheet of sites (id, kind, country)");
      row.problem(
          column, "\"" + RowView.shortened(id.get()) + "\": no such site is known. " + similar);
    }
    return site;
  }

  private Optional<EventTime> time(RowView row, SiteStatement site) {
    Optional<EventTime> time = row.time("time", site.dateOrder(), site.zone());
    if (time.isPresent() && context.isYetToCome(time.get().date())) {
      row.problem(
          "time",
          time.get().date() + " has not come yet (today is " + context.today()
              + "). Maybe day and month, or the year, are mistyped");
      return Optional.empty();
    }
    return time;
  }

  static Optional<Long> grams(RowView row, String column, MassUnit unit) {
    Optional<BigDecimal> number = row.number(column);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal grams = number.get().multiply(unit.kilograms()).movePointRight(3);
    if (grams.signum() < 0) {
      row.problem(
          column,
          number.get().toPlainString() + ": a mass is not negative. Maybe the"
              + " action says which way it went");
      return Optional.empty();
    }
    if (grams.compareTo(BigDecimal.valueOf(EventLine.MOST_GRAMS)) > 0) {
      row.problem(
          column,
          number.get().toPlainString() + " " + unit.name()
              + ": more than a thousand million tonnes. Maybe the unit of the site is wrong");
      return Optional.empty();
    }
    return Optional.of(unit.toMass(number.get()).grams());
  }

  private Optional<String> form(RowView row) {
    return row.value(
        "form",
        text -> context
            .findForm(text)
            .orElseThrow(() -> new IllegalArgumentException("\"" + RowView.shortened(text)
                + "\": no form of " + context.commodity().name() + ". One of "
                + String.join(
                    ", ",
                    context.commodity().forms().stream()
                        .map(known -> known.id())
                        .toList()))));
  }

  private Optional<String> origin(RowView row) {
    return row.value(
        "declaredOrigin",
        text -> context
            .findCountry(text)
            .orElseThrow(() -> new IllegalArgumentException("\"" + RowView.shortened(text)
                + "\": no country. Maybe its ISO code of three letters"))
            .iso3());
  }

  private static void check(
      RowView row,
      Action action,
      Optional<LotId> lot,
      Optional<SiteStatement> counterparty,
      Optional<SiteStatement> site,
      Optional<Long> wetGrams,
      Optional<BigDecimal> moisture,
      Optional<BigDecimal> grade) {
    boolean wholeStock = action == Action.COUNT || action == Action.LOSS;
    if (lot.isEmpty() && !wholeStock && row.isEmpty("lot")) {
      row.problem("lot", "is empty; only a COUNT or a LOSS may be of the whole stock");
    }
    if (counterparty.isPresent()
        && site.isPresent()
        && counterparty.get().id().equals(site.get().id())) {
      row.problem("counterparty", "is the site itself; the other side is another site");
    }
    if (action != Action.COUNT) {
      if (wetGrams.isPresent() && wetGrams.get() == 0) {
        row.problem("massKg", "0: only a COUNT may find nothing");
      }
      if (grade.isPresent() && grade.get().signum() == 0) {
        row.problem("gradePct", "0: without metal nothing moves. Maybe leave it empty");
      }
      if (moisture.isPresent() && moisture.get().compareTo(BigDecimal.ONE) == 0) {
        row.problem("moisturePct", "100: all water. Maybe leave it empty");
      }
    }
  }

  private static boolean isTransformation(Action action) {
    return action == Action.INPUT || action == Action.OUTPUT;
  }

  static String id(String text) {
    return new SiteId(text).id();
  }

  private static Map<String, String> details(RowView row) {
    Map<String, String> details = new HashMap<>();
    for (String column : DETAILS) {
      row.text(column).ifPresent(text -> details.put(column, text));
    }
    return details;
  }
}
