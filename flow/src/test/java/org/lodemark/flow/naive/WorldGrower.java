package org.lodemark.flow.naive;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.CustodyAudit;
import org.lodemark.domain.custody.CustodyModel;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.DeclaredOrigin;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.OriginBasis;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.mass.Mass;
import org.lodemark.domain.mass.MassInterval;
import org.lodemark.domain.place.Site;
import org.lodemark.domain.time.Period;

/** Lets one random world happen and writes down what its clerks would, errors included. */
final class WorldGrower {
  private static final List<String> COUNTRIES = List.of("TJK", "MMR", "CHN", "THA");
  private static final List<String> COLOURS = List.of("green", "red");
  private static final LocalDate START = LocalDate.of(2024, 11, 20);

  /** A shipment on the road. */
  private record Load(
      SiteId from, SiteId to, LotId lot, long grams, long sd, Optional<String> document) {}

  private final long seed;
  private final Random random;
  private final double oddness;
  private final double dateOnly;
  private final double sameInstant;
  private final long unitGrams;
  private final List<CustodySite> mines = new ArrayList<>();
  private final List<CustodySite> minesThatWrite = new ArrayList<>();
  private final List<CustodySite> traders = new ArrayList<>();
  private final TreeMap<SiteId, TreeMap<LotId, Long>> stock = new TreeMap<>();
  private final List<Load> road = new ArrayList<>();
  private final List<Movement> rows = new ArrayList<>();
  private Instant now = START.atTime(6, 0).toInstant(ZoneOffset.UTC);
  private int names;

  WorldGrower(long seed, Random random, int mineCount, int traderCount) {
    this.seed = seed;
    this.random = random;
    oddness = oneOf(List.of(0.0, 0.05, 0.1, 0.2));
    dateOnly = oneOf(List.of(0.0, 0.0, 0.3, 1.0));
    sameInstant = oneOf(List.of(0.0, 0.1, 0.4));
    unitGrams = oneOf(List.of(1L, 1L, 10L, 1_000_000L));
    for (int i = 0; i < mineCount; i++) {
      CustodySite mine = site("M" + i, Site.Kind.MINE);
      if (chance(0.6)) {
        mine = mine.withCapacity(new MassInterval(0, grams(200, 1500)));
      }
      mines.add(mine);
      if (chance(0.8)) {
        minesThatWrite.add(mine);
      }
    }
    for (int i = 0; i < traderCount; i++) {
      traders.add(
          site("T" + i, oneOf(List.of(Site.Kind.TRADER, Site.Kind.SMELTER, Site.Kind.WAREHOUSE))));
    }
  }

  private CustodySite site(String id, Site.Kind kind) {
    stock.put(new SiteId(id), new TreeMap<>());
    CustodySite site = CustodySite.of(
        new SiteId(id),
        new Site(id, kind, Rows.country(oneOf(COUNTRIES)), Optional.empty(), Site.State.OPERATING));
    CustodyModel model = oneOf(List.of(
        CustodyModel.IDENTITY_PRESERVED,
        CustodyModel.IDENTITY_PRESERVED,
        CustodyModel.CONTROLLED_BLENDING,
        CustodyModel.CONTROLLED_BLENDING,
        CustodyModel.SEGREGATED,
        CustodyModel.SEGREGATED,
        CustodyModel.MASS_BALANCE,
        CustodyModel.BOOK_AND_CLAIM,
        CustodyModel.UNKNOWN));
    Period always = Period.ofYears(2020, 2030);
    Period sometimes = new Period(START.plusDays(random.nextInt(20)), START.plusDays(60));
    return switch (random.nextInt(4)) {
      case 0 -> site.withModel(model);
      case 1 -> site.withModel(model, new CustodyAudit("auditor", "scheme", sometimes));
      default -> site.withModel(model, new CustodyAudit("auditor", "scheme", always));
    };
  }

  World grow(int size) {
    traders.stream().filter(trader -> chance(0.2)).toList().forEach(this::inherit);
    for (int tries = 0; rows.size() < size && tries < 20 * size; tries++) {
      // Ore first, trade after: so that metal of several mines gets to meet.
      act(random.nextDouble(), rows.size() < size / 3 ? 0.35 : 0.06);
    }
    if (chance(0.1)) {
      swapSomeRows();
    }
    List<CustodySite> listed = Stream.concat(mines.stream(), traders.stream()).toList();
    return new World(seed, listed, List.copyOf(rows));
  }

