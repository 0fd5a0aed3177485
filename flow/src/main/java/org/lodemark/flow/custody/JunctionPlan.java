package org.lodemark.flow.custody;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.CustodyModel;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.OriginBasis;
import org.lodemark.flow.graph.FlowGraphBuilder;

/**
 * Decides for every lot at every site whether its links are believed, and so in which junction its
 * metal is: the one place where custody model and trust become POOL or BLEND.
 */
final class JunctionPlan {
  private final Trust trust;
  private final Names names;
  private final FlowGraphBuilder builder;
  private final List<JunctionInfo> infos = new ArrayList<>();
  private final Map<Long, LotStay> stays = new HashMap<>();
  private final int[] sitePool;
  private final List<Map<String, Integer>> valuePools = new ArrayList<>();
  private final BitSet sitesWithPool = new BitSet();
  private final BitSet sitesWithKeptLots = new BitSet();

  private final BitSet sitesWithWholeRows = new BitSet();

  JunctionPlan(Trust trust, Names names, FlowGraphBuilder builder) {
    this.trust = trust;
    this.names = names;
    this.builder = builder;
    sitePool = new int[names.siteCount()];
    java.util.Arrays.fill(sitePool, Row.NONE);
    for (int site = 0; site < names.siteCount(); site++) {
      valuePools.add(new HashMap<>());
    }
  }

  /** Takes note of rows before any junction is asked for. */
  void note(List<Row> rows) {
    List<Row> byTime = new ArrayList<>(rows);

    byTime.sort(Row.BY_EARLIEST);
    Map<String, List<LotStay>> inputs = new HashMap<>();
    for (Row row : byTime) {
      if (row.lot == Row.NONE) {
        sitesWithWholeRows.set(row.site);
      } else {
        LotStay stay = stays.computeIfAbsent(key(row.site, row.lot), added -> new LotStay());
        row.stay = stay;
        boolean transforms = row.isTransformation() && keepsValues(row.site);
        List<LotStay> ofEvent = transforms
            ? inputs.computeIfAbsent(
                row.site + "\n" + row.movement.event(), added -> new ArrayList<>())
            : List.of();
        stay.add(row, isAudited(row), row.action() == Action.OUTPUT ? ofEvent : List.of());
        if (transforms && row.action() == Action.INPUT) {
          ofEvent.add(stay);
        }
        row.movement
            .declaredOrigin()
            .filter(declared -> declared.basis() == OriginBasis.MINED)
            .ifPresent(declared -> stay.declare(names.declared(declared.country())));
      }
    }
    for (Row row : byTime) {
      if (row.lot != Row.NONE) {
        stay(row).value(); // in order of time, so that no chain of lots is asked at once
      }
    }
    for (Row row : rows) {
      if (row.lot != Row.NONE) {
        (typeOf(row) == JunctionInfo.Type.SITE_POOL ? sitesWithPool : sitesWithKeptLots)
            .set(row.site);
      }
    }
  }

  private boolean keepsValues(int site) {
    return trust == Trust.PHYSICAL && names.site(site).model() == CustodyModel.SEGREGATED;
  }

  /** The origin a lot is declared mined in at a site, or NONE. */
  int declaredOrigin(int site, int lot) {
    LotStay stay = stays.get(key(site, lot));
    return stay == null ? Row.NONE : stay.declaredOrigin();
  }

  /** True when a lot is known at the row's site without any declaration. */
  boolean declaresNothingYet(Row row) {
    LotStay stay = stays.get(key(row.site, row.lot));
    return stay != null && stay.declaredOrigin() == Row.NONE;
  }

  /** The junction of a lot at the mine that wrote down having won it, or NONE. */
  int junctionOfMined(int mine, int lot) {
    LotStay stay = stays.get(key(mine, lot));
    return stay == null || !stay.isMinedHere() ? Row.NONE : junction(stay, mine, lot);
  }

  /**
   * True when a batch brings the first lot into a kind of pool at a site where rows without a lot
   * were used, or not, for want of one.
   */
  boolean unsettlesWholeStocks(List<Row> batch) {
    Map<Long, Boolean> newLots = new HashMap<>();
    for (Row row : batch) {
      boolean isNew = row.lot != Row.NONE && !stays.containsKey(key(row.site, row.lot));
      if (isNew && sitesWithWholeRows.get(row.site)) {
        newLots.merge(key(row.site, row.lot), isAudited(row), Boolean::logicalAnd);
      }
    }
    return newLots.entrySet().stream().anyMatch(entry -> {
      int site = (int) (entry.getKey() >> 32);
      boolean kept = trust == Trust.AS_RECORDED || entry.getValue();
      boolean byValue = kept && names.site(site).model() == CustodyModel.SEGREGATED;
      return kept ? byValue || !keepsLots(site) : !hasSitePool(site);
    });
  }

