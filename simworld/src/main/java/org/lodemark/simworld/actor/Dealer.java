package org.lodemark.simworld.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lodemark.domain.custody.Action;
import org.lodemark.simworld.books.Calendar;
import org.lodemark.simworld.books.Clerk;
import org.lodemark.simworld.books.Entry;
import org.lodemark.simworld.books.Told;
import org.lodemark.simworld.chance.Chance;
import org.lodemark.simworld.frame.Parameters;
import org.lodemark.simworld.frame.Place;
import org.lodemark.simworld.physical.Parcel;
import org.lodemark.simworld.world.Typology;

/** A trader or an exporter: buys lots, puts them together, sells them with a claim. */
public final class Dealer implements Receiver {
  private static final int AFTERNOON = 16 * 60;

  private final Scene scene;
  private final Tier tier;
  private final Place place;
  private final Clerk clerk;
  private final String shortName;
  private final Shipping shipping;
  private final Stocktaking stocktaking;
  private final Stock stock;
  private final List<Scheme> schemes = new ArrayList<>();
  private final Chance deal;
  private final Chance heap;
  private final boolean keepsNames;
  private double nextBatchGrams;
  private int received;
  private int batches;
  private long homeGrams;

  /**
   * A dealer.
   *
   * @param outlets whom he sells to
   * @param audited whether somebody found his custody model kept
   */
  public Dealer(
      Scene scene,
      Tier tier,
      Place place,
      Clerk clerk,
      String shortName,
      List<? extends Receiver> outlets,
      boolean audited) {
    this.scene = scene;
    this.tier = tier;
    this.place = place;
    this.clerk = clerk;
    this.shortName = shortName;
    this.stock = new Stock(scene.yard());
    this.deal = scene.streams().of(shortName + " deals");
    this.heap = scene.streams().of(shortName + " heap");
    this.shipping = new Shipping(scene, tier, place, clerk, shortName, outlets);
    this.stocktaking = new Stocktaking(scene, clerk, shortName, audited);
    this.keepsNames = tier == Tier.TRADER
        && !audited
        && deal.happens(scene.parameters().get("name of sender kept"));
    this.nextBatchGrams = drawBatch();
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

  /** Contained metal that honestly came in so far, in grams. */
  public long homeGrams() {
    return homeGrams;
  }

  private double drawBatch() {
    Parameters p = scene.parameters();
    return tier == Tier.EXPORTER
        ? 1000 * deal.in(p.range("export batch"))
        : 1000 * deal.in(p.range("lots of a trader's batch")) * p.get("mine lot");
  }

  /** What was there before the books begin: counted, and put on stock. */
  public void open(Parcel parcel) {
    stock.add(count(parcel, Optional.empty()));
  }

  /** Counts what was there before the books begin. */
  public Held count(Parcel parcel, Optional<Typology> reason) {
    Told told = clerk.measure(parcel.material());
    stocktaking.opening(parcel, reason);
    String home = scene.frame().home().iso3();
    return new Held("sim:" + shortName + "/old-1", parcel, told, home, reason);
  }

  @Override
  public void receive(Delivery delivery) {
    String lot = keepsNames
        ? delivery.lot()
        : "sim:" + shortName + "/in-" + String.format(Locale.ROOT, "%04d", ++received);
    Told told = clerk.measure(delivery.parcel().material());
    for (Scheme scheme : schemes) {
      told = scheme.told(delivery, told);
    }
    Optional<Typology> changed =
        schemes.stream().filter(Scheme::changesReceipts).map(Scheme::typology).findFirst();
    Entry entry = Entry.of(Action.RECEIVE, delivery.minute(), told)
        .lot(lot)
        .with(delivery.from())
        .paper(delivery.document(), delivery.vehicle())
        .form(scene.parameters().word("ore form"))
        .paid(price(delivery), "t contained")
        .because(delivery.reason().or(() -> changed));
    if (!keepsNames) {
      entry.sourceLot(delivery.lot());
    }
    if (delivery.exact()) {
      entry.exact();
    }
    clerk.write(entry);
    if (tier == Tier.TRADER && deal.happens(scene.parameters().get("assayed at mine"))) {
      scene
          .laboratory()
          .assay(lot, delivery.parcel().material(), Calendar.dayOf(delivery.minute()));
    }
    homeGrams += delivery.reason().isEmpty() ? delivery.parcel().material().metal() : 0;
    stock.add(new Held(lot, delivery.parcel(), told, delivery.declared(), delivery.reason()));
  }

  private double price(Delivery delivery) {
    double noise = deal.logNormal(scene.parameters().get("price noise"));
    long day = Calendar.dayOf(delivery.minute());
    return scene.prices().of(day)
        * scene.parameters().get(tier.paid())
        * delivery.priceFactor()
        * noise;
  }

  /** A day's work, after what came in. */
  public void work(long day) {
    shipping.shipDue(day);
    for (String country : stock.countries()) {
      boolean busy = deal.happens(0.4);
      if (stock.wetGrams(country) >= nextBatchGrams && !busy) {
        sell(country, day);
        nextBatchGrams = drawBatch();
      }
    }
    List<Held> lying = new ArrayList<>(stock.all());
    schemes.forEach(scheme -> lying.addAll(scheme.lying()));
    stocktaking.work(day, lying, shipping.waiting());
  }

  /** What wrongdoers do before the day begins. */
  public void scheme(long day) {
    schemes.forEach(scheme -> scheme.eachDay(day));
  }

  private void sell(String country, long day) {
    boolean unmixed =
        tier == Tier.TRADER && deal.happens(scene.parameters().get("lot passed on unmixed"));
    if (unmixed) {
      shipping.plan(stock.takeFirst(country), day);
      return;
    }
    List<Held> inputs =
        stock.take(country, Math.round(nextBatchGrams), tier == Tier.EXPORTER || deal.happens(0.2));
    shipping.plan(mix(inputs, country, day), day);
  }

  private Held mix(List<Held> inputs, String country, long day) {
    String name = String.format(Locale.ROOT, "%04d", ++batches);
    String lot = "sim:" + shortName + "/" + name;
    String event = shortName + "-mix-" + name;
    String form = scene.parameters().word("ore form");
    long minute = Calendar.minute(day, AFTERNOON);
    Parcel product = scene.yard().empty();
    List<Told> told = new ArrayList<>();
    for (Held held : inputs) {
      told.add(clerk.habits().exactly() ? clerk.measure(held.parcel().material()) : held.told());
      scene.yard().pourAll(held.parcel(), product);
    }
    Batch batch = new Batch(event, minute, country, inputs, product);
    schemes.forEach(scheme -> scheme.mixing(batch));
    scene.yard().dry(product, heap.in(scene.parameters().range("drying")));
    for (int i = 0; i < inputs.size(); i++) {
      clerk.write(Entry.of(Action.INPUT, minute, told.get(i))
          .lot(inputs.get(i).lot())
          .event(event)
          .form(form)
          .because(inputs.get(i).reason()));
    }
    Told found = clerk.habits().mixesByBook() && !batch.isChanged()
        ? Told.sum(told)
        : clerk.measure(product.material());
    clerk.write(Entry.of(Action.OUTPUT, minute + 40, found)
        .lot(lot)
        .event(event)
        .form(form)
        .because(batch.reason()));
    return new Held(lot, product, found, country, batch.reason());
  }
}