  private void act(double what, double mining) {
    if (what < mining) {
      mine();
    } else if (what < 0.55) {
      move();
    } else if (what < 0.85) {
      receive();
    } else if (what < 0.95) {
      transform();
    } else if (what < 0.965) {
      lose();
    } else if (what < 0.995) {
      count(oneOf(traders).id());
    } else {
      exchange();
    }
  }

  /** Ships, or receives where much is on the road already. */
  private void move() {
    if (road.size() > 2) {
      receive();
    } else {
      ship();
    }
  }

  /** Stock from before the first record, counted or not. */
  private void inherit(CustodySite site) {
    for (int i = 0; i <= random.nextInt(2); i++) {
      stock.get(site.id()).put(newLot(), grams(10, 100));
    }
    if (chance(0.7)) {
      count(site.id());
    }
  }

  private void mine() {
    if (minesThatWrite.isEmpty()) {
      return;
    }
    SiteId mine = oneOf(minesThatWrite).id();
    LotId lot = chance(0.1) ? new LotId("L1") : newLot();
    long grams = grams(20, 200);
    stock.get(mine).merge(lot, grams, Long::sum);
    write(row(Action.MINE, time(), mine, lot, grams));
  }

  private void ship() {
    List<SiteId> from = new ArrayList<>(
        stock.keySet().stream().filter(site -> !stock.get(site).isEmpty()).toList());
    mines.stream().filter(mine -> !minesThatWrite.contains(mine)).forEach(m -> from.add(m.id()));
    if (from.isEmpty()) {
      return;
    }
    SiteId site = oneOf(from);
    Optional<String> document = chance(0.7) ? Optional.of("D" + names++) : Optional.empty();
    String event = "s" + names++;
    EventTime time = time();
    SiteId to = otherTrader(site);
    // Sometimes one waybill for two lots, or one event for two parts.
    for (int i = 0; i <= (chance(0.15) ? 1 : 0); i++) {
      ship(site, to, event, time, document);
    }
  }

  private void ship(
      SiteId site, SiteId to, String event, EventTime time, Optional<String> document) {
    boolean unwritten = mines.stream().anyMatch(mine -> mine.id().equals(site))
        && minesThatWrite.stream().noneMatch(mine -> mine.id().equals(site));
    if (unwritten) {
      stock.get(site).merge(chance(0.2) ? new LotId("L1") : newLot(), grams(20, 200), Long::sum);
    }
    if (stock.get(site).isEmpty()) {
      return;
    }
    LotId lot = oneOf(List.copyOf(stock.get(site).keySet()));
    long held = stock.get(site).get(lot);
    long grams = chance(0.7) ? held : part(held);
    takeOut(site, lot, grams);
    if (odd(0.4)) {
      grams += part(grams);
    }
    long sd = sd(grams);
    if (!odd(0.4)) {
      Movement.Builder row = row(event, Action.SHIP, time, site, lot, grams).scaleSdGrams(sd);
      if (!odd(0.3)) {
        row.counterparty(to);
      }
      document.ifPresent(row::document);
      write(row);
    }
    road.add(new Load(site, to, lot, grams, sd, document));
  }

  private void receive() {
    if (road.isEmpty()) {
      return;
    }
    Load load = road.remove(chance(0.7) ? 0 : random.nextInt(road.size()));
    if (odd(0.5)) {
      return;
    }
    if (load.grams() > 3 && chance(0.15)) {
      long later = part(load.grams() - 1);
      road.add(with(load, later));
      load = with(load, load.grams() - later);
    }
    long grams = load.grams();
    if (load.document().isPresent() && chance(0.5)) {
      grams += takeAlong(load);
    }
    receive(load, chance(0.5) ? grams : weighedAnew(grams, load.sd()), time());
  }

  /** Everything else under the same document, received as one. */
  private long takeAlong(Load load) {
    List<Load> along = road.stream()
        .filter(other -> other.document().equals(load.document()) && other.to().equals(load.to()))
        .toList();
    road.removeAll(along);
    return along.stream().mapToLong(Load::grams).sum();
  }

  private void receive(Load load, long grams, EventTime time) {
    boolean renumbered = chance(0.25);
    LotId lot = renumbered ? newLot() : load.lot();
    EventTime written = odd(0.3) ? earlier(time) : time;
    Movement.Builder row = row(Action.RECEIVE, written, load.to(), lot, grams)
        .scaleSdGrams(chance(0.5) ? load.sd() : 0);
    if (chance(0.9)) {
      row.counterparty(load.from());
    }
    if (renumbered && !odd(0.3)) {
      row.sourceLot(load.lot());
    }
    if (odd(0.2)) {
      row.document("D" + random.nextInt(names + 1));
    } else if (chance(0.9)) {
      load.document().ifPresent(row::document);
    }
    write(row);
    stock.get(load.to()).merge(lot, grams, Long::sum);
  }

