package org.lodemark.ledger.statement;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lodemark.domain.mass.Mass;

/**
 * The unit a site weighs in.
 *
 * @param name as the site calls it
 * @param kilograms one of it
 */
public record MassUnit(String name, BigDecimal kilograms) {
  public static final MassUnit KILOGRAM = new MassUnit("kg", BigDecimal.ONE);

  private static final Map<String, BigDecimal> KNOWN = Map.of(
      "kg",
      BigDecimal.ONE,
      "g",
      new BigDecimal("0.001"),
      "t",
      new BigDecimal("1000"),
      "lb",
      Mass.KILOGRAMS_PER_POUND);

  private static final Pattern NAMED = Pattern.compile(
      "(\\p{L}[\\p{L}\\p{N} _.-]{0,30}?)\\s*=\\s*([0-9]+(?:\\.[0-9]+)?)\\s*(?:kg)?");

  public MassUnit {
    kilograms = kilograms.stripTrailingZeros();
    if (kilograms.signum() <= 0 || kilograms.compareTo(BigDecimal.valueOf(1_000_000)) > 0) {
      throw new IllegalArgumentException("mass unit \"" + name + "\" of "
          + kilograms.toPlainString() + " kg: one of it weighs more than 0 and up to 1,000,000 kg");
    }
  }

  /**
   * Reads {@code kg}, {@code t}, {@code lb}, {@code g}, or a unit of one's own with its kilograms:
   * {@code maund=40}.
   *
   * @throws IllegalArgumentException saying what would do
   */
  public static MassUnit parse(String text) {
    String key = text.strip().toLowerCase(Locale.ROOT);
    BigDecimal known = KNOWN.get(key);
    if (known != null) {
      return new MassUnit(key, known);
    }
    Matcher named = NAMED.matcher(text.strip());
    if (named.matches() && KNOWN.containsKey(named.group(1).toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("mass unit \"" + text + "\": " + named.group(1)
          + " has its kilograms already. Maybe give a unit of your own another name");
    }
    if (named.matches()) {
      return new MassUnit(named.group(1), new BigDecimal(named.group(2)));
    }
    throw new IllegalArgumentException("mass unit \"" + text
        + "\": kg, t, lb, g, or a unit of your own with its kilograms, like maund=40");
  }

  /** A number of this unit, rounded half-even to a gram. */
  public Mass toMass(BigDecimal number) {
    return Mass.ofKilograms(number.multiply(kilograms));
  }

  public boolean isKilogram() {
    return kilograms.compareTo(BigDecimal.ONE) == 0;
  }

  /** What {@link #parse} reads back. */
  @Override
  public String toString() {
    return KNOWN.containsKey(name) ? name : name + "=" + kilograms.toPlainString();
  }
}
