package org.lodemark.simworld.typology;

import java.util.Locale;
import java.util.Optional;
import org.lodemark.domain.custody.Action;
import org.lodemark.simworld.actor.Dealer;
import org.lodemark.simworld.actor.Mine;
import org.lodemark.simworld.actor.Scene;
import org.lodemark.simworld.actor.Scheme;
import org.lodemark.simworld.books.Calendar;
import org.lodemark.simworld.books.Entry;
import org.lodemark.simworld.books.Papers;
import org.lodemark.simworld.books.Told;
import org.lodemark.simworld.physical.Parcel;
import org.lodemark.simworld.world.Typology;

/**
 * Ore that came over gets papers of a real mine, which knows nothing of it. A careless one uses a
 * paper twice, a driver's permit shows an hour at the mine from which nobody gets there so soon, and
 * what the permit says it weighs may be made up at a desk.
 */
final class RelabellingAtBorder implements Scheme {
  private static final int NIGHT = 4 * 60;

  private final Scene scene;
  private final Dealer host;
  private final Mine mine;
  private final Contraband contraband;
  private final boolean hides;
  private final boolean hasPermit;
  private final FalsePapers papers;
  private final DeskFigures desk;
  private String lastPaper = "";
  private int lots;

  RelabellingAtBorder(Scene scene, Dealer host, Mine mine, Contraband contraband, boolean hides) {
    this.scene = scene;
    this.host = host;
    this.mine = mine;
    this.contraband = contraband;
    this.hides = hides;
    this.hasPermit = contraband.chance().happens(0.4) || !scene.plan().noise();
    this.papers = new FalsePapers(scene, host, Typology.RELABELLING_AT_BORDER);
    this.desk = new DeskFigures(scene, host.shortName() + " " + typology().word(), hides);
  }

  @Override
  public Typology typology() {
    return Typology.RELABELLING_AT_BORDER;
  }

  @Override
  public void eachDay(long day) {
    boolean coming = contraband.isComing(day);
    boolean acts = contraband.chance().happens(0.6);
    if (coming && acts && contraband.lackingGrams((double) host.homeGrams()) > 1_500_000) {
      bring(day);
    }
  }

  private void bring(long day) {
    Parcel parcel = contraband.bringLot();
    Told told = desk.weight(host.clerk().measure(parcel.material()));
    String lot = "sim:" + mine.id() + "/r-"
        + String.format(Locale.ROOT, "%s-%04d", host.shortName(), ++lots);
    String document = paper(lot, told, day);
    long left = Calendar.minute(day, NIGHT + contraband.chance().wholeBetween(0, 90));
    long honestWay = scene.roads().minutesByRoad(mine.place(), host.place(), contraband.chance());
    boolean fast = hasPermit && !hides;
    if (hasPermit) {
      mine.clerk()
          .write(Entry.of(Action.SHIP, left, told)
              .lot(lot)
              .with(host.id())
              .paper(document, "")
              .form(scene.parameters().word("ore form"))
              .exact()
              .because(Optional.of(typology())));
    }
    long way = fast ? Math.min(honestWay, fromTheBorder()) : honestWay;
    papers.send(parcel, mine.id(), lot, document, contraband.priceFactor(hides), left + way, fast);
  }

  /** From the crossing it is nearer than from the mine, as a rule. */
  private long fromTheBorder() {
    return contraband
        .field()
        .crossing()
        .map(crossing -> Math.round(60
            * crossing.place().kilometresTo(host.place())
            / scene.parameters().range("road speed").high()))
        .orElse(0L);
  }

  private String paper(String lot, Told told, long day) {
    String office = mine.field().place().name();
    String covers = "lot " + lot + " of " + mine.id();
    double reused = hides ? 0.05 : 0.5;
    boolean again = contraband.chance().happens(reused) && !lastPaper.isEmpty();
    if (again && contraband.chance().happens(0.5)) {
      return lastPaper;
    }
    lastPaper = again
        ? scene
            .papers()
            .copy(Papers.Sort.ROYALTY_RECEIPT, office, day, told.wetGrams(), covers, lastPaper)
        : scene.papers().issue(Papers.Sort.ROYALTY_RECEIPT, office, day, told.wetGrams(), covers);
    return lastPaper;
  }
}
