package org.lodemark.bench.image;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.CustodyAudit;
import org.lodemark.domain.custody.CustodyModel;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.mass.Mass;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.place.Site;
import org.lodemark.domain.time.Period;

/**
 * Custody records of a made-up trade, row by row, from a seed: mines sell to traders, traders to
 * one another and to terminals, which mill some lots together, terminals to smelters, smelters
 * cast ingots for buyers. Honest books, but for scales that differ by up to a half per cent; one
 * row in three has no hour. One trader and terminal in eight keeps lots apart, audited; what the
 * others do is a common stock unless links are believed.
 */
final class RecordWorld {
  private static final String[] COUNTRIES = {"TJK", "KGZ", "BOL", "THA", "MMR", "AUS", "TUR"};
  private static final int ROWS_PER_DOCUMENT = 5000;
  private static final Instant BEGIN = Instant.parse("2023-01-01T06:00:00Z");
  private static final long SECONDS = 3L * 365 * 86_400;

  private record Held(LotId lot, long grams) {}

  private final SplittableRandom random;
  private final int wanted;
  private final List<CustodySite> sites = new ArrayList<>();
  private final List<Deque<Held>> stocks = new ArrayList<>();
  private final List<Movement> rows;
  private int lots;
  private int events;

  private RecordWorld(long seed, int wanted) {
    random = new SplittableRandom(seed);
    this.wanted = wanted;
    rows = new ArrayList<>(wanted + 64);
    add(300, Site.Kind.MINE);
    add(130, Site.Kind.TRADER);
    add(25, Site.Kind.TERMINAL);
    add(10, Site.Kind.SMELTER);
    add(45, Site.Kind.PLANT);
  }

  /** The sites alone: they are the same for every number of rows. */
  static List<CustodySite> sites(long seed) {
    return new RecordWorld(seed, 0).sites;
  }

  /** At least so many rows, by a few. */
  static List<Movement> rows(long seed, int wanted) {
    RecordWorld world = new RecordWorld(seed, wanted);
    while (world.rows.size() < wanted) {
      world.sale();
    }
    return world.rows;
  }

  private void add(int count, Site.Kind kind) {
    for (int i = 0; i < count; i++) {
      Country country = country(COUNTRIES[random.nextInt(COUNTRIES.length)]);
      String name = kind.name().toLowerCase(java.util.Locale.ROOT) + "-" + i;
      CustodySite site = CustodySite.of(
          new SiteId("https://example.com/site/" + name),
          new Site(name, kind, country, Optional.empty(), Site.State.OPERATING));
      boolean audited =
          (kind == Site.Kind.TRADER || kind == Site.Kind.TERMINAL) && random.nextInt(8) == 0;
      sites.add(
          audited
              ? site.withModel(
                  CustodyModel.IDENTITY_PRESERVED,
                  new CustodyAudit(
                      "auditor",
                      "scheme",
                      new Period(LocalDate.of(2022, 1, 1), LocalDate.of(2027, 1, 1))))
              : site);
      stocks.add(new ArrayDeque<>());
    }
  }

  private static Country country(String iso3) {
    return new Country(iso3, "", List.of(), Country.Kind.COUNTRY, iso3);
  }

  /** A mine sells a lot, and what it sets in motion goes on. */
  private void sale() {
    int mine = random.nextInt(300);
    LotId lot = newLot();
    long grams = 200_000 + random.nextLong(4_000_000);
    row("mine", Action.MINE, mine, lot, grams);
    int trader = 300 + mine * 130 / 300;
    handOver(mine, trader, new Held(lot, grams));
    while (random.nextInt(3) > 0 && !stocks.get(trader).isEmpty()) {
      boolean toTrader = random.nextInt(4) == 0;
      int next = toTrader ? 300 + random.nextInt(130) : 430 + random.nextInt(25);
      if (next != trader) {
        handOver(trader, next, stocks.get(trader).poll());
      }
      if (!toTrader) {
        terminal(next);
      }
    }
  }

  private void terminal(int terminal) {
    Deque<Held> stock = stocks.get(terminal);
    if (stock.size() > 12 && random.nextInt(3) == 0) {
      stock.add(transform(terminal, 2 + random.nextInt(5), 1, 0.998));
    }
    if (stock.size() > 8) {
      int smelter = 455 + random.nextInt(10);
      handOver(terminal, smelter, stock.poll());
      if (stocks.get(smelter).size() > 20) {
        Held ingots = transform(smelter, 15, 0, 0.96);
        handOver(smelter, 465 + random.nextInt(45), ingots);
      }
    }
  }

  private Held transform(int site, int inputs, int mostTaken, double recovery) {
    String event = "event-" + events++;
    long grams = 0;
    for (int i = 0; i < inputs; i++) {
      Held input = mostTaken == 0 ? stocks.get(site).poll() : stocks.get(site).pollLast();
      row(event, Action.INPUT, site, input.lot, input.grams);
      grams += input.grams;
    }
    Held output = new Held(newLot(), (long) (grams * recovery));
    rows.add(start(event, Action.OUTPUT, site, output.lot, output.grams)
        .homogeneous(true)
        .build());
    return output;
  }

  private void handOver(int from, int to, Held held) {
    String event = "way-" + events++;
    rows.add(start(event, Action.SHIP, from, held.lot, held.grams)
        .counterparty(sites.get(to).id())
        .document(event)
        .scaleSdGrams(held.grams / 400)
        .build());
    long received =
        held.grams + (random.nextInt(3) == 0 ? 0 : random.nextLong(-5, 4) * held.grams / 1000);
    boolean renamed = random.nextInt(10) == 0;
    LotId name = renamed ? newLot() : held.lot;
    Movement.Builder receipt = start(event + "r", Action.RECEIVE, to, name, received)
        .counterparty(sites.get(from).id())
        .document(event)
        .scaleSdGrams(held.grams / 400);
    rows.add((renamed ? receipt.sourceLot(held.lot) : receipt).build());
    stocks.get(to).add(new Held(name, received));
  }

  private void row(String event, Action action, int site, LotId lot, long grams) {
    rows.add(start(event, action, site, lot, grams).build());
  }

  private Movement.Builder start(String event, Action action, int site, LotId lot, long grams) {
    int number = rows.size();
    Instant time = BEGIN.plusSeconds(number * SECONDS / Math.max(1, wanted));
    EventTime when = random.nextInt(3) == 0
        ? EventTime.onDay(LocalDate.ofInstant(time, ZoneOffset.UTC), ZoneOffset.UTC)
        : EventTime.at(time, ZoneOffset.UTC);
    RecordRef ref = new RecordRef(
        "sheet-" + number / ROWS_PER_DOCUMENT + ".csv", 1 + number % ROWS_PER_DOCUMENT);
    return Movement.of(ref, event, action, when, sites.get(site).id())
        .lot(lot)
        .mass(new Mass(grams));
  }

  private LotId newLot() {
    return new LotId("https://example.com/lot/" + lots++);
  }
}
