package org.lodemark.app.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.fact.PriceFact;
import org.lodemark.domain.time.Period;
import org.lodemark.market.calendar.PolicyCalendar;
import org.lodemark.market.price.ExchangeRates;
import org.lodemark.market.price.PriceAnswer;
import org.lodemark.market.price.PriceBook;
import org.lodemark.market.price.PriceQuestion;
import org.lodemark.market.price.PriceUnit;
import org.lodemark.report.prices.PricesReport;
import org.lodemark.report.prices.PricesReports;

/**
 * Quotes as series: {@code prices}.
 *
 * @param unit what quotes are converted to
 * @param day from which the next change of policy is told
 * @param rates the user's, units for one US dollar
 */
public record PricesQuery(
    PriceQuestion question, PriceUnit unit, LocalDate day, Map<String, Double> rates) {
  /** The parameters of this question. */
  public static final List<String> PARAMETERS =
      List.of("product", "place", "period", "change", "within", "in", "on", "rate");

  private static final int USUAL_WITHIN_DAYS = 7;
  private static final int MOST_WITHIN_DAYS = 3660;

  /** Reads it; what is wrong stays with what was typed. */
  public static PricesQuery read(Typed typed, LocalDate today) {
    long within =
        typed.number("within", USUAL_WITHIN_DAYS, 0, MOST_WITHIN_DAYS, "must be 0 to 3660 days");
    return new PricesQuery(
        new PriceQuestion(
            typed.listByComma("product"),
            typed.listByComma("place"),
            AtlasWords.period(typed),
            typed.parse("change", PricesQuery::between),
            within),
        typed.parse("in", PriceUnit::parse).orElse(PriceUnit.USD_PER_TONNE),
        typed.parse("on", Days::parse).orElse(today),
        Rates.read(typed));
  }

  private static PriceQuestion.Between between(String text) {
    String[] times = text.split(",", -1);
    if (times.length != 2) {
      throw new IllegalArgumentException("\"" + text + "\": two times, such as 2024-09,2025-06");
    }
    return new PriceQuestion.Between(Period.parse(times[0]), Period.parse(times[1]));
  }

  /**
   * The answer.
   *
   * @param quotes the user's own, beside those of the atlas
   * @param inputs what a reader should know of these
   */
  public PricesReport answer(Atlas atlas, List<PriceFact> quotes, List<String> inputs) {
    List<String> said = new ArrayList<>(inputs);
    rates.forEach((currency, perUsd) ->
        said.add("With " + perUsd + " " + currency + " for one US dollar at all times, as given"));
    PriceBook book =
        PriceBook.of(atlas, quotes, ExchangeRates.of(atlas.world().exchangeRates(), rates));
    PriceAnswer answer = PriceAnswer.of(book, atlas.commodity(), question);
    if (answer.book().series().isEmpty()) {
      throw new Refused(List.of(Refusal.plain("product", "", nothing(book))));
    }
    return PricesReports.of(
        atlas, answer, PolicyCalendar.of(atlas.policy(), day, Set.of()), unit, said);
  }

  private static String nothing(PriceBook book) {
    return "no quote is of these products, places and times. Products: "
        + String.join(
            ", ",
            book.series().stream().map(one -> one.key().product()).distinct().toList())
        + ". Places: "
        + String.join(
            ", ",
            book.series().stream().map(one -> one.key().place()).distinct().toList());
  }
}