  private long weighedAnew(long grams, long sd) {
    long drift = odd(0.5)
        ? Math.round(grams * (random.nextDouble() - 0.4))
        : Math.round(random.nextGaussian() * sd);
    return Math.max(1, grams + drift);
  }

  private void transform() {
    SiteId site = oneOf(traders).id();
    if (stock.get(site).isEmpty()) {
      return;
    }
    String event = "e" + names++;
    boolean homogeneous = chance(0.5);
    boolean oneByOne = chance(0.15);
    EventTime atOnce = time();
    List<LotId> inputs = new ArrayList<>(stock.get(site).keySet());
    Collections.shuffle(inputs, random);
    inputs = inputs.subList(0, Math.min(inputs.size(), 1 + random.nextInt(3)));
    long sum = 0;
    List<Movement.Builder> ins = new ArrayList<>();
    for (LotId lot : inputs) {
      long held = stock.get(site).get(lot);
      long grams = chance(0.7) ? held : part(held);
      takeOut(site, lot, grams);
      sum += grams;
      ins.add(row(event, Action.INPUT, oneByOne ? time() : atOnce, site, lot, grams));
    }
    List<Movement.Builder> outs = new ArrayList<>();
    long left = recovered(sum);
    while (left > 0 && outs.size() < 3) {
      long grams = outs.size() == 2 || chance(0.5) ? left : part(left);
      left -= grams;
      LotId lot = chance(0.08) ? oneOf(inputs) : newLot();
      stock.get(site).merge(lot, grams, Long::sum);
      outs.add(row(event, Action.OUTPUT, oneByOne ? time() : atOnce, site, lot, grams)
          .homogeneous(homogeneous != odd(0.3)));
    }
    writeInSomeOrder(ins, outs);
  }

  private long recovered(long in) {
    if (odd(0.6)) {
      return in + part(in);
    }
    return switch (random.nextInt(5)) {
      case 0 -> in;
      case 1 -> Math.max(0, in - 1 + random.nextInt(3));
      default -> Math.max(1, in - Math.round(in * 0.2 * random.nextDouble()));
    };
  }

  /** Inputs first, usually; else by turns, or the other way round. */
  private void writeInSomeOrder(List<Movement.Builder> ins, List<Movement.Builder> outs) {
    if (chance(0.1)) {
      outs.forEach(this::write);
      ins.forEach(this::write);
    } else if (chance(0.2)) {
      for (int i = 0; i < 3; i++) {
        ins.stream().skip(i).limit(1).forEach(this::write);
        outs.stream().skip(i).limit(1).forEach(this::write);
      }
    } else {
      ins.forEach(this::write);
      outs.forEach(this::write);
    }
  }

  private void lose() {
    SiteId site = oneOf(List.copyOf(stock.keySet()));
    if (stock.get(site).isEmpty()) {
      return;
    }
    LotId lot = oneOf(List.copyOf(stock.get(site).keySet()));
    long grams = part(stock.get(site).get(lot));
    takeOut(site, lot, grams);
    write(
        chance(0.6)
            ? row(Action.LOSS, time(), site, lot, grams)
            : Movement.of(ref(), "l" + names++, Action.LOSS, time(), site).mass(new Mass(grams)));
  }

  private void count(SiteId site) {
    TreeMap<LotId, Long> lots = stock.get(site);
    String event = "c" + names++;
    EventTime time = time();
    countOnce(lots, event, time, site);
    if (chance(0.2)) {
      // Twice on one day, maybe without saying which came first.
      countOnce(lots, "c" + names++, chance(0.5) ? time : time(), site);
    }
  }

  private void countOnce(TreeMap<LotId, Long> lots, String event, EventTime time, SiteId site) {
    switch (random.nextInt(4)) {
      case 0 -> {
        long all = lots.values().stream().mapToLong(grams -> grams).sum();
        write(Movement.of(ref(), event, Action.COUNT, time, site).mass(new Mass(counted(all))));
      }
      case 1 ->
        lots.forEach(
            (lot, grams) -> write(row(event, Action.COUNT, time, site, lot, counted(grams))));
      case 2 -> {
        long part = lots.values().stream().limit(2).mapToLong(grams -> grams).sum();
        write(Movement.of(ref(), event, Action.COUNT, time, site)
            .segregatedBy(oneOf(chance(0.5) ? COLOURS : COUNTRIES))
            .mass(new Mass(counted(part))));
      }
      default ->
        lots.entrySet().stream()
            .limit(1)
            .forEach(entry -> write(
                row(event, Action.COUNT, time, site, entry.getKey(), counted(entry.getValue()))));
    }
  }

