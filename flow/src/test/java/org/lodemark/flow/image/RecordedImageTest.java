package org.lodemark.flow.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.time.Period;
import org.lodemark.flow.answer.BoundQuestion;
import org.lodemark.flow.answer.OriginSet;
import org.lodemark.flow.bounds.BoundsMaker;
import org.lodemark.flow.bounds.LossRule;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.RecordedCustody;
import org.lodemark.flow.custody.SourceTrust;
import org.lodemark.flow.custody.Target;
import org.lodemark.flow.custody.Trust;
import org.lodemark.flow.naive.RandomWorlds;
import org.lodemark.flow.naive.Rows;
import org.lodemark.flow.naive.World;

/** Bounds of kept records, and what limits them, are those of the records, to the letter. */
class RecordedImageTest {
  private static final int TIMES = Boolean.getBoolean("lodemark.full") ? 20 : 1;

  private int implied;
  private int gaps;

  @Test
  void smallWorldsAnswerAlike() {
    assertImages(RandomWorlds::small, 120 * TIMES);
    assertThat(implied).isPositive();
    assertThat(gaps).isPositive();
  }

  @Test
  void mediumWorldsAnswerAlike() {
    assertImages(RandomWorlds::medium, 2 * TIMES);
  }

  /** What left on the last day of a period is in it, and on the day after is not. */
  @Test
  void shipmentsAreOfTheDaysOfThePeriod() {
    World world = new Rows()
        .mine("M")
        .trader("A")
        .trader("B")
        .mined("1", "M", "a", 10)
        .ship("2", "M", "A", "a", 4)
        .ship("3", "M", "B", "a", 6)
        .world();
    CustodyGraph read = read(world, Trust.PHYSICAL);
    LocalDate first = day(world, 1);
    LocalDate second = day(world, 2);
    assertThat(first).isBefore(second);
    for (RecordedCustody custody : List.of(read, image(read, world))) {
      SiteId mine = new SiteId("M");
      assertThat(grams(custody, mine, new Period(first, first))).containsExactly(4L);
      assertThat(grams(custody, mine, new Period(first, second))).containsExactly(4L, 6L);
      assertThat(grams(custody, mine, new Period(second, second))).containsExactly(6L);
      assertThat(grams(custody, new SiteId("nowhere"), new Period(first, second)))
          .isEmpty();
    }
  }

  private static LocalDate day(World world, int row) {
    return world.movements().get(row).time().date();
  }

  private static List<Long> grams(RecordedCustody custody, SiteId gate, Period period) {
    return custody.listShipments(gate, period).stream().map(Target::grams).toList();
  }

  private static CustodyGraph read(World world, Trust trust) {
    return CustodyGraph.of(
        world.sites(), world.movements(), new Assumptions(trust, SourceTrust.CAPPED, 3));
  }

  private static RecordedCustody image(CustodyGraph read, World world) {
    return RecordedImage.read(
        new KeptSections(CustodyImage.of(read, List.of())),
        new KeptSections(RecordedImage.of(read)),
        read.sites(),
        place -> world.movements().get(place));
  }

  private void assertImages(LongFunction<World> worlds, int count) {
    for (long seed = 0; seed < count; seed++) {
      World world = worlds.apply(seed);
      for (Trust trust : Trust.values()) {
        assertAlike(world, read(world, trust));
      }
    }
  }

  private void assertAlike(World world, CustodyGraph read) {
    RecordedCustody image = image(read, world);
    for (int arc = 0; arc < read.graph().arcCount(); arc++) {
      assertThat(image.movementOfArc(arc)).isEqualTo(read.movementOfArc(arc));
      implied += world.movements().contains(read.movementOfArc(arc)) ? 0 : 1;
    }
    for (int gap = 0; gap < read.graph().gapCount(); gap++) {
      assertThat(image.movementOfGap(gap)).isEqualTo(read.movementOfGap(gap));
      gaps++;
    }
    assertSameShipments(world, read, image);
    List<OriginSet> sets = new ArrayList<>();
    read.sites().stream()
        .filter(CustodySite::isMine)
        .limit(2)
        .forEach(mine -> sets.add(OriginSet.ofMine(mine.id())));
    // One after the other through one workspace, as verification does, against one each.
    BoundsMaker shared = new BoundsMaker(image.graph(), LossRule.ADVERSARIAL);
    List<BoundQuestion> kept =
        sets.stream().map(set -> new BoundQuestion(image, set, shared)).toList();
    for (LotId lot : read.listLots()) {
      for (int set = 0; set < sets.size(); set++) {
        BoundQuestion alone = new BoundQuestion(read, sets.get(set), LossRule.ADVERSARIAL);
        assertThat(kept.get(set).ask(lot)).isEqualTo(alone.ask(lot));
      }
    }
  }

  private static void assertSameShipments(World world, CustodyGraph read, RecordedCustody image) {
    List<LocalDate> days =
        world.movements().stream().map(row -> row.time().date()).sorted().toList();
    Period all = new Period(days.getFirst(), days.getLast());
    Period first = new Period(days.getFirst(), days.get(days.size() / 2));
    for (CustodySite site : read.sites()) {
      for (Period period : List.of(all, first)) {
        assertThat(image.listShipments(site.id(), period))
            .isEqualTo(read.listShipments(site.id(), period));
      }
      long left = world.movements().stream()
          .filter(row -> row.action() == Action.SHIP && row.site().equals(site.id()))
          .map(RecordedImageTest::handOver)
          .distinct()
          .count();
      assertThat(read.listShipments(site.id(), all)).hasSize((int) left);
    }
    assertThat(days).isSortedAccordingTo(Comparator.naturalOrder());
  }

  private static List<Object> handOver(Movement row) {
    return List.of(row.event(), row.lot().orElseThrow());
  }
}
