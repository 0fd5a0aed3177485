package org.lodemark.ledger.sheets;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lodemark.domain.custody.CustodyAudit;
import org.lodemark.domain.custody.CustodyModel;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.place.Site;
import org.lodemark.domain.time.Period;
import org.lodemark.ledger.statement.DateOrder;
import org.lodemark.ledger.statement.MassUnit;
import org.lodemark.ledger.statement.SiteStatement;
import org.lodemark.ledger.statement.SiteStatement.Licence;

/** Rows of sites become sites; rows with one id are one site with several audits or licences. */
final class SiteRows {
  private final Context context;
  private final Map<String, Gathered> gathered = new LinkedHashMap<>();

  private record Gathered(
      long line, SiteStatement first, List<CustodyAudit> audits, List<Licence> licences) {}

  /** A site, and the line it was first named in. */
  record Found(long line, SiteStatement site) {}

  SiteRows(Context context) {
    this.context = context;
  }

  void read(RowView row) {
    Optional<SiteStatement> site = one(row);
    if (site.isEmpty()) {
      return;
    }
    SiteStatement next = site.get();
    Gathered known = gathered.get(next.id().id());
    if (known == null) {
      gathered.put(
          next.id().id(),
          new Gathered(
              row.line(), next, new ArrayList<>(next.audits()), new ArrayList<>(next.licences())));
      return;
    }
    if (!bare(known.first).equals(bare(next))) {
      row.problem(
          "id",
          "\"" + next.id() + "\" stands in line " + known.line
              + " too, with other values. Rows of one site differ only in audit and licence");
      return;
    }
    known.audits.addAll(next.audits());
    known.licences.addAll(next.licences());
  }

  /** All sites, in the order first named. */
  List<Found> sites() {
    return gathered.values().stream()
        .map(site -> new Found(
            site.line,
            with(
                site.first,
                site.audits.stream().distinct().toList(),
                site.licences.stream().distinct().toList())))
        .toList();
  }

  private static SiteStatement bare(SiteStatement site) {
    return with(site, List.of(), List.of());
  }

  private static SiteStatement with(
      SiteStatement site, List<CustodyAudit> audits, List<Licence> licences) {
    return new SiteStatement(
        site.id(),
        site.name(),
        site.kind(),
        site.countryIso3(),
        site.latitudeDegrees(),
        site.longitudeDegrees(),
        site.operator(),
        site.model(),
        audits,
        site.segregatedBy(),
        site.capacityLoTpa(),
        site.capacityHiTpa(),
        site.recoveryLo(),
        site.recoveryHi(),
        licences,
        site.zone(),
        site.dateOrder(),
        site.currency(),
        site.unit(),
        site.extras());
  }

  private Optional<SiteStatement> one(RowView row) {
    Optional<SiteId> id = row.requiredValue("id", SiteId::new);
    Optional<Site.Kind> kind =
        row.required("kind").isPresent() ? row.word("kind", Site.Kind.class) : Optional.empty();
    Optional<Country> country = row.requiredValue("country", this::country);
    DateOrder order = row.value("dateFormat", DateOrder::parse).orElse(DateOrder.UNSTATED);
    Optional<BigDecimal> lat = between(row, "lat", -90, 90);
    Optional<BigDecimal> lon = between(row, "lon", -180, 180);
    Optional<BigDecimal> capacityLo = between(row, "capacityLoTpa", 0, 1e9);
    Optional<BigDecimal> capacityHi = between(row, "capacityHiTpa", 0, 1e9);
    Optional<BigDecimal> recoveryLo = between(row, "recoveryLo", 0, 1.5);
    Optional<BigDecimal> recoveryHi = between(row, "recoveryHi", 0, 1.5);
    ordered(row, "capacityHiTpa", capacityLo, capacityHi);
    ordered(row, "recoveryHi", recoveryLo, recoveryHi);
    Optional<ZoneId> zone = row.value("timeZone", SiteRows::zone);
    Optional<MassUnit> unit = row.value("massUnit", MassUnit::parse);
    Optional<String> currency = row.value("currency", SiteRows::currency);
    Optional<CustodyModel> model = row.word("custodyModel", CustodyModel.class);
    List<CustodyAudit> audits = audits(row, order);
    List<Licence> licences = licences(row, order);
    Map<String, String> extras = row.extras();
    Optional<String> name = row.text("name");
    Optional<String> operator = row.text("operator");
    Optional<String> segregatedBy = row.text("segregatedBy");
    if (row.isWrong() || id.isEmpty() || kind.isEmpty() || country.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new SiteStatement(
        id.get(),
        name.orElse(id.get().id()),
        kind.get(),
        country.get().iso3(),
        lat,
        lon,
        operator,
        model.orElse(CustodyModel.UNKNOWN),
        audits,
        segregatedBy,
        capacityLo,
        capacityHi,
        recoveryLo,
        recoveryHi,
        licences,
        zone.orElse(ZoneOffset.UTC),
        order,
        currency,
        unit.orElse(MassUnit.KILOGRAM),
        extras));
  }

