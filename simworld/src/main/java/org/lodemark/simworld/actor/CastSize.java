package org.lodemark.simworld.actor;

import org.lodemark.simworld.frame.Parameters;
import org.lodemark.simworld.world.WorldPlan;

/**
 * How many take part, so that about the planned number of lots is sold.
 *
 * @param lotsPerMine lots a mine wins in the time of the world
 */
public record CastSize(
    int traders,
    int auditedTraders,
    int openTraders,
    int exporters,
    int auditedExporters,
    int smelters,
    int customers,
    int minesPerTrader,
    double lotsPerMine) {
  /** Of the lots with a claim so many are sold by traders; others by exporters and smelters. */
  private static final double OF_TRADERS = 0.58;

  private static final double LOTS_PER_TRADER = 25;

  /** Lots sold of those that outages, closures and stock at the end would leave: measured. */
  private static final double YIELD = 0.7;

  /** Mine lots in a lot of a trader: what a batch aims at, and half a lot that it overshoots. */
  private static final double OVERSHOT = 0.35;

  public static CastSize of(WorldPlan plan, Parameters p) {
    double traderLots = plan.lots() / YIELD * OF_TRADERS;
    int traders = Math.max(3, (int) Math.round(traderLots / LOTS_PER_TRADER));
    int exporters = Math.max(1, Math.round(traders / 4f));
    int audited = Math.max(1, (int) Math.round(traders * p.get("audited")));
    int open = traders < 6 ? 0 : Math.max(1, (int) Math.round(traders * p.get("open transit")));
    double mineLots = traderLots * (p.get("lots of a trader's batch") + OVERSHOT);
    double won = mineLots * (1 - 0.8 * plan.foreignShare());
    return new CastSize(
        traders,
        audited,
        open,
        exporters,
        exporters == 1 ? 0 : Math.max(1, Math.round(exporters * audited / (float) traders)),
        Math.max(1, Math.round(exporters / 6f)),
        2 + exporters / 10,
        2,
        won / (traders * 2 + open));
  }
}
