package org.lodemark.simworld.chance;

import java.util.SplittableRandom;

/**
 * Random numbers by name: every actor and purpose draws from a stream of its own, so that taking one
 * away leaves what the others draw as it was.
 */
public final class Streams {
  private static final long FNV_START = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final long seed;

  public Streams(long seed) {
    this.seed = seed;
  }

  /** The stream of a name, from its start. */
  public Chance of(String name) {
    return new Chance(new SplittableRandom(mixed(seed ^ hash(name))));
  }

  /** Fowler, Noll and Vo's hash of 64 bits: alike on every machine. */
  private static long hash(String name) {
    long hash = FNV_START;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }

  /** The finish of SplitMix64, so that neighbouring seeds have nothing in common. */
  private static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
