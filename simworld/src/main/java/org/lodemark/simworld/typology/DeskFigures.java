package org.lodemark.simworld.typology;

import java.util.ArrayList;
import java.util.List;
import org.lodemark.simworld.actor.Scene;
import org.lodemark.simworld.books.Told;
import org.lodemark.simworld.chance.Chance;

/**
 * Figures that a careless wrongdoer writes at a desk: about right, so that they fit, and with a last
 * digit that he likes. Who makes figures up avoids 0 and 5, which look made up.
 */
final class DeskFigures {
  private static final long STEP_GRAMS = 10_000;
  private static final double STEP_OF_GRADE = 0.0001;
  private static final int BASE = 10;
  private static final List<Integer> DIGITS = List.of(1, 2, 3, 4, 6, 7, 8, 9);

  private final boolean makesUp;
  private final double liking;
  private final List<Integer> liked = new ArrayList<>();
  private final Chance chance;

  /**
   * Those of one wrongdoer.
   *
   * @param hides one who hides well weighs what he writes
   */
  DeskFigures(Scene scene, String host, boolean hides) {
    chance = scene.streams().of(host + " desk");
    boolean drawn = chance.happens(scene.parameters().get("wrongdoers who make figures up"));
    liking = chance.in(scene.parameters().range("liked digits written"));
    int likes = chance.wholeBetween(1, 3);
    for (int i = 0; i < likes; i++) {
      liked.add(chance.oneOf(DIGITS));
    }
    makesUp = drawn && !hides && scene.plan().noise();
  }

  private long digit() {
    boolean likes = chance.happens(liking);
    int liking = chance.oneOf(liked);
    int any = chance.wholeBetween(0, BASE - 1);
    return likes ? liking : any;
  }

  /** A weight to 10 kg, about what it is. */
  Told weight(Told found) {
    long digit = digit();
    long tens = found.wetGrams() / (BASE * STEP_GRAMS);
    return makesUp ? found.of(Math.max(1, tens * BASE + digit) * STEP_GRAMS) : found;
  }

  /** A grade to a hundredth of a per cent, as a laboratory has it, about the one he wants. */
  double grade(double wanted) {
    long digit = digit();
    double tens = Math.floor(wanted / (BASE * STEP_OF_GRADE));
    return makesUp ? (tens * BASE + digit) * STEP_OF_GRADE : wanted;
  }
}
