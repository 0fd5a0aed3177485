package org.lodemark.simworld.sample;

import java.util.Set;
import org.lodemark.simworld.Worlds;
import org.lodemark.simworld.actor.CastSize;
import org.lodemark.simworld.frame.Parameters;
import org.lodemark.simworld.frame.WorldFrame;
import org.lodemark.simworld.physical.PhysicalLog;
import org.lodemark.simworld.world.Typology;
import org.lodemark.simworld.world.World;
import org.lodemark.simworld.world.WorldPlan;

/**
 * The bundled sample: two years of one exporter with four suppliers. One of them is audited, one
 * honest, and two bring foreign ore, one under a real mine's papers and one under a mine's that is a
 * paper only. It is too small for last digits to show anything, so that nobody in it rounds now and then
 * or makes figures up, and its figures stay those that the guide quotes.
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
    Parameters plain = frame
        .parameters()
        .with("sites that round now and then", 0)
        .with("wrongdoers who make figures up", 0);
    return Worlds.of(PLAN, frame.with(plain), SIZE, PhysicalLog.NONE);
  }
}
