package org.lodemark.report.value;

import java.util.List;
import java.util.Optional;
import org.lodemark.report.SourceRow;

/**
 * The answer of {@code value}. A range is {@code [low, high]}; an end is null where nothing known
 * bounds it, and both are equal where the figure is a point. Money is USD. {@code inputs} of a
 * figure are numbers of the list {@code inputs}, from 1.
 *
 * @param keeps parts of {@code door}; they sum to it
 * @param door what a tonne of the metal that the lot held brings at the last gate
 */
public record ValueReport(
    String commodity,
    String symbol,
    LotRow lot,
    PriceRow price,
    String chain,
    Optional<SaleRow> sale,
    List<SaleRow> otherSales,
    List<GateRow> gates,
    List<KeepRow> keeps,
    FigureRow door,
    RawRow raw,
    List<UpgradeRow> upgrades,
    Optional<SortingRow> sorting,
    List<LandedRow> landed,
    List<MissingRow> missing,
    List<InputRow> inputs,
    List<String> notes,
    List<SourceRow> sources) {
  /**
   * A figure.
   *
   * @param range {@code [low, high]}
   * @param inputs what it rests on
   * @param assumed whether one of them is an unverified assumption
   */
  public record FigureRow(List<Optional<Double>> range, List<Integer> inputs, boolean assumed) {}

  /**
   * What is valued.
   *
   * @param at gate where it is
   * @param grade fraction of dry mass
   * @param moisture fraction of wet mass
   */
  public record LotRow(
      Optional<String> lot,
      String form,
      String formName,
      String at,
      String atName,
      String place,
      String country,
      Optional<FigureRow> wetTonnes,
      FigureRow grade,
      FigureRow moisture,
      FigureRow containedTonnesPerWetTonne,
      List<AssayRow> assays) {}

  /**
   * Another element, as a fraction of dry mass.
   *
   * @param assayed false where a contract asks for it and nobody measured it
   */
  public record AssayRow(String element, boolean assayed, FigureRow fraction) {}

  /** The price of the metal that all is measured by. */
  public record PriceRow(String form, String formName, FigureRow usdPerTonne, String words) {}

  /**
   * What is paid for the lot.
   *
   * @param fits whether it is stated for this form and grade
   * @param usdPerTonneContainedAtLot less what lies between the lot and the contract's gate
   * @param ofWorldPrice that by the price of the metal
   */
  public record SaleRow(
      String contract,
      boolean fits,
      String gate,
      List<LineRow> lines,
      FigureRow usdPerTonneDry,
      FigureRow usdPerTonneContained,
      FigureRow usdPerTonneContainedAtLot,
      FigureRow ofWorldPrice,
      List<AcceptanceRow> acceptances) {}

  /** A line of a sale. */
  public record LineRow(String what, FigureRow usdPerTonneDry) {}

  /**
   * A limit of rejection.
   *
   * @param outcome {@code taken}, {@code may-be-rejected}, {@code rejected} or {@code not-assayed}
   * @param relativeTo {@code dry-mass} or {@code metal}
   */
  public record AcceptanceRow(
      String element,
      String outcome,
      String relativeTo,
      Optional<List<Optional<Double>>> found,
      FigureRow limit) {}

  /**
   * A gate of the ladder.
   *
   * @param basis {@code price} where something is quoted, agreed or paid here, {@code netback} where
   *     it is what is left from downstream
   * @param left tonnes of metal left of a tonne that the lot held
   */
  public record GateRow(
      String gate,
      String name,
      String place,
      String country,
      String form,
      String formName,
      String basis,
      String basisWords,
      FigureRow left,
      FigureRow usdPerTonneContained,
      FigureRow usdPerTonneContainedInLot) {}

  /** A part of the price at the door. */
  public record KeepRow(
      String gate, String who, String kind, String what, FigureRow usdPerTonneContainedInLot) {}

  /** What selling the lot as it is means. */
  public record RawRow(
      FigureRow usdPerTonneContained,
      FigureRow usdPerTonneWet,
      FigureRow usdForLot,
      FigureRow discount,
      FigureRow lostUsdPerTonneContained) {}

  /**
   * What could be made of the lot where it is, for a tonne of the metal that it holds.
   *
   * @param verdict of {@code adds}: {@code gain}, {@code loss}, {@code none} or {@code undecided}
   */
  public record UpgradeRow(
      String form,
      String formName,
      String soldAt,
      FigureRow left,
      FigureRow grossUsd,
      FigureRow costsUsd,
      FigureRow addsUsd,
      String verdict,
      Optional<FigureRow> addsOverStageBeforeUsd) {}

  /** Sorting, for a dry tonne that is sorted. */
  public record SortingRow(
      FigureRow fromGrade,
      FigureRow toGrade,
      FigureRow recovery,
      FigureRow massPull,
      FigureRow addsUsdPerTonneDry,
      String verdict,
      boolean costCounted,
      FigureRow breakEvenRecovery) {}

  /**
   * A tonne of the metal at a port.
   *
   * @param missing legs that are not known; {@code totalUsdPerTonne} is then "at least"
   */
  public record LandedRow(
      String country,
      String name,
      Optional<String> from,
      FigureRow priceUsdPerTonne,
      FigureRow seaFreightUsdPerTonne,
      FigureRow insuranceUsdPerTonne,
      FigureRow dutyUsdPerTonne,
      boolean dutyPenalised,
      FigureRow totalUsdPerTonne,
      List<String> missing) {}

  /**
   * What is not known, and what would tell it.
   *
   * @param input its number
   */
  public record MissingRow(int input, String what, String give) {}

  /**
   * One number that went in.
   *
   * @param number by which figures name it
   * @param from {@code option}, {@code records}, {@code quote}, {@code table}, {@code form-range},
   *     {@code derived} or {@code missing}
   */
  public record InputRow(
      int number,
      String name,
      List<Optional<Double>> range,
      String unit,
      String from,
      boolean assumption,
      String words,
      List<String> sources) {}
}
