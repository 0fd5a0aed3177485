package org.lodemark.report.map;

import java.util.List;
import java.util.Optional;
import org.lodemark.report.SourceRow;

/**
 * The trade of the atlas as it is on record, row by row: nothing is summed, and no figure is taken
 * for better than another.
 *
 * @param countries all the atlas knows, without aggregates, so that outlines can be joined to codes
 * @param forms of the commodity
 */
public record MapReport(
    String commodity,
    List<CountryRow> countries,
    List<FormRow> forms,
    List<FlowRow> flows,
    List<SourceRow> sources) {
  /**
   * A country.
   *
   * @param country ISO alpha-3
   * @param isoNumeric three digits, as outlines carry them; null where there is none
   */
  public record CountryRow(String country, String name, Optional<String> isoNumeric) {}

  /**
   * A form of the commodity.
   *
   * @param stage null for a group that spans stages
   */
  public record FormRow(String form, String name, Optional<String> stage) {}

  /**
   * A flow as one side reported it.
   *
   * @param reporter whose word it is, ISO alpha-3; several where only a common figure exists
   * @param party the firm whose figure it is; null for a country's
   * @param flow import, export or reconciled
   * @param from who it left; null where not known or the world
   * @param to who it reached; null where not known or the world
   * @param stage null where the form spans stages
   * @param basis what the tonnes are tonnes of
   * @param status known, withheld or not-available
   * @param lowTonnes null where not known
   * @param highTonnes null where not known or open
   * @param containedLowTonnes of metal, by the ranges of the form
   */
  public record FlowRow(
      List<String> reporter,
      Optional<String> party,
      String flow,
      Optional<List<String>> from,
      Optional<List<String>> to,
      String form,
      String formName,
      Optional<String> stage,
      Optional<String> hs,
      String period,
      String basis,
      String status,
      Optional<Double> lowTonnes,
      Optional<Double> highTonnes,
      Optional<Double> containedLowTonnes,
      Optional<Double> containedHighTonnes,
      String quality,
      String note,
      List<String> sources) {}
}
