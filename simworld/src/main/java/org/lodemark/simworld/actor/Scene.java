package org.lodemark.simworld.actor;

import org.lodemark.domain.custody.CustodyModel;
import org.lodemark.domain.place.Site;
import org.lodemark.ledger.statement.SiteStatement;
import org.lodemark.simworld.books.Clerk;
import org.lodemark.simworld.books.Habits;
import org.lodemark.simworld.books.Laboratory;
import org.lodemark.simworld.books.Ledger;
import org.lodemark.simworld.books.Papers;
import org.lodemark.simworld.books.Prices;
import org.lodemark.simworld.books.Rounding;
import org.lodemark.simworld.chance.Streams;
import org.lodemark.simworld.frame.Parameters;
import org.lodemark.simworld.frame.Place;
import org.lodemark.simworld.frame.WorldFrame;
import org.lodemark.simworld.physical.PhysicalLog;
import org.lodemark.simworld.physical.Yard;
import org.lodemark.simworld.world.WorldPlan;

/**
 * What all actors share.
 *
 * @param yard matter
 * @param ledger what is written
 * @param truth who sold what it was
 */
public record Scene(
    WorldPlan plan,
    WorldFrame frame,
    Streams streams,
    Yard yard,
    Ledger ledger,
    Papers papers,
    Laboratory laboratory,
    Prices prices,
    Roads roads,
    TruthBook truth) {
  /** An empty scene of a plan. */
  public static Scene of(WorldPlan plan, WorldFrame frame, PhysicalLog log) {
    Streams streams = new Streams(plan.seed());
    Ledger ledger = new Ledger();
    Parameters p = frame.parameters();
    return new Scene(
        plan,
        frame,
        streams,
        new Yard(frame.origins(), frame.traces().size(), log),
        ledger,
        new Papers(plan.seed(), p, plan.noise(), streams.of("papers"), ledger),
        new Laboratory(frame, plan.noise(), streams.of("laboratory"), ledger),
        new Prices(p, streams.of("prices")),
        new Roads(frame, streams.of("roads")),
        new TruthBook(frame));
  }

  public Parameters parameters() {
    return frame.parameters();
  }

  /** How a site keeps its books in this world. */
  public Habits habits(String site, boolean audited) {
    if (!plan.noise()) {
      return Habits.EXACT;
    }
    return audited
        ? Habits.audited(parameters(), streams.of(site + " habits"))
        : Habits.drawn(parameters(), streams.of(site + " habits"));
  }

  /** States a site and gives it a clerk. */
  public Clerk open(SiteStatement site, Habits habits) {
    ledger.add(site);
    String id = site.id().id();
    return new Clerk(
        site,
        habits,
        Rounding.drawn(habits, parameters(), streams.of(id + " rounding")),
        streams.of(id + " scale"),
        streams.of(id + " pen"),
        ledger);
  }

  /** A site of which nothing special is stated. */
  public SiteForm form(String id, String name, Site.Kind kind, Place place) {
    return new SiteForm(id, name, kind, place, frame.land(place.countryIso3()));
  }

  /** Unknown where nobody audits. */
  static CustodyModel modelOf(boolean audited) {
    return audited ? CustodyModel.CONTROLLED_BLENDING : CustodyModel.UNKNOWN;
  }
}
