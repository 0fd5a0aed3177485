package org.lodemark.simworld.typology;

import org.lodemark.simworld.actor.Mine;
import org.lodemark.simworld.actor.Scene;
import org.lodemark.simworld.actor.TruthBook;
import org.lodemark.simworld.books.Calendar;
import org.lodemark.simworld.chance.Chance;
import org.lodemark.simworld.frame.OreField;
import org.lodemark.simworld.physical.Parcel;
import org.lodemark.simworld.world.Typology;

/**
 * Foreign ore that nobody writes down, and how much of it one wrongdoer takes: a part of all that
 * he takes in, which rises or falls with what the world still lacks.
 */
final class Contraband {
  private static final double MOST_SHARE = 0.97;
  private static final double KILOGRAM = 1000;

  private final Scene scene;
  private final OreField field;
  private final Typology typology;
  private final double share;
  private final Gain gain;
  private final Mine.Ore ore;
  private final Chance chance;
  private final double discount;
  private final double leak;
  private long broughtGrams;

  Contraband(Scene scene, OreField field, Typology typology, String host, double share, Gain gain) {
    this.scene = scene;
    this.field = field;
    this.typology = typology;
    this.share = share;
    this.gain = gain;
    String name = host + " " + typology.word();
    this.ore = new Mine.Ore(scene, field, name);
    this.chance = scene.streams().of(name);
    this.discount = chance.in(scene.parameters().range("foreign discount"));
    this.leak = chance.in(scene.parameters().range("over while closed"));
  }

  Chance chance() {
    return chance;
  }

  OreField field() {
    return field;
  }

  double grade() {
    return ore.grade();
  }

  /** What is paid for it, relative to others' ore; the same for one who hides that too. */
  double priceFactor(boolean hidden) {
    return hidden ? 1 - discount / 4 : 1 - discount;
  }

  /** True on a day on which it comes over. */
  boolean isComing(long day) {
    boolean over = chance.happens(leak);
    return over || field.crossing().isEmpty() || field.crossing().get().isOpenOn(Calendar.day(day));
  }

  /** The part of what he takes in that is to be foreign now. */
  double share() {
    double odds = share / (1 - share) * gain.now();
    return Math.min(MOST_SHARE, odds / (1 + odds));
  }

  /** Metal that he lacks, in grams, after so much honest metal; below nought where he has too much. */
  double lackingGrams(double homeGrams) {
    double part = share();
    return homeGrams * part / (1 - part) - broughtGrams;
  }

  /** Ore that just came over. */
  Parcel bring(double kilograms) {
    Parcel parcel = ore.win(kilograms, TruthBook.bit(typology));
    broughtGrams += parcel.material().metal();
    return parcel;
  }

  /** The same, of a mass that holds so much metal, about. */
  Parcel bringMetal(double grams) {
    return bring(Math.max(1, grams / KILOGRAM / ore.grade() / 0.96));
  }

  Parcel bringLot() {
    return bring(chance.in(scene.parameters().range("mine lot")));
  }
}
