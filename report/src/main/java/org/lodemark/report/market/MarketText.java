package org.lodemark.report.market;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lodemark.report.market.MarketReport.MeasureRow;
import org.lodemark.report.market.MarketReport.StateRow;
import org.lodemark.report.text.Paragraph;
import org.lodemark.report.text.References;
import org.lodemark.report.text.Style;
import org.lodemark.report.text.Words;

/** The market report for a terminal. */
public final class MarketText {
  private final MarketReport report;
  private final Style style;
  private final References references;
  private final int mostPlaces;
  private final StringBuilder text = new StringBuilder();

  private MarketText(MarketReport report, Style style, int mostPlaces) {
    this.report = report;
    this.style = style;
    this.mostPlaces = mostPlaces;
    this.references = new References(report.sources());
  }

  /**
   * Draws it.
   *
   * @param mostPlaces how many places the tables show
   */
  public static String of(MarketReport report, Style style, int mostPlaces) {
    return new MarketText(report, style, mostPlaces).draw();
  }

  private String draw() {
    head();
    for (int s = 1; s < report.states().size(); s++) {
      state(report.states().get(s - 1), report.states().get(s));
    }
    standsOn();
    return text.append(references.drawEnd(style)).toString();
  }

  private void paragraph(String lead, String words) {
    text.append(Paragraph.hanging(lead, words, style.width()));
  }

  private void heading(String words) {
    text.append('\n');
    for (String line : Paragraph.wrap(words, style.width())) {
      text.append(style.bold(line)).append('\n');
    }
  }

  private void head() {
    for (String line :
        Paragraph.wrap(report.commodity() + ", market: " + report.title(), style.width())) {
      text.append(style.bold(line)).append('\n');
    }
    text.append(style.marked(report.notice())).append('\n');
    paragraph(
        "",
        "The model: " + report.model() + ", through the figures of " + report.basePeriod()
            + ". Prices are USD per tonne and masses tonnes a year, both of contained metal. Every"
            + " range is drawn " + Words.count(report.draws(), "time") + " (seed " + report.seed()
            + "); shown are means, ± their standard error, and 5 to 95 % of the draws. Of "
            + Words.count(report.solved(), "equilibrium").replace("equilibriums", "equilibria")
            + " each was checked apart from the solver; largest gap "
            + small(report.largestGapUsdPerTonne()) + " USD/t and "
            + small(report.largestGapTonnes()) + " t.");
  }

  private static String small(double gap) {
    return gap < 0.0001 ? "under 0.0001" : Words.number(gap, 4);
  }

  private void state(StateRow before, StateRow now) {
    String number =
        now.step().map(step -> step == 0 ? "" : "Step " + step + ", ").orElse("");
    heading(number + now.date().map(day -> day + ": ").orElse("") + now.title());
    List<MeasureRow> fresh =
        now.inForce().stream().filter(row -> !before.inForce().contains(row)).toList();
    int standing = now.inForce().size() - fresh.size();
    measures(standing > 0 ? "New" : "In force", fresh);
    measures(
        "Ended",
        before.inForce().stream().filter(row -> !now.inForce().contains(row)).toList());
    if (standing > 0) {
      text.append("As before: ").append(Words.count(standing, "measure")).append('\n');
    }
    if (now.inForce().isEmpty()) {
      text.append("No measure is in force on that day.\n");
    }
    String since = before.step().isEmpty() ? "the base year" : "the state before";
    Set<String> places = StateTables.places(now, fresh, mostPlaces);
    heading("Price, against " + since);
    text.append(StateTables.prices(before, now, places).draw(style, 2));
    more(now, places);
    heading("Net exports, t a year (arrivals negative)");
    text.append(StateTables.trade(now, places).draw(style, 2));
    unsold(now);
    heading("Who gains and who loses, million USD a year, against " + since);
    text.append(StateTables.gains(now, named(fresh), mostPlaces).draw(style, 2));
    limits(now);
    quotes(now);
  }

  private static Set<String> named(List<MeasureRow> fresh) {
    return fresh.stream().flatMap(row -> row.countries().stream()).collect(Collectors.toSet());
  }

