package org.lodemark.flow.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.place.Countries;
import org.lodemark.flow.answer.RecallQuestion;
import org.lodemark.flow.answer.ShareQuestion;
import org.lodemark.flow.answer.TraceQuestion;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.Custody;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.Finding;
import org.lodemark.flow.custody.JunctionInfo;
import org.lodemark.flow.custody.SourceTrust;
import org.lodemark.flow.custody.Trust;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.naive.RandomWorlds;
import org.lodemark.flow.naive.Rows;
import org.lodemark.flow.naive.World;
import org.lodemark.flow.shares.Convention;

/** An image answers what the records it was made of answer, to the bit. */
class CustodyImageTest {
  private static final int TIMES = Boolean.getBoolean("lodemark.full") ? 20 : 1;
  private static final Set<Convention> PRO_RATA = Set.of(Convention.PRO_RATA);

  @Test
  void smallWorldsAnswerAlike() {
    assertImages(RandomWorlds::small, 120 * TIMES);
  }

  @Test
  void mediumWorldsAnswerAlike() {
    assertImages(RandomWorlds::medium, 3 * TIMES);
  }

  /** The arrays of records that grow have what is not of the older ones. */
  @Test
  void anImageOfOlderRecordsHasNothingOfLaterOnes() {
    for (long seed = 0; seed < 60; seed++) {
      World world = RandomWorlds.small(seed);
      int cut = world.movements().size() / 2;
      World before = new World(seed, world.sites(), world.movements().subList(0, cut));
      CustodyGraph older = read(before, Trust.PHYSICAL, SourceTrust.CAPPED);
      older.with(world.movements().subList(cut, world.movements().size()));
      assertAlike(older, recorded(older));
    }
  }

  @Test
  void rowsThatWereNotKeptAreMade() {
    World world = RandomWorlds.medium(5);
    CustodyGraph custody = read(world, Trust.PHYSICAL, SourceTrust.CAPPED);
    Custody image = image(custody, PRO_RATA);
    LotId lot = custody.listLots().get(0);
    assertThat(new ShareQuestion(image, image(recorded(custody), Set.of())).ask(lot))
        .isEqualTo(new ShareQuestion(custody).ask(lot));
  }

  /** With audits, capacities, recoveries, open ends. */
  @Test
  void sitesAreReadAsTheyWere() {
    int audited = 0;
    for (long seed = 0; seed < 200; seed++) {
      World world = RandomWorlds.small(seed);
      Countries countries = new Countries(world.sites().stream()
          .map(CustodySite::country)
          .distinct()
          .collect(Collectors.toMap(country -> country, country -> List.of())));
      CustodyGraph custody = read(world, Trust.PHYSICAL, SourceTrust.CAPPED);
      List<CustodySite> sites =
          SiteImage.read(new KeptSections(CustodyImage.of(custody, Set.of())), countries);
      assertThat(sites).isEqualTo(world.sites());
      audited += (int) sites.stream().filter(site -> !site.audits().isEmpty()).count();
    }
    assertThat(audited).isPositive();
  }

