package org.lodemark.bench;

/** Answers are compared before any time is believed. */
final class Answers {
  static final double TOLERANCE = 1e-9;

  private Answers() {}

  /** Says what differs and by how much, and ends the run. */
  static void mustAgree(String who, double difference) {
    if (!(difference <= TOLERANCE)) {
      throw new Disagreement(who + " differ by " + difference + ", more than " + TOLERANCE
          + ": a ratio of wrong answers is not printed");
    }
  }

  static void mustHold(boolean condition, String what) {
    if (!condition) {
      throw new Disagreement(what + ": a time of a wrong answer is not printed");
    }
  }

  static final class Disagreement extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Disagreement(String message) {
      super(message);
    }
  }
}
