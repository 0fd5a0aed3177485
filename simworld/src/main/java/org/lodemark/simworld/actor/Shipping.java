package org.lodemark.simworld.actor;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.lodemark.domain.custody.Action;
import org.lodemark.simworld.books.Calendar;
import org.lodemark.simworld.books.Clerk;
import org.lodemark.simworld.books.Entry;
import org.lodemark.simworld.books.Papers;
import org.lodemark.simworld.books.Told;
import org.lodemark.simworld.chance.Chance;
import org.lodemark.simworld.frame.Place;
import org.lodemark.simworld.physical.Parcel;

/** What a dealer has sold and not sent yet; some of it goes in two trucks. */
final class Shipping {
  private static final int MORNING = 6 * 60;

  private final Scene scene;
  private final Tier tier;
  private final Place place;
  private final Clerk clerk;
  private final List<? extends Receiver> outlets;
  private final Chance road;
  private final List<Going> waiting = new ArrayList<>();

  private record Going(Held held, Receiver to, long day) {}

  Shipping(
      Scene scene,
      Tier tier,
      Place place,
      Clerk clerk,
      String shortName,
      List<? extends Receiver> outlets) {
    this.scene = scene;
    this.tier = tier;
    this.place = place;
    this.clerk = clerk;
    this.outlets = List.copyOf(outlets);
    this.road = scene.streams().of(shortName + " road");
  }

  /** What lies there still. */
  List<Held> waiting() {
    return waiting.stream().map(Going::held).toList();
  }

  /** A lot is sold; it goes in the next days. */
  void plan(Held held, long day) {
    Receiver to = road.oneOf(outlets);
    long first = day + road.wholeBetween(1, 4);
    boolean parted = road.happens(scene.parameters().get("partial shipment"));
    double fraction = road.between(0.35, 0.65);
    if (!parted) {
      waiting.add(new Going(held, to, first));
      return;
    }
    long wet = Math.round(held.parcel().material().wet() * fraction);
    Parcel part = scene.yard().split(held.parcel(), wet);
    waiting.add(new Going(part(held, part), to, first));
    waiting.add(new Going(part(held, held.parcel()), to, first + road.wholeBetween(1, 8)));
  }

  private Held part(Held held, Parcel parcel) {
    return new Held(
        held.lot(), parcel, clerk.measure(parcel.material()), held.declared(), held.reason());
  }

  void shipDue(long day) {
    for (Iterator<Going> all = waiting.iterator(); all.hasNext(); ) {
      Going going = all.next();
      if (going.day() <= day) {
        ship(going, day);
        all.remove();
      }
    }
  }

  private void ship(Going going, long day) {
    Held held = going.held();
    long minute = Calendar.minute(day, MORNING + road.wholeBetween(0, 300));
    String office = place.name();
    Told weighed = clerk.measure(held.parcel().material());
    Told told = clerk.habits().exactly()
        ? weighed
        : clerk.habits().mixesByBook() ? held.told().of(weighed.wetGrams()) : held.told();
    String document =
        scene.papers().issue(tier.paper(), office, day, told.wetGrams(), "lot " + held.lot());
    if (tier == Tier.EXPORTER) {
      exportPapers(held, told, office, day);
    }
    String vehicle = Plates.of(road);
    Entry entry = Entry.of(Action.SHIP, minute, told)
        .lot(held.lot())
        .with(going.to().id())
        .paper(document, vehicle)
        .form(scene.parameters().word("ore form"))
        .minedIn(held.declared())
        .because(held.reason());
    if (tier == Tier.EXPORTER) {
      entry.paid(
          scene.prices().of(day)
              * scene.parameters().get("paid at port")
              * road.logNormal(scene.parameters().get("price noise")),
          "t contained");
    }
    if (clerk.write(entry)) {
      scene.yard().handOn(held.parcel(), held.lot());
      scene.truth().departs(held.lot(), id(), held.declared(), held.parcel().material());
    }
    if (road.happens(scene.parameters().get(tier.assayed()))) {
      scene.laboratory().assay(held.lot(), held.parcel().material(), day);
    }
    long way = tier == Tier.EXPORTER
        ? scene.roads().minutesBySea(road)
        : scene.roads().minutesByRoad(place, going.to().place(), road);
    scene
        .roads()
        .send(
            new Delivery(
                held.parcel(),
                id(),
                held.lot(),
                held.declared(),
                "ore form",
                document,
                vehicle,
                1,
                scene.roads().atGate(minute + way),
                false,
                Optional.empty()),
            going.to());
  }

  private String id() {
    return clerk.siteId();
  }

  private void exportPapers(Held held, Told told, String office, long day) {
    String covers = "lot " + held.lot() + ", said to be mined in "
        + scene.frame().land(held.declared()).name();
    scene.papers().issue(Papers.Sort.CERTIFICATE_OF_ORIGIN, office, day, told.wetGrams(), covers);
    scene
        .papers()
        .issue(Papers.Sort.BILL_OF_LADING, office, day, told.wetGrams(), "lot " + held.lot());
  }
}
