package org.lodemark.atlas.fact;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What one number of a contract, a conversion or a freight is measured in: a plain number, or money
 * for something.
 *
 * @param currency ISO 4217; absent for a plain number
 * @param per what one unit is, or what the money is paid for
 */
public record TermUnit(Optional<String> currency, Per per) {
  /** What a number is of, or money is paid for. */
  public enum Per {
    /** A fraction of 1; of what, the term says. */
    FRACTION("fraction", false),
    /** A fraction of the mass of contained metal, where others are of the dry mass. */
    FRACTION_OF_METAL("fraction-of-metal", false),
    /** Tonnes. */
    TONNES("t", false),
    MONTHS("months", false),
    WET_TONNE("t-wet", true),
    DRY_TONNE("t-dry", true),
    CONTAINED_TONNE("t-contained", true),
    /** Of contained metal that is paid for. */
    PAYABLE_TONNE("t-payable", true),
    /** Of what a conversion makes, as it is weighed and sold. */
    PRODUCT_TONNE("t-product", true),
    LOT("lot", true),
    /** A container or a truck, full. */
    LOAD("load", true);

    private final String word;
    private final boolean money;

    Per(String word, boolean money) {
      this.word = word;
      this.money = money;
    }

    public String word() {
      return word;
    }
  }

  public TermUnit {
    if (currency.isPresent() != per.money) {
      throw new IllegalArgumentException("unit of " + per.word + ": money has a currency, as in"
          + " USD/t-dry, and a plain number has none");
    }
    if (currency.isPresent() && !currency.get().matches("[A-Z]{3}")) {
      throw new IllegalArgumentException(
          "currency \"" + currency.get() + "\": three capital letters");
    }
  }

  public static TermUnit plain(Per per) {
    return new TermUnit(Optional.empty(), per);
  }

  public static TermUnit money(String currency, Per per) {
    return new TermUnit(Optional.of(currency), per);
  }

  /**
   * Reads {@code fraction} or {@code USD/t-dry}.
   *
   * @throws IllegalArgumentException naming what there is
   */
  public static TermUnit parse(String text) {
    int slash = text.indexOf('/');
    String word = text.substring(slash + 1);
    for (Per per : Per.values()) {
      if (per.word.equals(word) && per.money == slash >= 0) {
        return new TermUnit(
            slash < 0 ? Optional.empty() : Optional.of(text.substring(0, slash)), per);
      }
    }
    throw new IllegalArgumentException("unit \"" + text + "\": one of " + words(false)
        + ", or a currency and one of " + words(true) + ", as in USD/t-dry");
  }

  private static String words(boolean money) {
    return Arrays.stream(Per.values())
        .filter(per -> per.money == money)
        .map(Per::word)
        .collect(Collectors.joining(", "));
  }

  public boolean isMoney() {
    return currency.isPresent();
  }

  /** What {@link #parse} reads back. */
  @Override
  public String toString() {
    return currency.map(code -> code + "/").orElse("") + per.word;
  }
}
