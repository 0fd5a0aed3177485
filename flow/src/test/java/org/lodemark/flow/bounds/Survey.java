package org.lodemark.flow.bounds;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.lodemark.flow.graph.Sink;
import org.lodemark.flow.lp.RandomJournals;
import org.lodemark.flow.naive.NaiveJournal;
import org.lodemark.flow.naive.NaiveSources;
import org.lodemark.flow.naive.NaiveTarget;
import org.lodemark.flow.naive.NaiveTrust;
import org.lodemark.flow.naive.RandomWorlds;
import org.lodemark.flow.shares.Convention;
import org.lodemark.flow.shares.Grouping;
import org.lodemark.flow.shares.Shares;

/**
 * Questions about random journals, of which most have an answer strictly between none and all: the
 * target chosen is, where there is one, partly of the set pro rata.
 */
final class Survey {
  /** More seeds when asked for. */
  static final int TIMES = Boolean.getBoolean("lodemark.full") ? 8 : 1;

  private final Random random;
  private final Posting posting;

  private Survey(Random random, Posting posting) {
    this.random = random;
    this.posting = posting;
  }

  /** Of so many worlds of custody records: one lot, or flows together. */
  static void ofWorlds(int worlds, Posting.Style style, Consumer<Question> ask) {
    each(
        worlds,
        seed -> {
          NaiveTrust trust = NaiveTrust.values()[seed % 3];
          NaiveSources sources = seed / 3 % 2 == 0 ? NaiveSources.RECORDED : NaiveSources.CAPPED;
          NaiveJournal journal = RandomWorlds.small(seed).journal(trust, sources);
          Survey survey = new Survey(new Random(seed), Posting.of(journal, style));
          return seed % 7 < 3 ? survey.lot() : survey.joint();
        },
        ask);
  }

  /** Of journals of nobody's records, which have more heats. */
  static void ofJournals(int journals, Posting.Style style, Consumer<Question> ask) {
    each(
        journals,
        seed -> {
          Random random = new Random(seed * 31L);
          NaiveJournal journal =
              RandomJournals.of(random, 5 + random.nextInt(18), 5000, seed % 4 > 0);
          return new Survey(random, Posting.of(journal, style)).joint();
        },
        ask);
  }

  private interface Finder {
    Optional<Question> find(int seed);
  }

  private static void each(int seeds, Finder finder, Consumer<Question> ask) {
    for (int i = 0; i < seeds * TIMES; i++) {
      int seed = i;
      finder.find(seed).ifPresent(question -> askAt(seed, question, ask));
    }
  }

  private static void askAt(int seed, Question question, Consumer<Question> ask) {
    try {
      ask.accept(question);
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(
          "seed " + seed + ", set " + question.set() + ", arcs " + question.arcs(), e);
    }
  }

  private Optional<Question> lot() {
    Set<String> set = randomSet();
    List<Question> questions = new ArrayList<>();
    NaiveTarget.all(posting.journal)
        .values()
        .forEach(target -> Question.ofLot(posting, target, set).ifPresent(questions::add));
    return mixed(questions, set);
  }

  private Optional<Question> joint() {
    Set<String> set = randomSet();
    List<Question> questions = new ArrayList<>();
    for (Set<Integer> gate : Question.gates(posting.journal)) {
      List<Integer> some = new ArrayList<>(gate);
      Collections.shuffle(some, random);
      int most = 1 + random.nextInt(some.size());
      Question.ofArcs(posting, new TreeSet<>(some.subList(0, most)), set)
          .ifPresent(question -> questions.add(random.nextBoolean() ? question : spread(question)));
    }
    return mixed(questions, set);
  }

  /** Some more flows, from anywhere, that neither feed these nor are fed by them. */
  private Question spread(Question question) {
    Question wider = question;
    for (int i = 0; i < 6; i++) {
      Set<Integer> arcs = new TreeSet<>(wider.arcs());
      int arc = random.nextInt(posting.journal.arcs().size());
      if (!posting.journal.arcs().get(arc).isLoss() && arcs.add(arc)) {
        wider = Question.ofArcs(posting, arcs, question.set()).orElse(wider);
      }
    }
    return wider;
  }

  private Set<String> randomSet() {
    List<String> known = new ArrayList<>(posting.knownOrigins());
    Collections.shuffle(known, random);
    return new TreeSet<>(known.subList(
        0, known.isEmpty() ? 0 : 1 + random.nextInt((known.size() + 1) / 2)));
  }

  private Optional<Question> mixed(List<Question> questions, Set<String> set) {
    int[] groups = new int[posting.origins.size()];
    set.forEach(origin -> groups[posting.origins.indexOf(origin)] = 1);
    Shares shares = Shares.of(posting.graph(), new Grouping(groups, 2), Convention.PRO_RATA);
    Collections.shuffle(questions, random);
    return questions.stream()
        .filter(question -> question.sinks().stream().anyMatch(sink -> isMixed(shares, sink)))
        .findFirst()
        .or(() -> questions.stream().filter(question -> random.nextInt(8) == 0).findFirst());
  }

  private static boolean isMixed(Shares shares, Sink sink) {
    double share = sink.tail() < 0 ? 0 : shares.sharesOfNode(sink.tail())[1];
    return share > 0.001 && share < 0.999;
  }
}
