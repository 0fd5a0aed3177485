package org.lodemark.origin.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lodemark.domain.custody.LotId;
import org.lodemark.flow.answer.BoundQuestion;
import org.lodemark.flow.answer.OriginSet;
import org.lodemark.flow.bounds.BoundsMaker;
import org.lodemark.flow.bounds.LossRule;
import org.lodemark.flow.custody.Custody;
import org.lodemark.flow.custody.RecordedCustody;
import org.lodemark.flow.custody.Target;
import org.lodemark.origin.passage.LotPassage;
import org.lodemark.origin.passage.Passage;

/** The records at one end: with the least or the most metal that unmeasured rows may hold. */
final class Reading {
  private final RecordedCustody custody;
  private final Supplier<Custody> asRecorded;
  private final Passage passage;
  private final Nearby nearby;
  private final LossRule losses;
  private final Map<OriginSet, BoundQuestion> questions = new HashMap<>();
  private @Nullable BoundsMaker bounds;

  /**
   * One end.
   *
   * @param custody under the options' assumptions
   * @param asRecorded the same records with trust in every link, for shares as recorded
   */
  Reading(
      RecordedCustody custody,
      Supplier<Custody> asRecorded,
      Passage passage,
      Nearby nearby,
      LossRule losses) {
    this.custody = custody;
    this.asRecorded = asRecorded;
    this.passage = passage;
    this.nearby = nearby;
    this.losses = losses;
  }

  RecordedCustody custody() {
    return custody;
  }

  Passage passage() {
    return passage;
  }

  LotPassage passed(Target target) {
    return passage.at(target);
  }

  /** The question of a set; what of its screens was computed is kept. */
  BoundQuestion bounds(OriginSet set) {
    return questions.computeIfAbsent(set, asked -> new BoundQuestion(custody, asked, maker()));
  }

  private BoundsMaker maker() {
    BoundsMaker made = bounds;
    if (made == null) {
      made = new BoundsMaker(custody.graph(), losses);
      bounds = made;
    }
    return made;
  }

  Optional<Target> findTarget(LotId lot) {
    return custody.findTarget(lot);
  }

  Custody recorded() {
    return asRecorded.get();
  }

  /** The records near some sites, to be read anew. */
  Nearby nearby() {
    return nearby;
  }
}
