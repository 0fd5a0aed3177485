package org.lodemark.simworld.typology;

import java.util.Locale;
import java.util.Optional;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.place.Site;
import org.lodemark.simworld.actor.Dealer;
import org.lodemark.simworld.actor.Scene;
import org.lodemark.simworld.actor.Scheme;
import org.lodemark.simworld.books.Calendar;
import org.lodemark.simworld.books.Clerk;
import org.lodemark.simworld.books.Entry;
import org.lodemark.simworld.books.Habits;
import org.lodemark.simworld.books.Papers;
import org.lodemark.simworld.books.Told;
import org.lodemark.simworld.frame.OreField;
import org.lodemark.simworld.frame.Place;
import org.lodemark.simworld.physical.Parcel;
import org.lodemark.simworld.world.Typology;

/**
 * A licence and receipts, and no hole in the ground. It ships soon after its licence, in every
 * month, lots of one mass, just what its capacity allows; a clever one varies all that.
 */
final class GhostMine implements Scheme {
  private static final int NOON = 12 * 60;
  private static final int MOST_START_DAY = 240;

  private final Scene scene;
  private final Dealer host;
  private final OreField field;
  private final Place place;
  private final Contraband contraband;
  private final boolean hides;
  private final String shortName;
  private final Clerk clerk;
  private final FalsePapers papers;
  private final long licensedOn;
  private final long firstDay;
  private long nextDay;
  private int lots;

  /**
   * A ghost.
   *
   * @param tonnesPerYear about what it will be said to put out
   */
  GhostMine(
      Scene scene,
      Dealer host,
      OreField field,
      Contraband contraband,
      boolean hides,
      double tonnesPerYear) {
    this.scene = scene;
    this.host = host;
    this.field = field;
    this.contraband = contraband;
    this.hides = hides;
    this.shortName = "G" + host.shortName();
    this.papers = new FalsePapers(scene, host, Typology.GHOST_MINE);
    licensedOn = contraband.chance().wholeBetween(hides ? -400 : -5, MOST_START_DAY / 2);
    firstDay = licensedOn + contraband.chance().wholeBetween(4, hides ? 300 : 25);
    nextDay = Math.max(1, firstDay);
    place = field
        .place()
        .near(
            shortName,
            contraband.chance().between(-0.15, 0.15),
            contraband.chance().between(-0.15, 0.15));
    double slack = hides ? 1.6 : 1.02;
    clerk = scene.open(
        scene
            .form(
                "sim-" + shortName,
                "Invented mine " + shortName + " near " + field.place().name(),
                Site.Kind.MINE,
                place)
            .capacity(tonnesPerYear * 0.7, tonnesPerYear * slack)
            .licence(
                "SIM-LIC-" + shortName,
                Calendar.day(licensedOn),
                Calendar.day(licensedOn).plusYears(3))
            .build(),
        scene.plan().noise()
            ? Habits.drawn(scene.parameters(), contraband.chance())
            : Habits.EXACT);
  }

  @Override
  public Typology typology() {
    return Typology.GHOST_MINE;
  }

  @Override
  public void eachDay(long day) {
    boolean coming = contraband.isComing(day);
    boolean rests = hides && field.isClosedIn(Calendar.day(day).getMonthValue());
    if (day >= nextDay && coming && !rests) {
      double lacking = contraband.lackingGrams((double) host.homeGrams());
      if (lacking > 1_500_000) {
        bring(day);
      }
      nextDay = day + (hides ? contraband.chance().wholeBetween(1, 8) : 3);
    }
  }

  private void bring(long day) {
    Parcel parcel = hides ? contraband.bringLot() : contraband.bring(8000);
    String lot = "sim:" + shortName + "/" + String.format(Locale.ROOT, "%04d", ++lots);
    Told told = clerk.measure(parcel.material());
    String form = scene.parameters().word("ore form");
    Optional<Typology> reason = Optional.of(typology());
    long minute = Calendar.minute(day, NOON);
    clerk.write(Entry.of(Action.MINE, minute - 120, told).lot(lot).form(form).because(reason));
    String document = scene
        .papers()
        .issue(
            Papers.Sort.ROYALTY_RECEIPT,
            field.place().name(),
            day,
            told.wetGrams(),
            "lot " + lot + " of " + clerk.siteId());
    clerk.write(Entry.of(Action.SHIP, minute, told)
        .lot(lot)
        .with(host.id())
        .paper(document, "")
        .form(form)
        .because(reason));
    long way = scene.roads().minutesByRoad(place, host.place(), contraband.chance());
    papers.send(
        parcel, clerk.siteId(), lot, document, contraband.priceFactor(hides), minute + way, false);
  }
}
