package org.lodemark.market.value;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.atlas.MarketTerms;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.time.Period;
import org.lodemark.market.price.PriceBook;
import org.lodemark.market.range.Origin;
import org.lodemark.market.range.Overrides;
import org.lodemark.market.range.Range;

/**
 * What is asked of a lot or a described material.
 *
 * @param lot its name, where it is one of the records
 * @param form in which it is
 * @param grade fraction of dry mass; absent: the range of the form
 * @param moisture fraction of wet mass; absent: the range of the form
 * @param assays other elements, fractions of dry mass
 * @param wetTonnes of the lot, where known
 * @param at gate or place of the chain where it is; absent: its first
 * @param recordedAt the sort of site where the records have it, which counts where a gate is called
 *     so and the user named none
 * @param to place of the buyer's door; absent: the chain's
 * @param chain by which it goes; absent: the first that fits
 * @param contract by which it is sold; absent: the first that fits
 * @param paid what was paid or is offered for it, instead of a contract
 * @param prices in USD for a tonne, by form or by symbol of another element, as the user gave them;
 *     under the empty key the price of the metal
 * @param priceOn the time whose quotes count; absent: the newest
 * @param priceSeries words that the series of the reference price must have, all of them
 * @param book all quotes
 * @param own terms of the user's, before those of the atlas
 * @param overrides single numbers of the user's, before all terms
 * @param sortTo a grade the lot could be sorted to
 * @param notes on how the lot was read
 */
public record ValueQuestion(
    Optional<String> lot,
    Form form,
    Optional<Stated> grade,
    Optional<Stated> moisture,
    Map<String, Stated> assays,
    Optional<Stated> wetTonnes,
    Optional<String> at,
    Optional<String> recordedAt,
    Optional<String> to,
    Optional<String> chain,
    Optional<String> contract,
    Optional<Paid> paid,
    Map<String, Stated> prices,
    Optional<Period> priceOn,
    Optional<String> priceSeries,
    PriceBook book,
    List<MarketTerms> own,
    Overrides overrides,
    Optional<Range> sortTo,
    List<String> notes) {
  /** A number that the user or the lot's records state. */
  public record Stated(Range range, Origin origin) {}

  /**
   * Money paid for a lot.
   *
   * @param per t-wet, t-dry, t-contained or lot
   * @param time of the sale, where known
   */
  public record Paid(
      Interval amount, String currency, Per per, Optional<Period> time, Origin origin) {
    /** What the money was paid for. */
    public enum Per {
      WET_TONNE,
      DRY_TONNE,
      CONTAINED_TONNE,
      LOT
    }
  }

  public ValueQuestion {
    assays = Map.copyOf(assays);
    prices = Map.copyOf(prices);
    own = List.copyOf(own);
    notes = List.copyOf(notes);
  }
}
