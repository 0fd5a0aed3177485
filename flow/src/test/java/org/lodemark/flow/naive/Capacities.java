package org.lodemark.flow.naive;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodemark.domain.custody.SiteId;

/** Section 4: how much of what is said to be mined is believed. */
final class Capacities {
  private final Desk desk;
  private final Map<List<Object>, Long> minedInYear = new HashMap<>();

  Capacities(Desk desk) {
    this.desk = desk;
  }

  void apply() {
    if (desk.sources == NaiveSources.NONE) {
      desk.mineClaims.forEach(claim -> claim.draft().origin = Desk.UNRECORDED);
    }
    if (desk.sources == NaiveSources.CAPPED) {
      desk.mineClaims.stream()
          .sorted(Comparator.comparing(MineClaim::time)
              .thenComparing(MineClaim::row)
              .thenComparing(claim -> claim.draft().to))
          .forEach(this::cap);
    }
  }

  private void cap(MineClaim claim) {
    Draft draft = claim.draft();
    List<Object> year = List.of(claim.mine(), claim.year());
    long capacity = capacity(claim.mine());
    long believed = Math.min(draft.grams, capacity - minedInYear.getOrDefault(year, 0L));
    minedInYear.merge(year, believed, Long::sum);
    long beyond = draft.grams - believed;
    if (beyond == 0) {
      return;
    }
    desk.find("BEYOND_CAPACITY", claim.mine());
    if (believed == 0) {
      draft.origin = Desk.UNRECORDED;
      return;
    }
    draft.grams = believed;
    Draft rest = Draft.source(Desk.UNRECORDED, draft.to, beyond, draft.lot, draft.row);
    claim.among().add(claim.among().indexOf(draft) + 1, rest);
  }

  private long capacity(SiteId mine) {
    return desk.site(mine)
        .flatMap(site -> site.capacityPerYear())
        .map(capacity -> capacity.highGrams())
        .orElse(Long.MAX_VALUE);
  }
}
