package org.lodemark.nations.balance;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.lodemark.atlas.Quantity;
import org.lodemark.atlas.fact.Route;
import org.lodemark.atlas.fact.TradeFact.Flow;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.nations.AtlasBuilder;
import org.lodemark.nations.Xv;
import org.lodemark.nations.balance.SimulatedWorld.Shipment;

/**
 * What statistics tell of a simulated world. Every row is true, but rows are missing, withheld,
 * wide, gross, monthly, of one side, of a group, of a firm, or of a customs line that holds others.
 */
final class SimulatedBooks {
  static final List<String> CODES = List.of("ISL", "NZL", "FJI", "MLT", "PER");
  private static final List<String> OUTSIDE = List.of("CHN", "USA");

  /** Countries that record everything exactly: mining, all lines both ways, stocks, consumption. */
  final boolean[] complete;

  final AtlasBuilder rows = AtlasBuilder.xv().recovery("0.8", "0.9");
  private final SimulatedWorld world;
  private final Random random;
  private final String year;

  SimulatedBooks(SimulatedWorld world, Random random) {
    this.world = world;
    this.random = random;
    this.year = Integer.toString(world.year);
    this.complete = new boolean[world.countries];
    for (int c = 0; c < world.countries; c++) {
      complete[c] = random.nextBoolean();
      supply(c);
      for (boolean metal : new boolean[] {false, true}) {
        own(c, Flow.EXPORT, metal);
        own(c, Flow.IMPORT, metal);
        partners(c, metal);
      }
    }
    groups();
  }

  String code(int index) {
    return index < world.countries ? CODES.get(index) : OUTSIDE.get(index - world.countries);
  }

  private static double t(long grams) {
    return grams / 1e6;
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private void supply(int c) {
    if (complete[c] || chance(70)) {
      rows.mined(code(c), year, t(world.mined[c]));
    } else if (chance(60)) {
      Quantity wide = Xv.tonnes(t(world.mined[c] / 2), t(world.mined[c] + 1_000_000));
      rows.production(
          code(c), Stage.MINING, Route.UNSTATED, year, chance(50) ? wide : new Quantity.Withheld());
    }
    if (chance(50)) {
      rows.made(code(c), Route.PRIMARY, year, t(world.made[c]));
    } else if (chance(50)) {
      rows.capacity("Works of " + code(c), code(c), t(world.made[c]) + random.nextInt(50));
    }
    if (complete[c] || chance(50)) {
      rows.measure(
          code(c), "apparent-consumption", world.year, t(world.consumed[c]), t(world.consumed[c]));
    }
    // A stock that was drawn on is known, else nothing was drawn: the rule's own condition.
    if (world.opening[c] > 0 || chance(30)) {
      rows.stock(code(c), world.year - 1, t(world.opening[c]));
      rows.stock(code(c), world.year, t(world.closing[c]));
    }
  }

  private long sum(Predicate<Shipment> which) {
    return world.shipments.stream().filter(which).mapToLong(Shipment::total).sum();
  }

  private long flow(int from, int to, boolean metal) {
    return sum(one -> one.from() == from && one.to() == to && one.metal() == metal);
  }

  private static String line(boolean metal) {
    return metal ? "990310" : "990110";
  }

  /** The totals a country publishes itself, sometimes by months beside or instead of the year. */
  private void own(int c, Flow flow, boolean metal) {
    Predicate<Shipment> mine =
        one -> one.metal() == metal && (flow == Flow.EXPORT ? one.from() : one.to()) == c;
    if (complete[c] || chance(40)) {
      amount(code(c), flow, "WLD", year, line(metal), sum(mine), world.tight[c]);
      if (metal) {
        rows.trade(code(c), flow, "WLD", year, "990210", Xv.tonnes(0, 0));
        rows.trade(code(c), flow, "WLD", year, "990320", Xv.tonnes(0, 0));
      }
      if (metal && chance(20)) {
        amount(code(c), flow, "WLD", year, "9903", sum(mine), true);
      }
    }
    if (chance(30)) {
      for (int month = 1; month <= 12; month++) {
        int number = month;
        long grams = sum(mine.and(one -> one.month() == number));
        if (chance(90)) {
          String period = "%s-%02d".formatted(year, month);
          amount(code(c), flow, "WLD", period, line(metal), grams, world.tight[c]);
        }
      }
    }
  }

  /** What is told by partner: by the seller, by the buyer, by a firm, without a name. */
  private void partners(int c, boolean metal) {
    for (int to = 0; to < world.countries + 2; to++) {
      long grams = to == c ? 0 : flow(c, to, metal);
      if (grams == 0) {
        continue;
      }
      if (chance(40)) {
        amount(code(c), Flow.EXPORT, code(to), year, line(metal), grams, false);
      }
      if (chance(50)) {
        String older = metal && chance(25) ? "990300" : line(metal);
        amount(code(to), Flow.IMPORT, code(c), year, older, grams, false);
      }
      if (chance(15)) {
        rows.firm("Firm").exports(code(c), code(to), year, line(metal), t(grams / 2));
      }
      if (chance(10)) {
        rows.firm("Firm").exports(code(c), code(to), year, metal ? "metal" : "ore", t(grams / 3));
      }
      if (chance(15)) {
        rows.exports(code(c), "", year, line(metal), t(grams));
      }
      if (chance(10) && to + 1 < world.countries + 2 && to + 1 != c) {
        rows.exports(
            code(c),
            code(to) + "+" + code(to + 1),
            year,
            line(metal),
            t(grams + flow(c, to + 1, metal)));
      }
    }
  }

  /** What a buyer outside knows only of two sellers together. */
  private void groups() {
    for (int to = world.abroad(); to < world.countries + 2; to++) {
      for (boolean metal : new boolean[] {false, true}) {
        long grams = flow(0, to, metal) + flow(1, to, metal);
        amount(code(to), Flow.IMPORT, code(0) + "+" + code(1), year, line(metal), grams, false);
      }
    }
  }

  /** Contained metal exactly or within a range, or the weight of ore of some grade. */
  private void amount(
      String reporter,
      Flow flow,
      String other,
      String period,
      String hs,
      long grams,
      boolean plain) {
    if (!plain && hs.equals("990110") && chance(50)) {
      double grade = 0.41 + 0.18 * random.nextDouble();
      double dry = 0.91 + 0.08 * random.nextDouble();
      double weight = t(Math.round(grams / grade / dry));
      rows.gross().trade(reporter, flow, other, period, hs, Xv.tonnes(weight, weight));
    } else if (!plain && chance(20)) {
      Quantity wide = Xv.tonnes(t(grams - grams / 20), t(grams + grams / 20));
      rows.trade(reporter, flow, other, period, hs, wide);
    } else {
      rows.trade(reporter, flow, other, period, hs, Xv.tonnes(t(grams), t(grams)));
    }
  }
}
