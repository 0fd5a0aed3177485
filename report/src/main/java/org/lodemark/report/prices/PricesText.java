package org.lodemark.report.prices;

import java.util.List;
import org.lodemark.report.calendar.CalendarText;
import org.lodemark.report.prices.PricesReport.MarginRow;
import org.lodemark.report.prices.PricesReport.PriceChangeRow;
import org.lodemark.report.prices.PricesReport.SpreadRow;
import org.lodemark.report.text.Paragraph;
import org.lodemark.report.text.References;
import org.lodemark.report.text.Style;
import org.lodemark.report.text.TextTable;
import org.lodemark.report.text.TextTable.Align;
import org.lodemark.report.text.Visible;
import org.lodemark.report.text.Words;

/** The prices for a terminal. */
public final class PricesText {

  private final PricesReport report;
  private final Style style;
  private final Layout layout;
  private final References references;
  private final StringBuilder text = new StringBuilder();

  /**
   * How much is drawn.
   *
   * @param rows of each table
   * @param sparklines whether the way of each series is drawn, as a terminal can
   * @param everyQuote whether each quote of a series has a line
   */
  public record Layout(int rows, boolean sparklines, boolean everyQuote) {}

  private PricesText(PricesReport report, Style style, Layout layout) {
    this.report = report;
    this.style = style;
    this.layout = layout;
    this.references = new References(report.sources());
  }

  public static String of(PricesReport report, Style style, Layout layout) {
    return new PricesText(report, style, layout).draw();
  }

  private String draw() {
    text.append(style.bold(report.commodity() + ", prices")).append('\n');
    report
        .nextPolicyChange()
        .ifPresent(row -> text.append(style.marked(Paragraph.hanging(
                    "Next ", CalendarText.sentence(row) + marks(row.sources()), style.width())
                .stripTrailing()))
            .append('\n'));
    report.inputs().forEach(input -> paragraph("", Visible.of(input)));
    series();
    changes();
    spreads();
    margins();
    if (!report.notConverted().isEmpty()) {
      text.append('\n');
      paragraph(
          "",
          "Not converted, for want of a rate of the time: "
              + String.join(", ", report.notConverted())
              + ". Give one with --rate " + report.notConverted().getFirst()
              + "=X, X units for one dollar.");
    }
    return text.append(references.drawEnd(style)).toString();
  }

  private void series() {
    heading(
        "Latest quote of each series, newest first",
        "Series differ by product, place and terms; none continues another. ~ is derived, estimated,"
            + " approximate or of low confidence; ! was talked about and not done.");
    text.append(new SeriesTables(report, style, layout, references).draw());
  }

  private void changes() {
    if (report.changes().isEmpty()) {
      return;
    }
    heading("Change of each series that has quotes near both times", "");
    TextTable table = new TextTable()
        .column("product", Align.FLEXIBLE)
        .column("place, publisher", Align.FLEXIBLE)
        .column("on", Align.LEFT)
        .column("quoted", Align.RIGHT)
        .column("change", Align.RIGHT)
        .column("in USD", Align.RIGHT);
    for (PriceChangeRow row : report.changes()) {
      table.row(List.of(
          Visible.of(row.product()),
          Visible.of(row.place() + ", " + row.series()),
          row.from().period(),
          PriceWords.quoted(row.from(), row.priceUnit()),
          "",
          ""));
      table.row(List.of(
          "",
          "",
          row.to().period(),
          PriceWords.quoted(row.to(), row.priceUnit()),
          PriceWords.change(row.ratio()),
          row.usdRatio().map(PriceWords::change).orElse("-")));
    }
    text.append(table.draw(style, 2));
  }

  private void spreads() {
    if (report.spreads().isEmpty()) {
      return;
    }
    heading(
        "Spread of one form between two places, USD/t, newest first",
        "Terms of the places differ (at works, delivered, duty paid): nobody earns the difference.");
    TextTable table = new TextTable()
        .column("dearer", Align.FLEXIBLE)
        .column("USD/t", Align.RIGHT)
        .column("cheaper", Align.FLEXIBLE)
        .column("USD/t", Align.RIGHT)
        .column("difference", Align.RIGHT)
        .column("ratio", Align.RIGHT);
    for (SpreadRow row : report.spreads().stream().limit(layout.rows()).toList()) {
      table.row(List.of(
          Visible.of(row.dearerProduct() + ", " + row.dearerPlace() + ", " + row.dearerPeriod()),
          Words.number(row.dearerUsdPerTonne(), 0),
          Visible.of(row.cheaperProduct() + ", " + row.cheaperPlace() + ", " + row.cheaperPeriod()),
          Words.number(row.cheaperUsdPerTonne(), 0),
          difference(row) + marks(row.sources()),
          Words.number(row.ratio(), 2)));
    }
    text.append(table.draw(style, 2));
    more(report.spreads().size(), "spreads");
  }

  private static String difference(SpreadRow row) {
    String low = Words.number(row.usdPerTonneLow(), 0);
    return row.usdPerTonneHigh()
        .map(high -> row.usdPerTonneLow() == high ? low : low + " to " + Words.number(high, 0))
        .orElse("above " + low);
  }

  private void margins() {
    if (report.margins().isEmpty()) {
      return;
    }
    heading(
        "Compound over the metal in it, same publisher, place and day, newest first",
        "What a converter has for cost, loss and gain; the compound taken as pure.");
    TextTable table = new TextTable()
        .column("product", Align.FLEXIBLE)
        .column("over", Align.FLEXIBLE)
        .column("place", Align.FLEXIBLE)
        .column("on", Align.LEFT)
        .column("margin", Align.RIGHT)
        .column("per metal", Align.RIGHT);
    for (MarginRow row : report.margins().stream().limit(layout.rows()).toList()) {
      table.row(List.of(
          Visible.of(row.product()),
          Visible.of(row.over()),
          Visible.of(row.place()),
          row.period(),
          Words.number(row.margin(), 0) + " " + row.priceUnit() + marks(row.sources()),
          PriceWords.change(1 + row.premiumFraction())));
    }
    text.append(table.draw(style, 2));
    more(report.margins().size(), "margins");
  }

  private void heading(String title, String under) {
    text.append('\n').append(style.bold(title)).append('\n');
    if (!under.isEmpty()) {
      paragraph("  ", under);
    }
  }

  private void more(int all, String what) {
    if (all > layout.rows()) {
      text.append("  and ")
          .append(all - layout.rows())
          .append(" more ")
          .append(what)
          .append(": --rows ")
          .append(all)
          .append(" shows all\n");
    }
  }

  private String marks(List<String> ids) {
    return style.sources() ? " " + references.marks(ids) : "";
  }

  private void paragraph(String lead, String words) {
    text.append(Paragraph.hanging(lead, words, style.width()));
  }
}
