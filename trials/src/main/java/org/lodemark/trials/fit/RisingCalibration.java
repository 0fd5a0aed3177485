package org.lodemark.trials.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lodemark.origin.fusion.FusionModel.Knot;

/**
 * A rising map from raw scores to log10 likelihood ratios: pool adjacent violators over bins of equal
 * count. Each class gets one more case at either end, so that no ratio is infinite (the misleading
 * case nobody has seen yet).
 */
public final class RisingCalibration {
  private static final int MOST_BINS = 25;

  private RisingCalibration() {}

  /** A raw score and its class. */
  public record Point(double raw, boolean isFalse) {}

  private static final class Block {
    double rawSum;
    double falses;
    double trues;

    double count() {
      return falses + trues;
    }

    void add(Block other) {
      rawSum += other.rawSum;
      falses += other.falses;
      trues += other.trues;
    }
  }

  /** The knots, rising in both. */
  public static List<Knot> fit(List<Point> points) {
    double allFalse = points.stream().filter(Point::isFalse).count();
    double allTrue = points.size() - allFalse;
    if (allFalse == 0 || allTrue == 0) {
      throw new IllegalArgumentException("a calibration needs both classes");
    }
    List<Block> blocks = pool(bins(points), allFalse, allTrue);
    List<Knot> knots = new ArrayList<>();
    for (Block block : blocks) {
      double lr = ratio(block, allFalse, allTrue);
      double raw = block.rawSum / block.count();
      knots.add(new Knot(raw, Math.log10(lr)));
    }
    return rising(knots);
  }

  private static double ratio(Block block, double allFalse, double allTrue) {
    return ((block.falses + 1) / (allFalse + 2)) / ((block.trues + 1) / (allTrue + 2));
  }

  /** Bins of about equal count; equal scores are never parted. */
  private static List<Block> bins(List<Point> points) {
    List<Point> sorted = new ArrayList<>(points);
    sorted.sort(Comparator.comparingDouble(Point::raw));
    double perBin = Math.max(1, (double) sorted.size() / MOST_BINS);
    List<Block> bins = new ArrayList<>();
    Block bin = new Block();
    for (int i = 0; i < sorted.size(); i++) {
      Point point = sorted.get(i);
      bin.rawSum += point.raw();
      bin.falses += point.isFalse() ? 1 : 0;
      bin.trues += point.isFalse() ? 0 : 1;
      boolean ends = i == sorted.size() - 1 || sorted.get(i + 1).raw() > point.raw();
      if (ends && (bin.count() >= perBin || i == sorted.size() - 1)) {
        bins.add(bin);
        bin = new Block();
      }
    }
    return bins;
  }

  private static List<Block> pool(List<Block> bins, double allFalse, double allTrue) {
    List<Block> blocks = new ArrayList<>();
    for (Block bin : bins) {
      blocks.add(bin);
      while (blocks.size() > 1
          && ratio(blocks.get(blocks.size() - 2), allFalse, allTrue)
              >= ratio(blocks.get(blocks.size() - 1), allFalse, allTrue)) {
        Block last = blocks.remove(blocks.size() - 1);
        blocks.get(blocks.size() - 1).add(last);
      }
    }
    return blocks;
  }

  private static List<Knot> rising(List<Knot> knots) {
    List<Knot> rising = new ArrayList<>();
    for (Knot knot : knots) {
      boolean rises = rising.isEmpty()
          || (knot.raw() > rising.get(rising.size() - 1).raw() + 1e-9
              && knot.log10Lr() >= rising.get(rising.size() - 1).log10Lr());
      if (rises) {
        rising.add(knot);
      }
    }
    return rising;
  }

  /** The value of a map at a raw score; flat beyond its ends. */
  public static double at(List<Knot> knots, double raw) {
    Knot first = knots.get(0);
    if (raw <= first.raw()) {
      return first.log10Lr();
    }
    for (int i = 1; i < knots.size(); i++) {
      Knot from = knots.get(i - 1);
      Knot to = knots.get(i);
      if (raw <= to.raw()) {
        return from.log10Lr()
            + (raw - from.raw()) / (to.raw() - from.raw()) * (to.log10Lr() - from.log10Lr());
      }
    }
    return knots.get(knots.size() - 1).log10Lr();
  }
}
