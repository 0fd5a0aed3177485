package org.lodemark.simworld.actor;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.lodemark.domain.custody.Action;
import org.lodemark.simworld.books.Calendar;
import org.lodemark.simworld.books.Clerk;
import org.lodemark.simworld.books.Entry;
import org.lodemark.simworld.books.Papers;
import org.lodemark.simworld.books.Told;
import org.lodemark.simworld.chance.Chance;
import org.lodemark.simworld.frame.OreField;
import org.lodemark.simworld.frame.Parameters;
import org.lodemark.simworld.frame.Place;
import org.lodemark.simworld.physical.Parcel;

/** A small mine: wins lots when weather and luck let it, and sends them to those who buy. */
public final class Mine {
  private static final int AFTERNOON = 15 * 60;
  private static final int MORNING = 6 * 60;

  private final Scene scene;
  private final OreField field;
  private final Place place;
  private final Clerk clerk;
  private final String shortName;
  private final List<? extends Receiver> buyers;
  private final double daysBetweenLots;
  private final Ore ore;
  private final Chance luck;
  private final Chance road;
  private final Deque<Ready> ready = new ArrayDeque<>();
  private final double outagesPerYear;
  private double nextLot;
  private long outageUntil = -1;
  private int lots;
  private final double mostGramsAYear;
  private int year;
  private double gramsOfYear;

  private record Ready(String lot, Parcel parcel, Told told, long day) {}

  /**
   * A mine.
   *
   * @param daysBetweenLots while it works
   * @param mostTonnesAYear contained metal it cannot win more of, whatever is stated of it
   */
  public Mine(
      Scene scene,
      OreField field,
      Place place,
      Clerk clerk,
      String shortName,
      List<? extends Receiver> buyers,
      double daysBetweenLots,
      double mostTonnesAYear) {
    this.scene = scene;
    this.field = field;
    this.place = place;
    this.clerk = clerk;
    this.shortName = shortName;
    this.buyers = List.copyOf(buyers);
    this.daysBetweenLots = daysBetweenLots;
    this.mostGramsAYear = mostTonnesAYear * 1e6;
    this.ore = new Ore(scene, field, shortName);
    this.luck = scene.streams().of(shortName + " luck");
    this.road = scene.streams().of(shortName + " road");
    this.outagesPerYear = luck.in(scene.parameters().range("outage per year"));
    this.nextLot = luck.between(0, daysBetweenLots);
  }

  public String id() {
    return clerk.siteId();
  }

  public Place place() {
    return place;
  }

  public OreField field() {
    return field;
  }

  public Clerk clerk() {
    return clerk;
  }

  public boolean sellsTo(Receiver receiver) {
    return buyers.contains(receiver);
  }

  /** The next number of its own. */
  public String nextLotName() {
    return "sim:" + shortName + "/" + String.format(java.util.Locale.ROOT, "%04d", ++lots);
  }

  /** A day's work. */
  public void work(long day) {
    LocalDate date = Calendar.day(day);
    while (!ready.isEmpty() && ready.getFirst().day() <= day && isWayOpen(date)) {
      ship(ready.removeFirst(), day);
    }
    boolean breaks = luck.happens(outagesPerYear / 365);
    double length = luck.in(scene.parameters().range("outage days"));
    if (breaks) {
      outageUntil = day + Math.round(length);
    }
    if (field.isClosedIn(date.getMonthValue()) || day < outageUntil) {
      nextLot = Math.max(nextLot, day + 1.0);
    } else if (nextLot <= day) {
      if (mayWin(date)) {
        win(day);
      }
      nextLot += daysBetweenLots * luck.logNormal(0.35);
    }
  }

  /** What is left of its capacity in the calendar year holds the largest lot. */
  private boolean mayWin(LocalDate date) {
    if (date.getYear() != year) {
      year = date.getYear();
      gramsOfYear = 0;
    }
    double largest = 1000 * scene.parameters().range("mine lot").high() * Ore.MOST_GRADE;
    return gramsOfYear + largest <= mostGramsAYear;
  }

  private boolean isWayOpen(LocalDate date) {
    return field.crossing().isEmpty() || field.crossing().get().isOpenOn(date);
  }

  private void win(long day) {
    Parcel parcel = ore.win(0);
    gramsOfYear += parcel.material().metal();
    String lot = nextLotName();
    Told told = clerk.measure(parcel.material());
    long minute = Calendar.minute(day, AFTERNOON + luck.wholeBetween(0, 60));
    clerk.write(
        Entry.of(Action.MINE, minute, told).lot(lot).form(scene.parameters().word("ore form")));
    ready.add(new Ready(lot, parcel, told, day + luck.wholeBetween(1, 3)));
  }

  private void ship(Ready load, long day) {
    Receiver to = road.oneOf(buyers);
    long minute = Calendar.minute(day, MORNING + road.wholeBetween(0, 300));
    String document = scene
        .papers()
        .issue(
            Papers.Sort.ROYALTY_RECEIPT,
            field.place().name(),
            day,
            load.told().wetGrams(),
            "lot " + load.lot() + " of " + id());
    String vehicle = Plates.of(road);
    clerk.write(Entry.of(Action.SHIP, minute, load.told())
        .lot(load.lot())
        .with(to.id())
        .paper(document, vehicle)
        .form(scene.parameters().word("ore form")));
    long arrival =
        scene.roads().atGate(minute + scene.roads().minutesByRoad(place, to.place(), road));
    scene
        .roads()
        .send(
            new Delivery(
                load.parcel(),
                id(),
                load.lot(),
                place.countryIso3(),
                "ore form",
                document,
                vehicle,
                1,
                arrival,
                false,
                Optional.empty()),
            to);
  }

  /** What a mine digs: about one grade, about one set of trace elements. */
  public static final class Ore {
    /** Ends of what is sold by hand-sorting, whatever a field has; within the form's range. */
    private static final double LEAST_GRADE = 0.31;

    private static final double MOST_GRADE = 0.595;

    private final Scene scene;
    private final int origin;
    private final Chance chance;
    private final double grade;
    private final double gradeSpread;
    private final double[] tracePpm;
    private final double traceSpread;

    public Ore(Scene scene, OreField field, String name) {
      this.scene = scene;
      Parameters p = scene.parameters();
      origin = scene.frame().origin(field.place().countryIso3());
      chance = scene.streams().of(name + " ore");
      grade = chance.in(field.grade());
      gradeSpread = chance.in(p.range("grade spread within a mine"));
      tracePpm = field.tracePpm().stream()
          .mapToDouble(range -> StrictMath.exp(
              chance.between(StrictMath.log(range.low()), StrictMath.log(range.high()))))
          .toArray();
      traceSpread = chance.in(p.range("trace spread within a mine"));
    }

    /** Metal of the dry mass, on the whole. */
    public double grade() {
      return grade;
    }

    /** A lot of a small mine, marked. */
    public Parcel win(int schemes) {
      return win(chance.in(scene.parameters().range("mine lot")), schemes);
    }

    /** So many kilograms of it, wet. */
    public Parcel win(double kilograms, int schemes) {
      double moisture = chance.in(scene.parameters().range("moisture of ore"));
      double lotGrade = Math.clamp(grade * chance.logNormal(gradeSpread), LEAST_GRADE, MOST_GRADE);
      double[] ppm = Arrays.stream(tracePpm)
          .map(mean -> mean * chance.logNormal(traceSpread))
          .toArray();
      return scene
          .yard()
          .win(origin, Math.round(kilograms) * 1000, moisture, lotGrade, ppm, schemes);
    }
  }
}
