package org.lodemark.flow.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodemark.flow.graph.Sink;
import org.lodemark.flow.naive.NaiveArc;
import org.lodemark.flow.naive.NaiveJournal;
import org.lodemark.flow.naive.NaiveStep;

/** The screen, step by step as METHODS 2.3 has it: in, tau grows; out, no more than tau. */
class ScreenTest {
  private int arcs;
  private int between;
  private int parts;

  @Test
  void theScreenOfEveryFlowIsThatOfAReplay() {
    Survey.ofWorlds(400, Posting.Style.PLAIN, this::compare);
    Survey.ofJournals(400, Posting.Style.PLAIN, this::compare);
    Survey.ofJournals(100, Posting.Style.PLAIN.times(1_000_000_000_000L), this::compare);
    assertThat(arcs).isGreaterThan(10_000);
    assertThat(between).isGreaterThan(1000);
    assertThat(parts).isGreaterThan(10_000);
  }

  private void compare(Question question) {
    Posting posting = question.posting();
    NaiveJournal journal = posting.journal;
    Screen screen = Screen.of(question.graph(), question.inSet());
    long[] expected = replay(posting, question);
    assertPartsAreOfTheWhole(question, expected);
    for (int arc = 0; arc < expected.length; arc++) {
      if (posting.isArc(arc) && !journal.arcs().get(arc).isLoss()) {
        Sink sink = posting.sink(arc);
        assertThat(screen.maxGrams(sink)).describedAs("arc " + arc).isEqualTo(expected[arc]);
        assertThat(screen.maxGrams(sink.arc())).isEqualTo(expected[arc]);
        arcs++;
        between += expected[arc] > 0 && expected[arc] < sink.grams() ? 1 : 0;
      }
    }
  }

  /** Asked arc by arc in this order and that, so that each time another part is computed first. */
  private void assertPartsAreOfTheWhole(Question question, long[] expected) {
    for (int stride : new int[] {1, 7, 13}) {
      Screen screen =
          new Screen(question.graph(), question.inSet(), Homogeneous.of(question.graph()));
      for (int i = 0; i < expected.length; i++) {
        int arc = (int) ((long) (expected.length - 1 - i) * stride % expected.length);
        Posting posting = question.posting();
        if (posting.isArc(arc) && !posting.journal.arcs().get(arc).isLoss()) {
          assertThat(screen.maxGrams(posting.sink(arc)))
              .describedAs("arc " + arc)
              .isEqualTo(expected[arc]);
          parts++;
        }
      }
    }
  }

  /** Per arc, the most of the set that can be in it, were it the only one to want it. */
  private static long[] replay(Posting posting, Question question) {
    NaiveJournal journal = posting.journal;
    long scale = posting.scale();
    long[] most = new long[journal.arcs().size()];
    long[] stock = new long[journal.junctions().size()];
    long[] tau = new long[stock.length];
    List<NaiveStep> steps = journal.steps();
    for (int i = 0; i < steps.size(); i++) {
      NaiveArc arc = journal.arcs().get(steps.get(i).arc());
      int at = steps.get(i).junction();
      long grams = arc.grams() * scale;
      if (steps.get(i).arrival()) {
        if (arc.from() < 0) {
          most[arc.id()] = question.set().contains(arc.origin()) ? grams : 0;
        }
        stock[at] += grams;
        tau[at] += most[arc.id()];
        continue;
      }
      if (!journal.junctions().get(at).homogeneous()) {
        most[arc.id()] = Math.min(grams, tau[at]);
      } else if (i == firstOfRun(steps, i)) {
        pour(journal, i, scale, tau[at], most);
      }
      stock[at] -= grams;
      tau[at] = Math.min(tau[at], stock[at]);
    }
    return most;
  }

  private static int firstOfRun(List<NaiveStep> steps, int step) {
    int first = step;
    for (int i = step; i >= 0; i--) {
      if (steps.get(i).junction() == steps.get(step).junction()) {
        if (steps.get(i).arrival()) {
          break;
        }
        first = i;
      }
    }
    return first;
  }

  /** Each output of one moment has its part of what can be in all, rounded up. */
  private static void pour(NaiveJournal journal, int first, long scale, long tau, long[] most) {
    int heat = journal.steps().get(first).junction();
    List<NaiveArc> outputs = journal.steps().stream()
        .skip(first)
        .filter(step -> step.junction() == heat)
        .takeWhile(step -> !step.arrival())
        .map(step -> journal.arcs().get(step.arc()))
        .filter(arc -> !arc.isLoss())
        .toList();
    long out = scale * outputs.stream().mapToLong(NaiveArc::grams).sum();
    for (NaiveArc output : outputs) {
      var part = BigDecimal.valueOf(output.grams() * scale)
          .multiply(BigDecimal.valueOf(tau))
          .divide(new BigDecimal(out), 0, RoundingMode.CEILING);
      most[output.id()] = Math.min(output.grams() * scale, part.longValueExact());
    }
  }
}
