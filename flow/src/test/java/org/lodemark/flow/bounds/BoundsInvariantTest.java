package org.lodemark.flow.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.Sink;
import org.lodemark.flow.naive.NaiveArc;
import org.lodemark.flow.naive.NaiveJournal;
import org.lodemark.flow.naive.NaiveJunction;
import org.lodemark.flow.naive.NaiveStep;
import org.lodemark.flow.shares.Convention;
import org.lodemark.flow.shares.Grouping;
import org.lodemark.flow.shares.Shares;

/** What must hold of the bounds of any records; METHODS 2.3, invariants. */
class BoundsInvariantTest {
  private static final double TINY = 1e-6;
  private static final int UNKNOWN = 1;
  private static final int SET = 2;

  private int asked;
  private int told;

  @Test
  void boundsStandInOrder() {
    ofAll(question -> {
      for (LossRule losses : LossRule.values()) {
        Grams grams = Grams.of(question, losses);
        assertThat(grams.least).isBetween(-grams.tiny(), grams.known + grams.tiny());
        assertThat(grams.known).isLessThanOrEqualTo(grams.most + grams.tiny());
        assertThat(grams.most).isLessThanOrEqualTo(grams.mass);
      }
    });
    assertThat(asked).isGreaterThan(400);
  }

  @Test
  void everyConventionStaysWithinTheBounds() {
    ofAll(question -> {
      Grams grams = Grams.of(question, LossRule.ADVERSARIAL);
      for (Convention convention : Convention.values()) {
        conventional(question, convention).ifPresent(parts -> assertHolds(grams, parts));
      }
      // What is lost pro rata is lost in proportion; first in first out may lose anything.
      Grams narrower = Grams.of(question, LossRule.PROPORTIONAL);
      conventional(question, Convention.PRO_RATA).ifPresent(parts -> assertHolds(narrower, parts));
    });
    assertThat(told).isGreaterThan(1000);
  }

  private void assertHolds(Grams grams, double[] parts) {
    assertThat(parts[SET]).isBetween(grams.least - grams.tiny(), grams.known + grams.tiny());
    assertThat(parts[SET] + parts[UNKNOWN]).isLessThanOrEqualTo(grams.most + grams.tiny());
    told++;
  }

  @Test
  void lossesInProportionOnlyNarrow() {
    ofAll(question -> {
      Grams wide = Grams.of(question, LossRule.ADVERSARIAL);
      Grams narrow = Grams.of(question, LossRule.PROPORTIONAL);
      assertThat(narrow.least).isGreaterThanOrEqualTo(wide.least - wide.tiny());
      assertThat(narrow.known).isLessThanOrEqualTo(wide.known + wide.tiny());
      assertThat(narrow.most).isLessThanOrEqualTo(wide.most + wide.tiny());
    });
  }

  @Test
  void theScreenHoldsTheBounds() {
    ofAll(question -> {
      Grams grams = Grams.of(question, LossRule.ADVERSARIAL);
      OriginBounds bounds = question.bounds(LossRule.ADVERSARIAL);
      assertThat(bounds.screenMax(question.sinks()))
          .isGreaterThanOrEqualTo(grams.most - grams.tiny())
          .isLessThanOrEqualTo(grams.mass);
      assertThat(bounds.screenMin(question.sinks()))
          .isLessThanOrEqualTo(grams.least + grams.tiny())
          .isGreaterThanOrEqualTo(0);
      assertThat(knownScreen(question)).isGreaterThanOrEqualTo(grams.known - grams.tiny());
    });
  }

  private static double knownScreen(Question question) {
    Screen screen = Screen.of(question.graph(), question.inSet());
    return question.sinks().stream()
        .mapToDouble(sink ->
            sink.arc() == FlowGraph.NONE ? screen.maxGrams(sink) : screen.maxGrams(sink.arc()))
        .sum();
  }

  @Test
  void togetherFlowsHoldAtMostWhatTheyHoldAlone() {
    int[] tighter = new int[1];
    ofAll(question -> {
      Grams joint = Grams.of(question, LossRule.ADVERSARIAL);
      double most = 0;
      double least = 0;
      for (Sink sink : question.sinks()) {
        OriginBounds bounds = question.bounds(LossRule.ADVERSARIAL);
        most += bounds.max(List.of(sink)).grams();
        least += sink.grams() - bounds.maxOfOthers(List.of(sink)).grams();
      }
      assertThat(joint.most).isLessThanOrEqualTo(most + joint.tiny());
      assertThat(joint.least).isGreaterThanOrEqualTo(least - joint.tiny());
      tighter[0] += joint.most < most - joint.tiny() || joint.least > least + joint.tiny() ? 1 : 0;
    });
    assertThat(tighter[0]).isGreaterThan(50);
  }

