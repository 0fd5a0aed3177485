package org.lodemark.flow.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lodemark.flow.answer.Records.lot;
import static org.lodemark.flow.answer.Records.site;
import static org.lodemark.flow.answer.Records.t;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.CustodyModel;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.time.Period;
import org.lodemark.flow.answer.BoundOutcome.Bounded;
import org.lodemark.flow.answer.BoundOutcome.Nested;
import org.lodemark.flow.answer.BoundOutcome.NoSuchLot;
import org.lodemark.flow.answer.BoundOutcome.NothingShipped;
import org.lodemark.flow.answer.CutMovement.Kind;
import org.lodemark.flow.bounds.LossRule;
import org.lodemark.flow.bounds.Method;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.naive.RandomWorlds;
import org.lodemark.flow.naive.Rows;

class BoundTest {
  private static final OriginSet FOREIGN = OriginSet.ofMine(site("F"));

  /** 60 t foreign and 40 t local are one stock at T, which hands on 50, 30 and 20. */
  private static Rows threeLots() {
    return new Rows()
        .mine("F")
        .mine("L")
        .trader("T")
        .trader("X")
        .mined("1", "F", "f", t(60))
        .mined("1", "L", "l", t(40))
        .move("2", "F", "T", "f", t(60))
        .move("2", "L", "T", "l", t(40))
        .ship("5", "T", "X", "x", t(50))
        .ship("6", "T", "X", "y", t(30))
        .ship("7", "T", "X", "z", t(20));
  }

  @Test
  void aLotHoldsAtLeastWhatTheOthersCannotFill() {
    // x of 50: at most 40 local, so at least 10 foreign; 60 foreign would fill it.
    assertTonnes(ask(threeLots(), "x"), 50, 10, 50, 50);
    assertTonnes(ask(threeLots(), "y"), 30, 0, 30, 30);
    assertTonnes(ask(threeLots(), "z"), 20, 0, 20, 20);
    assertThat(ask(threeLots(), "x").minShare()).isCloseTo(0.2, within(1e-12));
    assertThat(ask(threeLots(), "x").method()).isEqualTo(Method.EXACT);
  }

  @Test
  void lotsTogetherSayMoreThanEachByItself() {
    // x and y, 80: at most 60 foreign, at least 40; by themselves 10 to 80.
    BoundQuestion question = question(threeLots());
    OriginBound joint = bounded(question.askJointly(List.of(lot("x"), lot("y"))));
    assertTonnes(joint, 80, 40, 60, 60);
    assertThat(joint.lots()).containsExactly(lot("x"), lot("y"));
  }

  @Test
  void allThatLeftAGateInAPeriodIsBoundedTogether() {
    BoundQuestion question = question(threeLots());
    assertTonnes(bounded(question.askGate(site("T"), Period.parse("2024"))), 100, 60, 60, 60);
    Period twoDays = Period.parse("2024-01-05/2024-01-06");
    assertTonnes(bounded(question.askGate(site("T"), twoDays)), 80, 40, 60, 60);
    assertThat(question.askGate(site("T"), Period.parse("2023")))
        .isEqualTo(new NothingShipped(site("T")));
  }

  @Test
  void whatNoRecordExplainsIsCountedInAndOut() {
    // 30 foreign, 40 local, 20 nobody knows; 80 leave.
    Rows rows = new Rows()
        .mine("F")
        .mine("L")
        .trader("T")
        .trader("X")
        .count("1", "T", "", t(20))
        .mined("1", "F", "f", t(30))
        .mined("1", "L", "l", t(40))
        .move("2", "F", "T", "f", t(30))
        .move("2", "L", "T", "l", t(40))
        .ship("5", "T", "X", "x", t(80));
    OriginBound bound = ask(rows, "x");
    assertTonnes(bound, 80, 20, 30, 50);
    assertThat(bound.unknownMinGrams()).isEqualTo(t(10));
    assertThat(bound.unknownMaxGrams()).isEqualTo(t(20));
    assertThat(bound.unknownMaxShare()).isCloseTo(0.25, within(1e-12));
    assertCut(bound.cutMax(), "TRANSFER F 30 2024-01-02", "CARRY T 20 2024-01-02");
    assertCut(bound.cutMin(), "TRANSFER L 40 2024-01-02", "CARRY T 20 2024-01-02");
  }

  @Test
  void theCutOfALotThatCanBeAllOfTheSetIsTheLotItself() {
    OriginBound bound = ask(threeLots(), "x");
    assertCut(bound.cutMax(), "TARGET T 50 2024-01-05");
    assertCut(bound.cutMin(), "TRANSFER L 40 2024-01-02");
  }

