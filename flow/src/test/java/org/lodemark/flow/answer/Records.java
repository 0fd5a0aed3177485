package org.lodemark.flow.answer;

import java.util.ArrayList;
import java.util.List;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.JunctionInfo;
import org.lodemark.flow.custody.Trust;
import org.lodemark.flow.naive.Rows;
import org.lodemark.flow.naive.World;

/** Reads what a test wrote down, the engine's way and the naive one. */
final class Records {
  private Records() {}

  static CustodyGraph read(Rows rows) {
    return read(rows, Trust.PHYSICAL);
  }

  static CustodyGraph read(Rows rows, Trust trust) {
    return read(rows.world(), trust);
  }

  static CustodyGraph read(World world, Trust trust) {
    return CustodyGraph.of(world.sites(), world.movements(), Assumptions.DEFAULT.withTrust(trust));
  }

  /** The same records, but nothing in them was melted or cast. */
  static World withoutMelts(World world) {
    List<Movement> rows = new ArrayList<>();
    for (Movement row : world.movements()) {
      rows.add(new Movement(
          row.ref(),
          row.event(),
          row.action(),
          row.time(),
          row.site(),
          row.lot(),
          row.sourceLot(),
          row.counterparty(),
          row.mass(),
          row.scaleSdGrams(),
          row.document(),
          row.declaredOrigin(),
          row.segregatedBy(),
          false));
    }
    return new World(world.seed(), world.sites(), rows);
  }

  static boolean isStock(JunctionInfo.Type type) {
    return switch (type) {
      case SITE_POOL, VALUE_POOL, LOT_POOL -> true;
      case PROCESS, TRANSIT, MINE_YEAR -> false;
    };
  }

  static Trust trustOf(long seed) {
    return Trust.values()[(int) (seed % Trust.values().length)];
  }

  static LotId lot(String name) {
    return new LotId(name);
  }

  static SiteId site(String name) {
    return new SiteId(name);
  }

  /** Tonnes in grams. */
  static long t(double tonnes) {
    return Math.round(tonnes * 1e6);
  }

  /** How many seeds: all of them only in the full run. */
  static int seeds(int normally, int inFull) {
    return Boolean.getBoolean("lodemark.full") ? inFull : normally;
  }
}
