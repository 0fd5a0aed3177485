package org.lodemark.simworld.actor;

import java.util.List;
import org.lodemark.domain.place.Site;
import org.lodemark.simworld.books.Calendar;
import org.lodemark.simworld.books.Clerk;
import org.lodemark.simworld.chance.Chance;
import org.lodemark.simworld.frame.OreField;
import org.lodemark.simworld.frame.Parameters;
import org.lodemark.simworld.frame.Place;

/** Opens mines, each with a licence and a capacity that is true, or honestly mistaken. */
final class MineMaker {
  private static final double YEARS = Calendar.DAYS / 365.0;
  private static final double DRY = 0.96;

  private final Scene scene;
  private final CastSize size;

  MineMaker(Scene scene, CastSize size) {
    this.scene = scene;
    this.size = size;
  }

  /**
   * Opens a mine.
   *
   * @param audited with its trader: it keeps lots apart, writes all, and its capacity was surveyed
   */
  Mine make(int number, OreField field, List<Dealer> buyers, boolean audited) {
    String shortName = "M" + number;
    String id = "sim-" + shortName;
    Chance chance = scene.streams().of(id);
    Parameters p = scene.parameters();
    Place place = field.place().near(id, chance.between(-0.2, 0.2), chance.between(-0.2, 0.2));
    double lots = size.lotsPerMine() * chance.logNormal(0.3);
    double openDays = Calendar.DAYS * (1 - closedMonths(field) / 12.0) * 0.95;
    double grade = (field.grade().low() + field.grade().high()) / 2;
    double tonnesAYear = lots / YEARS * p.get("mine lot") / 1000 * DRY * grade;
    double least = p.range("mine lot").high() / 1000 * 2;
    double capacity =
        Math.max(least, tonnesAYear * chance.in(p.range("capacity high over output")));
    boolean understated =
        chance.happens(p.get("capacity understated")) && scene.plan().noise() && !audited;
    double stated = understated ? capacity * chance.between(0.5, 0.8) : capacity;
    SiteForm form = scene.form(
        id, "Invented mine " + number + " near " + field.place().name(), Site.Kind.MINE, place);
    Clerk clerk = scene.open(
        (audited ? form.auditedThroughout() : form)
            .capacity(stated * chance.in(p.range("capacity low over high")), stated)
            .licence(
                "SIM-LIC-" + number,
                Calendar.FIRST.minusDays(chance.wholeBetween(60, 2500)),
                Calendar.FIRST.plusYears(3))
            .build(),
        scene.habits(id, audited));
    return new Mine(
        scene, field, place, clerk, shortName, buyers, openDays / lots, capacity * 0.995);
  }

  private static int closedMonths(OreField field) {
    int closed = 0;
    for (int month = 1; month <= 12; month++) {
      closed += field.isClosedIn(month) ? 1 : 0;
    }
    return closed;
  }
}
