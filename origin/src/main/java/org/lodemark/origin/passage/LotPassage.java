package org.lodemark.origin.passage;

import java.util.Map;
import org.lodemark.domain.place.Country;
import org.lodemark.origin.evidence.TestId;

/**
 * What the metal of one lot passed. Parts of its mass, 0 to 1, pro rata where stocks were mixed: a
 * convention, and no bound.
 *
 * @param exposure per test that was made, the part its findings touch, weighted by their strength
 * @param coverage per test that was made, the part that passed rows it examined
 * @param unaudited the part that passed a row no audit covers, or entered by a statement of origin
 *     without backing
 * @param unknown the part of no known origin
 * @param byCountry the part mined in each country asked about
 */
public record LotPassage(
    Map<TestId, Double> exposure,
    Map<TestId, Double> coverage,
    double unaudited,
    double unknown,
    Map<Country, Double> byCountry) {
  public LotPassage {
    exposure = Map.copyOf(exposure);
    coverage = Map.copyOf(coverage);
    byCountry = Map.copyOf(byCountry);
  }

  public double exposure(TestId test) {
    return exposure.getOrDefault(test, 0.0);
  }

  public double coverage(TestId test) {
    return coverage.getOrDefault(test, 0.0);
  }
}
