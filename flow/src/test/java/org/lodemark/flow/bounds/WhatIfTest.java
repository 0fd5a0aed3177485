package org.lodemark.flow.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.lp.LpBounds;
import org.lodemark.flow.naive.NaiveJunction;

/** How far a fact more would narrow: never further than the linear program that knows it. */
class WhatIfTest {
  private static final double TOLERANCE = 1e-6;

  private final Random random = new Random(7);
  private int asked;
  private int narrower;

  @Test
  void aKnownFlowNarrowsNoFurtherThanTheLinearProgram() {
    Survey.ofJournals(300, Posting.Style.PLAIN, this::compare);
    assertThat(asked).isGreaterThan(50);
    assertThat(narrower).isGreaterThan(asked / 4);
  }

  private void compare(Question question) {
    List<Integer> recorded = recordedAbove(question);
    if (recorded.isEmpty()) {
      return;
    }
    int k = recorded.get(random.nextInt(recorded.size()));
    int arc = question.posting().naiveArc(question.graph().inArc(k));
    long mass = question.graph().inGrams(k);
    // Between what is possible with the unknown counted in, and with it counted out.
    double least = mass - most(question, arc, question.knownOthers());
    double greatest = most(question, arc, question.known());
    long fact = Math.round(least + random.nextDouble() * (greatest - least));
    if (fact < least || fact > greatest) {
      return;
    }
    OriginBounds bounds = question.bounds(LossRule.ADVERSARIAL);
    double wide = bounds.max(question.sinks()).grams()
        + bounds.maxOfOthers(question.sinks()).grams()
        - question.grams();
    double width = bounds.widthIfKnown(question.sinks(), k, fact);
    double tiny = TOLERANCE * question.grams();
    assertThat(width)
        .isGreaterThanOrEqualTo(programWidth(question, arc, fact, mass) - tiny)
        .isGreaterThanOrEqualTo(0);
    if (question.posting().journal.junctions().stream().noneMatch(NaiveJunction::homogeneous)) {
      assertThat(width).isLessThanOrEqualTo(wide);
    }
    asked++;
    narrower += width < wide - tiny ? 1 : 0;
  }

  private static double programWidth(Question question, int arc, long fact, long mass) {
    return knowing(question, arc, question.withUnknown(), fact)
        + knowing(question, arc, question.others(), mass - fact)
        - question.grams();
  }

  private static List<Integer> recordedAbove(Question question) {
    FlowGraph graph = question.graph();
    Region region = Region.upstream(graph, question.sinks(), Integer.MAX_VALUE);
    List<Integer> recorded = new ArrayList<>();
    region.nodes().stream().forEach(node -> {
      for (int k = graph.inFrom(node); k < graph.inTo(node); k++) {
        if (graph.inTail(k) >= 0 && graph.inArc(k) >= 0) {
          recorded.add(k);
        }
      }
    });
    return recorded;
  }

  private static double most(Question question, int arc, Predicate<String> origins) {
    return LpBounds.max(
            question.journal(), Set.of(arc), origins, org.lodemark.flow.lp.LossRule.ADVERSARIAL)
        .grams();
  }

  private static double knowing(Question question, int arc, Predicate<String> origins, long grams) {
    return LpBounds.maxKnowing(question.journal(), question.arcs(), origins, arc, grams)
        .grams();
  }

  @Test
  void aWeighingThatFindsLessLetsLessThrough() {
    Survey.ofJournals(200, Posting.Style.PLAIN, question -> {
      FlowGraph graph = question.graph();
      OriginBounds bounds = question.bounds(LossRule.ADVERSARIAL);
      Region region = Region.upstream(graph, question.sinks(), Integer.MAX_VALUE);
      region.nodes().stream().forEach(node -> {
        for (int k = graph.inFrom(node); k < graph.inTo(node); k++) {
          double last = Double.MAX_VALUE;
          for (int tenth = 10; tenth >= 0; tenth -= 5) {
            double width =
                bounds.widthIfWeighed(question.sinks(), k, graph.inGrams(k) * tenth / 10);
            assertThat(width).isBetween(0.0, last);
            last = width;
          }
        }
      });
      // And nothing of it is remembered.
      Maximum after = bounds.max(question.sinks());
      assertThat(after.grams())
          .isEqualTo(question.bounds(LossRule.ADVERSARIAL).max(question.sinks()).grams());
    });
  }
}
