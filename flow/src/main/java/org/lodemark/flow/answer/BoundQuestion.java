package org.lodemark.flow.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.time.Period;
import org.lodemark.flow.answer.BoundOutcome.Bounded;
import org.lodemark.flow.answer.BoundOutcome.Nested;
import org.lodemark.flow.answer.BoundOutcome.NoSuchLot;
import org.lodemark.flow.answer.BoundOutcome.NothingShipped;
import org.lodemark.flow.bounds.BoundsMaker;
import org.lodemark.flow.bounds.LossRule;
import org.lodemark.flow.bounds.Maximum;
import org.lodemark.flow.bounds.Method;
import org.lodemark.flow.bounds.Nesting;
import org.lodemark.flow.bounds.OriginBounds;
import org.lodemark.flow.custody.RecordedCustody;
import org.lodemark.flow.custody.Target;
import org.lodemark.flow.graph.Sink;

/**
 * Asks how much of lots can come from one set of origins. Prepared once per set; not safe for
 * several threads.
 */
public final class BoundQuestion {
  private final RecordedCustody custody;
  private final OriginSet set;
  private final LossRule losses;
  private final OriginBounds bounds;
  private final OriginBounds ofNothing;
  private final CutWords words;

  public BoundQuestion(RecordedCustody custody, OriginSet set, LossRule losses) {
    this(custody, set, new BoundsMaker(custody.graph(), losses));
  }

  /**
   * One of several questions of the same records.
   *
   * @param maker of the records' graph; what shares it is asked by one thread
   */
  public BoundQuestion(RecordedCustody custody, OriginSet set, BoundsMaker maker) {
    this.custody = custody;
    this.set = set;
    losses = maker.losses();
    bounds = maker.of(set.over(custody.origins()));
    // Of the empty set: the maximum with unknown is the unknown's, the others' the known's.
    ofNothing = maker.ofUnknown();
    words = new CutWords(custody);
  }

  /** Bounds of one lot: its last departure, or what is left of it. */
  public BoundOutcome ask(LotId lot) {
    return custody
        .findTarget(lot)
        .<BoundOutcome>map(target -> new Bounded(answer(List.of(target))))
        .orElseGet(() -> new NoSuchLot(lot));
  }

  /** Bounds of one lot as far as one site goes: its last departure from there. */
  public BoundOutcome ask(LotId lot, SiteId at) {
    return custody
        .findTarget(lot, at)
        .<BoundOutcome>map(target -> new Bounded(answer(List.of(target))))
        .orElseGet(() -> new NoSuchLot(lot));
  }

  /** Exact bounds of one target. */
  public OriginBound ask(Target target) {
    return answer(List.of(target));
  }

  /** Bounds of one target in no time: never too narrow, often too wide. */
  public ScreenedBound screen(Target target) {
    return new ScreenedBound(
        target.grams(),
        bounds.screenMin(target.sinks()),
        bounds.screenMaxKnown(target.sinks()),
        bounds.screenMax(target.sinks()));
  }

  /** Bounds of several targets together; they are refused as lots would be. */
  public BoundOutcome askTargets(List<Target> targets) {
    if (targets.isEmpty()) {
      throw new IllegalArgumentException("bounds of no target; name at least one");
    }
    return joint(targets);
  }

  /**
   * Bounds of several lots together.
   *
   * @param lots at least one; one named twice counts once
   */
  public BoundOutcome askJointly(List<LotId> lots) {
    if (lots.isEmpty()) {
      throw new IllegalArgumentException("bounds of no lot; name at least one");
    }
    List<Target> targets = new ArrayList<>();
    for (LotId lot : new LinkedHashSet<>(lots)) {
      Optional<Target> target = custody.findTarget(lot);
      if (target.isEmpty()) {
        return new NoSuchLot(lot);
      }
      targets.add(target.get());
    }
    return joint(targets);
  }

  /** Bounds of all that left one site in a period, together: the answer that tells most. */
  public BoundOutcome askGate(SiteId gate, Period period) {
    List<Target> targets = custody.listShipments(gate, period);
    return targets.isEmpty() ? new NothingShipped(gate) : joint(targets);
  }

  private BoundOutcome joint(List<Target> targets) {
    Optional<Nesting.Pair> nested =
        Nesting.find(custody.graph(), targets.stream().map(Target::sinks).toList());
    if (nested.isPresent()) {
      return new Nested(
          targets.get(nested.get().upstream()).lot(),
          targets.get(nested.get().downstream()).lot());
    }
    return new Bounded(answer(targets));
  }

  OriginBound answer(List<Target> targets) {
    List<Sink> sinks =
        targets.stream().flatMap(target -> target.sinks().stream()).toList();
    long mass = targets.stream().mapToLong(Target::grams).sum();
    Maximum known = bounds.maxKnown(sinks);
    Maximum most = bounds.max(sinks);
    Maximum others = bounds.maxOfOthers(sinks);
    Maximum unknown = ofNothing.max(sinks);
    Maximum allKnown = ofNothing.maxOfOthers(sinks);
    Method method = Method.EXACT;
    for (Maximum maximum : List.of(known, most, others, unknown, allKnown)) {
      method = method.and(maximum.method());
    }
    return new OriginBound(
        set,
        targets.stream().map(Target::lot).toList(),
        mass,
        mass - others.grams(),
        known.grams(),
        most.grams(),
        mass - allKnown.grams(),
        unknown.grams(),
        method,
        words.of(most.cut(), targets, origin -> origin.isUnknown() || set.contains(origin)),
        words.of(others.cut(), targets, origin -> !set.contains(origin)),
        custody.assumptions(),
        losses);
  }
}