  /** True when a row would change what was decided for its lot at its site before. */
  boolean unsettles(Row row) {
    if (row.lot == Row.NONE) {
      return false;
    }
    LotStay stay = stays.get(key(row.site, row.lot));
    if (stay == null) {
      return false;
    }
    return (stay.isAudited() && !isAudited(row))
        || (typeOf(stay, row.site) == JunctionInfo.Type.VALUE_POOL && stay.isValuedAnewBy(row));
  }

  private static long key(int site, int lot) {
    return (long) site << 32 | lot;
  }

  private boolean isAudited(Row row) {
    CustodySite site = names.site(row.site);
    return trust == Trust.PHYSICAL
        && site.model().tiesOutputsToInputs()
        && site.isAuditedOn(row.movement.time().date());
  }

  private LotStay stay(Row row) {
    LotStay stay = row.stay;
    if (stay == null) {
      throw new IllegalStateException("row " + row.movement.ref() + " was not noted");
    }
    return stay;
  }

  JunctionInfo.Type typeOf(Row row) {
    return row.lot == Row.NONE ? JunctionInfo.Type.SITE_POOL : typeOf(stay(row), row.site);
  }

  private JunctionInfo.Type typeOf(LotStay stay, int site) {
    if (trust == Trust.AS_RECORDED) {
      return JunctionInfo.Type.LOT_POOL;
    }
    if (!stay.isAudited()) {
      return JunctionInfo.Type.SITE_POOL;
    }
    return names.site(site).model() == CustodyModel.SEGREGATED
        ? JunctionInfo.Type.VALUE_POOL
        : JunctionInfo.Type.LOT_POOL;
  }

  /** False where a count of the whole stock ties to nothing. */
  boolean hasSitePool(int site) {
    return sitesWithPool.get(site)
        || trust == Trust.NONE
        || (trust == Trust.PHYSICAL && !names.site(site).model().tiesOutputsToInputs());
  }

  /** True where lots of a site are in other stocks than its site pool. */
  boolean keepsLots(int site) {
    return sitesWithKeptLots.get(site);
  }

  /** The pool of a value at a segregated site, or NONE where no lot of it was seen. */
  int findValuePool(int site, String value) {
    return valuePools.get(site).getOrDefault(value, Row.NONE);
  }

  int junctionOf(Row row) {
    if (row.lot == Row.NONE) {
      return sitePool(row.site);
    }
    return junction(stay(row), row.site, row.lot);
  }

  private int junction(LotStay stay, int site, int lot) {
    if (stay.junction == Row.NONE) {
      stay.junction = switch (typeOf(stay, site)) {
        case SITE_POOL -> sitePool(site);
        case VALUE_POOL ->
          valuePools
              .get(site)
              .computeIfAbsent(
                  stay.value(),
                  value -> addPool(JunctionInfo.Type.VALUE_POOL, site, Row.NONE, value));
        default -> addPool(JunctionInfo.Type.LOT_POOL, site, lot, "");
      };
    }
    return stay.junction;
  }

  private int sitePool(int site) {
    if (sitePool[site] == Row.NONE) {
      sitePool[site] = addPool(JunctionInfo.Type.SITE_POOL, site, Row.NONE, "");
    }
    return sitePool[site];
  }

  private int addPool(JunctionInfo.Type type, int site, int lot, String label) {
    infos.add(new JunctionInfo(type, site, lot, label, 0));
    return builder.addPool(site);
  }

  /** The output of a mine in a year that is beyond its capacity: it cannot be told apart. */
  int addMineYear(int mine, int year) {
    infos.add(
        new JunctionInfo(JunctionInfo.Type.MINE_YEAR, mine, Row.NONE, Integer.toString(year), 0));
    return builder.addBlend(mine, false);
  }

  int addTransit(Row shipment) {
    return addPool(JunctionInfo.Type.TRANSIT, shipment.site, shipment.lot, "");
  }

  int addProcess(int site, String event, boolean homogeneous, int rows) {
    infos.add(new JunctionInfo(JunctionInfo.Type.PROCESS, site, Row.NONE, event, rows));
    return builder.addBlend(site, homogeneous);
  }

  JunctionInfo info(int junction) {
    return infos.get(junction);
  }

  List<JunctionInfo> infos() {
    return infos;
  }
}
