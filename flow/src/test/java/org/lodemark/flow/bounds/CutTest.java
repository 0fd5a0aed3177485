package org.lodemark.flow.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodemark.flow.graph.FlowGraph;

/**
 * The cut proves its maximum: its masses sum to it, and without its flows nothing of the set gets
 * to the target. Whoever doubts a bound can check both with a pencil.
 */
class CutTest {
  private int cuts;
  private int notOfTheTarget;

  @Test
  void theCutsHoldTheMaximaAndNothingGetsPastThem() {
    Survey.ofWorlds(1200, Posting.Style.PLAIN, this::checkCuts);
    Survey.ofJournals(600, Posting.Style.PLAIN, this::checkCuts);
    assertThat(cuts).isGreaterThan(700);
    assertThat(notOfTheTarget).isGreaterThan(300);
  }

  private void checkCuts(Question question) {
    if (question.posting().hasHeats()) {
      return;
    }
    OriginBounds bounds = question.bounds(LossRule.ADVERSARIAL);
    boolean[] withUnknown = question.inSet();
    boolean[] others = question.inSet();
    for (int origin = 0; origin < others.length; origin++) {
      others[origin] = !others[origin] || origin < 3;
      withUnknown[origin] |= origin < 3;
    }
    check(question, bounds.max(question.sinks()), withUnknown);
    check(question, bounds.maxOfOthers(question.sinks()), others);
  }

  private void check(Question question, Maximum maximum, boolean[] inSet) {
    FlowGraph graph = question.graph();
    Screen screen = Screen.of(graph, inSet);
    Mouths mouths = Mouths.through(graph, Homogeneous.of(graph), screen, question.sinks());
    long held = maximum.cut().stream().mapToLong(CutArc::grams).sum();
    assertThat(held + mouths.direct).isEqualTo(maximum.grams());
    BitSet removed = new BitSet();
    for (CutArc arc : maximum.cut()) {
      if (!arc.isTarget()) {
        assertThat(graph.inGrams(arc.inArc())).isEqualTo(arc.grams());
        assertThat(arc.inArc()).isBetween(graph.inFrom(arc.node()), graph.inTo(arc.node()) - 1);
        removed.set(arc.inArc());
        notOfTheTarget++;
      }
    }
    Deque<Integer> queue = new ArrayDeque<>();
    for (int i = 0; i < mouths.list.size(); i++) {
      int index = i;
      if (maximum.cut().stream().noneMatch(arc -> arc.isTarget() && ~arc.node() == index)) {
        queue.add(mouths.list.get(i).node());
      }
    }
    assertThat(sourcesAbove(graph, queue, removed, inSet)).isZero();
    cuts++;
  }

  /** How many sources of the set still lead to the nodes. */
  private static int sourcesAbove(
      FlowGraph graph, Deque<Integer> queue, BitSet removed, boolean[] inSet) {
    BitSet seen = new BitSet();
    int sources = 0;
    while (!queue.isEmpty()) {
      int node = queue.remove();
      if (seen.get(node)) {
        continue;
      }
      seen.set(node);
      for (int k = graph.inFrom(node); k < graph.inTo(node); k++) {
        int tail = graph.inTail(k);
        if (removed.get(k)) {
          continue;
        }
        if (tail >= 0) {
          queue.add(tail);
        } else if (inSet[~tail]) {
          sources++;
        }
      }
    }
    return sources;
  }

  @Test
  void theKnownMaximumIsGivenWithoutACut() {
    Survey.ofJournals(
        20,
        Posting.Style.PLAIN,
        question -> assertThat(
                question.bounds(LossRule.ADVERSARIAL).maxKnown(question.sinks()).cut())
            .isEqualTo(List.of()));
  }
}
