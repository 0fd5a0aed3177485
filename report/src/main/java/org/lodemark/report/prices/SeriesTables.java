package org.lodemark.report.prices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.domain.time.Period;
import org.lodemark.report.prices.PricesReport.QuoteRow;
import org.lodemark.report.prices.PricesReport.SeriesRow;
import org.lodemark.report.prices.PricesText.Layout;
import org.lodemark.report.text.References;
import org.lodemark.report.text.Sparkline;
import org.lodemark.report.text.Style;
import org.lodemark.report.text.TextTable;
import org.lodemark.report.text.TextTable.Align;
import org.lodemark.report.text.Visible;
import org.lodemark.report.text.Words;

/** The series of a price report, a table for each form. */
final class SeriesTables {
  private static final int SPARK_COLUMNS = 12;
  private static final String OTHER = "other products";
  private static final Comparator<SeriesRow> BY_LATEST =
      Comparator.comparing(row -> Period.parse(latest(row).period()));

  private final PricesReport report;
  private final Style style;
  private final Layout layout;
  private final References references;

  SeriesTables(PricesReport report, Style style, Layout layout, References references) {
    this.report = report;
    this.style = style;
    this.layout = layout;
    this.references = references;
  }

  String draw() {
    Map<String, List<SeriesRow>> byForm = new LinkedHashMap<>();
    report.series().stream()
        .sorted(Comparator.comparing(SeriesTables::form))
        .forEach(
            row -> byForm.computeIfAbsent(form(row), name -> new ArrayList<>()).add(row));
    StringBuilder text = new StringBuilder();
    byForm.forEach((name, rows) -> {
      text.append("\n  ").append(style.bold(Visible.of(name))).append('\n');
      text.append(table(rows).draw(style, 2));
      if (rows.size() > layout.rows()) {
        text.append("  and " + (rows.size() - layout.rows()) + " more series: --rows " + rows.size()
            + "\n");
      }
    });
    return text.toString();
  }

  private static String form(SeriesRow row) {
    return row.formName().orElse(OTHER);
  }

  private TextTable table(List<SeriesRow> rows) {
    TextTable table = new TextTable()
        .column("product", Align.FLEXIBLE)
        .column("place, publisher", Align.FLEXIBLE)
        .column("on", Align.LEFT)
        .column("quoted", Align.RIGHT)
        .column(report.unit(), Align.RIGHT);
    if (layout.sparklines()) {
      table.column(years(), Align.LEFT);
    } else {
      table.column("quotes", Align.RIGHT);
    }
    rows.stream().sorted(BY_LATEST.reversed()).limit(layout.rows()).forEach(row -> add(table, row));
    return table;
  }

  private void add(TextTable table, SeriesRow row) {
    List<QuoteRow> quotes = row.quotes().reversed();
    String last = layout.sparklines() ? spark(row) : Words.number(quotes.size(), 0);
    table.row(line(
        row,
        quotes.getFirst(),
        Visible.of(row.product()),
        Visible.of(row.place() + ", " + row.series()),
        last));
    if (layout.everyQuote()) {
      quotes.stream().skip(1).forEach(quote -> table.row(line(row, quote, "", "", "")));
    }
  }

  private List<String> line(
      SeriesRow row, QuoteRow quote, String product, String place, String last) {
    String marks = style.sources() ? " " + references.marks(quote.sources()) : "";
    return List.of(
        product,
        place,
        quote.period(),
        PriceWords.quoted(quote, row.priceUnit()) + marks,
        PriceWords.converted(quote),
        last);
  }

  private static QuoteRow latest(SeriesRow row) {
    return row.quotes().getLast();
  }

  /** One axis for all series, so that gaps and waves can be seen across them. */
  private Optional<Period> span() {
    return report.series().stream()
        .flatMap(row -> row.quotes().stream())
        .map(quote -> Period.parse(quote.period()))
        .reduce((one, other) -> new Period(
            one.first().isBefore(other.first()) ? one.first() : other.first(),
            one.last().isAfter(other.last()) ? one.last() : other.last()));
  }

  private String years() {
    return span()
        .map(span -> span.first().getYear() + "-" + span.last().getYear())
        .orElse("");
  }

  private String spark(SeriesRow row) {
    Period span = span().orElseThrow();
    List<Sparkline.Point> points = row.quotes().stream()
        .map(quote -> new Sparkline.Point(
            Period.parse(quote.period()).last().toEpochDay(),
            (quote.low() + quote.high().orElse(quote.low())) / 2))
        .toList();
    return Sparkline.of(points, span.first().toEpochDay(), span.last().toEpochDay(), SPARK_COLUMNS);
  }
}
