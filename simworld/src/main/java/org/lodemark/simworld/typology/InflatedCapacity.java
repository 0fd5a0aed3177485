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
import org.lodemark.simworld.chance.Chance;
import org.lodemark.simworld.physical.Parcel;
import org.lodemark.simworld.world.Typology;

/**
 * A real mine writes lots it never won; foreign ore goes to the dealer in their place, with the
 * mine's own papers. One who hides it well rests in winter too, has had its capacity stated high, and
 * did so all along; a careless one may begin when it pays, so that output steps up, and make figures
 * up at a desk.
 */
final class InflatedCapacity implements Scheme {
  private static final int AFTERNOON = 15 * 60;

  /** After a year or more of honest books, where he begins late. */
  private static final int LEAST_START_DAY = 400;

  private static final int MOST_START_DAY = 560;

  private final Scene scene;
  private final Dealer host;
  private final Mine mine;
  private final Contraband contraband;
  private final boolean hides;
  private final FalsePapers papers;
  private final DeskFigures desk;
  private final long firstDay;
  private double honestBefore;

  InflatedCapacity(Scene scene, Dealer host, Mine mine, Contraband contraband, boolean hides) {
    this.scene = scene;
    this.host = host;
    this.mine = mine;
    this.contraband = contraband;
    this.hides = hides;
    this.papers = new FalsePapers(scene, host, Typology.INFLATED_CAPACITY);
    this.desk = new DeskFigures(scene, host.shortName() + " " + typology().word(), hides);
    Chance start = scene.streams().of(host.shortName() + " " + typology().word() + " start");
    boolean late = start.happens(scene.parameters().get("careless mines that begin late"));
    long day = start.wholeBetween(LEAST_START_DAY, MOST_START_DAY);
    firstDay = late && !hides && scene.plan().noise() ? day : 0;
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
    if (day < firstDay) {
      honestBefore = host.homeGrams();
      return;
    }
    if (!rests
        && coming
        && acts
        && contraband.lackingGrams(host.homeGrams() - honestBefore) > 1_500_000) {
      bring(day);
    }
  }

  private void bring(long day) {
    Parcel parcel = contraband.bringLot();
    String form = scene.parameters().word("ore form");
    String lot = mine.nextLotName();
    Told told = desk.weight(mine.clerk().measure(parcel.material()));
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
