package org.lodemark.report.ledger;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lodemark.ledger.statement.SiteStatement;

/** The sites that the books name, each by its latest statement, sorted by id. */
public record SitesReport(List<SiteRow> sites) {
  /** What the sheets of simulated trade write beside each of their sites. */
  private static final String SIMULATED = "SIMULATED";

  private static final String NOTE = "note";

  /**
   * A site.
   *
   * @param kind {@code mine}, {@code trader} and so on
   * @param country ISO alpha-3
   * @param latitudeDegrees where stated
   * @param custodyModel that it says it works under
   * @param audited whether somebody is named who found that model kept
   * @param capacityTonnes of contained metal a year: low end and high end, null where not stated
   * @param note of its sheet
   */
  public record SiteRow(
      String site,
      String name,
      String kind,
      String country,
      Optional<BigDecimal> latitudeDegrees,
      Optional<BigDecimal> longitudeDegrees,
      Optional<String> operator,
      String custodyModel,
      boolean audited,
      List<Optional<BigDecimal>> capacityTonnes,
      Optional<String> note) {}

  public static SitesReport of(Collection<SiteStatement> sites) {
    return new SitesReport(sites.stream()
        .sorted(Comparator.comparing(SiteStatement::id))
        .map(site -> new SiteRow(
            site.id().id(),
            site.name(),
            word(site.kind()),
            site.countryIso3(),
            site.latitudeDegrees(),
            site.longitudeDegrees(),
            site.operator(),
            word(site.model()),
            !site.audits().isEmpty(),
            List.of(site.capacityLoTpa(), site.capacityHiTpa()),
            Optional.ofNullable(site.extras().get(NOTE))))
        .toList());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether every site says that it is simulated; empty where there is none. */
  public static Optional<Boolean> isSimulated(Collection<SiteStatement> sites) {
    return sites.isEmpty()
        ? Optional.empty()
        : Optional.of(sites.stream()
            .allMatch(site -> site.extras().getOrDefault(NOTE, "").contains(SIMULATED)));
  }
}
