package org.lodemark.flow.naive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.SiteId;

/** Section 2, at its end: the small miner who writes down only what he ships. */
final class ImpliedMining {
  private final List<Movement> rows;
  private final Set<SiteId> mines;

  ImpliedMining(List<Movement> rows, Collection<CustodySite> sites) {
    this.rows = rows;
    this.mines =
        sites.stream().filter(CustodySite::isMine).map(CustodySite::id).collect(Collectors.toSet());
  }

  /** The rows as given, and before those that imply one a MINE row. */
  List<Movement> rows() {
    List<Movement> all = new ArrayList<>();
    for (Movement row : rows) {
      if (impliesMining(row)) {
        Movement.Builder mined = Movement.of(
                row.ref(), row.event(), Action.MINE, row.time(), row.site())
            .lot(row.lot().orElseThrow())
            .mass(row.mass());
        row.declaredOrigin().ifPresent(mined::declaredOrigin);
        row.segregatedBy().ifPresent(mined::segregatedBy);
        all.add(mined.build());
      }
      all.add(row);
    }
    return all;
  }

  private boolean impliesMining(Movement row) {
    if (row.action() != Action.SHIP && row.action() != Action.INPUT) {
      return false;
    }
    LotId lot = row.lot().orElseThrow();
    return mines.contains(row.site())
        && rows.stream()
            .filter(other -> other.site().equals(row.site()))
            .noneMatch(other -> other.action() == Action.MINE
                || (other.action() == Action.RECEIVE || other.action() == Action.OUTPUT)
                    && other.lot().filter(lot::equals).isPresent());
  }
}
