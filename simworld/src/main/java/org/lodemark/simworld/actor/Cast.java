package org.lodemark.simworld.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lodemark.domain.place.Site;
import org.lodemark.simworld.books.Clerk;
import org.lodemark.simworld.chance.Chance;
import org.lodemark.simworld.frame.OreField;
import org.lodemark.simworld.frame.Parameters;
import org.lodemark.simworld.frame.Place;
import org.lodemark.simworld.physical.Parcel;

/** Who takes part, built from the buyers abroad back to the mines. */
public final class Cast {

  private final Scene scene;
  private final CastSize size;
  private final List<Customer> customers = new ArrayList<>();
  private final List<Smelter> smelters = new ArrayList<>();
  private final List<Dealer> exporters = new ArrayList<>();
  private final List<Dealer> traders = new ArrayList<>();
  private final List<Mine> mines = new ArrayList<>();
  private final MineMaker maker;

  public Cast(Scene scene, CastSize size) {
    this.scene = scene;
    this.size = size;
    this.maker = new MineMaker(scene, size);
    for (int i = 1; i <= size.customers(); i++) {
      customers.add(customer(i));
    }
    for (int i = 1; i <= size.smelters(); i++) {
      smelters.add(smelter(i));
    }
    for (int i = 1; i <= size.exporters(); i++) {
      exporters.add(exporter(i));
    }
    for (int i = 1; i <= size.traders(); i++) {
      addTrader(i);
    }
    traders.stream().skip(size.auditedTraders()).forEach(this::open);
  }

  public List<Smelter> smelters() {
    return smelters;
  }

  public List<Dealer> exporters() {
    return exporters;
  }

  public List<Dealer> traders() {
    return traders;
  }

  /** Those that nobody audits. */
  public List<Dealer> unauditedTraders() {
    return traders.subList(size.auditedTraders(), traders.size());
  }

  /** Those of the first land; others are in the open trade. */
  public List<Mine> homeMines() {
    String home = scene.frame().home().iso3();
    return mines.stream()
        .filter(mine -> mine.place().countryIso3().equals(home))
        .toList();
  }

  public List<Mine> mines() {
    return mines;
  }

  private static Place about(Place place, Chance chance, double degrees) {
    return place.near(
        place.name(), chance.between(-degrees, degrees), chance.between(-degrees, degrees));
  }

  private Customer customer(int number) {
    String id = "sim-C" + number;
    Chance chance = scene.streams().of(id);
    Place place = chance.oneOf(scene.frame().buyers());
    Clerk clerk = scene.open(
        scene
            .form(id, "Invented customer " + number + ", " + place.name(), Site.Kind.PLANT, place)
            .build(),
        scene.habits(id, false));
    return new Customer(scene, place, clerk);
  }

  private Smelter smelter(int number) {
    String shortName = "S" + number;
    String id = "sim-" + shortName;
    Chance chance = scene.streams().of(id);
    Parameters p = scene.parameters();
    Place place = about(chance.oneOf(scene.frame().refiners()), chance, 0.05);
    SiteForm form = scene
        .form(id, "Invented smelter " + number + ", " + place.name(), Site.Kind.SMELTER, place)
        .recovery(
            chance.in(p.range("stated recovery low")), chance.in(p.range("stated recovery high")));
    Clerk clerk = scene.open(form.build(), scene.habits(id, false));
    return new Smelter(scene, place, clerk, shortName, customers);
  }

  private Dealer exporter(int number) {
    String shortName = "E" + number;
    String id = "sim-" + shortName;
    Chance chance = scene.streams().of(id);
    boolean audited = number <= size.auditedExporters();
    Place place = about(chance.oneOf(scene.frame().ports()), chance, 0.02);
    SiteForm form = scene.form(
        id, "Invented exporter " + number + ", " + place.name(), Site.Kind.TERMINAL, place);
    Clerk clerk = scene.open(audit(form, audited).build(), scene.habits(id, audited));
    double toSmelters = scene.parameters().get("export lots to smelters");
    List<Receiver> outlets = new ArrayList<>();
    int directly = (int) Math.round((1 - toSmelters) / toSmelters);
    for (int i = 0; i < directly; i++) {
      outlets.add(chance.oneOf(customers));
    }
    if (!smelters.isEmpty()) {
      outlets.add(smelters.get((number - 1) % smelters.size()));
    }
    return new Dealer(scene, Tier.EXPORTER, place, clerk, shortName, outlets, audited);
  }

  private static SiteForm audit(SiteForm form, boolean audited) {
    return audited ? form.auditedThroughout() : form;
  }

  private void addTrader(int number) {
    String shortName = "T" + number;
    String id = "sim-" + shortName;
    Chance chance = scene.streams().of(id);
    boolean audited = number <= size.auditedTraders();
    OreField field = chance.oneOf(scene.frame().fields());
    Place hub = scene.frame().hubs().stream()
        .min(Comparator.comparingDouble(place -> place.kilometresTo(field.place())))
        .orElseThrow();
    Place place = about(hub, chance, 0.04);
    SiteForm form =
        scene.form(id, "Invented trader " + number + ", " + place.name(), Site.Kind.TRADER, place);
    Clerk clerk = scene.open(audit(form, audited).build(), scene.habits(id, audited));
    Dealer trader = new Dealer(
        scene, Tier.TRADER, place, clerk, shortName, exportersFor(audited, chance), audited);
    traders.add(trader);
    boolean second = !audited && traders.size() > size.auditedTraders() + 1;
    for (int i = 0; i < size.minesPerTrader(); i++) {
      List<Dealer> buyers = new ArrayList<>(List.of(trader));
      boolean shared = chance.happens(0.35);
      if (shared && second) {
        buyers.add(traders.get(traders.size() - 2));
      }
      mines.add(maker.make(mines.size() + 1, field, buyers, audited));
    }
    boolean dealsOpenly =
        number > size.auditedTraders() && number <= size.auditedTraders() + size.openTraders();
    if (dealsOpenly) {
      OreField foreign = chance.oneOf(scene.frame().foreignFields());
      mines.add(maker.make(mines.size() + 1, foreign, List.of(trader), false));
    }
  }

  /** Audited traders sell to audited exporters, as far as there are any. */
  private List<Dealer> exportersFor(boolean audited, Chance chance) {
    int some = size.auditedExporters();
    List<Dealer> fit = audited || some == exporters.size()
        ? exporters.subList(0, Math.max(1, some))
        : exporters.subList(some, exporters.size());
    Dealer one = chance.oneOf(fit);
    Dealer other = chance.oneOf(fit);
    return one.equals(other) ? List.of(one) : List.of(one, one, other);
  }

  /** Some had stock before the books begin. */
  private void open(Dealer trader) {
    Chance chance = scene.streams().of(trader.shortName() + " opening");
    boolean had = chance.happens(scene.parameters().get("opening stock"));
    double kilograms = chance.between(0.5, 2.5) * scene.parameters().get("mine lot");
    if (had) {
      OreField field = chance.oneOf(scene.frame().fields());
      Mine.Ore ore = new Mine.Ore(scene, field, trader.shortName() + " opening");
      Parcel parcel = ore.win(kilograms, 0);
      trader.open(parcel);
    }
  }
}
