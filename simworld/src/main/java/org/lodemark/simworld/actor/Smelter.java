package org.lodemark.simworld.actor;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lodemark.domain.custody.Action;
import org.lodemark.simworld.books.Calendar;
import org.lodemark.simworld.books.Clerk;
import org.lodemark.simworld.books.Entry;
import org.lodemark.simworld.books.Papers;
import org.lodemark.simworld.books.Told;
import org.lodemark.simworld.chance.Chance;
import org.lodemark.simworld.frame.Parameters;
import org.lodemark.simworld.frame.Place;
import org.lodemark.simworld.physical.Material;
import org.lodemark.simworld.physical.Parcel;

/** A smelter abroad: melts lots of one claimed origin in a heat, and sells the metal. */
public final class Smelter implements Receiver {
  private static final int CHARGED_AT = 16 * 60;
  private static final int CAST_AT = 22 * 60;
  private static final int MORNING = 9 * 60;

  private final Scene scene;
  private final Place place;
  private final Clerk clerk;
  private final String shortName;
  private final List<? extends Receiver> customers;
  private final Stock stock;
  private final List<Scheme> schemes = new ArrayList<>();
  private final List<Held> cast = new ArrayList<>();
  private final List<Parcel> slag = new ArrayList<>();
  private final List<Long> dueDays = new ArrayList<>();
  private final Chance fire;
  private double nextHeatGrams;
  private int received;
  private int heats;
  private int products;
  private long homeGrams;

  public Smelter(
      Scene scene, Place place, Clerk clerk, String shortName, List<? extends Receiver> customers) {
    this.scene = scene;
    this.place = place;
    this.clerk = clerk;
    this.shortName = shortName;
    this.customers = List.copyOf(customers);
    this.stock = new Stock(scene.yard());
    this.fire = scene.streams().of(shortName + " fire");
    this.nextHeatGrams = drawHeat();
  }

  private double drawHeat() {
    Parameters p = scene.parameters();
    return 1000 * fire.in(p.range("export lots of one heat")) * p.get("export batch") * 0.8;
  }

  @Override
  public String id() {
    return clerk.siteId();
  }

  @Override
  public Place place() {
    return place;
  }

  public Clerk clerk() {
    return clerk;
  }

  public String shortName() {
    return shortName;
  }

  public void add(Scheme scheme) {
    schemes.add(scheme);
  }

  /** Contained metal that came in by the books so far, in grams. */
  public long homeGrams() {
    return homeGrams;
  }

  @Override
  public void receive(Delivery delivery) {
    String lot = "sim:" + shortName + "/in-" + String.format(Locale.ROOT, "%04d", ++received);
    Told told = clerk.measure(delivery.parcel().material());
    clerk.write(Entry.of(Action.RECEIVE, delivery.minute(), told)
        .lot(lot)
        .sourceLot(delivery.lot())
        .with(delivery.from())
        .paper(delivery.document(), "")
        .form(scene.parameters().word("ore form"))
        .paid(
            scene.prices().of(Calendar.dayOf(delivery.minute()))
                * scene.parameters().get("paid at port")
                * delivery.priceFactor()
                * fire.logNormal(scene.parameters().get("price noise")),
            "t contained")
        .because(delivery.reason()));
    homeGrams += delivery.reason().isEmpty() ? delivery.parcel().material().metal() : 0;
    stock.add(new Held(lot, delivery.parcel(), told, delivery.declared(), delivery.reason()));
  }

  /** A day's work, after what came in. */
  public void work(long day) {
    schemes.forEach(scheme -> scheme.eachDay(day));
    shipDue(day);
    for (String country : stock.countries()) {
      if (stock.wetGrams(country) >= nextHeatGrams) {
        heat(country, day);
        nextHeatGrams = drawHeat();
      }
    }
    if (clerk.habits().exactly() && day == Calendar.DAYS - 1) {
      count(day);
    }
  }

  /** In a world where all is written, what lies there at the end is counted. */
  private void count(long day) {
    Material sum =
        Material.nothing(scene.frame().origins(), scene.frame().traces().size());
    for (Held held : stock.all()) {
      sum = sum.plus(held.parcel().material());
    }
    for (Held held : cast) {
      sum = sum.plus(held.parcel().material());
    }
    for (Parcel parcel : slag) {
      sum = sum.plus(parcel.material());
    }
    if (sum.wet() > 0) {
      clerk.write(Entry.of(Action.COUNT, Calendar.minute(day, CAST_AT + 60), clerk.measure(sum)));
    }
  }

