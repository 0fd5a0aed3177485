package org.lodemark.simworld.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lodemark.simworld.books.Calendar;
import org.lodemark.simworld.chance.Chance;
import org.lodemark.simworld.frame.Parameters;
import org.lodemark.simworld.frame.Place;
import org.lodemark.simworld.frame.WorldFrame;

/** What is under way, and how long that takes. Loads are taken in by day only. */
public final class Roads {
  private static final int GATE_OPENS = 7 * 60;
  private static final int GATE_SHUTS = 15 * 60 + 30;
  private static final int DRIVING_HOURS_A_DAY = 10;

  private final Parameters p;
  private final Chance chance;
  private final List<List<Load>> byDay = new ArrayList<>();

  private record Load(Delivery delivery, Receiver to) {}

  Roads(WorldFrame frame, Chance chance) {
    this.p = frame.parameters();
    this.chance = chance;
    for (int day = 0; day <= Calendar.DAYS + Calendar.DAYS_AFTER; day++) {
      byDay.add(new ArrayList<>());
    }
  }

  /** Minutes on the road, with nights and queues. */
  public long minutesByRoad(Place from, Place to, Chance driver) {
    double km = 8 + from.kilometresTo(to) * driver.in(p.range("road over bird"));
    double hours = km / driver.in(p.range("road speed"));
    double nights = Math.floor(hours / DRIVING_HOURS_A_DAY) * (24 - DRIVING_HOURS_A_DAY);
    double queue = driver.happens(0.25) ? driver.in(p.range("queue")) : 0;
    return Math.round(60 * (hours + nights + queue));
  }

  public long minutesBySea(Chance driver) {
    return Math.round(driver.in(p.range("sea days")) * Calendar.MINUTES_OF_DAY);
  }

  /** The first minute from then on at which a gate is open. */
  public long atGate(long minute) {
    long day = Calendar.dayOf(minute);
    long ofDay = minute - day * Calendar.MINUTES_OF_DAY;
    if (ofDay > GATE_SHUTS) {
      return Calendar.minute(day + 1, GATE_OPENS + chance.wholeBetween(0, 120));
    }
    return ofDay < GATE_OPENS
        ? Calendar.minute(day, GATE_OPENS + chance.wholeBetween(0, 120))
        : minute;
  }

  /** Sends a load; what would arrive after the world's end never does. */
  public void send(Delivery delivery, Receiver to) {
    long day = Calendar.dayOf(delivery.minute());
    if (day < byDay.size()) {
      byDay.get((int) day).add(new Load(delivery, to));
    }
  }

  /** Hands over what arrives on a day, in order. */
  public void deliver(long day) {
    List<Load> today = byDay.get((int) day);
    today.sort(Comparator.comparingLong(load -> load.delivery().minute()));
    today.forEach(load -> load.to().receive(load.delivery()));
    today.clear();
  }
}
