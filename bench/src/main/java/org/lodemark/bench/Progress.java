package org.lodemark.bench;

/** Says on the error stream what is being measured. */
final class Progress {
  private static final long START = System.nanoTime();

  private Progress() {}

  static void say(String what) {
    System.err.println(Line.format("%6.1f s  %s", (System.nanoTime() - START) / 1e9, what));
  }
}
