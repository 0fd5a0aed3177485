package org.lodemark.flow.custody;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.place.Country;
import org.lodemark.flow.graph.UnexplainedRule;

/** Sites, lots and origins get a number once; everything downstream is arrays over numbers. */
final class Names {
  private final List<CustodySite> sites;
  private final Map<SiteId, Integer> siteNumbers = new HashMap<>();
  private final List<LotId> lots = new ArrayList<>();
  private final Map<LotId, Integer> lotNumbers = new HashMap<>();
  private final List<Origin> origins = new ArrayList<>(List.of(Origin.Unknown.values()));
  private final int[] mineOrigin;
  private final Map<Country, Integer> declaredOrigins = new HashMap<>();

  Names(Collection<CustodySite> sites, Collection<Movement> movements) {
    this.sites = List.copyOf(sites);
    for (CustodySite site : this.sites) {
      if (siteNumbers.putIfAbsent(site.id(), siteNumbers.size()) != null) {
        throw new IllegalArgumentException("site " + site.id() + " is given twice");
      }
    }
    mineOrigin = new int[this.sites.size()];
    // Every site may have to be a mine, and every declared country an origin: the graph fixes
    // the number of origins when it begins.
    for (int site = 0; site < this.sites.size(); site++) {
      mineOrigin[site] = origins.size();
      origins.add(
          new Origin.Mined(this.sites.get(site).id(), this.sites.get(site).country()));
    }
    admit(movements);
  }

  /**
   * Numbers the countries that movements declare.
   *
   * @throws IllegalArgumentException naming all sites that were not given
   */
  private void admit(Collection<Movement> movements) {
    Set<SiteId> unknown = new TreeSet<>();
    for (Movement movement : movements) {
      unknownSites(movement, unknown);
      movement.declaredOrigin().ifPresent(declared -> {
        if (declaredOrigins.putIfAbsent(declared.country(), origins.size()) == null) {
          origins.add(new Origin.Declared(declared.country()));
        }
      });
    }
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("movements name sites that are not given: " + unknown
          + ". Add them to the sites, or correct the names");
    }
  }

  private void unknownSites(Movement movement, Set<SiteId> unknown) {
    if (!siteNumbers.containsKey(movement.site())) {
      unknown.add(movement.site());
    }
    movement.counterparty().filter(site -> !siteNumbers.containsKey(site)).ifPresent(unknown::add);
  }

  /** True when movements name nothing that would need a new origin or site. */
  boolean knows(Collection<Movement> movements) {
    Set<SiteId> unknown = new TreeSet<>();
    for (Movement movement : movements) {
      unknownSites(movement, unknown);
      if (movement
          .declaredOrigin()
          .filter(declared -> !declaredOrigins.containsKey(declared.country()))
          .isPresent()) {
        return false;
      }
    }
    return unknown.isEmpty();
  }

  int site(SiteId id) {
    Integer number = siteNumbers.get(id);
    if (number == null) {
      throw new IllegalArgumentException("no site " + id + " is given");
    }
    return number;
  }

  CustodySite site(int number) {
    return sites.get(number);
  }

  boolean hasSite(SiteId id) {
    return siteNumbers.containsKey(id);
  }

  int siteCount() {
    return sites.size();
  }

  int lot(LotId id) {
    return lotNumbers.computeIfAbsent(id, added -> {
      lots.add(added);
      return lots.size() - 1;
    });
  }

  /** The number of a lot, or -1. */
  int findLot(LotId id) {
    return lotNumbers.getOrDefault(id, -1);
  }

  LotId lot(int number) {
    return lots.get(number);
  }

  int lotCount() {
    return lots.size();
  }

  int mine(int site) {
    return mineOrigin[site];
  }

  int declared(Country country) {
    Integer origin = declaredOrigins.get(country);
    return origin == null ? UnexplainedRule.UNRECORDED : origin;
  }

  List<Origin> origins() {
    return List.copyOf(origins);
  }
}