  @Test
  void theCutNamesTheStockThatWasLeft() {
    // Of 60 foreign, 50 had left before the local metal came: 10 of x at most.
    Rows rows = new Rows()
        .mine("F")
        .mine("L")
        .trader("T")
        .trader("X")
        .mined("1", "F", "f", t(60))
        .move("2", "F", "T", "f", t(60))
        .ship("3", "T", "X", "y", t(50))
        .mined("3", "L", "l", t(40))
        .move("4", "L", "T", "l", t(40))
        .ship("5", "T", "X", "x", t(45));
    OriginBound bound = ask(rows, "x");
    assertTonnes(bound, 45, 5, 10, 10);
    assertCut(bound.cutMax(), "CARRY T 10 2024-01-04");
    assertThat(bound.cutMax().getFirst().sentence())
        .isEqualTo("only 10.000 t were in stock at T before 2024-01-04");
  }

  @Test
  void theCutNamesTheMineThatGaveNoMore() {
    Rows rows = new Rows()
        .mine("F")
        .mine("L")
        .trader("T")
        .trader("X")
        .receive("2", "T", "F", "f", t(10))
        .receive("2", "T", "L", "l", t(40))
        .ship("5", "T", "X", "x", t(45));
    OriginBound bound = ask(rows, "x");
    assertTonnes(bound, 45, 5, 10, 10);
    assertCut(bound.cutMax(), "SOURCE T 10 2024-01-02");
    assertThat(bound.cutMax().getFirst().lot()).hasValue(lot("f"));
    assertThat(bound.cutMax().getFirst().row()).isPresent();
  }

  @Test
  void lotsOfWhichOneFeedsTheOtherAreRefusedByName() {
    BoundQuestion question = question(threeLots());
    assertThat(question.askJointly(List.of(lot("x"), lot("f"))))
        .isEqualTo(new Nested(lot("f"), lot("x")));
  }

  /** What the mine shipped as a, the trader wrote down as b, of a: 50 t, and not 100. */
  @Test
  void oneDeliveryUnderTwoNamesIsRefusedByName() {
    Rows rows = new Rows()
        .mine("M")
        .trader("T")
        .mined("1", "M", "a", t(50))
        .ship("2", "M", "T", "a", t(50))
        .row(
            "in",
            Action.RECEIVE,
            "2",
            "T",
            "b",
            t(50),
            row -> row.counterparty(site("M")).sourceLot(lot("a")));
    assertThat(question(rows).askJointly(List.of(lot("a"), lot("b"))))
        .isEqualTo(new Nested(lot("a"), lot("b")));
  }

  /** Won were 40 as a and 40 as b in one stock, and 30 or 0 are gone: for both there is enough or not. */
  @Test
  void lotsOfAStockThatHoldsLessThanBothAreRefusedByName() {
    Rows enough =
        new Rows().mine("M").trader("X").mined("1", "M", "a", t(40)).mined("1", "M", "b", t(40));
    assertThat(question(enough).askJointly(List.of(lot("a"), lot("b"))))
        .isInstanceOf(Bounded.class);
    Rows tooLittle = enough.ship("2", "M", "X", "c", t(30));
    assertThat(question(tooLittle).askJointly(List.of(lot("a"), lot("b"))))
        .isEqualTo(new Nested(lot("a"), lot("b")));
    assertThat(question(tooLittle).ask(lot("a"))).isInstanceOf(Bounded.class);
  }

  @Test
  void aLotNobodyNamesIsNoLotAloneOrAmongOthers() {
    BoundQuestion question = question(threeLots());
    assertThat(question.ask(lot("q"))).isEqualTo(new NoSuchLot(lot("q")));
    assertThat(question.ask(lot("x"), site("F"))).isEqualTo(new NoSuchLot(lot("x")));
    assertThat(question.askJointly(List.of(lot("x"), lot("q")))).isEqualTo(new NoSuchLot(lot("q")));
  }

  @Test
  void aLotIsAskedAboutAtASiteItPassed() {
    assertTonnes(bounded(question(threeLots()).ask(lot("f"), site("F"))), 60, 60, 60, 60);
  }

  @Test
  void aLotNamedTwiceIsCountedOnce() {
    BoundQuestion question = question(threeLots());
    assertTonnes(bounded(question.askJointly(List.of(lot("x"), lot("x")))), 50, 10, 50, 50);
  }

