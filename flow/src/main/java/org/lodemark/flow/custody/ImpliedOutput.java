package org.lodemark.flow.custody;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.SiteId;

/**
 * The small miner who writes down only what he ships: at a mine without any MINE row, a lot that
 * leaves and never came in is its output, as if a MINE row of that mass stood before.
 */
final class ImpliedOutput {
  private final Set<SiteId> writers = new HashSet<>();
  private final Set<SiteId> impliers = new HashSet<>();
  private final Set<At> cameIn = new HashSet<>();
  private final Set<At> impliedLots = new HashSet<>();

  private record At(SiteId site, LotId lot) {}

  /** Notes what is written down, before rows are judged. */
  void note(List<Movement> movements) {
    for (Movement movement : movements) {
      if (movement.action() == Action.MINE) {
        writers.add(movement.site());
      }
      if (movement.action() == Action.RECEIVE || movement.action() == Action.OUTPUT) {
        movement.lot().ifPresent(lot -> cameIn.add(new At(movement.site(), lot)));
      }
    }
  }

  boolean isImpliedBy(Movement movement, boolean atMine) {
    boolean leaves = movement.action() == Action.SHIP || movement.action() == Action.INPUT;
    if (!atMine || !leaves || writers.contains(movement.site())) {
      return false;
    }
    At at = new At(movement.site(), movement.lot().orElseThrow());
    if (cameIn.contains(at)) {
      return false;
    }
    impliers.add(movement.site());
    impliedLots.add(at);
    return true;
  }

  /** The row nobody wrote. */
  static Movement of(Movement leaving) {
    Movement.Builder mined = Movement.of(
            leaving.ref(), leaving.event(), Action.MINE, leaving.time(), leaving.site())
        .lot(leaving.lot().orElseThrow())
        .mass(leaving.mass());
    leaving.declaredOrigin().ifPresent(mined::declaredOrigin);
    leaving.segregatedBy().ifPresent(mined::segregatedBy);
    return mined.build();
  }

  /** True when rows show that what was implied was not so. */
  boolean isUnsettledBy(List<Row> batch) {
    return batch.stream().filter(row -> !row.implied).anyMatch(row -> {
      Movement movement = row.movement;
      boolean writes = movement.action() == Action.MINE && impliers.contains(movement.site());
      boolean comesIn = movement.action() == Action.RECEIVE || movement.action() == Action.OUTPUT;
      return writes
          || (comesIn
              && movement.lot().isPresent()
              && impliedLots.contains(new At(movement.site(), movement.lot().get())));
    });
  }
}
