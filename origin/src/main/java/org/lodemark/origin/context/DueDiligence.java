package org.lodemark.origin.context;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.fact.MeasureFact;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.CustodyModel;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.origin.books.BookRow;
import org.lodemark.origin.books.Books;

/**
 * R1: due-diligence triggers, as the atlas table {@code triggers} lists them. They tell where to
 * look harder. They hold for whole countries, so they touch no row and weigh nothing.
 */
public final class DueDiligence {
  public static final String TABLE = "triggers";

  private DueDiligence() {}

  /** When a trigger holds for a site; the {@code attribute} of its row, with dashes. */
  enum Rule {
    SITE_COUNTRY,
    DECLARED_COUNTRY,
    NO_AUDIT,
    NO_CAPACITY,
    NO_LICENCE
  }

  /**
   * A trigger that holds.
   *
   * @param source id of the source
   * @param sites where
   */
  public record Held(String id, String sentence, String source, List<SiteId> sites) {
    public Held {
      sites = List.copyOf(sites);
    }
  }

  /** The triggers that hold, in the order of the table. */
  public static List<Held> listOf(Atlas atlas, Books books) {
    List<Held> held = new ArrayList<>();
    for (MeasureFact fact : atlas.measures()) {
      if (fact.table().equals(TABLE)) {
        List<SiteId> sites =
            rule(fact).map(rule -> sites(rule, fact.key("country"), books)).orElse(List.of());
        if (!sites.isEmpty()) {
          held.add(new Held(
              fact.key("trigger"), fact.text(), fact.provenance().source().id(), sites));
        }
      }
    }
    return held;
  }

  static Optional<Rule> rule(MeasureFact fact) {
    for (Rule rule : Rule.values()) {
      if (rule.name().equalsIgnoreCase(fact.attribute().replace('-', '_'))) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  private static List<SiteId> sites(Rule rule, String country, Books books) {
    Set<SiteId> found = new TreeSet<>();
    if (rule == Rule.DECLARED_COUNTRY) {
      for (BookRow row : books.rows()) {
        row.low()
            .declaredOrigin()
            .filter(origin -> origin.country().iso3().equals(country))
            .ifPresent(origin -> found.add(row.low().site()));
      }
      return List.copyOf(found);
    }
    Set<SiteId> licensed = new HashSet<>();
    books.siteStatements().stream()
        .filter(site -> !site.licences().isEmpty())
        .forEach(site -> licensed.add(site.id()));
    Set<SiteId> winning = new HashSet<>();
    books.rows().stream()
        .filter(row -> row.low().action() == Action.MINE || row.low().action() == Action.SHIP)
        .forEach(row -> winning.add(row.low().site()));
    for (CustodySite site : books.sites()) {
      boolean inCountry = country.isEmpty() || site.country().iso3().equals(country);
      boolean isActiveMine = site.isMine() && winning.contains(site.id());
      boolean holds = switch (rule) {
        case SITE_COUNTRY, DECLARED_COUNTRY -> true;
        case NO_AUDIT -> site.model() != CustodyModel.UNKNOWN && site.audits().isEmpty();
        case NO_CAPACITY -> isActiveMine && site.capacityPerYear().isEmpty();
        case NO_LICENCE -> isActiveMine && !licensed.contains(site.id());
      };
      if (inCountry && holds) {
        found.add(site.id());
      }
    }
    return List.copyOf(found);
  }
}
