package org.lodemark.atlas.fact;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lodemark.atlas.Provenance;
import org.lodemark.atlas.fact.TermUnit.Per;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.mass.Interval;

/**
 * One number of a contract by which ore, concentrate or another feed is sold.
 *
 * @param contract its id: lower-case letters, digits and dashes
 * @param forms what is sold by it
 * @param gate of the ladder, where it is paid; empty: wherever the material is
 * @param element symbol of the element the number is about; empty where it is about the whole
 * @param band tells several penalties of one element apart: 1 where there is one
 * @param value 0 or more; ends that differ are a range that is not known better
 */
public record ContractTermFact(
    String contract,
    Type type,
    List<Form> forms,
    String gate,
    String element,
    int band,
    Term term,
    Interval value,
    TermUnit unit,
    Provenance provenance) {
  /** How the price of a lot is found. */
  public enum Type {
    /** Payable metals at their price, less charges: net smelter return. */
    NSR,
    /** A percentage of the metal's price for all contained metal, without charges. */
    PERCENTAGE
  }

  /** What a number is. */
  public enum Term {
    /** Dry-basis grades the contract is stated for. */
    GRADE(Per.FRACTION),
    /** Of the metal in it, at most this part is paid. */
    PAYABLE_FRACTION(Per.FRACTION),
    /** Of the grade, so much is not paid. */
    MINIMUM_DEDUCTION(Per.FRACTION),
    /** Of the metal's price, so much is paid for all contained metal. */
    PAYABLE_OF_PRICE(Per.FRACTION),
    TREATMENT_CHARGE(Per.DRY_TONNE),
    REFINING_CHARGE(Per.PAYABLE_TONNE),
    /** Above it a penalty is due. */
    PENALTY_FROM(Per.FRACTION, Per.FRACTION_OF_METAL),
    /** A penalty grows no more above it. */
    PENALTY_TO(Per.FRACTION, Per.FRACTION_OF_METAL),
    PENALTY_STEP(Per.FRACTION, Per.FRACTION_OF_METAL),
    /** For each step, fractions pro rata. */
    PENALTY_RATE(Per.DRY_TONNE, Per.CONTAINED_TONNE),
    /** Below it a deduction is due: of the metal itself, below a base grade. */
    SHORTFALL_FROM(Per.FRACTION),
    /** The deduction grows no more below it. */
    SHORTFALL_TO(Per.FRACTION),
    SHORTFALL_STEP(Per.FRACTION),
    SHORTFALL_RATE(Per.DRY_TONNE, Per.CONTAINED_TONNE),
    /** Above it the lot is not taken. */
    REJECT_ABOVE(Per.FRACTION, Per.FRACTION_OF_METAL),
    /** Of the dry weight, so much counts as lost in handling and is not paid. */
    WEIGHT_DEDUCTION(Per.FRACTION),
    /** Of the lot's value before it. */
    INSURANCE(Per.FRACTION),
    ASSAY_COST(Per.LOT, Per.DRY_TONNE),
    /** Months from the month of arrival to the month whose mean price counts. */
    QUOTATIONAL_MONTHS(Per.MONTHS);

    @SuppressWarnings("ImmutableEnumChecker") // filled in the constructor and not handed out
    private final Set<Per> units;

    Term(Per... units) {
      this.units = EnumSet.copyOf(Arrays.asList(units));
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public ContractTermFact {
    forms = List.copyOf(forms);
    if (!contract.matches("[a-z0-9-]{1,60}")) {
      throw new IllegalArgumentException(
          "contract \"" + contract + "\": lower-case letters, digits, dashes, at most 60");
    }
    if (!term.units.contains(unit.per())) {
      throw new IllegalArgumentException(term.word() + " in " + unit + ": one of "
          + String.join(", ", term.units.stream().map(Per::word).toList()));
    }
    boolean fraction = unit.per() == Per.FRACTION || unit.per() == Per.FRACTION_OF_METAL;
    if (value.low() < 0 || Double.isInfinite(value.high())) {
      throw new IllegalArgumentException(
          term.word() + " " + value.low() + " to " + value.high() + ": 0 or more, with both ends");
    }
    // A payable above 1 is a premium over the price; everything else is a part of a whole.
    if (fraction && term != Term.PAYABLE_OF_PRICE && value.high() > 1) {
      throw new IllegalArgumentException(term.word() + " " + value.high()
          + ": a fraction from 0 to 1. Maybe it is a percentage: divide by 100.");
    }
    boolean step = term == Term.PENALTY_STEP || term == Term.SHORTFALL_STEP;
    if (step && value.low() == 0) {
      throw new IllegalArgumentException(term.word() + " 0: must be above 0");
    }
    if (band < 1 || band > 9) {
      throw new IllegalArgumentException("band " + band + ": 1 to 9");
    }
  }
}
