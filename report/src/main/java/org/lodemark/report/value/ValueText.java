package org.lodemark.report.value;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lodemark.report.text.Paragraph;
import org.lodemark.report.text.References;
import org.lodemark.report.text.Style;
import org.lodemark.report.text.TextTable;
import org.lodemark.report.text.TextTable.Align;
import org.lodemark.report.text.Visible;
import org.lodemark.report.text.Words;
import org.lodemark.report.value.ValueReport.AcceptanceRow;
import org.lodemark.report.value.ValueReport.FigureRow;
import org.lodemark.report.value.ValueReport.GateRow;
import org.lodemark.report.value.ValueReport.InputRow;
import org.lodemark.report.value.ValueReport.KeepRow;
import org.lodemark.report.value.ValueReport.LandedRow;
import org.lodemark.report.value.ValueReport.LotRow;
import org.lodemark.report.value.ValueReport.SaleRow;
import org.lodemark.report.value.ValueReport.SortingRow;
import org.lodemark.report.value.ValueReport.UpgradeRow;

/** The value report for a terminal. */
public final class ValueText {
  private final ValueReport report;
  private final Style style;
  private final References references;
  private final String metal;
  private final StringBuilder text = new StringBuilder();

  /** Inputs that a line names; those of contracts beside the one used stand in JSON only. */
  private final Set<Integer> printed = new HashSet<>();

  private ValueText(ValueReport report, Style style) {
    this.report = report;
    this.style = style;
    this.references = new References(report.sources());
    this.metal = report.symbol();
  }

  public static String of(ValueReport report, Style style) {
    return new ValueText(report, style).draw();
  }

  private String draw() {
    head();
    report.sale().ifPresent(this::sale);
    ladder();
    keeps();
    raw();
    upgrades();
    report.sorting().ifPresent(this::sorting);
    landed();
    missing();
    inputs();
    return text.append(references.drawEnd(style)).toString();
  }

  private void title(String title) {
    text.append('\n').append(style.bold(title)).append('\n');
  }

  private void paragraph(String words) {
    text.append(Paragraph.hanging("  ", words, style.width()));
  }

  /** Numbers of the inputs, with a sign where one of them is assumed. */
  private String from(FigureRow figure) {
    printed.addAll(figure.inputs());
    return figure.inputs().isEmpty() ? "" : (figure.assumed() ? "~" : "") + runs(figure.inputs());
  }

  /** Numbers in rising order, three or more in a row as a span: 1, 3-6, 9. */
  private static String runs(List<Integer> numbers) {
    List<String> runs = new ArrayList<>();
    int i = 0;
    while (i < numbers.size()) {
      int end = i;
      while (end + 1 < numbers.size() && numbers.get(end + 1) == numbers.get(end) + 1) {
        end++;
      }
      if (end - i >= 2) {
        runs.add(numbers.get(i) + "-" + numbers.get(end));
        i = end + 1;
      } else {
        runs.add(String.valueOf(numbers.get(i++)));
      }
    }
    return String.join(", ", runs);
  }

  private String marked(FigureRow figure, String words) {
    return words + (figure.inputs().isEmpty() ? "" : " [" + from(figure) + "]");
  }

  private void head() {
    LotRow lot = report.lot();
    String what = lot.lot().map(id -> "lot " + Visible.of(id) + ", ").orElse("") + lot.formName();
    text.append(style.bold(report.commodity() + ": value of " + what)).append('\n');
    String place = lot.place().isEmpty() ? lot.country() : lot.place() + ", " + lot.country();
    String named = lot.atName().contains(lot.place()) && !lot.place().isEmpty()
        ? lot.atName() + ", " + lot.country()
        : lot.atName() + " (" + place + ")";
    paragraph(marked(lot.grade(), RangeWords.percent(lot.grade()) + " " + metal + " dry") + ", "
        + marked(lot.moisture(), RangeWords.percent(lot.moisture()) + " water") + ", at: " + named
        + ". A wet tonne holds "
        + RangeWords.words(lot.containedTonnesPerWetTonne().range(), t -> Words.number(t, 4))
        + " t "
        + metal + "."
        + lot.wetTonnes()
            .map(wet -> " The lot weighs " + marked(wet, RangeWords.number(wet) + " t wet") + ".")
            .orElse(""));
    if (!lot.assays().isEmpty()) {
      paragraph("Also in it: "
          + String.join(
              ", ",
              lot.assays().stream()
                  .map(assay -> assay.element() + " "
                      + (assay.assayed()
                          ? marked(assay.fraction(), RangeWords.percent(assay.fraction()))
                          : "not assayed"))
                  .toList())
          + ".");
    }
    FigureRow price = report.price().usdPerTonne();
    paragraph("World price "
        + marked(price, RangeWords.usd(price) + (RangeWords.isKnown(price) ? " USD/t" : "")) + ": "
        + report.price().words() + ".");
    paragraph("Numbers in brackets are inputs, listed at the end; ~ where one of them is assumed.");
  }