  @Test
  void aQuestionAboutNoLotIsRefused() {
    assertThatThrownBy(() -> question(threeLots()).askJointly(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no lot");
  }

  @Test
  void aMeltGivesAllItsOutputsOneComposition() {
    // 60 foreign and 40 local are cast into 50 and 50: each is 60 % foreign, to the gram.
    Rows rows = new Rows()
        .mine("F")
        .mine("L")
        .trader("S", CustodyModel.CONTROLLED_BLENDING, "2024")
        .trader("X")
        .mined("1", "F", "f", t(60))
        .mined("1", "L", "l", t(40))
        .move("2", "F", "S", "f", t(60))
        .move("2", "L", "S", "l", t(40))
        .input("h", "3", "S", "f", t(60))
        .input("h", "3", "S", "l", t(40))
        .row("h", Action.OUTPUT, "3", "S", "b", t(50), row -> row.homogeneous(true))
        .row("h", Action.OUTPUT, "3", "S", "c", t(50), row -> row.homogeneous(true))
        .move("5", "S", "X", "b", t(50));
    assertTonnes(ask(rows, "b"), 50, 30, 30, 30);
  }

  /** b, half foreign, is mixed with 50 t of l2 at T, which ships 80. */
  private static Rows meltedThenMixed() {
    return new Rows()
        .mine("F")
        .mine("L")
        .trader("S", CustodyModel.CONTROLLED_BLENDING, "2024")
        .trader("T")
        .trader("X")
        .mined("1", "F", "f", t(50))
        .mined("1", "L", "l", t(50))
        .mined("1", "L", "l2", t(50))
        .move("2", "F", "S", "f", t(50))
        .move("2", "L", "S", "l", t(50))
        .input("h", "3", "S", "f", t(50))
        .input("h", "3", "S", "l", t(50))
        .row("h", Action.OUTPUT, "3", "S", "b", t(50), row -> row.homogeneous(true))
        .row("h", Action.OUTPUT, "3", "S", "c", t(50), row -> row.homogeneous(true))
        .move("4", "S", "T", "b", t(50))
        .move("4", "L", "T", "l2", t(50))
        .ship("5", "T", "X", "x", t(80));
  }

  @Test
  void aMeltAboveAStockIsBoundedByItsComposition() {
    // 25 t foreign and 75 t local are at T; 80 leave.
    assertTonnes(ask(meltedThenMixed(), "x"), 80, 5, 25, 25);
  }

  @Test
  void everyCutSumsToItsBoundAndSaysItsTonnesAndItsSite() {
    Set<Kind> kinds = new HashSet<>();
    int cuts = 0;
    for (long seed = 0; seed < Records.seeds(120, 2_000); seed++) {
      CustodyGraph custody =
          Records.read(Records.withoutMelts(RandomWorlds.small(seed)), Records.trustOf(seed));
      for (OriginSet set : sets(custody)) {
        BoundQuestion question = new BoundQuestion(custody, set, LossRule.ADVERSARIAL);
        for (LotId lot : custody.listLots()) {
          if (question.ask(lot) instanceof Bounded(OriginBound bound)) {
            String where = "lot " + lot + " of seed " + seed + ", " + set.name();
            assertThat(bound.method()).describedAs(where).isEqualTo(Method.EXACT);
            assertThat(sum(bound.cutMax())).describedAs(where).isEqualTo((long) bound.maxGrams());
            assertThat(bound.massGrams() - sum(bound.cutMin()))
                .describedAs(where)
                .isEqualTo((long) bound.minGrams());
            bound.cutMax().forEach(movement -> assertReadable(movement, where));
            bound.cutMin().forEach(movement -> assertReadable(movement, where));
            bound.cutMax().forEach(movement -> kinds.add(movement.kind()));
            cuts++;
          }
        }
      }
    }
    assertThat(cuts).isGreaterThan(500);
    assertThat(kinds).containsExactlyInAnyOrder(Kind.values());
  }

  private static List<OriginSet> sets(CustodyGraph custody) {
    return custody.sites().stream()
        .filter(site -> site.isMine())
        .limit(1)
        .map(site -> OriginSet.ofMine(site.id()))
        .toList();
  }

  private static void assertReadable(CutMovement movement, String where) {
    assertThat(movement.sentence())
        .describedAs(where)
        .contains(
            movement.massGrams() < 1_000
                ? movement.massGrams() + " g"
                : String.format(Locale.ROOT, "%,.3f t", movement.massGrams() / 1e6))
        .contains(movement.site().id())
        .doesNotContain("Optional")
        .doesNotContain("null")
        .doesNotContain("?");
  }

  private static long sum(List<CutMovement> cut) {
    return cut.stream().mapToLong(CutMovement::massGrams).sum();
  }

  private static BoundQuestion question(Rows rows) {
    return new BoundQuestion(Records.read(rows), FOREIGN, LossRule.ADVERSARIAL);
  }

  private static OriginBound ask(Rows rows, String lot) {
    return bounded(question(rows).ask(lot(lot)));
  }

  private static OriginBound bounded(BoundOutcome outcome) {
    assertThat(outcome).isInstanceOf(Bounded.class);
    return ((Bounded) outcome).bound();
  }

  private static void assertTonnes(
      OriginBound bound, double mass, double min, double maxKnown, double max) {
    assertThat(bound.massGrams()).isEqualTo(t(mass));
    assertThat(bound.minGrams()).isCloseTo(t(min), within(1e-3));
    assertThat(bound.maxKnownGrams()).isCloseTo(t(maxKnown), within(1e-3));
    assertThat(bound.maxGrams()).isCloseTo(t(max), within(1e-3));
  }

  private static void assertCut(List<CutMovement> cut, String... expected) {
    assertThat(cut)
        .extracting(movement -> movement.kind() + " " + movement.site() + " "
            + movement.massGrams() / 1_000_000 + " " + movement.time())
        .containsExactlyInAnyOrder(expected);
  }
}
