package org.lodemark.origin.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.place.Site;

/** B1 to B5 against arithmetic by hand, and for each wrongdoer an honest one. */
class MassTestsTest {
  private static RecordsBuilder trader() {
    return new RecordsBuilder().site("mine", Site.Kind.MINE).site("heap", Site.Kind.TRADER);
  }

  /** Counted 10 t, 40 t came, 70 t left: 20 t short; 5 % of 70 t is 3.5 t; 16.5 of 70 is 0.2357. */
  @Test
  void aHeapThatGivesMoreThanCameIsFound() {
    RecordsBuilder books = trader()
        .count("heap", 1, 10)
        .handOver("mine", "heap", 5, "a", 40)
        .row("heap", 20, Action.SHIP, "b", 70, d -> d.to("port"));
    assertThat(books.findings(new UnexplainedInflow()))
        .singleElement()
        .satisfies(f -> assertThat(f.strength()).isCloseTo(16.5 / 70, within(1e-9)))
        .satisfies(f -> assertThat(f.touchedRows()).containsExactly(3));
  }

  @Test
  void aReceiptNobodyWroteIsExplainedByTheSendersRow() {
    RecordsBuilder books = trader()
        .count("heap", 1, 10)
        .row("mine", 5, Action.SHIP, "a", 60, d -> d.to("heap"))
        .row("heap", 20, Action.SHIP, "b", 70, d -> d.to("port"));
    assertThat(books.findings(new UnexplainedInflow())).isEmpty();
  }

  @Test
  void whatWasNotMeasuredMayHaveComeInRich() {
    RecordsBuilder books = trader()
        .count("heap", 1, 10)
        .row("heap", 5, Action.RECEIVE, "a", 40, d -> d.highGrams = RecordsBuilder.g(60))
        .row("heap", 20, Action.SHIP, "b", 70);
    assertThat(books.findings(new UnexplainedInflow())).isEmpty();
  }

  /** 10 t came on the day of the count; whether before it nobody knows, so 20 t may be there. */
  @Test
  void aDayHasNoHour() {
    RecordsBuilder came = trader()
        .count("heap", 5, 10)
        .row("heap", 5, Action.RECEIVE, "a", 10)
        .row("heap", 20, Action.SHIP, "b", 20);
    assertThat(came.findings(new UnexplainedInflow())).isEmpty();
    RecordsBuilder left = trader()
        .count("heap", 1, 30)
        .row("heap", 9, Action.SHIP, "b", 20)
        .count("heap", 9, 30)
        .row("heap", 20, Action.SHIP, "c", 30);
    assertThat(left.findings(new UnexplainedInflow())).isEmpty();
  }

  /** Counted 10 t, 5 t left, 25 t counted: 20 t came; less 0.25 t of tolerance, of 5 t: all. */
  @Test
  void oldStockThatGrowsBetweenCountsIsFound() {
    RecordsBuilder books = trader()
        .count("heap", 1, 10)
        .row("heap", 5, Action.SHIP, "b", 5)
        .count("heap", 30, 25)
        .row("heap", 40, Action.SHIP, "c", 25);
    assertThat(books.findings(new UnexplainedInflow())).isNotEmpty();
  }

  @Test
  void anOutputNobodyWroteIsStillThere() {
    RecordsBuilder books = trader()
        .count("heap", 1, 100)
        .row("heap", 5, Action.INPUT, "a", 50)
        .row("heap", 20, Action.SHIP, "b", 100);
    assertThat(books.findings(new UnexplainedInflow())).isEmpty();
  }

  @Test
  void aMineThatWritesOnlyShipmentsIsLeftToItsCapacity() {
    RecordsBuilder books = trader()
        .row("mine", 5, Action.SHIP, "a", 60)
        .count("heap", 1, 10)
        .row("heap", 9, Action.SHIP, "b", 5);
    assertThat(books.findings(new UnexplainedInflow())).isEmpty();
  }

