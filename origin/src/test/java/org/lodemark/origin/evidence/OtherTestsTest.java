package org.lodemark.origin.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.place.Site;
import org.lodemark.origin.books.BookRow;

/** Capacity, time, papers, prices, network and fingerprint, by hand. */
class OtherTestsTest {
  private static RecordsBuilder pair() {
    return new RecordsBuilder()
        .site("mine", Site.Kind.MINE)
        .site("pit", Site.Kind.MINE)
        .site("heap", Site.Kind.TRADER)
        .site("port", Site.Kind.TERMINAL);
  }

  /** Values of the table of the normal distribution. */
  @Test
  void theNormalDistributionIsAsPrinted() {
    assertThat(LogNormal.normal(0)).isCloseTo(0.5, within(1e-6));
    assertThat(LogNormal.normal(1)).isCloseTo(0.841345, within(1e-6));
    assertThat(LogNormal.normal(1.96)).isCloseTo(0.975002, within(1e-6));
    assertThat(LogNormal.normal(-2.5)).isCloseTo(0.006210, within(1e-6));
  }

  /** 100 to 400 t: the middle is 200 t; at 400 t 95 %; sigma ln 4 / 3.2897 = 0.42139. */
  @Test
  void aCapacityIsLognormalBetweenItsEnds() {
    LogNormal capacity = LogNormal.ofRange(100, 400);
    assertThat(capacity.below(100)).isCloseTo(0.05, within(1e-6));
    assertThat(capacity.below(200)).isCloseTo(0.5, within(1e-6));
    assertThat(capacity.below(400)).isCloseTo(0.95, within(1e-6));
    // ln(200 exp(0.42139)) is one sigma above the middle: 304.8 t.
    assertThat(capacity.below(304.82)).isCloseTo(0.841345, within(1e-4));
  }

  /** 800 t in a year of a mine that can win 400 t at most: half is from elsewhere. */
  @Test
  void aMineBeyondItsCapacityIsFound() {
    assertThat(year(800).findings(new Capacity()))
        .singleElement()
        .satisfies(f -> assertThat(f.sentence()).contains("50.0 %"))
        .satisfies(f -> assertThat(f.touchedRows()).isNotEmpty());
    assertThat(year(300).findings(new Capacity())).isEmpty();
    // In one season, all of it: a closed winter is no fault.
    RecordsBuilder summer = new RecordsBuilder()
        .mine("mine", 100, 400)
        .row("mine", 1, Action.SHIP, "x", 1)
        .row("mine", 180, Action.SHIP, "a", 150)
        .row("mine", 200, Action.SHIP, "b", 150)
        .row("mine", 365, Action.SHIP, "y", 1);
    assertThat(summer.findings(new Capacity())).isEmpty();
  }

  private static RecordsBuilder year(double tonnes) {
    return new RecordsBuilder()
        .mine("mine", 100, 400)
        .row("mine", 1, Action.SHIP, "a", tonnes / 2)
        .row("mine", 365, Action.SHIP, "b", tonnes / 2);
  }

  @Test
  void oneLorryOnTwoWaysIsFoundAndOneThatCollectsIsNot() {
    assertThat(lorry("pit", "port").findings(new Journeys())).hasSize(1);
    // Two mines, one buyer.
    assertThat(lorry("pit", "heap").findings(new Journeys())).isEmpty();
    // One mine, two buyers.
    assertThat(lorry("mine", "port").findings(new Journeys())).isEmpty();
  }

  private static RecordsBuilder lorry(String from, String to) {
    return pair()
        .row("mine", 3, Action.SHIP, "a", 10, d -> timed(d.to("heap"), 3, 6))
        .row("heap", 3, Action.RECEIVE, "a", 10, d -> timed(d.to("mine"), 3, 20))
        .row(from, 3, Action.SHIP, "b", 10, d -> timed(d.to(to), 3, 10))
        .row(to, 3, Action.RECEIVE, "b", 10, d -> timed(d.to(from), 3, 22));
  }

  private static void timed(RecordsBuilder.Draft draft, int day, int hour) {
    draft.time = RecordsBuilder.hour(day, hour);
    draft.vehicle = Optional.of("TKL-1");
  }

  @Test
  void aQueueAtTheBorderIsNoFindingAndADayHasNoHour() {
    assertThat(pair()
            .row("mine", 3, Action.SHIP, "a", 10, d -> d.to("heap"))
            .row("heap", 60, Action.RECEIVE, "a", 10, d -> d.to("mine"))
            .row("mine", 61, Action.SHIP, "b", 10, d -> d.to("heap"))
            .row("heap", 61, Action.RECEIVE, "b", 10, d -> d.to("mine"))
            .findings(new Journeys()))
        .isEmpty();
  }

