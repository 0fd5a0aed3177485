package org.lodemark.trials.score;

/**
 * A likelihood ratio that was given, and what is true.
 *
 * @param trader the unit of resampling
 * @param isFalse whether the claim is false
 * @param log10Lr for "not as declared"
 */
public record Scored(String trader, boolean isFalse, double log10Lr) {}
