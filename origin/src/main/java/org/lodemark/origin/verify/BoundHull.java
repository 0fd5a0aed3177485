package org.lodemark.origin.verify;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.lodemark.domain.custody.LotId;
import org.lodemark.flow.answer.BoundQuestion;
import org.lodemark.flow.answer.OriginBound;
import org.lodemark.flow.answer.OriginSet;
import org.lodemark.flow.answer.ScreenedBound;

/** Bounds of one lot over the readings of the records there are. */
final class BoundHull {
  private final Reading low;
  private final Optional<Reading> high;
  private final Set<LotId> exactLots = new HashSet<>();

  BoundHull(Reading low, Optional<Reading> high) {
    this.low = low;
    this.high = high;
  }

  /** The lots that were bounded exactly so far, by this or that set. */
  Set<LotId> exactLots() {
    return exactLots;
  }

  /** By the screen alone. */
  LotBound screened(OriginSet set, Selection.Pair pair) {
    ScreenedBound first = low.bounds(set).screen(pair.low());
    ScreenedBound second =
        high.map(reading -> reading.bounds(set).screen(pair.high())).orElse(first);
    return new LotBound(
        pair.low().lot(),
        pair.low().grams(),
        Math.min(first.minShare(), second.minShare()),
        Math.max(first.maxShareKnown(), second.maxShareKnown()),
        Math.max(first.maxShare(), second.maxShare()),
        Math.max(first.maxShare(), second.maxShare()),
        Optional.empty(),
        high.isPresent());
  }

  /** Exactly, at each reading. */
  LotBound exact(OriginSet set, Selection.Pair pair) {
    exactLots.add(pair.low().lot());
    LotBound screen = screened(set, pair);
    BoundQuestion question = low.bounds(set);
    OriginBound first = question.ask(pair.low());
    OriginBound second =
        high.map(reading -> reading.bounds(set).ask(pair.high())).orElse(first);
    return new LotBound(
        pair.low().lot(),
        pair.low().grams(),
        Math.min(first.minShare(), second.minShare()),
        Math.max(first.maxShareKnown(), second.maxShareKnown()),
        Math.max(first.maxShare(), second.maxShare()),
        screen.screenMaxShare(),
        Optional.of(first),
        high.isPresent());
  }
}