  @Test
  void papersThatDoNotFitAreFound() {
    // 20 t under a paper for 10 t: half is not covered; issued two days after use, too.
    assertThat(pair()
            .paper("P-1", 5, null, 10, "")
            .row("mine", 3, Action.SHIP, "a", 20, d -> d.to("heap").paper("P-1"))
            .findings(new Papers()))
        .extracting(EvidenceFinding::strength)
        .containsExactlyInAnyOrder(0.5, 0.5);
    // One scan under two numbers.
    assertThat(pair()
            .paper("P-1", 1, null, 0, "aa")
            .paper("Q-2", 1, null, 0, "aa")
            .row("mine", 3, Action.SHIP, "a", 20, d -> d.to("heap").paper("P-1"))
            .row("pit", 3, Action.SHIP, "b", 20, d -> d.to("heap").paper("Q-2"))
            .findings(new Papers()))
        .singleElement()
        .satisfies(f -> assertThat(f.touchedRows()).containsExactly(0, 1));
    // One number from two mines.
    assertThat(pair()
            .row("mine", 3, Action.SHIP, "a", 20, d -> d.to("heap").paper("P-1"))
            .row("pit", 3, Action.SHIP, "b", 20, d -> d.to("heap").paper("P-1"))
            .findings(new Papers()))
        .hasSize(1);
  }

  @Test
  void aPaperThatGoesAlongWithItsGoodsIsNoReuse() {
    assertThat(pair()
            .paper("P-1", 1, 90, 10, "aa")
            .row("mine", 3, Action.SHIP, "a", 5, d -> d.to("heap").paper("P-1"))
            .row("heap", 9, Action.SHIP, "a", 5, d -> d.to("port").paper("P-1"))
            .row("pit", 9, Action.SHIP, "c", 5, d -> d.to("heap").paper("never-kept"))
            .findings(new Papers()))
        .isEmpty();
  }

  /** Nine at 100 and one at 70: 30 % below the median. All at 70 is the price of raw ore. */
  @Test
  void aPriceFarBelowItsPeersIsFound() {
    assertThat(prices(10, 70, false).findings(new PaidPrices()))
        .singleElement()
        .satisfies(f -> assertThat(f.strength()).isCloseTo(0.3, within(1e-9)));
    assertThat(prices(10, 70, true).findings(new PaidPrices())).isEmpty();
    assertThat(prices(10, 140, false).findings(new PaidPrices())).isEmpty();
    assertThat(new PaidPrices().run(prices(7, 70, false).build()))
        .isInstanceOf(TestOutcome.NotApplicable.class);
  }

  private static RecordsBuilder prices(int count, double last, boolean all) {
    RecordsBuilder books = pair();
    for (int i = 0; i < count; i++) {
      double paid = all || i == count - 1 ? last : 100;
      books.row(
          "heap",
          3 + i,
          Action.RECEIVE,
          "l" + i,
          10,
          d -> d.price = Optional.of(new BookRow.PaidPrice(paid, "USD", "t contained")));
    }
    return books;
  }

  @Test
  void aLotThatComesRoundIsFoundAndOneSentBackIsNot() {
    RecordsBuilder round = pair()
        .handOver("heap", "port", 3, "a", 5)
        .handOver("port", "pit", 7, "a", 5)
        .handOver("pit", "heap", 11, "a", 5);
    twelve(round);
    assertThat(round.findings(new Network())).hasSize(1);
    RecordsBuilder back =
        pair().handOver("heap", "port", 3, "a", 5).handOver("port", "heap", 7, "a", 5);
    twelve(back);
    assertThat(back.findings(new Network())).isEmpty();
  }

  /** Steady trade, so that the buyer has enough receipts to look at. */
  private static void twelve(RecordsBuilder books) {
    for (int i = 0; i < 12; i++) {
      books.handOver("mine", "heap", 20 + i, "s" + i, 5);
    }
  }

