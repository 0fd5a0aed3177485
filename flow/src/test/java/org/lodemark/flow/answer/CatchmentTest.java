package org.lodemark.flow.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodemark.flow.answer.Records.lot;
import static org.lodemark.flow.answer.Records.site;
import static org.lodemark.flow.answer.Records.t;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.bounds.LossRule;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.Catchment;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.Target;
import org.lodemark.flow.custody.Trust;
import org.lodemark.flow.naive.RandomWorlds;
import org.lodemark.flow.naive.Rows;
import org.lodemark.flow.naive.World;

/** The records of a catchment answer as all records do. */
class CatchmentTest {
  private int asked;
  private int smaller;

  @Test
  void boundsAreThoseOfAllRecords() {
    ask(RandomWorlds::small, Records.seeds(300, 6_000));
    assertThat(asked).isGreaterThan(2_000);
    assertThat(smaller).isGreaterThan(500);
  }

  @Test
  void boundsAreThoseOfAllRecordsInLargerWorlds() {
    ask(RandomWorlds::medium, Records.seeds(6, 100));
    assertThat(smaller).isPositive();
  }

  @Test
  void whatWouldHelpIsWhatWouldHelpAmongAllRecords() {
    int helps = 0;
    for (long seed = 0; seed < Records.seeds(60, 1_000); seed++) {
      World world = RandomWorlds.small(seed);
      CustodyGraph all = Records.read(world, Trust.PHYSICAL);
      OriginSet set = set(all);
      HelpQuestion whole = new HelpQuestion(all, set, LossRule.ADVERSARIAL);
      Map<SiteId, CustodyGraph> parts = new HashMap<>();
      for (LotId lot : all.listLots()) {
        Optional<Target> target = all.findTarget(lot);
        if (target.isPresent()) {
          CustodyGraph part =
              parts.computeIfAbsent(target.get().site(), site -> part(world, all, site));
          List<Improvement> expected = whole.ofLot(lot);
          assertThat(new HelpQuestion(part, set, LossRule.ADVERSARIAL).ofLot(lot))
              .describedAs("lot %s of seed %s", lot, seed)
              .isEqualTo(expected);
          helps += expected.size();
        }
      }
    }
    assertThat(helps).isPositive();
  }

  /** Another trade's records are left out; what names a site of this one, or competes, is not. */
  @Test
  void whatBearsOnASiteIsTaken() {
    World world = new Rows()
        .mine("M")
        .mine("N")
        .trader("A")
        .trader("B")
        .trader("C")
        .mined("1", "M", "m", 10) // 0: upstream of A
        .mined("1", "N", "n", 10) // 1: another trade
        .ship("2", "M", "A", "m", 10) // 2
        .receive("3", "A", "M", "m", 10) // 3
        .ship("4", "A", "B", "m", 4) // 4
        .receive("5", "B", "A", "m", 4) // 5: names A
        .ship("6", "N", "C", "n", 10) // 6: another trade
        .receive("7", "C", "N", "n", 10) // 7: another trade
        .receive("8", "C", "A", "x", 1) // 8: says A sent it, which A does not
        .world();
    Catchment catchment = Catchment.of(world.sites(), world.movements());
    BitSet rows = catchment.rowsOf(List.of(new SiteId("A")));
    assertThat(rows.stream().toArray()).containsExactly(0, 2, 3, 4, 5, 8);
    assertThat(catchment.sitesOf(rows).stream().map(site -> site.id().id()))
        .containsExactlyInAnyOrder("M", "A", "B", "C");
    assertThat(catchment.rowsOf(List.of(new SiteId("nowhere"))).isEmpty()).isTrue();
  }

  /**
   * Two received on one paper what was sent once, and neither names the other side: the earlier receipt
   * has it. Seen without that receipt, which is of another trade, the later would.
   */
  @Test
  void aReceiptThatCompetesForAShipmentIsTaken() {
    World world = new Rows()
        .mine("B")
        .trader("A")
        .trader("C")
        .trader("X")
        .mined("1", "B", "m", t(10))
        .row("2", Action.SHIP, "2", "B", "m", t(10), row -> row.document("paper"))
        .row("3", Action.RECEIVE, "3", "C", "m", t(10), row -> row.document("paper"))
        .row("4", Action.RECEIVE, "4", "A", "m", t(10), row -> row.document("paper"))
        .ship("5", "A", "X", "y", t(10))
        .world();
    CustodyGraph all = Records.read(world, Trust.PHYSICAL);
    CustodyGraph part = part(world, all, site("A"));
    for (CustodyGraph custody : List.of(all, part)) {
      BoundOutcome.Bounded bounded = (BoundOutcome.Bounded)
          new BoundQuestion(custody, OriginSet.ofMine(site("B")), LossRule.ADVERSARIAL)
              .ask(lot("y"));
      assertThat(bounded.bound().maxKnownGrams()).isZero();
      assertThat(bounded.bound().maxGrams()).isEqualTo(t(10));
    }
    // C is no source of A's, and its other rows are left out.
    assertThat(part.movements()).hasSize(5);
  }

  private void ask(LongFunction<World> worlds, int count) {
    for (long seed = 0; seed < count; seed++) {
      World world = worlds.apply(seed);
      CustodyGraph all = Records.read(world, Records.trustOf(seed));
      OriginSet set = set(all);
      BoundQuestion whole = new BoundQuestion(all, set, LossRule.ADVERSARIAL);
      Map<SiteId, CustodyGraph> parts = new HashMap<>();
      for (LotId lot : all.listLots()) {
        Optional<Target> target = all.findTarget(lot);
        if (target.isPresent()) {
          CustodyGraph part =
              parts.computeIfAbsent(target.get().site(), site -> part(world, all, site));
          assertThat(new BoundQuestion(part, set, LossRule.ADVERSARIAL)
                  .ask(lot, target.get().site()))
              .describedAs("lot %s of seed %s", lot, seed)
              .isEqualTo(whole.ask(lot, target.get().site()));
          asked++;
          smaller += part.movements().size() < world.movements().size() ? 1 : 0;
        }
      }
    }
  }

  private static CustodyGraph part(World world, CustodyGraph all, SiteId site) {
    Catchment catchment = Catchment.of(world.sites(), world.movements());
    BitSet rows = catchment.rowsOf(List.of(site));
    List<Movement> part = new ArrayList<>();
    rows.stream().forEach(row -> part.add(world.movements().get(row)));
    Assumptions assumptions = all.assumptions();
    return CustodyGraph.of(catchment.sitesOf(rows), part, assumptions);
  }

  private static OriginSet set(CustodyGraph custody) {
    return custody.sites().stream()
        .filter(CustodySite::isMine)
        .findFirst()
        .map(site -> OriginSet.ofMine(site.id()))
        .orElseThrow();
  }
}