  @Test
  void theMostWithTheUnknownIsWhatTheLeastOfTheOthersLeaves() {
    ofAll(question -> {
      Set<String> rest = new TreeSet<>(question.posting().knownOrigins());
      rest.removeAll(question.set());
      Question ofRest = new Question(
          question.posting(), question.sinks(), question.journal(), question.arcs(), rest);
      for (LossRule losses : LossRule.values()) {
        Grams grams = Grams.of(question, losses);
        Grams others = Grams.of(ofRest, losses);
        assertThat(grams.most).isCloseTo(grams.mass - others.least, within(grams.tiny()));
        assertThat(grams.least).isCloseTo(grams.mass - others.most, within(grams.tiny()));
      }
    });
  }

  @Test
  void aSourceMoreNeverNarrows() {
    Random random = new Random(5);
    ofAll(question -> {
      NaiveJournal more = withSource(random, question.journal());
      Posting posting = Posting.of(more);
      // Stock that is never used up can make one flow of a set reach another: no question then.
      Question.ofArcs(posting, question.arcs(), question.set()).ifPresent(wider -> {
        Grams before = Grams.of(question, LossRule.ADVERSARIAL);
        Grams after = Grams.of(wider, LossRule.ADVERSARIAL);
        assertThat(after.most).isGreaterThanOrEqualTo(before.most - before.tiny());
        assertThat(after.known).isGreaterThanOrEqualTo(before.known - before.tiny());
        assertThat(after.least).isLessThanOrEqualTo(before.least + before.tiny());
        told++;
      });
    });
    assertThat(told).isGreaterThan(300);
  }

  /** One of the journal's sources once more, at some time at some pool. */
  private static NaiveJournal withSource(Random random, NaiveJournal journal) {
    List<NaiveJunction> pools = journal.junctions().stream()
        .filter(junction -> junction.kind().isPool())
        .toList();
    List<NaiveArc> sources =
        journal.arcs().stream().filter(arc -> arc.from() < 0).toList();
    List<NaiveArc> arcs = new ArrayList<>(journal.arcs());
    List<NaiveStep> steps = new ArrayList<>(journal.steps());
    String origin = sources.get(random.nextInt(sources.size())).origin();
    int pool = pools.get(random.nextInt(pools.size())).id();
    arcs.add(new NaiveArc(arcs.size(), -1, pool, 1 + random.nextInt(500), origin, null, -1));
    steps.add(random.nextInt(steps.size()), new NaiveStep(pool, arcs.size() - 1, true));
    return new NaiveJournal(
        journal.junctions(),
        arcs,
        steps,
        journal.findings(),
        journal.movements(),
        journal.junctionOfRow());
  }

  @Test
  void massesInAnotherUnitChangeNoShare() {
    ofAll(question -> {
      Posting scaled = Posting.of(question.journal(), Posting.Style.PLAIN.times(7));
      Question.ofArcs(scaled, question.arcs(), question.set()).ifPresent(again -> {
        for (LossRule losses : LossRule.values()) {
          Grams once = Grams.of(question, losses);
          Grams sevenfold = Grams.of(again, losses);
          assertThat(sevenfold.most).isCloseTo(7 * once.most, within(7 * once.tiny()));
          assertThat(sevenfold.known).isCloseTo(7 * once.known, within(7 * once.tiny()));
          assertThat(sevenfold.least).isCloseTo(7 * once.least, within(7 * once.tiny()));
        }
        told++;
      });
    });
    assertThat(told).isEqualTo(asked);
  }

  private void ofAll(java.util.function.Consumer<Question> ask) {
    Survey.ofWorlds(500, Posting.Style.PLAIN, question -> {
      ask.accept(question);
      asked++;
    });
    Survey.ofJournals(250, Posting.Style.PLAIN, question -> {
      ask.accept(question);
      asked++;
    });
  }

  /** The bounds of a question. */
  private record Grams(double least, double known, double most, double mass) {
    static Grams of(Question question, LossRule losses) {
      OriginBounds bounds = question.bounds(losses);
      return new Grams(
          question.grams() - bounds.maxOfOthers(question.sinks()).grams(),
          bounds.maxKnown(question.sinks()).grams(),
          bounds.max(question.sinks()).grams(),
          question.grams());
    }

    double tiny() {
      return TINY * mass;
    }
  }

  /** Grams of the target that are of known others, of unknown origin, of the set. */
  private static Optional<double[]> conventional(Question question, Convention convention) {
    boolean inStock = question.sinks().stream().anyMatch(sink -> sink.arc() == FlowGraph.NONE);
    if (inStock && convention != Convention.PRO_RATA) {
      return Optional.empty();
    }
    boolean[] inSet = question.inSet();
    int[] groups = new int[inSet.length];
    for (int origin = 0; origin < groups.length; origin++) {
      groups[origin] = inSet[origin] ? SET : origin < 3 ? UNKNOWN : 0;
    }
    Shares shares = Shares.of(question.graph(), new Grouping(groups, 3), convention);
    double[] parts = new double[3];
    for (Sink sink : question.sinks()) {
      double[] of = sink.arc() == FlowGraph.NONE
          ? shares.sharesOfNode(sink.tail())
          : shares.shares(sink.arc());
      for (int group = 0; group < parts.length; group++) {
        parts[group] += of[group] * sink.grams();
      }
    }
    return Optional.of(parts);
  }
}
