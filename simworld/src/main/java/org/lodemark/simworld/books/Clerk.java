package org.lodemark.simworld.books;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.OriginBasis;
import org.lodemark.domain.place.Site;
import org.lodemark.ledger.statement.EventLine;
import org.lodemark.ledger.statement.EventStatement;
import org.lodemark.ledger.statement.SiteStatement;
import org.lodemark.simworld.chance.Chance;
import org.lodemark.simworld.physical.Material;

/** Weighs, measures and writes the rows of one site, after its habits. */
public final class Clerk {
  /** Digits of a fraction in a world without error: contained metal comes out to the gram. */
  private static final int ALL_DIGITS = 14;

  private static final double MOST_FRACTION = 0.999;
  private static final double LEAST_FRACTION = 0.0005;

  private final SiteStatement site;
  private final Habits habits;
  private final Rounding rounding;
  private final Chance scale;
  private final Typist typist;
  private final Ledger ledger;

  /**
   * The clerk of a site.
   *
   * @param rounding how he rounds now and then
   * @param scale chance of measurements
   * @param pen chance of what is written and how
   */
  public Clerk(
      SiteStatement site,
      Habits habits,
      Rounding rounding,
      Chance scale,
      Chance pen,
      Ledger ledger) {
    this.site = site;
    this.habits = habits;
    this.rounding = rounding;
    this.scale = scale;
    this.typist = new Typist(habits, pen);
    this.ledger = ledger;
  }

  public Habits habits() {
    return habits;
  }

  public String siteId() {
    return site.id().id();
  }

  public SiteStatement site() {
    return site;
  }

  /** What he finds of a bag with his own scale. */
  public Told measure(Material material) {
    if (habits.exactly()) {
      return exactly(material);
    }
    double wet = material.wet() * (1 + habits.scaleError() * scale.normal());
    long step = rounding.stepGrams(habits.roundedToGrams());
    long rounded = Math.max(1, Math.round(wet / step) * step);
    double grade = material.grade() * (1 + habits.gradeError() * scale.normal());
    double moisture = material.moisture() * (1 + habits.moistureError() * scale.normal());
    boolean knows = habits.hasLaboratory() || site.kind() != Site.Kind.MINE;
    return new Told(
        rounded,
        habits.statesScale() ? Math.max(1, Math.round(rounded * habits.scaleError())) : 0,
        knows ? fraction(moisture, 3) : Optional.empty(),
        knows ? fraction(grade, 4) : Optional.empty());
  }

  private static Optional<BigDecimal> fraction(double value, int digits) {
    double bounded = Math.clamp(value, LEAST_FRACTION, MOST_FRACTION);
    return Optional.of(BigDecimal.valueOf(bounded).setScale(digits, RoundingMode.HALF_EVEN));
  }

  /** With so many digits that the row's contained metal is the true one. */
  private static Told exactly(Material material) {
    return new Told(
        material.wet(),
        0,
        Optional.of(ratio(material.waterGrams(), material.wet())),
        Optional.of(ratio(material.metal(), material.dry())));
  }

  private static BigDecimal ratio(long part, long whole) {
    return whole == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(part)
            .divide(BigDecimal.valueOf(whole), new MathContext(ALL_DIGITS))
            .stripTrailingZeros();
  }

  /** True when a row of such a kind is one he writes at all. */
  private boolean isKept(Action action) {
    return switch (action) {
      case MINE -> habits.writesWinning();
      case INPUT, OUTPUT -> habits.writesMixing() || site.kind() == Site.Kind.SMELTER;
      case SHIP -> habits.writesShipments() || site.kind() != Site.Kind.MINE;
      case RECEIVE, COUNT, LOSS -> true;
    };
  }

  /**
   * Writes a row, or forgets to.
   *
   * @return whether it stands in the books
   */
  public boolean write(Entry entry) {
    boolean handOver = entry.action == Action.SHIP || entry.action == Action.RECEIVE;
    boolean forgotten = typist.forgets() && handOver;
    if (!isKept(entry.action) || forgotten) {
      return false;
    }
    ledger.add(
        new EventStatement(
            site.id(),
            entry.event.isEmpty() ? Optional.empty() : Optional.of(entry.event),
            1,
            line(entry)),
        entry.typology);
    return true;
  }

  private EventLine line(Entry entry) {
    Told told = typist.typed(entry.told);
    boolean priced = !Double.isNaN(entry.price) && typist.writesPrice();
    boolean exact = typist.writesHour() || entry.exact;
    Map<String, String> details = new HashMap<>();
    if (!entry.vehicle.isEmpty() && typist.writesVehicle()) {
      details.put("vehicle", entry.vehicle);
    }
    if (priced) {
      details.put("priceBasis", entry.priceBasis);
    }
    boolean numbered = typist.writesNumber() && !entry.document.isEmpty();
    return new EventLine(
        entry.action,
        time(entry, exact),
        lot(entry.lot),
        lot(entry.sourceLot),
        ledger.site(entry.counterparty),
        told.wetGrams(),
        told.scaleSdGrams(),
        told.moisture(),
        told.grade(),
        text(entry.form),
        entry.homogeneous,
        text(entry.origin),
        entry.origin.isEmpty() ? OriginBasis.UNKNOWN : OriginBasis.MINED,
        numbered ? Optional.of(entry.document) : Optional.empty(),
        priced ? Optional.of(BigDecimal.valueOf(Math.round(entry.price))) : Optional.empty(),
        priced ? site.currency() : Optional.empty(),
        details,
        Map.of());
  }

  private EventTime time(Entry entry, boolean exact) {
    long day = Calendar.dayOf(entry.minute);
    LocalDate date = Calendar.day(typist.dayWritten(day, entry.action));
    if (!exact) {
      return EventTime.onDay(date, site.zone());
    }
    long ofDay = entry.minute - day * Calendar.MINUTES_OF_DAY;
    LocalDateTime at = date.atStartOfDay().plusMinutes(ofDay);
    return EventTime.at(at.atZone(site.zone()).toInstant(), site.zone());
  }

  private static Optional<LotId> lot(String name) {
    return name.isEmpty() ? Optional.empty() : Optional.of(new LotId(name));
  }

  private static Optional<String> text(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
