package org.lodemark.origin.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodemark.domain.mass.MassInterval;
import org.lodemark.domain.place.Country;
import org.lodemark.origin.evidence.MineYears.Mine;
import org.lodemark.origin.evidence.MineYears.Year;

/**
 * C1: a mine handed on more than it can win. Its capacity is lognormal, the stated range 5 to 95 %,
 * for the days of the year that the records span. At least 1 - high end / shipped is from elsewhere.
 * A mine that works at its limit month after month, where the country's other mines have seasons, is
 * told of too, with less strength, and so is one whose output steps up ({@link OutputSteps}).
 */
final class Capacity implements EvidenceTest {
  private static final int LEAST_PEERS = 3;

  @Override
  public TestId id() {
    return TestId.C1;
  }

  @Override
  public TestOutcome run(EvidenceCase records) {
    MineYears years = new MineYears(records.books());
    Evidence evidence = new Evidence(id());
    Map<Country, List<Double>> spreads = spreads(years, records.parameters());
    for (Mine mine : years.mines()) {
      mine.site.capacityPerYear().ifPresent(capacity -> {
        for (Map.Entry<Integer, Year> year : mine.years.entrySet()) {
          evidence.examined(year.getValue().rows);
          double strength =
              excess(mine, year.getKey(), year.getValue(), capacity, years, records, evidence);
          if (strength <= 0) {
            steady(
                mine, year.getKey(), year.getValue(), capacity, years, spreads, records, evidence);
          }
        }
      });
    }
    new OutputSteps(records, evidence).judge();
    return evidence.outcome("no mine with a stated capacity hands anything on");
  }

  private double excess(
      Mine mine,
      int number,
      Year year,
      MassInterval capacity,
      MineYears years,
      EvidenceCase records,
      Evidence evidence) {
    double span = years.spanned(number);
    double shipped = year.grams();
    double high = capacity.highGrams() * span;
    double needed = records.parameters().get(id(), "probability");
    double likely = capacity.lowGrams() > 0
        ? LogNormal.ofRange(capacity.lowGrams() * span, high).below(shipped)
        : shipped > high ? 1 : 0;
    double elsewhere = Math.max(0, 1 - high / shipped);
    double strength = Math.max(elsewhere, (likely - needed) / (1 - needed));
    evidence.found(
        Math.max(0, strength),
        mine.site.id() + " handed on " + Say.tonnes(shipped) + " in " + number
            + "; by its stated capacity it can win "
            + (capacity.lowGrams() > 0 ? Say.tonnes(capacity.lowGrams() * span) : "up")
            + " to " + Say.tonnes(high) + " in the part of the year the records span. At least "
            + Say.percent(elsewhere) + " is from elsewhere, if the high end holds.",
        year.rows);
    return strength;
  }

  private void steady(
      Mine mine,
      int number,
      Year year,
      MassInterval capacity,
      MineYears years,
      Map<Country, List<Double>> spreads,
      EvidenceCase records,
      Evidence evidence) {
    TestParameters parameters = records.parameters();
    double spread = MineYears.spread(mine, (int) parameters.get(id(), "least months"));
    List<Double> all = spreads.getOrDefault(mine.site.country(), List.of());
    if (Double.isNaN(spread) || all.size() <= LEAST_PEERS) {
      return;
    }
    double usual = OutputSteps.medianOfOthers(all, spread);
    boolean pinned = year.grams()
        >= parameters.get(id(), "pinned") * capacity.highGrams() * years.spanned(number);
    if (spread < parameters.get(id(), "steady ratio") * usual) {
      evidence.found(
          parameters.get(id(), "steady strength") * (pinned ? 2 : 1),
          mine.site.id() + " hands on nearly the same month after month (spread "
              + Say.percent(spread) + " of the mean; the country's other mines: "
              + Say.percent(usual) + ")" + (pinned ? ", at the high end of its capacity" : "")
              + ".",
          year.rows);
    }
  }

  /** Per country, sorted. */
  private Map<Country, List<Double>> spreads(MineYears years, TestParameters parameters) {
    Map<Country, List<Double>> spreads = new HashMap<>();
    for (Mine mine : years.mines()) {
      double spread = MineYears.spread(mine, (int) parameters.get(id(), "least months"));
      if (!Double.isNaN(spread)) {
        spreads.computeIfAbsent(mine.site.country(), added -> new ArrayList<>()).add(spread);
      }
    }
    spreads.values().forEach(ofCountry -> ofCountry.sort(Double::compare));
    return spreads;
  }
}
