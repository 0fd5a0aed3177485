package org.lodemark.market.price;

import java.math.BigDecimal;
import java.math.MathContext;
import org.lodemark.domain.mass.Mass;

/**
 * What a price is told in: a currency for a mass of the product.
 *
 * @param currency ISO 4217
 * @param massUnit {@code t} or {@code lb}
 */
public record PriceUnit(String currency, String massUnit) {
  /** The currency all rates are told against. */
  public static final String BASE_CURRENCY = "USD";

  /** US dollars for a tonne. */
  public static final PriceUnit USD_PER_TONNE = new PriceUnit(BASE_CURRENCY, "t");

  private static final BigDecimal TONNE_KG = BigDecimal.valueOf(1000);

  public PriceUnit {
    if (!currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException(
          "currency \"" + currency + "\": three capital letters, such as " + BASE_CURRENCY);
    }
    if (!massUnit.equals("t") && !massUnit.equals("lb")) {
      throw new IllegalArgumentException("mass unit \"" + massUnit + "\": t or lb");
    }
  }

  /**
   * Reads {@code CUR/t} or {@code CUR/lb}.
   *
   * @throws IllegalArgumentException saying what would do
   */
  public static PriceUnit parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException(
          "\"" + text + "\": a currency for a mass, such as " + USD_PER_TONNE);
    }
    return new PriceUnit(
        text.substring(0, slash).strip(), text.substring(slash + 1).strip());
  }

  /** How many of this unit's masses a tonne is: 1, or 2204.6226... pounds. */
  public double perTonne() {
    return massUnit.equals("lb")
        ? TONNE_KG.divide(Mass.KILOGRAMS_PER_POUND, MathContext.DECIMAL64).doubleValue()
        : 1;
  }

  @Override
  public String toString() {
    return currency + "/" + massUnit;
  }
}
