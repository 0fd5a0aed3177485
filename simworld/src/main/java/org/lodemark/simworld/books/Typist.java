package org.lodemark.simworld.books;

import org.lodemark.domain.custody.Action;
import org.lodemark.simworld.chance.Chance;

/** The honest mistakes of whoever writes: each row draws the same, whatever comes of it. */
final class Typist {
  private static final int DAYS_OF_A_WRONG_DATE = 10;

  private final Habits habits;
  private final Chance pen;

  Typist(Habits habits, Chance pen) {
    this.habits = habits;
    this.pen = pen;
  }

  boolean forgets() {
    return pen.happens(habits.missing());
  }

  boolean writesPrice() {
    return !pen.happens(habits.priceMissing());
  }

  boolean writesHour() {
    return (pen.happens(habits.hourWritten()) && habits.daysLate() == 0) || habits.exactly();
  }

  boolean writesVehicle() {
    return !pen.happens(habits.vehicleMissing());
  }

  boolean writesNumber() {
    return !pen.happens(habits.numberMissing());
  }

  Told typed(Told told) {
    boolean swapped = pen.happens(habits.swappedDigits());
    boolean lost = pen.happens(habits.lostPoint());
    Told typed = swapped ? told.of(swapDigits(told.wetGrams())) : told;
    boolean grade = pen.happens(habits.gradeWritten());
    boolean moisture = pen.happens(habits.moistureWritten());
    return new Told(
        typed.wetGrams(),
        typed.scaleSdGrams(),
        typed.moisture().filter(known -> moisture),
        typed.grade().filter(known -> grade).map(known -> lost ? known.movePointLeft(1) : known));
  }

  /** The first two digits change places: 17,250 kg becomes 71,250. */
  private static long swapDigits(long grams) {
    char[] digits = Long.toString(grams).toCharArray();
    if (digits.length < 2 || digits[1] == '0') {
      return grams;
    }
    char first = digits[0];
    digits[0] = digits[1];
    digits[1] = first;
    return Long.parseLong(new String(digits));
  }

  /** Receipts and counts are what people write late; a shipment's paper goes with the truck. */
  long dayWritten(long day, Action action) {
    boolean wrong = pen.happens(habits.wrongDate());
    int off = pen.wholeBetween(1, DAYS_OF_A_WRONG_DATE);
    int late = pen.wholeBetween(0, Math.max(0, habits.daysLate()));
    boolean mayBeLate = action == Action.RECEIVE;
    long written = day + (mayBeLate ? late : 0) + (wrong ? off : 0);
    return Math.min(written, Calendar.DAYS + Calendar.DAYS_AFTER);
  }
}
