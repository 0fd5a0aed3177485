package org.lodemark.simworld.typology;

import java.util.Locale;
import java.util.Optional;
import org.lodemark.domain.custody.Action;
import org.lodemark.simworld.actor.Batch;
import org.lodemark.simworld.actor.Scene;
import org.lodemark.simworld.actor.Scheme;
import org.lodemark.simworld.actor.Smelter;
import org.lodemark.simworld.books.Entry;
import org.lodemark.simworld.books.Told;
import org.lodemark.simworld.physical.Parcel;
import org.lodemark.simworld.world.Typology;

/**
 * Foreign ore is melted in a third country, and the metal is sold as mined elsewhere. A careless
 * smelter writes nothing of it; one that hides it writes the ore as an input, from where it came, and
 * trusts that nobody asks.
 */
final class ThirdCountryRefining implements Scheme {
  private static final double LEAST_GRAMS = 300_000;

  private final Scene scene;
  private final Smelter host;
  private final Contraband contraband;
  private final boolean open;
  private int lots;

  ThirdCountryRefining(Scene scene, Smelter host, Contraband contraband, boolean open) {
    this.scene = scene;
    this.host = host;
    this.contraband = contraband;
    this.open = open && scene.plan().noise();
  }

  @Override
  public Typology typology() {
    return Typology.THIRD_COUNTRY_REFINING;
  }

  @Override
  public void mixing(Batch batch) {
    double lacking = contraband.lackingGrams((double) host.homeGrams());
    double wanted = Math.min(lacking, batch.heap().material().metal() * 25.0);
    boolean ofHome = batch.declared().equals(scene.frame().home().iso3());
    if (!ofHome || wanted < LEAST_GRAMS) {
      return;
    }
    Parcel parcel = contraband.bringMetal(wanted);
    if (open) {
      write(parcel, batch);
    }
    scene.yard().pourAll(parcel, batch.heap());
    batch.changedBy(typology());
  }

  /** As it stands in a smelter's books: bought of nobody who keeps any. */
  private void write(Parcel parcel, Batch batch) {
    String lot = "sim:" + host.shortName() + "/x-" + String.format(Locale.ROOT, "%04d", ++lots);
    Told told = host.clerk().measure(parcel.material());
    String form = scene.parameters().word("ore form");
    host.clerk()
        .write(Entry.of(Action.RECEIVE, batch.minute() - 300, told)
            .lot(lot)
            .form(form)
            .because(Optional.of(typology())));
    host.clerk()
        .write(Entry.of(Action.INPUT, batch.minute(), told)
            .lot(lot)
            .event(batch.event())
            .form(form)
            .because(Optional.of(typology())));
  }
}
