package org.lodemark.simworld.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodemark.domain.custody.Action;
import org.lodemark.simworld.books.Calendar;
import org.lodemark.simworld.books.Clerk;
import org.lodemark.simworld.books.Entry;
import org.lodemark.simworld.chance.Chance;
import org.lodemark.simworld.physical.Material;
import org.lodemark.simworld.physical.Parcel;
import org.lodemark.simworld.world.Typology;

/** Counts of a dealer's stock: at some sites each quarter, where nobody forgets. */
final class Stocktaking {
  private static final int DAYS_BETWEEN = 91;
  private static final int EVENING = 20 * 60;
  private static final int BEFORE_DAWN = 60;

  private final Scene scene;
  private final Clerk clerk;
  private final String shortName;
  private final boolean byLot;
  private final boolean counts;
  private final Chance luck;
  private final int firstDay;

  /**
   * A dealer's stocktaking.
   *
   * @param byLot lot by lot, as sites do that keep lots apart; else the whole stock
   */
  Stocktaking(Scene scene, Clerk clerk, String shortName, boolean byLot) {
    this.scene = scene;
    this.clerk = clerk;
    this.shortName = shortName;
    this.byLot = byLot;
    luck = scene.streams().of(shortName + " counts");
    counts = luck.happens(scene.parameters().get("sites that count their stock")) || byLot;
    firstDay = luck.wholeBetween(30, DAYS_BETWEEN);
  }

  /** What lay there when the books begin. */
  void opening(Parcel parcel, Optional<Typology> reason) {
    clerk.write(
        Entry.of(Action.COUNT, Calendar.minute(0, BEFORE_DAWN), clerk.measure(parcel.material()))
            .form(scene.parameters().word("ore form"))
            .because(reason));
  }

  void work(long day, List<Held> stock, List<Held> waiting) {
    boolean closing = clerk.habits().exactly() && day == Calendar.DAYS - 1;
    boolean due = counts && day >= firstDay && (day - firstDay) % DAYS_BETWEEN == 0;
    if (!due && !closing) {
      return;
    }
    boolean forgotten = luck.happens(scene.parameters().get("counts that are forgotten"));
    if (forgotten && scene.plan().noise() && !byLot) {
      return;
    }
    List<Held> all = new ArrayList<>(stock);
    all.addAll(waiting);
    long minute = Calendar.minute(day, EVENING);
    if (byLot) {
      countLots(all, minute, day);
    } else {
      countAll(all, minute);
    }
  }

  private void countLots(List<Held> all, long minute, long day) {
    for (Held held : all) {
      clerk.write(Entry.of(Action.COUNT, minute, clerk.measure(held.parcel().material()))
          .lot(held.lot())
          .event(shortName + "-count-" + Calendar.day(day))
          .form(scene.parameters().word("ore form")));
    }
  }

  private void countAll(List<Held> all, long minute) {
    Material sum =
        Material.nothing(scene.frame().origins(), scene.frame().traces().size());
    for (Held held : all) {
      sum = sum.plus(held.parcel().material());
    }
    if (sum.wet() > 0) {
      clerk.write(Entry.of(Action.COUNT, minute, clerk.measure(sum))
          .form(scene.parameters().word("ore form")));
    }
  }
}
