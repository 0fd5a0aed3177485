package org.lodemark.report.prices;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.Confidence;
import org.lodemark.domain.mass.Interval;
import org.lodemark.market.calendar.PolicyCalendar;
import org.lodemark.market.price.Change;
import org.lodemark.market.price.Margin;
import org.lodemark.market.price.PriceAnswer;
import org.lodemark.market.price.PriceSeries;
import org.lodemark.market.price.PriceUnit;
import org.lodemark.market.price.Quote;
import org.lodemark.market.price.SeriesKey;
import org.lodemark.market.price.Spread;
import org.lodemark.report.Rounding;
import org.lodemark.report.SourceList;
import org.lodemark.report.calendar.CalendarReports;
import org.lodemark.report.prices.PricesReport.MarginRow;
import org.lodemark.report.prices.PricesReport.PriceChangeRow;
import org.lodemark.report.prices.PricesReport.QuoteRow;
import org.lodemark.report.prices.PricesReport.SeriesRow;
import org.lodemark.report.prices.PricesReport.SpreadRow;

/** Turns the answer on prices into the record that all ways out share. */
public final class PricesReports {
  private final SourceList sources = new SourceList();
  private final PriceAnswer answer;
  private final PriceUnit unit;

  private PricesReports(PriceAnswer answer, PriceUnit unit) {
    this.answer = answer;
    this.unit = unit;
  }

  /**
   * The report of an answer.
   *
   * @param unit what quotes are converted to, each by the rate of its time
   * @param inputs what was read beside the atlas, in words
   */
  public static PricesReport of(
      Atlas atlas,
      PriceAnswer answer,
      PolicyCalendar calendar,
      PriceUnit unit,
      List<String> inputs) {
    return new PricesReports(answer, unit).report(atlas, calendar, inputs);
  }

  private PricesReport report(Atlas atlas, PolicyCalendar calendar, List<String> inputs) {
    LocalDate on = calendar.on();
    return new PricesReport(
        atlas.commodity().name(),
        on.toString(),
        unit.toString(),
        calendar.next().map(change -> CalendarReports.change(change, on, sources)),
        answer.book().series().stream().map(this::series).toList(),
        answer.changes().stream().map(this::change).toList(),
        answer.spreads().stream().map(this::spread).toList(),
        answer.margins().stream().map(this::margin).toList(),
        notConverted(),
        List.copyOf(inputs),
        sources.rows());
  }

  private List<String> notConverted() {
    return answer.book().series().stream()
        .filter(series ->
            series.quotes().stream().anyMatch(quote -> converted(series, quote).isEmpty()))
        .map(series -> series.key().unit().currency())
        .distinct()
        .sorted()
        .toList();
  }

  private Optional<Interval> converted(PriceSeries series, Quote quote) {
    return answer
        .book()
        .rates()
        .convert(quote.fact().price(), series.key().unit(), unit, quote.fact().period());
  }

  private SeriesRow series(PriceSeries series) {
    SeriesKey key = series.key();
    return new SeriesRow(
        key.product(),
        key.series(),
        key.place(),
        series.form(),
        series.product().map(product -> product.form().name()),
        key.unit().toString(),
        key.massBasis(),
        series.quotes().stream().map(quote -> quote(series, quote)).toList());
  }

  private QuoteRow quote(PriceSeries series, Quote quote) {
    Optional<Interval> converted = converted(series, quote);
    return new QuoteRow(
        quote.fact().period().toString(),
        quote.fact().price().low(),
        Rounding.finite(quote.fact().price().high()),
        converted.map(price -> Rounding.of(price.low())),
        converted.flatMap(price -> Rounding.finite(price.high())),
        quote.fact().provenance().quality().word(),
        quote.fact().provenance().confidence() == Confidence.UNSTATED
            ? ""
            : quote.fact().provenance().confidence().name().toLowerCase(Locale.ROOT),
        quote.fact().provenance().note(),
        sources.ids(quote.fact().provenance()));
  }

  private PriceChangeRow change(Change change) {
    SeriesKey key = change.series().key();
    return new PriceChangeRow(
        key.product(),
        key.series(),
        key.place(),
        key.unit().toString(),
        quote(change.series(), change.from()),
        quote(change.series(), change.to()),
        Rounding.of(change.ratio()),
        change.usdRatio().map(Rounding::of));
  }

  private SpreadRow spread(Spread spread) {
    return new SpreadRow(
        spread.dearer().form().orElse(""),
        spread.dearer().key().product(),
        spread.dearer().key().place(),
        spread.dearerQuote().fact().period().toString(),
        Rounding.of(spread.dearerQuote().usdMiddle().orElseThrow()),
        spread.cheaper().key().product(),
        spread.cheaper().key().place(),
        spread.cheaperQuote().fact().period().toString(),
        Rounding.of(spread.cheaperQuote().usdMiddle().orElseThrow()),
        Rounding.of(spread.usdPerTonne().low()),
        Rounding.finite(spread.usdPerTonne().high()),
        Rounding.of(spread.ratio()),
        sources.ids(List.of(
            spread.dearerQuote().fact().provenance(),
            spread.cheaperQuote().fact().provenance())));
  }

  private MarginRow margin(Margin margin) {
    SeriesKey key = margin.compound().key();
    return new MarginRow(
        key.product(),
        margin.metal().key().product(),
        key.series(),
        key.place(),
        margin.compoundQuote().fact().period().toString(),
        key.unit().toString(),
        Rounding.of(margin.metalFraction()),
        Rounding.of(margin.middle()),
        Rounding.of(margin.range().low()),
        Rounding.of(margin.range().high()),
        Rounding.of(margin.premiumFraction()),
        sources.ids(List.of(
            margin.compoundQuote().fact().provenance(),
            margin.metalQuote().fact().provenance())));
  }
}