  private void sale(SaleRow sale) {
    title("What is paid");
    paragraph(
        sale.contract().equals("paid")
            ? "The price that was paid or is offered."
            : "Contract " + sale.contract() + ", paid at: " + sale.gate() + "."
                + (sale.fits()
                    ? ""
                    : " It is not stated for this form or grade: what it would pay."));
    if (!sale.lines().isEmpty()) {
      TextTable table = new TextTable()
          .column("USD a dry tonne", Align.FLEXIBLE)
          .column("", Align.RIGHT)
          .column("from", Align.FLEXIBLE);
      sale.lines()
          .forEach(line -> table.row(List.of(
              line.what(), RangeWords.usd(line.usdPerTonneDry()), from(line.usdPerTonneDry()))));
      table.row(List.of("net", RangeWords.usd(sale.usdPerTonneDry()), ""));
      text.append(table.draw(style, 2));
    }
    paragraph(RangeWords.usd(sale.usdPerTonneContained()) + " USD a tonne of " + metal + " in it"
        + (sale.gate().equals(report.lot().at())
            ? ""
            : "; at " + report.lot().atName() + " "
                + RangeWords.usd(sale.usdPerTonneContainedAtLot()))
        + ": " + RangeWords.percent(sale.ofWorldPrice()) + " of the metal's price.");
    sale.acceptances().forEach(this::acceptance);
  }

  private void acceptance(AcceptanceRow row) {
    String limit = RangeWords.percent(row.limit()) + " " + row.element()
        + (row.relativeTo().equals("metal") ? "/" + metal : "");
    String found = row.found().map(RangeWords::percent).orElse("");
    String words = switch (row.outcome()) {
      case "rejected" ->
        "Would be rejected: " + row.element() + " " + found + ", above the limit of " + limit;
      case "may-be-rejected" ->
        "May be rejected: " + row.element() + " " + found + ", the limit is " + limit;
      case "not-assayed" -> row.element() + " was not assayed; the limit is " + limit;
      default -> row.element() + " " + found + " is within the limit of " + limit;
    };
    text.append(Paragraph.hanging(
        row.outcome().equals("rejected") || row.outcome().equals("may-be-rejected") ? "! " : "  ",
        marked(row.limit(), words) + ".",
        style.width()));
  }

  private void ladder() {
    title("What it is worth at each gate, by chain " + report.chain());
    TextTable table = new TextTable()
        .column("gate", Align.FLEXIBLE)
        .column(metal + " left", Align.RIGHT)
        .column("USD/t " + metal + " there", Align.RIGHT)
        .column("of the lot's", Align.RIGHT)
        .column("from", Align.FLEXIBLE);
    String before = "";
    for (GateRow gate : report.gates()) {
      String changed = gate.form().equals(before) ? "" : ": " + gate.formName();
      before = gate.form();
      table.row(List.of(
          gate.name() + changed,
          RangeWords.percent(gate.left()),
          RangeWords.usd(gate.usdPerTonneContained()) + (gate.basis().equals("price") ? " =" : ""),
          RangeWords.usd(gate.usdPerTonneContainedInLot()),
          from(gate.usdPerTonneContained())));
    }
    text.append(table.draw(style, 2));
    paragraph("= a price of this gate: a quote, a contract, what was paid. The others are what is"
        + " left when all that lies after them is paid. The last column but one is for a tonne of "
        + metal + " that the lot held, whatever is left of it.");
  }

  private void keeps() {
    title("Who keeps what, USD for a tonne of " + metal + " that the lot held");
    TextTable table = new TextTable()
        .column("who", Align.FLEXIBLE)
        .column("for what", Align.FLEXIBLE)
        .column("USD", Align.RIGHT)
        .column("from", Align.FLEXIBLE);
    for (KeepRow keep : report.keeps()) {
      table.row(List.of(
          keep.who(),
          keep.what(),
          RangeWords.usd(keep.usdPerTonneContainedInLot()),
          from(keep.usdPerTonneContainedInLot())));
    }
    table.row(List.of("", "together: at the door", RangeWords.usd(report.door()), ""));
    text.append(table.draw(style, 2));
  }

  private void raw() {
    title("What selling raw costs");
    boolean sold = report.gates().stream()
        .anyMatch(
            gate -> gate.form().equals(report.lot().form()) && gate.basis().equals("price"));
    String value = RangeWords.usd(report.raw().usdPerTonneContained());
    paragraph((sold ? "The lot brings " : "Nobody said what is paid for it; it can bring ") + value
        + (value.equals("not known") ? "" : " USD a tonne of " + metal) + " in it"
        + (RangeWords.isKnown(report.raw().usdPerTonneWet())
            ? ", " + RangeWords.usd(report.raw().usdPerTonneWet()) + " a wet tonne"
            : "")
        + (RangeWords.isKnown(report.raw().usdForLot())
            ? ", " + RangeWords.usd(report.raw().usdForLot()) + " for the lot"
            : "")
        + ".");
    paragraph("That is " + RangeWords.percent(report.raw().discount())
        + " below the metal's price, or "
        + RangeWords.usd(report.raw().lostUsdPerTonneContained()) + " USD a tonne of " + metal
        + ". It pays for carriage, smelting, losses and what others keep.");
    List<SaleRow> others = report.otherSales().stream()
        .filter(sale -> RangeWords.isKnown(sale.ofWorldPrice()))
        .toList();
    if (others.isEmpty()) {
      return;
    }
    TextTable table = new TextTable()
        .column("other contract", Align.LEFT)
        .column("USD/t " + metal, Align.RIGHT)
        .column("of price", Align.RIGHT)
        .column("fits it", Align.LEFT);
    others.forEach(sale -> table.row(List.of(
        sale.contract(),
        RangeWords.usd(sale.usdPerTonneContainedAtLot())
            + (sale.usdPerTonneContainedAtLot().assumed() ? " ~" : ""),
        RangeWords.percent(sale.ofWorldPrice()),
        sale.fits() ? "yes" : "no")));
    text.append(table.draw(style, 2));
  }

