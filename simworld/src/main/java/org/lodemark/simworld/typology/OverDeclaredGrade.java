package org.lodemark.simworld.typology;

import org.lodemark.simworld.actor.Batch;
import org.lodemark.simworld.actor.Delivery;
import org.lodemark.simworld.actor.Held;
import org.lodemark.simworld.actor.Scene;
import org.lodemark.simworld.actor.Scheme;
import org.lodemark.simworld.books.Told;
import org.lodemark.simworld.physical.Parcel;
import org.lodemark.simworld.world.Typology;

/**
 * What a mine brings is written with a grade that is too high; a part of it is thrown away, and
 * foreign ore fills the gap, so that mass and metal agree with the paper. A careless one may make the
 * grades up at a desk.
 */
final class OverDeclaredGrade implements Scheme {
  private static final double MOST_GRADE = 0.59;

  private final Scene scene;
  private final Contraband contraband;
  private final Parcel dump;
  private final DeskFigures desk;

  OverDeclaredGrade(Scene scene, String host, Contraband contraband, boolean hides) {
    this.scene = scene;
    this.contraband = contraband;
    this.dump = scene.yard().empty();
    this.desk = new DeskFigures(scene, host + " " + typology().word(), hides);
  }

  @Override
  public Typology typology() {
    return Typology.OVER_DECLARED_GRADE;
  }

  @Override
  public boolean changesReceipts() {
    return true;
  }

  /** With f of the mass exchanged, a part x of the metal is foreign: f = x a / (b (1 - x) + x a). */
  private double exchanged(double homeGrade) {
    double x = contraband.share();
    return x * homeGrade / (contraband.grade() * (1 - x) + x * homeGrade);
  }

  @Override
  public Told told(Delivery delivery, Told found) {
    if (delivery.reason().isPresent() || !isHome(delivery.declared())) {
      return found;
    }
    double grade = delivery.parcel().material().grade();
    double f = exchanged(grade);
    double filled = (1 - f) * grade + f * contraband.grade();
    return filled > grade ? found.graded(desk.grade(Math.min(MOST_GRADE, filled))) : found;
  }

  private boolean isHome(String declared) {
    return declared.equals(scene.frame().home().iso3());
  }

  @Override
  public void mixing(Batch batch) {
    if (!isHome(batch.declared()) || batch.inputs().stream().allMatch(OverDeclaredGrade::isOther)) {
      return;
    }
    double f = exchanged(batch.heap().material().grade());
    long away = Math.round(batch.heap().material().wet() * f);
    Parcel foreign = contraband.bring(Math.max(1, away / 1000.0));
    scene.yard().pour(batch.heap(), dump, away);
    scene.yard().pourAll(foreign, batch.heap());
    batch.changedBy(typology());
  }

  private static boolean isOther(Held held) {
    return held.reason().isPresent();
  }
}
