package org.lodemark.domain.custody;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.mass.MassInterval;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.place.Site;

/**
 * A site as the custody records know it.
 *
 * @param id its name in the movements
 * @param site what and where it is
 * @param model the custody model it says it works under
 * @param audits who found that model kept, and when; without one the model is a claim
 * @param capacityPerYear contained metal a mine or plant can put out in a year, where known
 * @param recovery contained metal out per contained metal in, where known
 */
public record CustodySite(
    SiteId id,
    Site site,
    CustodyModel model,
    List<CustodyAudit> audits,
    Optional<MassInterval> capacityPerYear,
    Optional<Interval> recovery) {
  public CustodySite {
    audits = List.copyOf(audits);
    if (recovery.isPresent() && !(recovery.get().low() > 0)) {
      throw new IllegalArgumentException(
          "site " + id + ": a recovery of " + recovery.get().low() + "; it is a fraction above 0");
    }
  }

  /** A site of which only the kind and the place are known. */
  public static CustodySite of(SiteId id, Site site) {
    return new CustodySite(
        id, site, CustodyModel.UNKNOWN, List.of(), Optional.empty(), Optional.empty());
  }

  public CustodySite withModel(CustodyModel model, CustodyAudit... audits) {
    return new CustodySite(id, site, model, List.of(audits), capacityPerYear, recovery);
  }

  public CustodySite withCapacity(MassInterval perYear) {
    return new CustodySite(id, site, model, audits, Optional.of(perYear), recovery);
  }

  public CustodySite withRecovery(Interval recovery) {
    return new CustodySite(id, site, model, audits, capacityPerYear, Optional.of(recovery));
  }

  public Country country() {
    return site.country();
  }

  public boolean isMine() {
    return site.kind() == Site.Kind.MINE;
  }

  /** True when an audit speaks for that day. */
  public boolean isAuditedOn(LocalDate day) {
    return audits.stream()
        .anyMatch(audit ->
            !day.isBefore(audit.covers().first()) && !day.isAfter(audit.covers().last()));
  }
}