  @Test
  void anImageOfOtherSitesIsRefused() {
    World world = new Rows().mine("M").trader("A").mined("1", "M", "a", 10).world();
    KeptSections sections =
        new KeptSections(CustodyImage.of(read(world, Trust.PHYSICAL, SourceTrust.CAPPED)));
    List<CustodySite> turned = new ArrayList<>(world.sites());
    Collections.reverse(turned);
    assertThatThrownBy(() -> CustodyImage.read(sections, turned))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sites");
    assertThatThrownBy(() -> CustodyImage.read(sections, world.sites().subList(0, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sharesNeedTheRecordsAsRecordedBesideThem() {
    World world = new Rows().mine("M").mined("1", "M", "a", 10).world();
    CustodyGraph custody = read(world, Trust.PHYSICAL, SourceTrust.CAPPED);
    assertThatThrownBy(() -> new ShareQuestion(custody, custody))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("AS_RECORDED");
  }

  private static CustodyGraph read(World world, Trust trust, SourceTrust sources) {
    return CustodyGraph.of(world.sites(), world.movements(), new Assumptions(trust, sources, 3));
  }

  private static CustodyGraph recorded(CustodyGraph custody) {
    return custody.under(custody.assumptions().withTrust(Trust.AS_RECORDED));
  }

  private static Custody image(CustodyGraph custody, Set<Convention> conventions) {
    return CustodyImage.read(
        new KeptSections(CustodyImage.of(custody, conventions)), custody.sites());
  }

  private static void assertImages(LongFunction<World> worlds, int count) {
    for (long seed = 0; seed < count; seed++) {
      World world = worlds.apply(seed);
      for (SourceTrust sources : SourceTrust.values()) {
        CustodyGraph recorded = read(world, Trust.AS_RECORDED, sources);
        for (Trust trust : Trust.values()) {
          assertAlike(
              trust == Trust.AS_RECORDED ? recorded : read(world, trust, sources), recorded);
        }
      }
    }
  }

  private static void assertAlike(CustodyGraph read, CustodyGraph recorded) {
    Custody image = image(read, Set.of(Convention.values()));
    assertThat(image.assumptions()).isEqualTo(read.assumptions());
    assertThat(image.origins()).isEqualTo(read.origins());
    assertThat(image.listLots()).isEqualTo(read.listLots());
    assertThat(image.findings()).isEqualTo(read.findings());
    for (CustodySite site : read.sites()) {
      assertThat(image.findings(Set.of(site.id()))).isEqualTo(read.findings(Set.of(site.id())));
    }
    for (Finding.Kind kind : Finding.Kind.values()) {
      assertThat(image.hasFinding(kind)).isEqualTo(read.hasFinding(kind));
    }
    for (int junction = 0; junction < read.graph().junctionCount(); junction++) {
      assertThat(image.junction(junction)).isEqualTo(read.junction(junction));
    }
    assertSameDepartures(image.graph(), read.graph());
    List<LotId> lots = new ArrayList<>(read.listLots());
    lots.add(new LotId("nobody's"));
    assertSameTargets(image, read, lots);
    assertSameAnswers(image, read, recorded, lots);
    assertSameRecalls(image, read, lots);
  }

  /** Against a walk over all arcs. */
  private static void assertSameDepartures(FlowGraph image, FlowGraph read) {
    for (int node = 0; node < read.nodeCount(); node++) {
      int from = image.departures().from(node);
      int to = image.departures().to(node);
      int of = node;
      assertThat(IntStream.range(from, to).map(image.departures()::arc).boxed().toList())
          .isEqualTo(IntStream.range(0, read.arcCount())
              .filter(arc -> read.arcTail(arc) == of)
              .boxed()
              .toList());
    }
  }

  private static void assertSameTargets(Custody image, CustodyGraph read, List<LotId> lots) {
    List<SiteId> sites =
        new ArrayList<>(read.sites().stream().map(CustodySite::id).toList());
    sites.add(new SiteId("nowhere"));
    for (LotId lot : lots) {
      assertThat(image.findTarget(lot)).isEqualTo(read.findTarget(lot));
      assertThat(image.findLotOrdinal(lot)).isEqualTo(read.findLotOrdinal(lot));
      for (SiteId site : sites) {
        assertThat(image.findTarget(lot, site)).isEqualTo(read.findTarget(lot, site));
      }
    }
  }

  private static void assertSameAnswers(
      Custody image, CustodyGraph read, CustodyGraph recorded, List<LotId> lots) {
    ShareQuestion shares = new ShareQuestion(read, recorded);
    ShareQuestion keptShares = new ShareQuestion(image, image(recorded, PRO_RATA));
    TraceQuestion trace = new TraceQuestion(read);
    TraceQuestion keptTrace = new TraceQuestion(image);
    for (LotId lot : lots) {
      assertThat(keptShares.ask(lot)).isEqualTo(shares.ask(lot));
      assertThat(keptTrace.ask(lot, 5, 3)).isEqualTo(trace.ask(lot, 5, 3));
    }
  }

  private static void assertSameRecalls(Custody image, CustodyGraph read, List<LotId> lots) {
    RecallQuestion recall = new RecallQuestion(read);
    RecallQuestion kept = new RecallQuestion(image);
    for (LotId lot : lots) {
      assertThat(kept.ofLot(lot)).isEqualTo(recall.ofLot(lot));
    }
    for (CustodySite site : read.sites()) {
      assertThat(kept.ofMine(site.id())).isEqualTo(recall.ofMine(site.id()));
    }
    for (int junction = 0; junction < read.graph().junctionCount(); junction++) {
      JunctionInfo info = read.junction(junction);
      if (info.type() == JunctionInfo.Type.PROCESS && info.label() != null) {
        SiteId site = read.site(info.site()).id();
        assertThat(kept.ofEvent(site, info.label())).isEqualTo(recall.ofEvent(site, info.label()));
      }
    }
  }
}
