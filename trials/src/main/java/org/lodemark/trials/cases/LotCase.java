package org.lodemark.trials.cases;

import java.util.Set;
import org.lodemark.origin.passage.LotPassage;
import org.lodemark.origin.verdict.Verdict;
import org.lodemark.simworld.world.Typology;

/**
 * One simulated lot: what the records show of it, and what is true.
 *
 * @param world seed of its world
 * @param lot its id
 * @param trader who sold it, unique over worlds: the unit of every resampling
 * @param passage what its metal passed
 * @param trueOutside the part that was not mined where it was declared, 0 to 1
 * @param typologies what happened to some of its metal
 */
public record LotCase(
    long world,
    String lot,
    String trader,
    LotPassage passage,
    double trueOutside,
    Set<Typology> typologies) {
  /** A lot with less than this of other origin is as declared: the tolerance of a claim. */
  public static final double TOLERANCE = 0.02;

  /** True for a lot that is not as declared. */
  public boolean isFalse() {
    return trueOutside > TOLERANCE;
  }

  /** A case with the verdict it was given. */
  public record Judged(LotCase lotCase, Verdict verdict, double log10Lr) {}
}
