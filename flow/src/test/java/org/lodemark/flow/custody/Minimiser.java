package org.lodemark.flow.custody;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.Movement;
import org.lodemark.flow.naive.World;

/** Makes a world that shows something as small as it can be and still show it. */
final class Minimiser {
  private Minimiser() {}

  /** Takes away rows, many at once and then one by one, while the rest still shows it. */
  static World minimise(World world, Predicate<World> shows) {
    World smallest = world;
    for (int some = world.movements().size() / 2; some >= 1; some /= 2) {
      int from = 0;
      while (from < smallest.movements().size()) {
        List<Movement> rest = new ArrayList<>(smallest.movements());
        rest.subList(from, Math.min(rest.size(), from + some)).clear();
        World smaller = new World(world.seed(), world.sites(), rest);
        if (shows.test(smaller)) {
          smallest = smaller;
        } else {
          from += some;
        }
      }
    }
    return smallest;
  }

  /** The rows, as they would stand in a table, and the sites they name. */
  static String describe(World world) {
    StringBuilder text = new StringBuilder("world " + world.seed() + "\n");
    for (CustodySite site : world.sites()) {
      if (world.movements().stream()
          .anyMatch(row -> row.site().equals(site.id())
              || row.counterparty().filter(site.id()::equals).isPresent())) {
        text.append("  ")
            .append(site.id())
            .append(' ')
            .append(site.site().kind())
            .append(' ');
        text.append(site.model());
        site.audits().forEach(audit -> text.append(" audited ").append(audit.covers()));
        site.capacityPerYear().ifPresent(year -> text.append(" capacity ").append(year));
        text.append('\n');
      }
    }
    for (Movement row : world.movements()) {
      text.append("    ").append(row.event()).append(' ').append(row.action()).append(' ');
      text.append(row.time()).append(' ').append(row.site());
      row.lot().ifPresent(lot -> text.append(" lot ").append(lot));
      text.append(' ').append(row.mass().grams()).append(" g");
      if (row.scaleSdGrams() > 0) {
        text.append(" +- ").append(row.scaleSdGrams());
      }
      row.counterparty().ifPresent(other -> text.append(" with ").append(other));
      row.sourceLot().ifPresent(lot -> text.append(" sourceLot ").append(lot));
      row.document().ifPresent(document -> text.append(" document ").append(document));
      row.segregatedBy().ifPresent(value -> text.append(" segregatedBy ").append(value));
      row.declaredOrigin()
          .ifPresent(origin -> text.append(" declared ")
              .append(origin.country().iso3())
              .append(' ')
              .append(origin.basis()));
      text.append(row.homogeneous() ? " homogeneous\n" : "\n");
    }
    return text.toString();
  }
}
