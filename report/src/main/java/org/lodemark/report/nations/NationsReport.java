package org.lodemark.report.nations;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import java.util.List;
import java.util.Optional;
import org.lodemark.report.SourceRow;

/**
 * The answer of {@code nations}, as every way out shows it. Masses are tonnes of contained metal
 * unless the name says otherwise; shares and HHI are fractions of 1; countries are ISO alpha-3;
 * {@code sources} are ids of {@link #sources()}.
 */
public record NationsReport(
    CommodityRow commodity,
    AskedRow asked,
    List<String> inputs,
    List<ConcentrationRow> concentration,
    List<HoldingRow> holdings,
    List<ReserveRow> reserves,
    List<BalanceRow> balances,
    List<UnitValueRow> unitValues,
    List<MirrorGapRow> mirrorGaps,
    String mirrorGapsRemark,
    List<DoubtRow> doubts,
    List<SourceRow> sources) {
  /** What is asked about; {@code symbol} labels contained metal. */
  public record CommodityRow(String id, String name, String symbol) {}

  /** What was asked; absent means all, or the latest. */
  public record AskedRow(Optional<String> period, List<String> countries, Optional<String> stage) {}

  /**
   * How concentrated a stage is.
   *
   * @param hhiHigh the same with every open figure at its high end
   * @param largest the country with the largest share; null where the part given to nobody may hold
   *     a larger one
   * @param n1Share what remains without it
   * @param unattributedShare part of the world the table gives to nobody
   * @param notShown countries whose figure is withheld or not available
   */
  public record ConcentrationRow(
      String stage,
      String period,
      String edition,
      double hhi,
      double hhiHigh,
      Optional<String> largest,
      Optional<Double> largestShare,
      Optional<Double> n1Share,
      int countries,
      double unattributedShare,
      List<String> notShown,
      Optional<Double> worldTonnes,
      List<String> sources) {}

  /**
   * A country's output or share. Masses are absent where only a share is published; shares are
   * absent for a figure of another edition than the table's, which stands beside it.
   */
  public record HoldingRow(
      String country,
      String name,
      String stage,
      String period,
      String status,
      Optional<Double> lowTonnes,
      Optional<Double> highTonnes,
      Optional<Double> shareLow,
      Optional<Double> shareHigh,
      String quality,
      String edition,
      List<String> sources) {}

  /** A country's reserves; an open upper end has no {@code highTonnes}. */
  public record ReserveRow(
      String country,
      String name,
      String category,
      String period,
      String status,
      String basis,
      Optional<Double> lowTonnes,
      Optional<Double> highTonnes,
      Optional<Double> share,
      String quality,
      String edition,
      List<String> sources) {}

  /**
   * A balance.
   *
   * @param country one code, or a list where the figure exists only for a group
   * @param foreignMin least part of the exports not mined there; absent when not computable
   * @param foreignMinAtHighestGrade the same on the heaviest reading of the weights
   * @param unexplainedMin least part that recorded imports do not explain either
   * @param flag lower-case with dashes
   * @param words the flag in words that accuse nobody
   * @param reason why nothing could be computed; empty when something could
   * @param unknown inputs that are not known; none of them was taken as zero without being named
   * @param conditions what the figures rest on, in words
   */
  public record BalanceRow(
      @JsonFormat(with = Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED)
      List<String> country,

      String name,
      String stage,
      String period,
      List<String> exportPeriods,
      Optional<Double> foreignMin,
      Optional<Double> foreignMinAtHighestGrade,
      Optional<Double> unexplainedMin,
      String flag,
      boolean flagged,
      String words,
      String reason,
      InputRow exports,
      InputRow mined,
      InputRow made,
      InputRow imports,
      InputRow openingStock,
      InputRow stockChange,
      InputRow consumption,
      List<String> unknown,
      List<String> conditions,
      List<FlowRow> flows,
      List<PlantRow> plants,
      List<String> sources) {}

  /**
   * An input of a balance.
   *
   * @param status known or unknown
   * @param remark how it was read, or why it is unknown
   * @param figures quality and edition of the figures behind it
   */
  public record InputRow(
      String status,
      Optional<Double> lowTonnes,
      Optional<Double> highTonnes,
      String remark,
      List<String> figures,
      List<String> sources) {}

  /**
   * A flow behind the exports, in words.
   *
   * @param sources of the figure, and of the ranges of grade and moisture it was read with
   */
  public record FlowRow(String flow, List<String> sources) {}

  /** What is known of a plant; masses absent where no capacity is published. */
  public record PlantRow(
      String name,
      String country,
      String product,
      String state,
      Optional<String> since,
      Optional<Double> lowTonnesPerYear,
      Optional<Double> highTonnesPerYear,
      String basis,
      String quality,
      List<String> sources) {}

  /** Value over weight of one flow. */
  public record UnitValueRow(
      String reporter,
      String flow,
      Optional<String> partner,
      String hs,
      String form,
      String period,
      Optional<Double> usdPerTonneLow,
      Optional<Double> usdPerTonneHigh,
      Optional<Double> usdPerContainedTonneLow,
      Optional<Double> usdPerContainedTonneHigh,
      Optional<Double> ratioToMedian,
      String quality,
      String note,
      List<String> sources) {}

  /** One flow as both sides report it; {@code gap} is ln(importer / exporter). */
  public record MirrorGapRow(
      String exporter,
      String importer,
      String hs,
      String period,
      double exporterTonnes,
      double importerTonnes,
      double gap,
      int observations,
      Optional<Double> median,
      Optional<Double> mad,
      boolean flagged,
      String words,
      List<String> sources) {}

  /** Facts that do not go together, all readings shown. */
  public record DoubtRow(String kind, String subject, List<ReadingRow> readings, String remark) {}

  /** One reading of a doubt. */
  public record ReadingRow(
      String value, String edition, String quality, String note, String source) {}
}
