package org.lodemark.nations.concentration;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lodemark.atlas.Provenance;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.time.Period;

/**
 * How concentrated a stage is in one table of one edition.
 *
 * @param holdings largest first
 * @param notShown countries whose figure is withheld or not available; they are in no share
 * @param unattributedShare part of the world that the table gives to nobody
 * @param world the published world total, where the table has one
 */
public record Concentration(
    Stage stage,
    Period period,
    String edition,
    List<Holding> holdings,
    List<Country> notShown,
    double unattributedShare,
    Optional<WorldTotal> world) {
  /** The world total as published, in tonnes of contained metal. */
  public record WorldTotal(Interval tonnes, Provenance provenance) {}

  public Concentration {
    holdings = holdings.stream()
        .sorted(Comparator.comparingDouble((Holding holding) -> -holding.share().low())
            .thenComparingDouble(holding -> -holding.share().high())
            .thenComparing(holding -> holding.country().iso3()))
        .toList();
    notShown = List.copyOf(notShown);
    if (holdings.isEmpty()) {
      throw new IllegalArgumentException("a concentration needs at least one holding");
    }
  }

  /**
   * Herfindahl-Hirschman index, the sum of squared shares, 0 to 1. The high end takes shares at
   * their high ends and gives the unattributed part to a single further country.
   */
  public Interval hhi() {
    double low = 0;
    double high = unattributedShare * unattributedShare;
    for (Holding holding : holdings) {
      low += holding.share().low() * holding.share().low();
      high += holding.share().high() * holding.share().high();
    }
    return new Interval(low, high);
  }

  /** The largest of those listed. */
  public Holding largest() {
    return holdings.getFirst();
  }

  /** False when the part given to nobody may hold a larger one: then nobody knows the largest. */
  public boolean isLargestKnown() {
    return largest().share().low() >= unattributedShare;
  }

  /** What remains of the world's supply without the largest supplier, fraction of 1. */
  public Interval n1Share() {
    Interval share = largest().share();
    return new Interval(1 - share.high(), 1 - share.low());
  }
}
