package org.lodemark.flow.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.Sink;
import org.lodemark.flow.lp.NaiveMaxFlow;

/**
 * The engine's bounds against linear programs written down from the definition, on the same
 * postings: equal where the engine says EXACT, never below where it says RELAXED.
 */
class BoundsAgainstLpTest {
  private static final double TOLERANCE = 1e-6;

  private int asked;
  private int between;
  private int behindHeats;
  private int exactBehindHeats;
  private int byFlowBehindHeats;
  private int relaxed;

  @Test
  void boundsOfCustodyWorldsAreThoseOfTheLinearProgram() {
    Survey.ofWorlds(1300, Posting.Style.PLAIN, this::compare);
    report("custody worlds");
    assertThat(asked).isGreaterThan(700);
    assertThat(between).isGreaterThan(asked / 2);
  }

  @Test
  void boundsOfJournalsWithManyHeatsAreThoseOfTheLinearProgram() {
    Survey.ofJournals(600, Posting.Style.PLAIN, this::compare);
    report("journals with heats");
    assertThat(asked).isGreaterThan(500);
    assertThat(between).isGreaterThan(asked / 2);
    assertThat(exactBehindHeats).isGreaterThan(behindHeats * 9 / 10);
    assertThat(byFlowBehindHeats).isGreaterThan(behindHeats / 20);
  }

  @Test
  void aLossThatOnlyACountShowsIsTheSameLoss() {
    Survey.ofWorlds(150, Posting.Style.PLAIN.withCounts(), this::compare);
    Survey.ofJournals(100, Posting.Style.PLAIN.withCounts(), this::compare);
    report("with losses shown by counts");
  }

  @Test
  void slagIsTheSameWrittenDownOrNot() {
    Survey.ofJournals(150, Posting.Style.PLAIN.withSlag(), this::compare);
    report("with slag written down");
  }

  @Test
  void regionsTooLargeForAProgramAreAnsweredSafely() {
    // Sources of the same mass in many parts: nothing changes but the number of flows.
    Survey.ofJournals(120, Posting.Style.PLAIN.withSourcesInParts(1000), this::compare);
    report("with large regions");
    assertThat(relaxed).isGreaterThan(40);
  }

  @Test
  void theUnknownByItselfIsBoundedAsTheLinearProgramDoes() {
    Survey.ofWorlds(250, Posting.Style.PLAIN, question -> {
      for (LossRule losses : LossRule.values()) {
        OriginBounds bounds = OriginBounds.ofUnknown(question.graph(), losses);
        double allowed = TOLERANCE * question.grams();
        assertThat(bounds.max(question.sinks()).grams())
            .isCloseTo(question.lpMax(Posting::isUnknown, losses), within(allowed));
        assertThat(bounds.maxOfOthers(question.sinks()).grams())
            .isCloseTo(
                question.lpMax(origin -> !Posting.isUnknown(origin), losses), within(allowed));
        assertThat(bounds.maxKnown(question.sinks()).grams()).isZero();
      }
    });
  }

  private void compare(Question question) {
    boolean strictly = false;
    for (LossRule losses : LossRule.values()) {
      OriginBounds bounds = question.bounds(losses);
      List<Maximum> maxima = List.of(
          bounds.maxKnown(question.sinks()),
          bounds.max(question.sinks()),
          bounds.maxOfOthers(question.sinks()));
      List<Predicate<String>> sets =
          List.of(question.known(), question.withUnknown(), question.others());
      for (int i = 0; i < maxima.size(); i++) {
        compare(question, maxima.get(i), sets.get(i), losses, (asked + i) % 3 == 0);
        double mass = question.grams();
        double grams = maxima.get(i).grams();
        strictly |= grams > TOLERANCE * mass && grams < mass - TOLERANCE * mass;
      }
    }
    asked++;
    between += strictly ? 1 : 0;
  }

  /** A maximum flow is asked wherever it can say; the program, which takes long, by turns. */
  private void compare(
      Question question,
      Maximum maximum,
      Predicate<String> origins,
      LossRule losses,
      boolean inTurn) {
    if (isBehindHeat(question)) {
      behindHeats++;
      byFlowBehindHeats += losses == LossRule.ADVERSARIAL && isLookedThrough(question) ? 1 : 0;
      exactBehindHeats += maximum.method() == Method.EXACT ? 1 : 0;
    } else if (losses == LossRule.ADVERSARIAL) {
      assertThat(maximum.method()).isEqualTo(Method.EXACT);
      assertThat(maximum.grams())
          .isEqualTo(NaiveMaxFlow.max(question.journal(), question.arcs(), origins));
    }
    if (inTurn || Survey.TIMES > 1) {
      double allowed = TOLERANCE * question.grams();
      double most = question.lpMax(origins, losses);
      if (maximum.method() == Method.EXACT) {
        assertThat(maximum.grams()).describedAs(losses.toString()).isCloseTo(most, within(allowed));
      } else {
        assertThat(maximum.grams()).isGreaterThanOrEqualTo(most - allowed);
        relaxed++;
      }
    }
  }

  /** True when a flow can say it, though there is a heat above. */
  private static boolean isLookedThrough(Question question) {
    FlowGraph graph = question.graph();
    return Mouths.through(
            graph, Homogeneous.of(graph), Screen.of(graph, question.inSet()), question.sinks())
        .exact;
  }

  private static boolean isBehindHeat(Question question) {
    Homogeneous heats = Homogeneous.of(question.graph());
    return question.sinks().stream()
        .mapToInt(Sink::tail)
        .anyMatch(node -> node >= 0 && (heats.contains(node) || heats.isAbove(node)));
  }

  private void report(String of) {
    System.out.printf(
        "bounds of %d %s against LP: %d strictly between; of %d maxima behind heats %d EXACT,"
            + " %d by flow; %d RELAXED%n",
        asked, of, between, behindHeats, exactBehindHeats, byFlowBehindHeats, relaxed);
  }
}
