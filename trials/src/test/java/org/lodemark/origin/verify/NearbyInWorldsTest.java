package org.lodemark.origin.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lodemark.atlas.Atlas;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.answer.BoundQuestion;
import org.lodemark.flow.answer.OriginSet;
import org.lodemark.flow.bounds.LossRule;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.Catchment;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.Target;
import org.lodemark.origin.books.Books;
import org.lodemark.origin.claim.Claim;
import org.lodemark.origin.claim.Claims;
import org.lodemark.simworld.Worlds;
import org.lodemark.simworld.world.Typology;
import org.lodemark.simworld.world.WorldPlan;
import org.lodemark.trials.cases.SimulatedBooks;
import org.lodemark.trials.suite.Suites;

/**
 * In simulated worlds with all that is missing, late and false in them, records near a site bound its
 * lots as all records do: as they are, and read so that a claim that could be saved is.
 */
class NearbyInWorldsTest {
  private static final Atlas ATLAS =
      Suites.builtInAtlas(Path.of("../atlas/src/main/atlas"), "antimony");

  private int asked;
  private int partly;

  @Test
  void recordsNearASiteBoundItsLotsAsAllDo() {
    for (long seed = 1; seed <= 4; seed++) {
      compare(SimulatedBooks.of(
          Worlds.of(new WorldPlan(seed, 150, 0.3, EnumSet.allOf(Typology.class), true), ATLAS)
              .statements(),
          ATLAS));
    }
    compare(SimulatedBooks.of(
        Worlds.of(new WorldPlan(5, 150, 0, Set.of(), true), ATLAS).statements(), ATLAS));
    assertThat(asked).isGreaterThan(400);
    assertThat(partly).isGreaterThan(300);
  }

  private void compare(Books books) {
    Catchment catchment = Catchment.of(books.sites(), books.low());
    Nearby nearby = new Nearby(
        () -> catchment,
        place -> books.rows().get(place).low(),
        Assumptions.DEFAULT,
        LossRule.ADVERSARIAL);
    CustodyGraph all = CustodyGraph.of(books.sites(), books.low(), Assumptions.DEFAULT);
    CustodyGraph lenient = CustodyGraph.of(
        books.sites(),
        LenientDates.of(BothSides.of(books.sites(), books.low())),
        Assumptions.DEFAULT);
    Set<OriginSet> sets = new HashSet<>();
    Claims.of(books)
        .listMined()
        .forEach(claim -> sets.add(OriginSet.ofCountry(claim.origin().country())));
    for (OriginSet set : sets) {
      BoundQuestion asRead = new BoundQuestion(all, set, LossRule.ADVERSARIAL);
      BoundQuestion leniently = new BoundQuestion(lenient, set, LossRule.ADVERSARIAL);
      for (Claim claim : Claims.of(books).listMined()) {
        Optional<Target> target = all.findTarget(claim.lot());
        if (target.isPresent()) {
          SiteId site = target.get().site();
          Nearby.Lenient near = nearby.lenient(Set.of(site));
          assertThat(near.bounds(set).ask(claim.lot(), site))
              .as("leniently, lot %s", claim.lot())
              .isEqualTo(leniently.ask(claim.lot(), site));
          CustodyGraph part = nearby.read(Set.of(site));
          assertThat(new BoundQuestion(part, set, LossRule.ADVERSARIAL).ask(claim.lot(), site))
              .as("as written, lot %s", claim.lot())
              .isEqualTo(asRead.ask(claim.lot(), site));
          asked++;
          partly += part.movements().size() < books.rows().size() ? 1 : 0;
        }
      }
    }
  }
}