  /** The same sum, naively: count by count, day by day, on books whose times differ. */
  @Test
  void theStockBookIsAsANaiveOneOnRandomBooks() {
    int found = 0;
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      RecordsBuilder books = trader();
      double stock = 5 + random.nextInt(20);
      books.count("heap", 1, stock);
      double least = 0;
      double left = 0;
      for (int day = 2; day < 30; day++) {
        double tonnes = 1 + random.nextInt(9);
        boolean comes = random.nextDouble() < 0.45;
        books.row("heap", day, comes ? Action.RECEIVE : Action.SHIP, "l" + day, tonnes);
        stock += comes ? tonnes : -tonnes;
        left += comes ? 0 : tonnes;
        least = Math.min(least, stock);
      }
      double expected = left == 0 ? 0 : Math.min(1, (-least - 0.05 * left) / left);
      var findings = books.findings(new UnexplainedInflow());
      if (expected <= 0) {
        assertThat(findings).as("seed " + seed).isEmpty();
      } else {
        found++;
        assertThat(findings.getFirst().strength())
            .as("seed " + seed)
            .isCloseTo(expected, within(1e-9));
      }
    }
    assertThat(found).isBetween(50, 450);
  }

  /** Honest books: one side of hand-overs left out at random accuses nobody. */
  @Test
  void lostPaperAccusesNobody() {
    for (double part : new double[] {0.01, 0.05, 0.2}) {
      for (int seed = 0; seed < 100; seed++) {
        assertThat(honest(new Random(seed), part).findings(new UnexplainedInflow()))
            .as("seed " + seed)
            .isEmpty();
      }
    }
  }

  private static RecordsBuilder honest(Random random, double part) {
    RecordsBuilder books = trader().site("port", Site.Kind.TERMINAL).count("heap", 1, 20);
    double stock = 20;
    for (int i = 0; i < 60; i++) {
      int day = 3 + 4 * i;
      double tonnes = 1 + random.nextInt(5);
      boolean comes = stock < 10 || random.nextBoolean();
      String from = comes ? "mine" : "heap";
      String to = comes ? "heap" : "port";
      boolean lost = random.nextDouble() < part;
      boolean senderLost = lost && random.nextBoolean();
      if (!senderLost) {
        books.row(from, day, Action.SHIP, "l" + i, tonnes, d -> d.to(to));
      }
      if (!lost || senderLost) {
        books.row(to, day + 2, Action.RECEIVE, "l" + i, tonnes, d -> d.to(from));
      }
      stock += comes ? tonnes : -tonnes;
    }
    return books;
  }

  /** 100 t fed, 105 t out; it says 95 % at best, 98 % with tolerance: (1.05 - 0.98) / 1.05. */
  @Test
  void aFurnaceThatGivesMoreThanItCanIsFound() {
    assertThat(campaign(105).findings(new CampaignRecovery()))
        .singleElement()
        .satisfies(f -> assertThat(f.strength()).isCloseTo(0.07 / 1.05, within(1e-9)));
    assertThat(campaign(94).findings(new CampaignRecovery())).isEmpty();
    assertThat(campaign(60).findings(new CampaignRecovery())).isEmpty();
  }

  private static RecordsBuilder campaign(double out) {
    return new RecordsBuilder()
        .smelter("smelter", 0.85, 0.95)
        .count("smelter", 1, 10)
        .event("heat", "smelter", 5, Action.INPUT, "a", 100, d -> {})
        .event("heat", "smelter", 6, Action.OUTPUT, "b", out, d -> {})
        .count("smelter", 9, 10);
  }

  /** Sb2S3 is 71.69 % antimony by IUPAC masses; two errors of 1 % make 73.69 %. */
  @Test
  void aSulfideRicherThanSulfideIsFoundAndRichOxideIsNot() {
    assertThat(graded("sulfide-concentrate", 0.74).findings(new Stoichiometry()))
        .hasSize(1);
    assertThat(graded("sulfide-concentrate", 0.736).findings(new Stoichiometry()))
        .isEmpty();
    EvidenceCase oxide = graded("oxide-concentrate", 0.80).build();
    assertThat(new Stoichiometry().run(oxide)).isInstanceOf(TestOutcome.NotApplicable.class);
  }

  private static RecordsBuilder graded(String form, double grade) {
    return new RecordsBuilder()
        .site("heap", Site.Kind.TRADER)
        .row("heap", 3, Action.SHIP, "a", 10, d -> {
          d.form = Optional.of(form);
          d.grade = OptionalDouble.of(grade);
        });
  }

  /** Four errors of a difference are 4 x 1.5 % x sqrt 2 = 8.49 %; 9 of 10 is 0.9. Either side may be wrong. */
  @Test
  void aPaperGradeTheBuyerDoesNotFindIsFound() {
    assertThat(regraded(0.60, 0.51).findings(new GradeHull()))
        .singleElement()
        .satisfies(f -> assertThat(f.strength()).isCloseTo(0.9, within(1e-9)));
    assertThat(regraded(0.60, 0.53).findings(new GradeHull())).isEmpty();
    assertThat(regraded(0.51, 0.60).findings(new GradeHull())).hasSize(1);
    // A lost decimal point is a slip: 6 % for 60 %.
    assertThat(regraded(0.60, 0.06).findings(new GradeHull())).isEmpty();
  }

  private static RecordsBuilder regraded(double sent, double got) {
    return trader()
        .row("mine", 3, Action.SHIP, "a", 10, d -> d.to("heap").grade = OptionalDouble.of(sent))
        .row("heap", 5, Action.RECEIVE, "a", 10, d -> d.to("mine").grade = OptionalDouble.of(got));
  }

  /** Each time 30 kg more, scales good to 10 kg each: 30 / 14.14 = 2.12; nine times: 6.36. */
  @Test
  void aLittleMoreEachTimeIsFound() {
    assertThat(weighed(9, 0.03).findings(new HandOverDrift()))
        .singleElement()
        .satisfies(f -> assertThat(f.strength()).isEqualTo(1));
    assertThat(weighed(9, -0.03).findings(new HandOverDrift())).isEmpty();
    assertThat(weighed(3, 0.03).findings(new HandOverDrift())).isEmpty();
    // A slip of the pen: 10 t written as 100 t.
    assertThat(new HandOverDrift().run(weighed(1, 90).build()))
        .isInstanceOf(TestOutcome.NotApplicable.class);
  }

  private static RecordsBuilder weighed(int times, double more) {
    RecordsBuilder books = trader();
    for (int i = 0; i < times; i++) {
      books
          .row("mine", 3 + i, Action.SHIP, "l" + i, 10, d -> d.to("heap").wetScaleSdGrams = 10_000)
          .row(
              "heap",
              4 + i,
              Action.RECEIVE,
              "l" + i,
              10 + more,
              d -> d.to("mine").wetScaleSdGrams = 10_000);
    }
    return books;
  }
}