  private void measures(String what, List<MeasureRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    text.append(what).append(":\n");
    for (MeasureRow row : rows) {
      String since = row.starts().map(day -> ", from " + day).orElse("")
          + row.ends().map(day -> " to " + day).orElse("");
      String marks = style.sources() ? " " + references.marks(row.sources()) : "";
      paragraph("  - ", row.words() + since + " (" + row.quality() + ")" + marks);
    }
  }

  private void more(StateRow now, Set<String> places) {
    long all = now.prices().stream().map(row -> row.region()).distinct().count();
    if (all > places.size()) {
      text.append(style.faint("  and " + Words.count(all - places.size(), "more place")
              + " (--places, --json or --csv)"))
          .append('\n');
    }
  }

  private void unsold(StateRow now) {
    List<String> places = now.trade().stream()
        .filter(row -> row.unsoldTonnes().high() > 1)
        .map(row -> row.name() + " " + row.stage() + " " + Cells.tonnes(row.unsoldTonnes()))
        .toList();
    if (!places.isEmpty()) {
      paragraph(
          "  ",
          "Unsold at a price of nothing in some draws, t a year: " + String.join("; ", places)
              + ". The lines of supply go on below what mines cost to run.");
    }
  }

  private void limits(StateRow now) {
    List<MarketReport.LimitRow> licences =
        now.limits().stream().filter(row -> !row.kind().equals("plants")).toList();
    for (MarketReport.LimitRow row : licences) {
      paragraph(
          "  ",
          "A tonne more of export licences of " + Words.list(row.regions()) + " (" + row.stages()
              + ") is worth " + Cells.usd(row.usdPerTonne()) + " USD; they bind in "
              + row.drawsBinding() + " of " + Words.count(report.draws(), "draw") + ".");
    }
    Map<String, List<MarketReport.LimitRow>> plants = now.limits().stream()
        .filter(row -> row.kind().equals("plants") && row.drawsBinding() * 2 > report.draws())
        .collect(Collectors.groupingBy(
            MarketReport.LimitRow::stages, LinkedHashMap::new, Collectors.toList()));
    plants.forEach((stages, rows) -> {
      MarketReport.LimitRow top = rows.stream()
          .max(Comparator.comparingDouble(row -> row.usdPerTonne().mean()))
          .orElseThrow();
      paragraph(
          "  ",
          "Plants for " + stages + " are short in most draws in "
              + Words.list(rows.stream()
                  .flatMap(row -> row.regions().stream())
                  .distinct()
                  .toList())
              + "; a tonne more of feed is worth up to " + Cells.usd(top.usdPerTonne()) + " USD ("
              + Words.list(top.regions()) + ").");
    });
  }

  private void quotes(StateRow now) {
    if (now.quotes().isEmpty()) {
      return;
    }
    heading("Beside what was quoted");
    text.append(StateTables.quotes(now, references, style.sources()).draw(style, 2));
    paragraph(
        "  ",
        "x base: against the same series in " + report.basePeriod()
            + ". Nothing is tuned to meet these quotes; places are not mixed.");
    now.quotes().stream()
        .filter(row -> !row.note().isEmpty())
        .map(row -> row.place() + ": " + row.note() + ".")
        .distinct()
        .forEach(note -> paragraph("  ", note));
  }

  private void standsOn() {
    heading("What it stands on");
    report.remarks().forEach(remark -> paragraph("  - ", remark));
    List<String> assumed = new ArrayList<>();
    report.base().stream()
        .filter(row -> row.quality().equals("assumption"))
        .map(row -> row.what() + (row.stage().isEmpty() ? "" : ", " + row.stage())
            + (row.region().isEmpty() ? "" : " (" + row.region() + ")") + " " + Cells.range(row))
        .forEach(assumed::add);
    paragraph("  - ", "Assumed, not measured: " + String.join("; ", assumed) + ".");
    paragraph(
        "  - ",
        "A year in which all have adjusted, without stocks, expectations or contracts. Metal may"
            + " pass through third countries: a ban between two of them sends it round. Gains of"
            + " suppliers and plants count no cost of building.");
    paragraph("  - ", "Every number with its source: lodemark market --sources");
  }
}
