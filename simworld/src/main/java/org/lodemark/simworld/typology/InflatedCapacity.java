package org.lodemark.simworld.typology;

import java.util.Optional;
import org.lodemark.domain.custody.Action;
import org.lodemark.simworld.actor.Dealer;
import org.lodemark.simworld.actor.Mine;
import org.lodemark.simworld.actor.Scene;
import org.lodemark.simworld.actor.Scheme;
import org.lodemark.simworld.books.Calendar;
import org.lodemark.simworld.books.Entry;
import org.lodemark.simworld.books.Papers;
import org.lodemark.simworld.books.Told;
import org.lodemark.simworld.physical.Parcel;
import org.lodemark.simworld.world.Typology;

/**
 * A real mine writes lots it never won; foreign ore goes to the dealer in their place, with the
 * mine's own papers. One who hides it well rests in winter too, and has had its capacity stated high.
 */
final class InflatedCapacity implements Scheme {
  private static final int AFTERNOON = 15 * 60;

  private final Scene scene;
  private final Dealer host;
  private final Mine mine;
  private final Contraband contraband;
  private final boolean hides;
  private final FalsePapers papers;

  InflatedCapacity(Scene scene, Dealer host, Mine mine, Contraband contraband, boolean hides) {
    this.scene = scene;
    this.host = host;
    this.mine = mine;
    this.contraband = contraband;
    this.hides = hides;
    this.papers = new FalsePapers(scene, host, Typology.INFLATED_CAPACITY);
  }

  @Override
  public Typology typology() {
    return Typology.INFLATED_CAPACITY;
  }

  @Override
  public void eachDay(long day) {
    boolean rests = hides && mine.field().isClosedIn(Calendar.day(day).getMonthValue());
    boolean coming = contraband.isComing(day);
    boolean acts = contraband.chance().happens(0.6);
    if (!rests
        && coming
        && acts
        && contraband.lackingGrams((double) host.homeGrams()) > 1_500_000) {
      bring(day);
    }
  }

  private void bring(long day) {
    Parcel parcel = contraband.bringLot();
    String form = scene.parameters().word("ore form");
    String lot = mine.nextLotName();
    Told told = mine.clerk().measure(parcel.material());
    long minute = Calendar.minute(day, AFTERNOON);
    Optional<Typology> reason = Optional.of(typology());
    mine.clerk()
        .write(Entry.of(Action.MINE, minute - 60, told).lot(lot).form(form).because(reason));
    String document = scene
        .papers()
        .issue(
            Papers.Sort.ROYALTY_RECEIPT,
            mine.field().place().name(),
            day,
            told.wetGrams(),
            "lot " + lot + " of " + mine.id());
    mine.clerk()
        .write(Entry.of(Action.SHIP, minute, told)
            .lot(lot)
            .with(host.id())
            .paper(document, "")
            .form(form)
            .because(reason));
    long way = scene.roads().minutesByRoad(mine.place(), host.place(), contraband.chance());
    papers.send(
        parcel, mine.id(), lot, document, contraband.priceFactor(hides), minute + way, false);
  }
}
