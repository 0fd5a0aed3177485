package org.lodemark.origin.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.place.Country;
import org.lodemark.flow.answer.BoundQuestion;
import org.lodemark.flow.answer.OriginSet;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.Target;
import org.lodemark.origin.books.Books;
import org.lodemark.origin.evidence.TestOutcome;
import org.lodemark.origin.passage.LotPassage;
import org.lodemark.origin.passage.Passage;

/** The records at one end: with the least or the most metal that unmeasured rows may hold. */
final class Reading {
  private final CustodyGraph custody;
  private final Passage passage;
  private final VerifyOptions options;
  private final Map<OriginSet, BoundQuestion> questions = new HashMap<>();
  private final Map<OriginSet, BoundQuestion> lenientQuestions = new HashMap<>();
  private @Nullable CustodyGraph lenient;

  /** @param custody the graph of the books' movements at one end, under the options' assumptions */
  Reading(
      CustodyGraph custody,
      Books books,
      VerifyOptions options,
      List<TestOutcome> outcomes,
      List<Country> countries) {
    this.options = options;
    this.custody = custody;
    passage = Passage.of(custody, books, outcomes, countries);
  }

  CustodyGraph custody() {
    return custody;
  }

  Passage passage() {
    return passage;
  }

  LotPassage passed(Target target) {
    return passage.at(target);
  }

  /** The question of a set; its screens of the whole graph are made once. */
  BoundQuestion bounds(OriginSet set) {
    return questions.computeIfAbsent(
        set, asked -> new BoundQuestion(custody, asked, options.losses()));
  }

  Optional<Target> findTarget(LotId lot) {
    return custody.findTarget(lot);
  }

  /**
   * The same records with what arrives written down in time ({@link LenientDates}), and what one side
   * of a hand-over wrote by the other too ({@link BothSides}).
   */
  CustodyGraph lenient() {
    CustodyGraph found = lenient;
    if (found == null) {
      found = CustodyGraph.of(
          custody.sites(),
          LenientDates.of(BothSides.of(custody.sites(), custody.movements())),
          options.assumptions());
      lenient = found;
    }
    return found;
  }

  /** The question of a set of those. */
  BoundQuestion lenientBounds(OriginSet set) {
    return lenientQuestions.computeIfAbsent(
        set, asked -> new BoundQuestion(lenient(), asked, options.losses()));
  }
}
