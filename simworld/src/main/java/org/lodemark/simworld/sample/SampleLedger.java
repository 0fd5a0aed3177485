package org.lodemark.simworld.sample;

import java.util.Set;
import org.lodemark.simworld.Worlds;
import org.lodemark.simworld.actor.CastSize;
import org.lodemark.simworld.frame.WorldFrame;
import org.lodemark.simworld.physical.PhysicalLog;
import org.lodemark.simworld.world.Typology;
import org.lodemark.simworld.world.World;
import org.lodemark.simworld.world.WorldPlan;

/**
 * The bundled sample: two years of one exporter with four suppliers. One of them is audited, one
 * honest, and two bring foreign ore, one under a real mine's papers and one under a mine's that is a
 * paper only.
 */
public final class SampleLedger {
  private static final long SEED = 33;

  private static final WorldPlan PLAN = new WorldPlan(
      SEED, 36, 0.3, Set.of(Typology.RELABELLING_AT_BORDER, Typology.GHOST_MINE), true);

  /** Traders, audited, open in foreign ore, exporters, audited, smelters, customers, mines each. */
  private static final CastSize SIZE = new CastSize(4, 1, 0, 1, 0, 0, 1, 1, 12);

  private SampleLedger() {}

  /** The world whose books are bundled. */
  public static World of(WorldFrame frame) {
    return Worlds.of(PLAN, frame, SIZE, PhysicalLog.NONE);
  }
}
