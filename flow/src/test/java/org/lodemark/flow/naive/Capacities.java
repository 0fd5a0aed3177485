package org.lodemark.flow.naive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;

/** Section 4: how much of what is said to be mined is believed. */
final class Capacities {
  private final Desk desk;

  Capacities(Desk desk) {
    this.desk = desk;
  }

  void enter() {
    Map<List<Object>, List<MineClaim>> years = new LinkedHashMap<>();
    desk.mineClaims.forEach(claim -> years
        .computeIfAbsent(List.of(claim.mine(), claim.year()), k -> new ArrayList<>())
        .add(claim));
    years.values().forEach(this::enterYear);
  }

  private void enterYear(List<MineClaim> claims) {
    SiteId mine = claims.getFirst().mine();
    long sum = claims.stream().mapToLong(MineClaim::grams).sum();
    long capacity = capacity(mine);
    if (desk.sources == NaiveSources.CAPPED && sum > capacity) {
      desk.find("BEYOND_CAPACITY", mine);
      enterOverfull(claims, capacity, sum - capacity);
      return;
    }
    boolean believed = desk.sources != NaiveSources.NONE;
    String origin = believed ? "mine:" + mine : Desk.UNRECORDED;
    for (MineClaim claim : claims) {
      Moment comes = claim.arrival();
      comes.drafts.add(
          Draft.source(origin, comes.junction, claim.grams(), lotOf(comes), comes.row));
    }
  }

  /** Which of the year's lots were beyond nobody knows: they all draw on what there was of both. */
  private void enterOverfull(List<MineClaim> claims, long capacity, long excess) {
    SiteId mine = claims.getFirst().mine();
    int year =
        desk.junction(NaiveKind.PROCESS, mine, "mined in " + claims.getFirst().year(), false);
    List<Draft> sources = new ArrayList<>();
    if (capacity > 0) {
      sources.add(Draft.source("mine:" + mine, year, capacity, null, -1));
    }
    sources.add(Draft.source(Desk.UNRECORDED, year, excess, null, -1));
    desk.sourcesOfYear.put(year, sources);
    for (MineClaim claim : claims) {
      Moment comes = claim.arrival();
      Draft draft = Draft.between(year, comes.junction, claim.grams(), lotOf(comes), comes.row);
      Moment leaves = desk.moment(year, Moment.Kind.DEPARTURE, comes.row);
      leaves.drafts.add(draft);
      comes.drafts.add(draft);
      comes.always.add(leaves);
    }
  }

  private LotId lotOf(Moment comes) {
    return desk.rows.get(comes.row).lot().orElseThrow();
  }

  private long capacity(SiteId mine) {
    return desk.site(mine)
        .flatMap(site -> site.capacityPerYear())
        .map(capacity -> capacity.highGrams())
        .orElse(Long.MAX_VALUE);
  }
}
