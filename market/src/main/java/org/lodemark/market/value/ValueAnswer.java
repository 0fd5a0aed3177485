package org.lodemark.market.value;

import java.util.List;
import java.util.Optional;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.place.Country;
import org.lodemark.market.contract.Acceptance;
import org.lodemark.market.contract.Material;
import org.lodemark.market.landed.LandedCost;
import org.lodemark.market.range.Figure;
import org.lodemark.market.range.Parameter;

/**
 * What a lot is worth, and to whom.
 *
 * @param material what it is
 * @param wetTonnes of it, where known
 * @param contained tonnes of metal in a wet tonne of it
 * @param reference price of the metal, in USD a tonne; may be missing
 * @param referenceForm of the metal
 * @param sale what is paid for it; absent where no contract fits and no price was given
 * @param otherSales by contracts that are stated for its form, beside the one used
 * @param keeps every part of the price at the door, whose it is; they sum to {@code door}
 * @param door value at the last gate, for a tonne of the metal that the lot held
 * @param discount 1 less what the lot fetches by the reference price of the metal in it
 * @param lost reference price less what the lot fetches, for a tonne of contained metal, USD
 * @param wetTonneUsd what a wet tonne of the lot fetches
 * @param lotUsd what the whole lot fetches
 * @param landed what the metal costs at the port asked for, from each country that mines
 */
public record ValueAnswer(
    Optional<String> lot,
    Material material,
    Optional<Parameter> wetTonnes,
    Figure contained,
    Parameter reference,
    Form referenceForm,
    String chain,
    Optional<SaleAnswer> sale,
    List<SaleAnswer> otherSales,
    List<Rung> rungs,
    List<Keep> keeps,
    Figure door,
    Figure discount,
    Figure lost,
    Figure wetTonneUsd,
    Figure lotUsd,
    List<Upgrade> upgrades,
    Optional<Sorting> sorting,
    List<LandedCost> landed,
    List<String> notes) {
  /**
   * What a contract or a buyer pays. Amounts are USD.
   *
   * @param contract its id; {@code paid} for a price that was paid
   * @param fits whether it is stated for this form and grade
   * @param gate where it is paid
   * @param lines what it is made of, for a dry tonne; deductions are below 0
   * @param perDryTonne at the contract's gate
   * @param perContainedTonne at the contract's gate
   * @param atLot for a tonne of contained metal where the lot is: less what lies between
   * @param ofReference {@code atLot} by the reference price
   */
  public record SaleAnswer(
      String contract,
      boolean fits,
      String gate,
      List<Line> lines,
      Figure perDryTonne,
      Figure perContainedTonne,
      Figure atLot,
      Figure ofReference,
      List<Acceptance> acceptances) {}

  /** One line of a sale. */
  public record Line(String words, Figure usdPerDryTonne) {}

  /**
   * One gate.
   *
   * @param left tonnes of metal left of a tonne that the lot held
   * @param value of a tonne of contained metal here
   * @param lotValue of what is left of a tonne that the lot held
   * @param priced whether it is a price of this gate, or what is left from downstream
   */
  public record Rung(
      String gate,
      String name,
      String place,
      Country country,
      Form form,
      Figure left,
      Figure value,
      Figure lotValue,
      boolean priced,
      String priceWords) {}

  /**
   * One part of the price at the door, for a tonne of the metal that the lot held.
   *
   * @param gate after which it arises
   * @param who has it
   * @param kind what it is
   */
  public record Keep(String gate, String who, Kind kind, String words, Figure usd) {
    /** What a part of the price is. */
    public enum Kind {
      SELLER,
      CONVERSION,
      FREIGHT,
      INSURANCE,
      DUTY,
      /** What is left to a holder after all costs that are known. */
      KEPT
    }
  }

  /**
   * What making something of the lot where it is would add, for a tonne of the metal that it holds.
   *
   * @param form what would be made and sold
   * @param soldAt gate whose price it would fetch
   * @param gross its value there, of the metal that is left
   * @param costs of all stages, carriage included
   * @param adds over the sale of the lot as it is, after own cost and losses
   * @param addsOverBefore over the stage before, where there is one
   */
  public record Upgrade(
      Form form,
      String soldAt,
      Figure left,
      Figure gross,
      Figure costs,
      Figure adds,
      Optional<Figure> addsOverBefore) {}

  /**
   * Sorting to a higher grade, for a dry tonne that is sorted.
   *
   * @param from grade
   * @param to grade
   * @param recovery metal in what is kept by metal in what is sorted
   * @param massPull dry tonnes kept
   * @param adds value of what is kept less value of what is sorted, and less the cost of sorting
   *     where that was given
   * @param breakEvenRecovery below which sorting loses, before its own cost
   */
  public record Sorting(
      Parameter from,
      Parameter to,
      Parameter recovery,
      Figure massPull,
      Figure adds,
      boolean costKnown,
      Figure breakEvenRecovery) {}

  public ValueAnswer {
    otherSales = List.copyOf(otherSales);
    rungs = List.copyOf(rungs);
    keeps = List.copyOf(keeps);
    upgrades = List.copyOf(upgrades);
    landed = List.copyOf(landed);
    notes = List.copyOf(notes);
  }
}
