package org.lodemark.flow.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.lodemark.flow.graph.Sink;
import org.lodemark.flow.lp.ChainedJournals;
import org.lodemark.flow.lp.NaiveMaxFlow;

/** One gate's lots over long chains of stock, where a first search finds only a part. */
class ChainedStocksTest {
  @Test
  void jointMaximaOverLongCarriesAreThoseOfANaiveFlow() {
    int between = 0;
    for (int seed = 0; seed < 60 * Survey.TIMES; seed++) {
      Random random = new Random(seed);
      ChainedJournals.Gate gate =
          ChainedJournals.of(random, 150 + random.nextInt(900), 2 + random.nextInt(30));
      Posting posting = Posting.of(gate.journal());
      Question question =
          Question.ofArcs(posting, gate.arcs(), Set.of("mine:A")).orElseThrow();
      OriginBounds bounds = question.bounds(LossRule.ADVERSARIAL);
      Maximum most = bounds.max(question.sinks());
      assertExact(seed, question, most, question.withUnknown());
      assertExact(seed, question, bounds.maxOfOthers(question.sinks()), question.others());
      assertThat(bounds.maxKnown(question.sinks()).grams()).isEqualTo(most.grams());
      between += most.grams() > 0 && most.grams() < question.grams() ? 1 : 0;
    }
    assertThat(between).isGreaterThan(30 * Survey.TIMES);
  }

  private static void assertExact(
      int seed, Question question, Maximum maximum, Predicate<String> origins) {
    assertThat(maximum.grams())
        .describedAs("seed " + seed)
        .isEqualTo(NaiveMaxFlow.max(question.journal(), question.arcs(), origins));
    assertThat(maximum.cut().stream().mapToLong(CutArc::grams).sum())
        .isEqualTo((long) maximum.grams());
  }

  /** What a mouth of more weight got it keeps, though a later one sends its flow other ways. */
  @Test
  void aLaterMouthTakesNothingFromAnEarlierOne() {
    for (int seed = 0; seed < 60 * Survey.TIMES; seed++) {
      Random random = new Random(seed);
      ChainedJournals.Gate gate = ChainedJournals.of(random, 600, 12);
      Question question = Question.ofArcs(Posting.of(gate.journal()), gate.arcs(), Set.of("mine:A"))
          .orElseThrow();
      List<Sink> sinks = question.sinks().reversed();
      MaxFlow flow = new MaxFlow(question.graph(), Screen.of(question.graph(), question.inSet()));
      int[] nodes = sinks.stream().mapToInt(Sink::tail).toArray();
      long[] limits = sinks.stream().mapToLong(Sink::grams).toArray();
      long[] sent = new long[nodes.length];
      for (int i = 0; i < nodes.length; i++) {
        long[] before = sent.clone();
        flow.augment(nodes, limits, sent, i, i + 1);
        for (int j = 0; j < i; j++) {
          assertThat(sent[j]).isEqualTo(before[j]);
        }
        long sum = 0;
        for (long grams : sent) {
          sum += grams;
        }
        assertThat(sum)
            .describedAs("seed " + seed)
            .isEqualTo(
                NaiveMaxFlow.max(question.journal(), last(gate.arcs(), i + 1), question.known()));
      }
    }
  }

  private static Set<Integer> last(Set<Integer> arcs, int count) {
    return Set.copyOf(arcs.stream().skip(arcs.size() - count).toList());
  }
}
