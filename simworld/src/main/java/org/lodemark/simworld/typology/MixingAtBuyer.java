package org.lodemark.simworld.typology;

import java.math.BigDecimal;
import org.lodemark.simworld.actor.Batch;
import org.lodemark.simworld.actor.Dealer;
import org.lodemark.simworld.actor.Delivery;
import org.lodemark.simworld.actor.Scene;
import org.lodemark.simworld.actor.Scheme;
import org.lodemark.simworld.books.Calendar;
import org.lodemark.simworld.books.Told;
import org.lodemark.simworld.physical.Parcel;
import org.lodemark.simworld.world.Typology;

/**
 * Foreign ore, bought without a record, goes on the heap. One who hides it well writes what honest
 * mines bring as heavier than it was, so that his books balance a little better.
 */
final class MixingAtBuyer implements Scheme {
  private static final double MOST_INFLATED = 0.25;
  private static final double LEAST_GRAMS = 100_000;

  private final Scene scene;
  private final Dealer host;
  private final Contraband contraband;
  private final boolean hides;
  private long lastOpenDay = -1;

  MixingAtBuyer(Scene scene, Dealer host, Contraband contraband, boolean hides) {
    this.scene = scene;
    this.host = host;
    this.contraband = contraband;
    this.hides = hides && scene.plan().noise();
  }

  @Override
  public Typology typology() {
    return Typology.MIXING_AT_BUYER;
  }

  @Override
  public boolean changesReceipts() {
    return hides;
  }

  @Override
  public Told told(Delivery delivery, Told found) {
    if (!hides || delivery.reason().isPresent()) {
      return found;
    }
    double part = Math.min(MOST_INFLATED, contraband.share());
    BigDecimal grams = BigDecimal.valueOf(found.wetGrams() * (1 + part));
    return found.of(Math.round(grams.doubleValue() / 10_000) * 10_000);
  }

  @Override
  public void eachDay(long day) {
    if (contraband.isComing(day)) {
      lastOpenDay = day;
    }
  }

  @Override
  public void mixing(Batch batch) {
    boolean fresh = Calendar.dayOf(batch.minute()) - lastOpenDay <= 7 && lastOpenDay >= 0;
    double lacking = contraband.lackingGrams((double) host.homeGrams());
    double most = batch.heap().material().metal() * 2.5;
    double wanted = Math.min(most, lacking * contraband.chance().between(0.5, 1.2));
    boolean ofHome = batch.declared().equals(scene.frame().home().iso3());
    if (fresh && ofHome && wanted > LEAST_GRAMS) {
      Parcel parcel = contraband.bringMetal(wanted);
      scene.yard().pourAll(parcel, batch.heap());
      batch.changedBy(typology());
    }
  }
}