  private long counted(long grams) {
    return odd(1) ? Math.round(grams * (0.6 + 0.8 * random.nextDouble())) : grams;
  }

  /** Two traders hand lots to each other on one day, or one lot there and back. */
  private void exchange() {
    SiteId a = oneOf(traders).id();
    SiteId b = otherTrader(a);
    if (stock.get(a).isEmpty()) {
      return;
    }
    EventTime time = time();
    LotId first = stock.get(a).firstKey();
    long there = stock.get(a).get(first);
    boolean back = stock.get(b).isEmpty() || chance(0.4);
    LotId second = back ? first : stock.get(b).firstKey();
    long here = back ? part(there) : stock.get(b).get(second);
    List<Movement.Builder> day = new ArrayList<>(List.of(
        row(Action.SHIP, time, a, first, there).counterparty(b),
        row(Action.RECEIVE, time, b, first, there).counterparty(a),
        row(Action.SHIP, time, b, second, here).counterparty(a),
        row(Action.RECEIVE, time, a, second, here).counterparty(b)));
    if (chance(0.5)) {
      Collections.shuffle(day, random);
    }
    day.forEach(this::write);
    takeOut(a, first, there);
    stock.get(b).merge(first, there, Long::sum);
    takeOut(b, second, here);
    stock.get(a).merge(second, here, Long::sum);
  }

  private void swapSomeRows() {
    for (int i = 0; i < rows.size() / 5; i++) {
      Collections.swap(rows, random.nextInt(rows.size()), random.nextInt(rows.size()));
    }
  }

  private Movement.Builder row(Action action, EventTime time, SiteId site, LotId lot, long grams) {
    return row("r" + names++, action, time, site, lot, grams);
  }

  private Movement.Builder row(
      String event, Action action, EventTime time, SiteId site, LotId lot, long grams) {
    Movement.Builder row =
        Movement.of(ref(), event, action, time, site).lot(lot).mass(new Mass(grams));
    if (chance(0.4)) {
      row.declaredOrigin(new DeclaredOrigin(
          Rows.country(oneOf(COUNTRIES)),
          chance(0.7) ? OriginBasis.MINED : oneOf(List.of(OriginBasis.values()))));
    }
    if (chance(0.3)) {
      row.segregatedBy(oneOf(COLOURS));
    }
    return row;
  }

  private RecordRef ref() {
    return new RecordRef("world " + seed, names + 1L);
  }

  private void write(Movement.Builder row) {
    rows.add(row.build());
  }

  private EventTime time() {
    if (!chance(sameInstant)) {
      now = now.plus(
          chance(0.7)
              ? Duration.ofHours(1 + random.nextInt(20))
              : Duration.ofDays(1 + random.nextInt(9)));
    }
    return chance(dateOnly)
        ? EventTime.onDay(LocalDate.ofInstant(now, ZoneOffset.UTC), ZoneOffset.UTC)
        : EventTime.at(now, ZoneOffset.UTC);
  }

  private EventTime earlier(EventTime time) {
    return EventTime.onDay(time.date().minusDays(1 + random.nextInt(20)), ZoneOffset.UTC);
  }

  private LotId newLot() {
    return new LotId("L" + names++);
  }

  private SiteId otherTrader(SiteId not) {
    List<SiteId> others =
        traders.stream().map(CustodySite::id).filter(id -> !id.equals(not)).toList();
    return oneOf(others);
  }

  private void takeOut(SiteId site, LotId lot, long grams) {
    stock.get(site).computeIfPresent(lot, (l, held) -> held > grams ? held - grams : null);
  }

  private static Load with(Load load, long grams) {
    return new Load(load.from(), load.to(), load.lot(), grams, load.sd(), load.document());
  }

  private long grams(int low, int high) {
    return unitGrams * (low + random.nextInt(high - low + 1))
        + (unitGrams > 1 ? random.nextInt(3) : 0);
  }

  private long sd(long grams) {
    return chance(0.4)
        ? 0
        : Math.min(Integer.MAX_VALUE, (long) (grams * 0.03 * random.nextDouble()));
  }

  /** At least 1 and at most the whole. */
  private long part(long grams) {
    return Math.max(1, (long) (grams * random.nextDouble()));
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private boolean odd(double factor) {
    return chance(oddness * factor);
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
