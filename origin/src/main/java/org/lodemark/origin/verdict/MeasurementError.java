package org.lodemark.origin.verdict;

import org.lodemark.flow.answer.CutMovement;
import org.lodemark.flow.answer.OriginBound;

/**
 * How far errors of weighing and assay can move a bound. Bounds take recorded masses as exact; honest
 * ones are off by some per cent each, and a claim is not contradicted by that. The bound is a sum over
 * its cut: independent relative errors of its movements, and of the target itself, add as squares.
 */
public final class MeasurementError {
  /**
   * Relative standard error of one contained mass: an assumption, the upper end of what laboratories
   * and hand-held instruments at small sites are taken to err by (simulation.csv, assay error).
   */
  public static final double RELATIVE = 0.03;

  /** So many standard errors are granted to the claim. */
  public static final double SDS = 3;

  private MeasurementError() {}

  /** What is granted, as a share of the target. */
  public static double ofMaximum(OriginBound bound) {
    double squares = square((double) bound.massGrams());
    for (CutMovement movement : bound.cutMax()) {
      if (movement.kind() != CutMovement.Kind.TARGET) {
        squares += square((double) movement.massGrams());
      }
    }
    return SDS * RELATIVE * Math.sqrt(squares) / bound.massGrams();
  }

  private static double square(double grams) {
    return grams * grams;
  }
}
