package org.lodemark.origin.books;

import java.util.Optional;
import java.util.OptionalDouble;
import org.lodemark.domain.custody.Movement;

/**
 * One row of the records, with what the engine has no column for.
 *
 * @param index its place in {@link Books#rows}
 * @param low the movement with the least contained metal it may hold
 * @param high with the most; the same one where moisture and grade were measured
 * @param wetGrams as weighed
 * @param wetScaleSdGrams standard error of the weighing, wet; 0 if not stated
 * @param gradeFraction metal of the dry mass, where the row states it
 * @param moistureFraction water of the wet mass, where the row states it
 * @param form id of the form
 * @param price what was paid, where stated
 * @param vehicle its plate
 */
public record BookRow(
    int index,
    Movement low,
    Movement high,
    long wetGrams,
    long wetScaleSdGrams,
    OptionalDouble gradeFraction,
    OptionalDouble moistureFraction,
    Optional<String> form,
    Optional<PaidPrice> price,
    Optional<String> vehicle) {
  /** True where the contained metal is known and no range. */
  public boolean isMeasured() {
    return low.mass().grams() == high.mass().grams();
  }

  /**
   * What was paid.
   *
   * @param amount in {@code currency} per unit of {@code basis}
   * @param currency ISO 4217, or empty where neither row nor site says
   * @param basis as written, like {@code t wet} or {@code t contained}; may be empty
   */
  public record PaidPrice(double amount, String currency, String basis) {}
}
