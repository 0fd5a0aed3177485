package org.lodemark.flow.naive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.CustodyModel;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.SiteId;

/** Section 1: in which pool the lot of each row lies. */
final class Places {
  static final int NOWHERE = -1;
  private static final Set<Action> BRINGS_IN = Set.of(Action.MINE, Action.RECEIVE, Action.OUTPUT);

  private final Desk desk;

  Places(Desk desk) {
    this.desk = desk;
  }

  /** Per row its pool; of a row without a lot the pool it is about, or nowhere. */
  List<Integer> poolOfRows() {
    List<Integer> pools = new ArrayList<>();
    desk.rows.forEach(row ->
        pools.add(row.lot().map(lot -> pool(row.site(), lot)).orElse(NOWHERE)));
    for (int i : desk.rowsWhere(row -> row.lot().isEmpty())) {
      pools.set(i, poolWithoutLot(desk.rows.get(i)));
    }
    return pools;
  }

  private int poolWithoutLot(Movement row) {
    SiteId site = row.site();
    if (row.action() == Action.COUNT && row.segregatedBy().isPresent()) {
      return desk.junctions.stream()
          .filter(junction -> junction.kind() == NaiveKind.VALUE_POOL
              && junction.site().equals(site)
              && junction.label().equals(row.segregatedBy().get()))
          .mapToInt(NaiveJunction::id)
          .findFirst()
          .orElse(NOWHERE);
    }
    boolean used = hasSitePool(site) && (row.action() == Action.LOSS || !hasOtherPool(site));
    return used ? sitePool(site) : NOWHERE;
  }

  private boolean hasOtherPool(SiteId site) {
    return desk.rows.stream()
        .filter(row -> row.site().equals(site))
        .flatMap(row -> row.lot().stream())
        .anyMatch(lot -> isBelieved(site, lot));
  }

  private int pool(SiteId site, LotId lot) {
    if (!isBelieved(site, lot)) {
      return sitePool(site);
    }
    if (desk.trust == NaiveTrust.PHYSICAL && model(site) == CustodyModel.SEGREGATED) {
      return desk.junction(NaiveKind.VALUE_POOL, site, value(site, lot, Set.of()), false);
    }
    return desk.junction(NaiveKind.LOT_POOL, site, lot.uri(), false);
  }

  private int sitePool(SiteId site) {
    return desk.junction(NaiveKind.SITE_POOL, site, site.id(), false);
  }

  private boolean isBelieved(SiteId site, LotId lot) {
    return switch (desk.trust) {
      case AS_RECORDED -> true;
      case NONE -> false;
      case PHYSICAL ->
        model(site).tiesOutputsToInputs()
            && desk.rowsWhere(isOf(site, lot)).stream()
                .allMatch(i -> desk.site(site)
                    .orElseThrow()
                    .isAuditedOn(desk.rows.get(i).time().date()));
    };
  }

  /** A site keeps a pool when a lot is in it, or when no lot there could ever be believed. */
  private boolean hasSitePool(SiteId site) {
    boolean someLot = desk.rows.stream()
        .anyMatch(row -> row.site().equals(site)
            && row.lot().map(lot -> !isBelieved(site, lot)).orElse(false));
    return someLot
        || desk.trust == NaiveTrust.NONE
        || desk.trust == NaiveTrust.PHYSICAL && !model(site).tiesOutputsToInputs();
  }

  /**
   * By what a lot is kept apart, "" where nothing says so.
   *
   * @param asked lots whose value hangs on this one's
   */
  private String value(SiteId site, LotId lot, Set<LotId> asked) {
    List<Integer> all = desk.rowsInTime(isOf(site, lot));
    int first = all.stream()
        .filter(i -> BRINGS_IN.contains(desk.rows.get(i).action()))
        .findFirst()
        .orElse(all.getFirst());
    Movement row = desk.rows.get(first);
    return row.segregatedBy()
        .or(() -> row.declaredOrigin().map(declared -> declared.country().iso3()))
        .orElseGet(() -> row.action() == Action.OUTPUT ? valueOfInputs(row, asked) : "");
  }

  /** The one value of all inputs; a circle of lots made of each other has none. */
  private String valueOfInputs(Movement output, Set<LotId> asked) {
    LotId lot = output.lot().orElseThrow();
    if (asked.contains(lot)) {
      return "";
    }
    Set<LotId> askedNow = new HashSet<>(asked);
    askedNow.add(lot);
    Set<String> values = desk
        .rowsWhere(row -> row.action() == Action.INPUT
            && row.site().equals(output.site())
            && row.event().equals(output.event()))
        .stream()
        .map(i -> value(output.site(), desk.rows.get(i).lot().orElseThrow(), askedNow))
        .collect(Collectors.toSet());
    return values.size() == 1 ? values.iterator().next() : "";
  }

  private CustodyModel model(SiteId site) {
    return desk.site(site).map(CustodySite::model).orElse(CustodyModel.UNKNOWN);
  }

  static java.util.function.Predicate<Movement> isOf(SiteId site, LotId lot) {
    return row -> row.site().equals(site) && row.lot().filter(lot::equals).isPresent();
  }
}