  private Country country(String text) {
    return context
        .findCountry(text)
        .orElseThrow(() -> new IllegalArgumentException("\"" + RowView.shortened(text)
            + "\": no country. Maybe its ISO code of three letters"));
  }

  private static Optional<BigDecimal> between(RowView row, String column, double lo, double hi) {
    Optional<BigDecimal> number = row.number(column);
    if (number.isPresent()
        && (number.get().doubleValue() < lo || number.get().doubleValue() > hi)) {
      row.problem(
          column,
          number.get().toPlainString() + ": from "
              + BigDecimal.valueOf(lo).stripTrailingZeros().toPlainString() + " to "
              + BigDecimal.valueOf(hi).stripTrailingZeros().toPlainString());
      return Optional.empty();
    }
    return number;
  }

  private static void ordered(
      RowView row, String column, Optional<BigDecimal> lo, Optional<BigDecimal> hi) {
    if (lo.isPresent() && hi.isPresent() && lo.get().compareTo(hi.get()) > 0) {
      row.problem(
          column,
          hi.get().toPlainString() + " is below the low end, " + lo.get().toPlainString());
    }
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"" + RowView.shortened(text) + "\": no time zone. Like Europe/Berlin, or +05:00", e);
    }
  }

  private static String currency(String text) {
    String code = text.toUpperCase(Locale.ROOT);
    if (!code.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException(
          "\"" + RowView.shortened(text) + "\": a currency's three letters, ISO 4217");
    }
    return code;
  }

  private static List<CustodyAudit> audits(RowView row, DateOrder order) {
    Optional<String> auditor = row.text("custodyAuditor");
    Optional<LocalDate> from = row.day("custodyFrom", order);
    Optional<LocalDate> to = row.day("custodyTo", order);
    if (auditor.isEmpty() && from.isEmpty() && to.isEmpty()) {
      return List.of();
    }
    if (auditor.isEmpty()) {
      row.problem("custodyAuditor", "is empty, and the audit has dates; who made it?");
    } else if (from.isEmpty() || to.isEmpty()) {
      row.problem(
          from.isEmpty() ? "custodyFrom" : "custodyTo",
          "an audit speaks for days: both custodyFrom and custodyTo are needed");
    } else if (to.get().isBefore(from.get())) {
      row.problem("custodyTo", to.get() + " is before custodyFrom, " + from.get());
    } else {
      Optional<String> name = row.value("custodyAuditor", MovementRows::id);
      Optional<String> scheme = row.value("custodyScheme", MovementRows::id);
      return name.stream()
          .map(known -> new CustodyAudit(
              known, scheme.orElse("not stated"), new Period(from.get(), to.get())))
          .toList();
    }
    return List.of();
  }

  private static List<Licence> licences(RowView row, DateOrder order) {
    Optional<String> id = row.text("licenceId");
    Optional<LocalDate> from = row.day("licenceFrom", order);
    Optional<LocalDate> to = row.day("licenceTo", order);
    if (id.isEmpty() && (from.isPresent() || to.isPresent())) {
      row.problem("licenceId", "is empty, and the licence has dates");
    }
    return id.isEmpty() ? List.of() : List.of(new Licence(id.get(), from, to));
  }
}
