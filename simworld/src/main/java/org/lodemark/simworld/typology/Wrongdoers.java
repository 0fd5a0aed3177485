package org.lodemark.simworld.typology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodemark.simworld.actor.Dealer;
import org.lodemark.simworld.actor.Mine;
import org.lodemark.simworld.actor.Scene;
import org.lodemark.simworld.actor.Scheme;
import org.lodemark.simworld.actor.Smelter;
import org.lodemark.simworld.chance.Chance;
import org.lodemark.simworld.frame.OreField;
import org.lodemark.simworld.frame.Place;
import org.lodemark.simworld.world.Typology;

/**
 * Gives typologies to traders and smelters, each its part of the world's foreign metal. What a
 * typology's hosts do depends on no other typology.
 */
public final class Wrongdoers {
  private static final double MOST_OF_A_HOST = 0.92;
  private static final double LEAST_SHARE = 0.02;

  private final Scene scene;
  private final List<Dealer> traders;
  private final List<Mine> mines;
  private final double gramsPerTrader;
  private final Gain gain;
  private final Map<Dealer, Double> taken = new HashMap<>();

  /**
   * Those who may do wrong.
   *
   * @param traders none of them audited
   * @param gramsPerTrader contained metal one of them honestly takes in, about
   */
  public Wrongdoers(
      Scene scene, List<Dealer> traders, List<Mine> mines, double gramsPerTrader, Gain gain) {
    this.scene = scene;
    this.traders = traders;
    this.mines = mines;
    this.gramsPerTrader = gramsPerTrader;
    this.gain = gain;
  }

  /**
   * Gives a typology its hosts among traders.
   *
   * @param odds foreign metal of all its hosts, by what one of them honestly takes in
   */
  public void assign(Typology typology, double odds) {
    Chance chance = scene.streams().of("hosts of " + typology.word());
    List<Dealer> free = new ArrayList<>(traders);
    double left = odds;
    while (left > LEAST_SHARE / 2 && !free.isEmpty()) {
      double drawn = chance.in(scene.parameters().range("wrongdoer's share"));
      boolean hides = chance.happens(scene.parameters().get("wrongdoers who hide well"));
      Dealer host = freest(free, chance);
      free.remove(host);
      double room = MOST_OF_A_HOST - taken.getOrDefault(host, 0.0);
      double rest = Math.max(LEAST_SHARE, left / (1 + left));
      double share = Math.min(Math.min(drawn, rest), room);
      if (share >= LEAST_SHARE) {
        taken.merge(host, share, Double::sum);
        host.add(scheme(typology, host, share, hides, chance));
        left -= share / (1 - share);
      }
    }
  }

  /** One of those with the least on their hands. */
  private Dealer freest(List<Dealer> free, Chance chance) {
    double least =
        free.stream().mapToDouble(host -> taken.getOrDefault(host, 0.0)).min().orElse(0);
    return chance.oneOf(
        free.stream().filter(host -> taken.getOrDefault(host, 0.0) <= least).toList());
  }

  private Scheme scheme(
      Typology typology, Dealer host, double share, boolean hides, Chance chance) {
    OreField field = nearest(scene.frame().foreignFields(), host.place());
    Contraband contraband = new Contraband(scene, field, typology, host.shortName(), share, gain);
    return switch (typology) {
      case MIXING_AT_BUYER -> new MixingAtBuyer(scene, host, contraband, hides);
      case INFLATED_CAPACITY ->
        new InflatedCapacity(scene, host, mineOf(host, true, chance), contraband, hides);
      case RELABELLING_AT_BORDER ->
        new RelabellingAtBorder(scene, host, mineOf(host, hides, chance), contraband, hides);
      case GHOST_MINE ->
        new GhostMine(
            scene,
            host,
            chance.oneOf(scene.frame().fields()),
            contraband,
            hides,
            Math.max(20, gramsPerTrader / 2e6 * share / (1 - share)));
      case OVER_DECLARED_GRADE -> new OverDeclaredGrade(scene, host.shortName(), contraband, hides);
      case LEGACY_STOCK ->
        new LegacyStock(scene, host, contraband, gramsPerTrader * share / (1 - share), share);
      case THIRD_COUNTRY_REFINING ->
        throw new IllegalArgumentException(typology + " happens at a smelter");
    };
  }

  /** A mine that sells to a dealer, or one that does not. */
  private Mine mineOf(Dealer host, boolean itsOwn, Chance chance) {
    List<Mine> found =
        mines.stream().filter(mine -> mine.sellsTo(host) == itsOwn).toList();
    return chance.oneOf(found.isEmpty() ? mines : found);
  }

  private static OreField nearest(List<OreField> fields, Place place) {
    return fields.stream()
        .min(Comparator.comparingDouble(field -> field
            .crossing()
            .map(crossing -> crossing.place().kilometresTo(place))
            .orElse(Double.MAX_VALUE)))
        .orElseThrow();
  }

  /**
   * Gives smelters their part.
   *
   * @param share the foreign part of what each of them takes in
   */
  public void assign(List<Smelter> smelters, double share) {
    Typology typology = Typology.THIRD_COUNTRY_REFINING;
    Chance chance = scene.streams().of("hosts of " + typology.word());
    for (Smelter host : smelters) {
      OreField field = chance.oneOf(scene.frame().foreignFields());
      boolean open = chance.happens(scene.parameters().get("wrongdoers who hide well"));
      host.add(new ThirdCountryRefining(
          scene,
          host,
          new Contraband(scene, field, typology, host.shortName(), share, gain),
          open));
    }
  }
}