  private void heat(String country, long day) {
    List<Held> inputs = stock.take(country, Math.round(nextHeatGrams), false);
    String event = shortName + "-heat-" + String.format(Locale.ROOT, "%04d", ++heats);
    long minute = Calendar.minute(day, CHARGED_AT);
    Parcel furnace = scene.yard().empty();
    for (Held held : inputs) {
      Told told = clerk.habits().exactly() ? clerk.measure(held.parcel().material()) : held.told();
      scene.yard().pourAll(held.parcel(), furnace);
      clerk.write(Entry.of(Action.INPUT, minute, told)
          .lot(held.lot())
          .event(event)
          .form(scene.parameters().word("ore form"))
          .because(held.reason()));
    }
    Batch batch = new Batch(event, minute, country, inputs, furnace);
    schemes.forEach(scheme -> scheme.mixing(batch));
    Parameters p = scene.parameters();
    Parcel metal = scene
        .yard()
        .smelt(
            furnace,
            fire.in(p.range("smelter recovery")),
            fire.in(p.range("metal purity")),
            fire.in(p.range("traces kept in metal")));
    pour(metal, country, event, day, batch);
    if (clerk.habits().exactly()) {
      writeSlag(furnace, event, day);
    }
  }

  /** In a world where all is written, what went to slag is too: else it would hide an inflow. */
  private void writeSlag(Parcel rest, String event, long day) {
    slag.add(rest);
    clerk.write(
        Entry.of(Action.OUTPUT, Calendar.minute(day, CAST_AT), clerk.measure(rest.material()))
            .lot("sim:" + shortName + "/slag-" + String.format(Locale.ROOT, "%04d", heats))
            .event(event));
  }

  private void pour(Parcel metal, String country, String event, long day, Batch batch) {
    int lots = fire.wholeBetween(2, 4);
    long each = metal.material().wet() / lots;
    long minute = Calendar.minute(day, CAST_AT);
    for (int i = 1; i <= lots; i++) {
      Parcel drum = i == lots ? metal : scene.yard().split(metal, each);
      String lot = "sim:" + shortName + "/" + String.format(Locale.ROOT, "%04d", ++products);
      Told told = clerk.measure(drum.material());
      clerk.write(Entry.of(Action.OUTPUT, minute, told)
          .lot(lot)
          .event(event)
          .form(scene.parameters().word("metal form"))
          .homogeneous()
          .because(batch.reason()));
      cast.add(new Held(lot, drum, told, country, batch.reason()));
      dueDays.add(day + fire.wholeBetween(2, 15));
    }
  }

  private void shipDue(long day) {
    Iterator<Long> due = dueDays.iterator();
    for (Iterator<Held> all = cast.iterator(); all.hasNext(); ) {
      Held held = all.next();
      if (due.next() <= day) {
        ship(held, day);
        all.remove();
        due.remove();
      }
    }
  }

  private void ship(Held held, long day) {
    Receiver to = fire.oneOf(customers);
    long minute = Calendar.minute(day, MORNING);
    Told told = held.told();
    String document = scene
        .papers()
        .issue(Papers.Sort.BILL_OF_LADING, place.name(), day, told.wetGrams(), "lot " + held.lot());
    boolean written = clerk.write(Entry.of(Action.SHIP, minute, told)
        .lot(held.lot())
        .with(to.id())
        .paper(document, "")
        .form(scene.parameters().word("metal form"))
        .minedIn(held.declared())
        .paid(
            scene.prices().of(day)
                * scene.parameters().get("paid for metal")
                * fire.logNormal(scene.parameters().get("price noise")),
            "t contained")
        .because(held.reason()));
    if (written) {
      scene.yard().handOn(held.parcel(), held.lot());
      scene.truth().departs(held.lot(), id(), held.declared(), held.parcel().material());
    }
    if (fire.happens(scene.parameters().get("assayed at port"))) {
      scene.laboratory().assay(held.lot(), held.parcel().material(), day);
    }
    scene
        .roads()
        .send(
            new Delivery(
                held.parcel(),
                id(),
                held.lot(),
                held.declared(),
                "metal form",
                document,
                "",
                1,
                scene.roads().atGate(minute + scene.roads().minutesBySea(fire)),
                false,
                Optional.empty()),
            to);
  }
}
