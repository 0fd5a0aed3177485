package org.lodemark.ledger.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.domain.custody.CustodyAudit;
import org.lodemark.domain.custody.CustodyModel;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.place.Site;

/**
 * What is stated of a site. A later statement about the same id takes the place of the earlier
 * when read; both are kept.
 *
 * @param id its name in the movements
 * @param name in words
 * @param kind what is done there
 * @param countryIso3 where it is
 * @param latitudeDegrees drawn, never computed with
 * @param longitudeDegrees drawn, never computed with
 * @param operator who runs it
 * @param model the custody model it says it works under
 * @param audits who found that model kept, and when
 * @param segregatedBy the column of the movements whose value a segregated site keeps apart; the
 *     declared origin where absent
 * @param capacityLoTpa tonnes of contained metal a year, low end
 * @param capacityHiTpa tonnes of contained metal a year, high end
 * @param recoveryLo contained metal out per contained metal in, low end
 * @param recoveryHi contained metal out per contained metal in, high end
 * @param licences the right to work
 * @param zone where its clock stands
 * @param dateOrder how it writes dates
 * @param currency ISO 4217, of prices without one
 * @param unit what it weighs in
 * @param extras columns nobody knows here, kept
 */
public record SiteStatement(
    SiteId id,
    String name,
    Site.Kind kind,
    String countryIso3,
    Optional<BigDecimal> latitudeDegrees,
    Optional<BigDecimal> longitudeDegrees,
    Optional<String> operator,
    CustodyModel model,
    List<CustodyAudit> audits,
    Optional<String> segregatedBy,
    Optional<BigDecimal> capacityLoTpa,
    Optional<BigDecimal> capacityHiTpa,
    Optional<BigDecimal> recoveryLo,
    Optional<BigDecimal> recoveryHi,
    List<Licence> licences,
    ZoneId zone,
    DateOrder dateOrder,
    Optional<String> currency,
    MassUnit unit,
    Map<String, String> extras)
    implements Statement {
  private static final BigDecimal MOST_TPA = BigDecimal.valueOf(1_000_000_000);
  private static final BigDecimal MOST_RECOVERY = new BigDecimal("1.5");

  /** A licence, with the days it is valid. */
  public record Licence(String id, Optional<LocalDate> from, Optional<LocalDate> to) {}

  public SiteStatement {
    latitudeDegrees = Decimal.canonical(latitudeDegrees);
    longitudeDegrees = Decimal.canonical(longitudeDegrees);
    capacityLoTpa = Decimal.canonical(capacityLoTpa);
    capacityHiTpa = Decimal.canonical(capacityHiTpa);
    recoveryLo = Decimal.canonical(recoveryLo);
    recoveryHi = Decimal.canonical(recoveryHi);
    if (name.isBlank()) {
      throw new IllegalArgumentException("site " + id + " has no name");
    }
    ordered("capacity", MOST_TPA, capacityLoTpa, capacityHiTpa);
    ordered("recovery", MOST_RECOVERY, recoveryLo, recoveryHi);
    audits = List.copyOf(audits);
    licences = List.copyOf(licences);
    extras = Extras.sorted(extras);
  }

  private static void ordered(
      String what, BigDecimal most, Optional<BigDecimal> lo, Optional<BigDecimal> hi) {
    BigDecimal low = lo.orElse(BigDecimal.ZERO);
    BigDecimal high = hi.orElse(low);
    if (low.signum() < 0 || high.compareTo(low) < 0 || high.compareTo(most) > 0) {
      throw new IllegalArgumentException(what + " " + low.toPlainString() + " to "
          + high.toPlainString() + ": from 0 to " + most.toPlainString() + ", the low end first");
    }
  }

  @Override
  public Statement.Kind sort() {
    return Statement.Kind.SITE;
  }
}