  @Test
  void aBuyerOfManyOneOffSellersIsFoundAndOneOfRegularSellersIsNot() {
    RecordsBuilder books = pair();
    for (int i = 0; i < 12; i++) {
      int seller = i;
      books.row("heap", 3 + i, Action.RECEIVE, "l" + i, 5, d -> d.to("seller" + seller));
    }
    assertThat(books.findings(new Network()))
        .singleElement()
        .satisfies(f -> assertThat(f.touchedRows()).hasSize(12));
    RecordsBuilder regular = pair();
    twelve(regular);
    assertThat(regular.findings(new Network())).isEmpty();
  }

  /** Samples around one chemistry; a lot of tenfold lead is unlike all: p = 1 / 31. */
  @Test
  void aLotUnlikeItsMinesSamplesIsFound() {
    assertThat(chemistry(10, 30).findings(new Fingerprint()))
        .singleElement()
        .satisfies(f -> assertThat(f.strength()).isCloseTo(1 - 1.0 / 31, within(1e-9)));
    assertThat(chemistry(1, 30).findings(new Fingerprint())).isEmpty();
  }

  @Test
  void withoutReferenceThereIsNoReference() {
    assertThat(new Fingerprint().run(pair().row("mine", 3, Action.SHIP, "a", 5).build()))
        .isInstanceOf(TestOutcome.NoReference.class);
    // Too few samples are no answer either, and never "consistent".
    TestOutcome few = new Fingerprint().run(chemistry(10, 5).build());
    assertThat(few).isInstanceOf(TestOutcome.NoReference.class);
  }

  private static RecordsBuilder chemistry(double lead, int samples) {
    Random random = new Random(7);
    RecordsBuilder books = pair().row("mine", 3, Action.SHIP, "a", 5);
    for (int i = 0; i < samples; i++) {
      for (String element : List.of("Pb", "As", "Zn", "Cu")) {
        books.reference("mine/" + i, element, 100 * Math.exp(0.2 * random.nextGaussian()));
      }
    }
    for (String element : List.of("As", "Zn", "Cu")) {
      books.assay("a", element, 100);
    }
    return books.assay("a", "Pb", 100 * lead);
  }

  /** Counted one by one: the distance in standard deviations of the others, in one dimension. */
  @Test
  void theConformalValueIsAsCountedOneByOne() {
    Random random = new Random(3);
    for (int turn = 0; turn < 200; turn++) {
      List<double[]> samples = new ArrayList<>();
      double[] all = new double[21];
      for (int i = 0; i < 21; i++) {
        all[i] = random.nextGaussian();
        if (i < 20) {
          samples.add(new double[] {all[i]});
        }
      }
      int asFar = 0;
      for (int i = 0; i < 21; i++) {
        asFar += far(all, i) >= far(all, 20) ? 1 : 0;
      }
      assertThat(Fingerprint.pValue(new double[] {all[20]}, samples)).isEqualTo(asFar / 21.0);
    }
  }

  private static double far(double[] all, int one) {
    List<Double> others = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      if (i != one) {
        others.add(all[i]);
      }
    }
    double mean = others.stream().mapToDouble(x -> x).sum() / others.size();
    double variance = others.stream().mapToDouble(x -> Math.pow(x - mean, 2)).sum() / others.size();
    return Math.abs(all[one] - mean) / Math.sqrt(variance);
  }

  @Test
  void aCommodityWithoutParametersIsNotTested() {
    EvidenceCase known = year(800).build();
    EvidenceCase none =
        new EvidenceCase(known.books(), known.atlas(), TestParameters.of(List.of()), List.of());
    assertThat(EvidenceTests.run(none)).allMatch(o -> o instanceof TestOutcome.NotApplicable);
    assertThat(EvidenceTests.run(known)).hasSize(11);
  }

  /** A user's 0.5 in the place of the atlas's 0.95. */
  @Test
  void aUsersParameterTakesThePlaceOfTheAtlas() {
    TestParameters atlas = year(1).build().parameters();
    var own = atlas.listAll().stream()
        .filter(f -> f.key("test").equals("C1") && f.attribute().equals("probability"))
        .map(f -> new org.lodemark.atlas.fact.MeasureFact(
            f.table(),
            f.keys(),
            f.attribute(),
            f.period(),
            Optional.of(org.lodemark.domain.mass.Interval.exactly(0.5)),
            f.unit(),
            f.text(),
            f.provenance()))
        .toList();
    TestParameters changed = atlas.with(own);
    assertThat(changed.get(TestId.C1, "probability")).isEqualTo(0.5);
    assertThat(changed.get(TestId.B1, "z")).isEqualTo(atlas.get(TestId.B1, "z"));
    assertThat(changed.listAll()).hasSameSizeAs(atlas.listAll());
  }
}
