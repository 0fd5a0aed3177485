package org.lodemark.simworld.books;

import org.lodemark.simworld.chance.Chance;
import org.lodemark.simworld.frame.Parameters;

/**
 * How somebody keeps his books. All honest: nobody here wants to deceive.
 *
 * @param exactly everything right and written: a world without noise
 * @param scaleError relative standard error of his scale
 * @param statesScale whether he writes that down
 * @param gradeError relative standard error of a grade
 * @param moistureError relative standard error of a moisture
 * @param roundedToGrams what he rounds a mass to
 * @param gradeWritten part of his rows with a grade
 * @param moistureWritten part of his rows with a moisture
 * @param hourWritten part of his rows with an hour
 * @param missing part of his receipts and shipments he forgets
 * @param daysLate most days between what happened and the day he writes
 * @param swappedDigits part of rows with two digits of the mass swapped
 * @param wrongDate part of rows with a wrong day
 * @param lostPoint part of rows whose grade lost its decimal point
 * @param priceMissing part of receipts without price
 * @param vehicleMissing part of rows without a plate
 * @param numberMissing part of rows without the document's number
 * @param writesWinning of a mine: whether it writes what it wins
 * @param writesShipments of a mine: whether it writes at all
 * @param writesMixing of a dealer: whether he writes what went into a batch
 * @param mixesByBook of a dealer: whether a batch is to him the sum of what went in
 * @param hasLaboratory of a mine: whether it knows grade and moisture at all
 */
public record Habits(
    boolean exactly,
    double scaleError,
    boolean statesScale,
    double gradeError,
    double moistureError,
    long roundedToGrams,
    double gradeWritten,
    double moistureWritten,
    double hourWritten,
    double missing,
    int daysLate,
    double swappedDigits,
    double wrongDate,
    double lostPoint,
    double priceMissing,
    double vehicleMissing,
    double numberMissing,
    boolean writesWinning,
    boolean writesShipments,
    boolean writesMixing,
    boolean mixesByBook,
    boolean hasLaboratory) {
  /** Nobody errs. */
  public static final Habits EXACT = new Habits(
      true, 0, false, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, true, true, true, false, true);

  private static final long KILOGRAM = 1000;

  /** Of a site like many. */
  public static Habits drawn(Parameters p, Chance chance) {
    double style = chance.fraction();
    boolean bags = chance.happens(p.get("traders that round to bags"));
    boolean late = chance.happens(p.get("traders that book late"));
    double silent = p.get("mines that write nothing");
    return new Habits(
        false,
        chance.in(p.range("scale error")),
        chance.happens(p.get("scale error written")),
        chance.in(p.range("assay error")),
        chance.in(p.range("moisture error")),
        bags ? Math.round(p.get("bag") * KILOGRAM) : 10 * KILOGRAM,
        chance.in(p.range("grade written")),
        chance.in(p.range("moisture written")),
        chance.in(p.range("hour written")),
        chance.in(p.range("row missing")),
        late ? (int) p.range("days booked late").high() : 0,
        chance.in(p.range("swapped digits")),
        chance.in(p.range("wrong date")),
        chance.in(p.range("lost decimal point")),
        chance.in(p.range("price missing")),
        chance.in(p.range("vehicle missing")),
        chance.in(p.range("document number missing")),
        style > silent + p.get("mines that write only shipments"),
        style > silent,
        !chance.happens(p.get("traders that write no mixing")),
        chance.happens(p.get("batches by the book")),
        !chance.happens(p.get("mines without a laboratory")));
  }

  /** Of a site that is audited: a good scale, a laboratory, all rows. */
  public static Habits audited(Parameters p, Chance chance) {
    return new Habits(
        false,
        chance.in(p.range("good scale error")),
        true,
        chance.in(p.range("good assay error")),
        p.range("moisture error").low(),
        KILOGRAM,
        1,
        1,
        1,
        0,
        0,
        0,
        0,
        0,
        p.range("price missing").low(),
        p.range("vehicle missing").low(),
        0,
        true,
        true,
        true,
        false,
        true);
  }
}
