package org.lodemark.report.nations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.place.Country;
import org.lodemark.report.nations.NationsReport.ConcentrationRow;
import org.lodemark.report.nations.NationsReport.HoldingRow;
import org.lodemark.report.nations.NationsReport.ReserveRow;
import org.lodemark.report.text.Paragraph;
import org.lodemark.report.text.References;
import org.lodemark.report.text.Style;
import org.lodemark.report.text.TextTable;
import org.lodemark.report.text.TextTable.Align;
import org.lodemark.report.text.Words;

/** Who holds how much of each stage, for a terminal. */
final class ConcentrationText {
  /** Shares below this are told in one line, unless countries were asked for by name. */
  private static final double SMALL = 0.005;

  /** More reserves than these make a table. */
  private static final int FEW = 4;

  private final NationsReport report;
  private final Style style;
  private final References references;
  private final StringBuilder text;
  private final Set<ReserveRow> drawnReserves = new HashSet<>();

  ConcentrationText(NationsReport report, Style style, References references, StringBuilder text) {
    this.report = report;
    this.style = style;
    this.references = references;
    this.text = text;
  }

  void draw() {
    for (ConcentrationRow stage : report.concentration()) {
      text.append('\n')
          .append(style.bold("World " + stage.stage() + ", " + stage.period()))
          .append(" · ")
          .append(stage.edition())
          .append('\n');
      List<HoldingRow> rows = report.holdings().stream()
          .filter(row -> row.stage().equals(stage.stage()))
          .toList();
      boolean masses = rows.stream().anyMatch(row -> row.lowTonnes().isPresent());
      if (masses) {
        withMasses(
            rows.stream().filter(row -> row.edition().equals(stage.edition())).toList());
      } else {
        sharesOnly(rows);
      }
      summary(stage);
      if (masses) {
        rows.stream()
            .filter(row -> !row.edition().equals(stage.edition()))
            .forEach(this::otherEdition);
      }
      if (stage.stage().equals(Stage.MINING.word())) {
        reservesLeft();
      }
    }
    reservesLeft();
  }

  private void otherEdition(HoldingRow row) {
    line("beside it: " + row.name() + " " + row.period() + ", "
        + amount(row.status(), row.lowTonnes(), row.highTonnes()) + " t "
        + report.commodity().symbol() + ", " + row.edition() + ", " + row.quality()
        + (style.sources() ? " " + marks(row.sources()) : ""));
  }

  private void line(String words) {
    text.append(Paragraph.hanging("  ", words, style.width()));
  }

  private String marks(List<String> ids) {
    return references.marks(ids);
  }

  private void withMasses(List<HoldingRow> rows) {
    String symbol = report.commodity().symbol();
    TextTable table = new TextTable()
        .column("country", Align.FLEXIBLE)
        .column("t " + symbol, Align.RIGHT)
        .column("share", Align.RIGHT)
        .column("quality", Align.LEFT)
        .column("reserves", Align.RIGHT)
        .column("share", Align.RIGHT);
    boolean oneQuality = reserveQualities().size() < 2;
    if (!oneQuality) {
      table.column("quality", Align.LEFT);
    }
    if (style.sources()) {
      table.column("sources", Align.LEFT);
    }
    for (HoldingRow row : rows) {
      Optional<ReserveRow> reserve = reserve(row.country());
      reserve.ifPresent(drawnReserves::add);
      List<String> cells = new ArrayList<>(List.of(
          row.name(),
          amount(row.status(), row.lowTonnes(), row.highTonnes()),
          row.shareLow().map(Words::percent).orElse("-"),
          row.quality(),
          reserve.map(r -> amount(r.status(), r.lowTonnes(), r.highTonnes())).orElse("-"),
          reserve.flatMap(ReserveRow::share).map(Words::percent).orElse("-")));
      if (!oneQuality) {
        cells.add(reserve.map(ReserveRow::quality).orElse(""));
      }
      if (style.sources()) {
        List<String> ids = new ArrayList<>(row.sources());
        reserve.ifPresent(r -> ids.addAll(r.sources()));
        cells.add(marks(ids.stream().distinct().toList()));
      }
      table.row(cells);
    }
    if (table.isEmpty()) {
      line("no figure for the countries asked for");
      return;
    }
    text.append(table.draw(style, 2));
    if (!report.reserves().isEmpty()) {
      line("reserves: t " + symbol + ", " + reservesEdition()
          + (oneQuality ? ", " + String.join("", reserveQualities()) : ""));
    }
  }

  private List<String> reserveQualities() {
    return report.reserves().stream().map(ReserveRow::quality).distinct().toList();
  }

  /** Period and edition of the table of reserves, the one with a world total. */
  private String reservesEdition() {
    return report.reserves().stream()
        .filter(row -> row.country().equals(Country.WORLD))
        .map(row -> row.period() + ", " + row.edition())
        .findFirst()
        .orElse("reserves");
  }

