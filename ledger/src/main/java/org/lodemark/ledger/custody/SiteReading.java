package org.lodemark.ledger.custody;

import java.math.BigDecimal;
import java.util.Optional;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.mass.Mass;
import org.lodemark.domain.mass.MassInterval;
import org.lodemark.domain.place.Countries;
import org.lodemark.domain.place.Party;
import org.lodemark.domain.place.Site;
import org.lodemark.ledger.statement.SiteStatement;

/** Site as stated to site as the engine knows it. */
final class SiteReading {
  private final Countries countries;

  SiteReading(Countries countries) {
    this.countries = countries;
  }

  CustodySite read(SiteStatement site) {
    return new CustodySite(
        site.id(),
        new Site(
            site.name(),
            site.kind(),
            countries.getByIso3(site.countryIso3()),
            site.operator().filter(name -> !name.isBlank()).map(Party::new),
            Site.State.UNKNOWN),
        site.model(),
        site.audits(),
        capacity(site),
        recovery(site));
  }

  /** A low end that was not stated is 0, a high end that was not stated is open. */
  private static Optional<MassInterval> capacity(SiteStatement site) {
    if (site.capacityLoTpa().isEmpty() && site.capacityHiTpa().isEmpty()) {
      return Optional.empty();
    }
    Mass low = Mass.ofTonnes(site.capacityLoTpa().orElse(BigDecimal.ZERO));
    return Optional.of(site.capacityHiTpa()
        .map(high -> MassInterval.between(low, Mass.ofTonnes(high)))
        .orElse(MassInterval.atLeast(low)));
  }

  private static Optional<Interval> recovery(SiteStatement site) {
    Optional<BigDecimal> low = site.recoveryLo().filter(value -> value.signum() > 0);
    Optional<BigDecimal> high = site.recoveryHi();
    return low.isPresent() && high.isPresent()
        ? Optional.of(new Interval(low.get().doubleValue(), high.get().doubleValue()))
        : Optional.empty();
  }
}
