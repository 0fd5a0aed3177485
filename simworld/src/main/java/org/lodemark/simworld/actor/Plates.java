package org.lodemark.simworld.actor;

import java.util.Locale;
import org.lodemark.simworld.chance.Chance;

/** Trucks' plates, of no real form. */
final class Plates {
  private static final int TRUCKS = 400;

  private Plates() {}

  static String of(Chance chance) {
    return String.format(Locale.ROOT, "SIM-%04d", chance.wholeBetween(1, TRUCKS));
  }
}
