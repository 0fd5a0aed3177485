package org.lodemark.simworld.chance;

import java.util.List;
import java.util.SplittableRandom;
import org.lodemark.domain.mass.Interval;

/** One stream of random numbers. */
public final class Chance {
  private final SplittableRandom random;

  Chance(SplittableRandom random) {
    this.random = random;
  }

  /** From 0 to 1. */
  public double fraction() {
    return random.nextDouble();
  }

  /** True with a probability. It draws whatever the probability, so that later draws stay. */
  public boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  public double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  public double in(Interval range) {
    return between(range.low(), range.high());
  }

  /** A whole number, both ends included. */
  public int wholeBetween(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  public double normal() {
    return random.nextGaussian();
  }

  /** With median 1; {@code sigma} is the standard deviation of the logarithm. */
  public double logNormal(double sigma) {
    return StrictMath.exp(sigma * random.nextGaussian());
  }

  public <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
