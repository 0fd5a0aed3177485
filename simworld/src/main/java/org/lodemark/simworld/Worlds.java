package org.lodemark.simworld;

import java.util.List;
import java.util.TreeSet;
import org.lodemark.atlas.Atlas;
import org.lodemark.simworld.actor.Cast;
import org.lodemark.simworld.actor.CastSize;
import org.lodemark.simworld.actor.Dealer;
import org.lodemark.simworld.actor.Mine;
import org.lodemark.simworld.actor.Scene;
import org.lodemark.simworld.actor.Smelter;
import org.lodemark.simworld.books.Calendar;
import org.lodemark.simworld.frame.FrameReader;
import org.lodemark.simworld.frame.WorldFrame;
import org.lodemark.simworld.physical.PhysicalLog;
import org.lodemark.simworld.typology.Gain;
import org.lodemark.simworld.typology.Wrongdoers;
import org.lodemark.simworld.world.Truth;
import org.lodemark.simworld.world.Typology;
import org.lodemark.simworld.world.World;
import org.lodemark.simworld.world.WorldPlan;

/**
 * Makes worlds: day by day matter is won, moved and mixed, and people write down what they see of
 * it, or want seen. The truth comes from the matter alone.
 */
public final class Worlds {
  /** Metal of a world's smelters by that of its traders; a share of them is bought by smelters. */
  private static final double OF_SMELTERS = 0.22;

  /** Metal in lots with a claim by that of traders: exporters sell the same again. */
  private static final double CLAIMED = 2 + OF_SMELTERS;

  private Worlds() {}

  /**
   * The world of a plan.
   *
   * @throws IllegalStateException when the atlas has no trade to be simulated, saying what it lacks
   */
  public static World of(WorldPlan plan, Atlas atlas) {
    return of(plan, FrameReader.of(atlas));
  }

  /** The world of a plan in a frame. */
  public static World of(WorldPlan plan, WorldFrame frame) {
    return of(plan, frame, PhysicalLog.NONE);
  }

  /** The same, with somebody told of all that is done to matter. */
  public static World of(WorldPlan plan, WorldFrame frame, PhysicalLog log) {
    return of(plan, frame, CastSize.of(plan, frame.parameters()), log);
  }

  /** The same with a cast of that size. */
  public static World of(WorldPlan plan, WorldFrame frame, CastSize size, PhysicalLog log) {
    Scene scene = Scene.of(plan, frame, log);
    Cast cast = new Cast(scene, size);
    Gain gain = new Gain(scene.truth(), plan.foreignShare());
    assign(scene, size, cast, gain);
    for (long day = 0; day < Calendar.DAYS; day++) {
      trade(scene, cast, day);
      gain.adjust();
    }
    for (long day = Calendar.DAYS; day < Calendar.DAYS + Calendar.DAYS_AFTER; day++) {
      scene.roads().deliver(day);
    }
    return new World(
        plan,
        scene.ledger().sites(),
        scene.ledger().events(),
        scene.ledger().documents(),
        scene.ledger().assays(),
        new Truth(scene.truth().lots(), scene.ledger().typologyOfEvent()));
  }

  private static void trade(Scene scene, Cast cast, long day) {
    for (Dealer trader : cast.traders()) {
      trader.scheme(day);
    }
    scene.roads().deliver(day);
    for (Mine mine : cast.mines()) {
      mine.work(day);
    }
    for (Dealer trader : cast.traders()) {
      trader.work(day);
    }
    for (Dealer exporter : cast.exporters()) {
      exporter.work(day);
    }
    for (Smelter smelter : cast.smelters()) {
      smelter.work(day);
    }
  }

  /** Each typology is to bring the same part of the foreign metal. */
  private static void assign(Scene scene, CastSize size, Cast cast, Gain gain) {
    List<Typology> typologies = List.copyOf(new TreeSet<>(scene.plan().typologies()));
    if (typologies.isEmpty()) {
      return;
    }
    double share = Math.min(0.95, scene.plan().foreignShare());
    double odds = share / (1 - share) / typologies.size();
    double perLot = scene.parameters().get("mine lot") * 1000 * 0.96 * 0.44;
    Wrongdoers wrongdoers = new Wrongdoers(
        scene,
        cast.unauditedTraders(),
        cast.homeMines(),
        perLot * size.lotsPerMine() * size.minesPerTrader(),
        gain);
    for (Typology typology : typologies) {
      if (typology == Typology.THIRD_COUNTRY_REFINING) {
        double foreign = odds * CLAIMED;
        wrongdoers.assign(cast.smelters(), foreign / (foreign + OF_SMELTERS));
      } else {
        wrongdoers.assign(typology, odds * size.traders());
      }
    }
  }
}