  private Optional<ReserveRow> reserve(String country) {
    return report.reserves().stream()
        .filter(row -> row.country().equals(country)
            && row.category().equals("reserve")
            && (row.period() + ", " + row.edition()).equals(reservesEdition()))
        .findFirst();
  }

  private static String amount(String status, Optional<Double> low, Optional<Double> high) {
    if (low.isEmpty()) {
      return status.replace('-', ' ');
    }
    return high.map(h -> low.get().equals(h)
            ? Words.number(h)
            : Words.number(low.get()) + " to " + Words.number(h))
        .orElse("over " + Words.number(low.get()));
  }

  private void sharesOnly(List<HoldingRow> rows) {
    boolean all = !report.asked().countries().isEmpty();
    List<HoldingRow> shown =
        rows.stream().filter(row -> all || row.shareLow().orElse(0.0) >= SMALL).toList();
    TextTable table = new TextTable()
        .column("country", Align.LEFT)
        .column("share of world", Align.RIGHT)
        .column("quality", Align.LEFT);
    if (style.sources()) {
      table.column("sources", Align.LEFT);
    }
    for (HoldingRow row : shown) {
      List<String> cells = new ArrayList<>(List.of(row.name(), share(row), row.quality()));
      if (style.sources()) {
        cells.add(marks(row.sources()));
      }
      table.row(cells);
    }
    if (table.isEmpty()) {
      line("no figure for the countries asked for");
      return;
    }
    text.append(table.draw(style, 2));
    if (shown.size() < rows.size()) {
      text.append("  and ")
          .append(rows.size() - shown.size())
          .append(" countries with less than ")
          .append(Words.percent(SMALL))
          .append(" each\n");
    }
  }

  private static String share(HoldingRow row) {
    double low = row.shareLow().orElse(0.0);
    double high = row.shareHigh().orElse(low);
    return low == high
        ? Words.percent(low)
        : low == 0
            ? "under " + Words.percent(high)
            : Words.percent(low) + " to " + Words.percent(high);
  }

  private static String largest(ConcentrationRow stage) {
    return stage
        .largest()
        .map(country -> " · largest " + country + " "
            + Words.percent(stage.largestShare().orElse(0.0)) + " · N-1, without it, "
            + Words.percent(stage.n1Share().orElse(0.0)))
        .orElse(" · largest not known, too little is listed");
  }

  private void summary(ConcentrationRow stage) {
    String hhi = stage.hhiHigh() - stage.hhi() < 0.0005
        ? Words.number(stage.hhi(), 3)
        : Words.number(stage.hhi(), 3) + " to " + Words.number(stage.hhiHigh(), 3);
    String line = "HHI " + hhi + largest(stage)
        + stage
            .worldTonnes()
            .map(world -> " · published world total " + Words.number(world) + " t")
            .orElse("")
        + (stage.notShown().isEmpty()
            ? ""
            : " · not shown, in no share: " + String.join(", ", stage.notShown()))
        + (stage.unattributedShare() > 0.0005
            ? " · given to nobody: " + Words.percent(stage.unattributedShare())
            : "")
        + (style.sources() ? " " + marks(stage.sources()) : "");
    text.append(Paragraph.hanging("  ", line, style.width()));
  }

  /** Reserves that stand in no table yet: a few as lines, many as a table. */
  private void reservesLeft() {
    List<ReserveRow> left = report.reserves().stream()
        .filter(row -> !drawnReserves.contains(row))
        .sorted(Comparator.comparingDouble(row -> -row.lowTonnes().orElse(-1.0)))
        .toList();
    drawnReserves.addAll(left);
    if (left.size() <= FEW) {
      left.forEach(row -> line(category(row) + ", " + row.name() + " " + row.period() + ": "
          + amount(row.status(), row.lowTonnes(), row.highTonnes()) + " t "
          + report.commodity().symbol() + ", " + row.edition()
          + (style.sources() ? " " + marks(row.sources()) : "")));
      return;
    }
    TextTable table = new TextTable()
        .column("country", Align.FLEXIBLE)
        .column("t " + report.commodity().symbol(), Align.RIGHT)
        .column("share", Align.RIGHT)
        .column("what", Align.LEFT)
        .column("as of", Align.LEFT)
        .column("edition", Align.LEFT)
        .column("quality", Align.LEFT);
    if (style.sources()) {
      table.column("sources", Align.LEFT);
    }
    for (ReserveRow row : left) {
      List<String> cells = new ArrayList<>(List.of(
          row.name(),
          amount(row.status(), row.lowTonnes(), row.highTonnes()),
          row.share().map(Words::percent).orElse("-"),
          category(row),
          row.period(),
          row.edition(),
          row.quality()));
      if (style.sources()) {
        cells.add(marks(row.sources()));
      }
      table.row(cells);
    }
    text.append('\n').append(table.draw(style, 2));
  }

  private static String category(ReserveRow row) {
    return row.category().equals("reserve") ? "reserves" : row.category().replace('-', ' ') + "s";
  }
}
