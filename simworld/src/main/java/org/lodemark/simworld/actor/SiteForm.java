package org.lodemark.simworld.actor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.domain.custody.CustodyAudit;
import org.lodemark.domain.custody.CustodyModel;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.place.Site;
import org.lodemark.domain.time.Period;
import org.lodemark.ledger.statement.DateOrder;
import org.lodemark.ledger.statement.MassUnit;
import org.lodemark.ledger.statement.SiteStatement;
import org.lodemark.ledger.statement.SiteStatement.Licence;
import org.lodemark.simworld.books.Calendar;
import org.lodemark.simworld.frame.Land;
import org.lodemark.simworld.frame.Place;

/** What is stated of a site, filled in line by line. */
public final class SiteForm {
  private static final String AUDITOR = "Simulated auditor";

  private final String id;
  private final String name;
  private final Site.Kind kind;
  private final Place place;
  private final Land land;
  private final List<CustodyAudit> audits = new ArrayList<>();
  private final List<Licence> licences = new ArrayList<>();
  private CustodyModel model = CustodyModel.UNKNOWN;
  private Optional<BigDecimal> capacityLo = Optional.empty();
  private Optional<BigDecimal> capacityHi = Optional.empty();
  private Optional<BigDecimal> recoveryLo = Optional.empty();
  private Optional<BigDecimal> recoveryHi = Optional.empty();

  SiteForm(String id, String name, Site.Kind kind, Place place, Land land) {
    this.id = id;
    this.name = name;
    this.kind = kind;
    this.place = place;
    this.land = land;
  }

  /** A custody model, by its own word. */
  public SiteForm model(CustodyModel claimed) {
    model = claimed;
    return this;
  }

  /** Its custody model is kept, and an auditor found so for all the days of the world. */
  SiteForm auditedThroughout() {
    model(Scene.modelOf(true));
    return audited(
        AUDITOR,
        Calendar.FIRST.minusMonths(2),
        Calendar.day(Calendar.DAYS + Calendar.DAYS_AFTER).plusMonths(1));
  }

  public SiteForm audited(String auditor, LocalDate from, LocalDate to) {
    audits.add(new CustodyAudit(auditor, "Simulated scheme", new Period(from, to)));
    return this;
  }

  /** Tonnes of contained metal a year. */
  public SiteForm capacity(double low, double high) {
    capacityLo = Optional.of(rounded(low, 1));
    capacityHi = Optional.of(rounded(high, 1));
    return this;
  }

  public SiteForm recovery(double low, double high) {
    recoveryLo = Optional.of(rounded(low, 3));
    recoveryHi = Optional.of(rounded(high, 3));
    return this;
  }

  public SiteForm licence(String number, LocalDate from, LocalDate to) {
    licences.add(new Licence(number, Optional.of(from), Optional.of(to)));
    return this;
  }

  private static BigDecimal rounded(double value, int digits) {
    return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_EVEN);
  }

  public SiteStatement build() {
    return new SiteStatement(
        new SiteId(id),
        name,
        kind,
        land.iso3(),
        Optional.of(rounded(place.latitude(), 4)),
        Optional.of(rounded(place.longitude(), 4)),
        Optional.of("simulated, no real firm"),
        model,
        audits,
        Optional.empty(),
        capacityLo,
        capacityHi,
        recoveryLo,
        recoveryHi,
        licences,
        land.zone(),
        DateOrder.UNSTATED,
        Optional.of(land.currency()),
        MassUnit.KILOGRAM,
        Map.of("note", "SIMULATED: no real site"));
  }
}