  private void upgrades() {
    if (report.upgrades().isEmpty()) {
      return;
    }
    title("What would add value, USD for a tonne of " + metal + " that the lot holds");
    TextTable table = new TextTable()
        .column("made here", Align.FLEXIBLE)
        .column("brings", Align.RIGHT)
        .column("costs", Align.RIGHT)
        .column("adds", Align.RIGHT)
        .column("", Align.LEFT)
        .column("from", Align.FLEXIBLE);
    for (UpgradeRow row : report.upgrades()) {
      table.row(List.of(
          row.formName(),
          RangeWords.usd(row.grossUsd()),
          RangeWords.usd(row.costsUsd()),
          RangeWords.usd(row.addsUsd()),
          row.verdict(),
          from(row.addsUsd())));
    }
    text.append(table.draw(style, 2));
    for (UpgradeRow row : report.upgrades()) {
      row.addsOverStageBeforeUsd()
          .ifPresent(more -> paragraph(
              row.formName() + " over the stage before it: " + RangeWords.usd(more) + "."));
    }
    paragraph(
        "Over selling the lot as it is, after own cost, losses and carriage; what a plant costs"
            + " to build is not counted.");
  }

  private void sorting(SortingRow row) {
    title("Sorting to " + RangeWords.percent(row.toGrade()) + " " + metal);
    paragraph("Keeps " + RangeWords.percent(row.massPull()) + " of the mass and "
        + marked(row.recovery(), RangeWords.percent(row.recovery())) + " of the metal; adds "
        + RangeWords.usd(row.addsUsdPerTonneDry()) + " USD a dry tonne sorted ("
        + row.verdict() + ")"
        + (row.costCounted() ? "" : ", before the cost of sorting (--sort-cost)")
        + ". It pays when more than " + RangeWords.percent(row.breakEvenRecovery())
        + " of the metal is kept. Other elements are taken to stay as they are.");
  }

  private void landed() {
    if (report.landed().isEmpty()) {
      return;
    }
    title("A tonne of " + report.price().formName() + " landed, USD, at one price everywhere");
    TextTable table = new TextTable()
        .column("from", Align.FLEXIBLE)
        .column("loaded at", Align.FLEXIBLE)
        .column("sea", Align.RIGHT)
        .column("duty", Align.RIGHT)
        .column("total", Align.RIGHT)
        .column("not known", Align.FLEXIBLE);
    for (LandedRow row : report.landed()) {
      table.row(List.of(
          row.name(),
          row.from().orElse(""),
          RangeWords.usd(row.seaFreightUsdPerTonne()).replace("at least 0", "not known"),
          RangeWords.usd(row.dutyUsdPerTonne()) + (row.dutyPenalised() ? " *" : ""),
          RangeWords.usd(row.totalUsdPerTonne()),
          String.join(", ", row.missing())));
    }
    text.append(table.draw(style, 2));
    if (report.landed().stream().anyMatch(LandedRow::dutyPenalised)) {
      paragraph("* the rate for countries without normal trade relations.");
    }
  }

  private void missing() {
    title("Not known, and what would tell it");
    report.missing().stream()
        .filter(row -> printed.contains(row.input()))
        .forEach(row ->
            text.append(Paragraph.hanging("  ", row.what() + ": " + row.give(), style.width())));
    report.notes().forEach(note -> paragraph(note + "."));
  }

  private void inputs() {
    title("Inputs");
    for (InputRow row : report.inputs()) {
      if (!printed.contains(row.number())) {
        continue;
      }
      String lead = "%4s%s ".formatted(row.number(), row.assumption() ? "~" : " ");
      String range = row.from().equals("missing")
          ? ""
          : " "
              + (row.unit().equals("fraction") || row.unit().equals("fraction-of-metal")
                  ? RangeWords.percent(row.range())
                  : RangeWords.words(row.range(), Words::number) + " " + row.unit());
      String marks = style.sources() ? " " + references.marks(row.sources()) : "";
      text.append(
          Paragraph.hanging(lead, row.name() + range + ": " + row.words() + marks, style.width()));
    }
  }
}
