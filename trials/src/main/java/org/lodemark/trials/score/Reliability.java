package org.lodemark.trials.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Calibration at a base rate: cases by what was foretold, in bins of equal count (weight), and in
 * each the part that came true.
 */
public record Reliability(double baseRate, List<Bin> bins) {
  public Reliability {
    bins = List.copyOf(bins);
  }

  /** One bin: mean foretold, part that came true, and its weight. */
  public record Bin(double foretold, double cameTrue, double weight) {}

  /** Bins the cases. */
  public static Reliability of(List<Scored> cases, double baseRate, int count) {
    double[] weights = Scores.atBaseRate(cases, baseRate);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(i -> cases.get(i).log10Lr()));
    double perBin = (double) cases.size() / count;
    List<Bin> bins = new ArrayList<>();
    double foretold = 0;
    double cameTrue = 0;
    double weight = 0;
    double done = 0;
    for (int place = 0; place < order.size(); place++) {
      int i = order.get(place);
      foretold += weights[i] * Scores.posterior(cases.get(i).log10Lr(), baseRate);
      cameTrue += cases.get(i).isFalse() ? weights[i] : 0;
      weight += weights[i];
      done += weights[i];
      boolean full = done >= perBin * (bins.size() + 1) - 1e-9 || place == order.size() - 1;
      if (full && weight > 0) {
        bins.add(new Bin(foretold / weight, cameTrue / weight, weight));
        foretold = 0;
        cameTrue = 0;
        weight = 0;
      }
    }
    return new Reliability(baseRate, bins);
  }

  /** Expected calibration error: the mean distance, by weight. */
  public double error() {
    double sum = 0;
    double weight = 0;
    for (Bin bin : bins) {
      sum += bin.weight() * Math.abs(bin.foretold() - bin.cameTrue());
      weight += bin.weight();
    }
    return sum / weight;
  }
}
