package org.lodemark.report.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodemark.report.calendar.CalendarReport;
import org.lodemark.report.nations.NationsReport.ConcentrationRow;
import org.lodemark.report.text.Paragraph;
import org.lodemark.report.text.Style;
import org.lodemark.report.text.Visible;
import org.lodemark.report.text.Words;
import org.lodemark.report.value.RangeWords;
import org.lodemark.report.value.ValueReport;
import org.lodemark.report.verify.VerifyReport.VerdictRow;

/** The answers of {@code demo} on a terminal: a few lines each, with the command that says more. */
public final class DemoText {
  private static final int MOST_LOTS = 8;
  private static final int MOST_CHANGES = 3;
  private static final String LOT = "lot";

  private final DemoReport report;
  private final Style style;
  private final StringBuilder text = new StringBuilder();

  private DemoText(DemoReport report, Style style) {
    this.report = report;
    this.style = style;
  }

  public static String of(DemoReport report, Style style) {
    DemoText demo = new DemoText(report, style);
    demo.head();
    demo.nations();
    demo.verify();
    demo.value();
    demo.calendar();
    return demo.text.toString();
  }

  private void line(String words) {
    text.append(Paragraph.hangingWithin("  ", words, style.width()));
  }

  private void point(String words) {
    text.append(Paragraph.hangingWithin("  - ", words, style.width()));
  }

  private void question(String number, String words, String command) {
    text.append('\n').append(style.bold(number + " " + words)).append('\n');
    text.append(style.faint("  " + command)).append('\n');
  }

  private void head() {
    DemoReport.AskedRow asked = report.asked();
    text.append(style.bold("The books of " + Visible.of(asked.exporter()))).append('\n');
    line(Words.count(report.store().statements(), "statement") + " about "
        + Words.count(report.store().lots(), LOT) + " at "
        + Words.count(report.store().sites(), "site") + ".");
    if (report.store().simulated().orElse(false)) {
      line("SIMULATED: no site, firm, lot or paper in them is real. The public facts are.");
    }
  }

  private void nations() {
    question("1.", "Who does the world depend on?", "lodemark nations");
    for (ConcentrationRow stage : report.nations().concentration()) {
      String largest = stage
          .largest()
          .map(country -> country + " has " + Words.percent(stage.largestShare().orElse(0.0))
              + " of the world; without it "
              + Words.percent(stage.n1Share().orElse(0.0)) + " remain")
          .orElse("the largest share is not known");
      point(stage.stage() + ", " + stage.period() + ": " + largest + ". Concentration (HHI) "
          + Words.number(stage.hhi(), 3) + "; " + stage.edition() + ".");
    }
  }

  private void verify() {
    DemoReport.AskedRow asked = report.asked();
    question(
        "2.",
        "Which deliveries are doubtful, and why?",
        "lodemark verify --exporter " + Visible.of(asked.exporter()) + " --period "
            + asked.period());
    line(report.verify().headline());
    List<VerdictRow> doubtful = report.verify().verdicts().stream()
        .filter(row -> row.scope().equals(LOT))
        .filter(row -> row.verdict().equals("DOUBTFUL") || row.verdict().equals("CONTRADICTED"))
        // A lot that left in parts is judged alike in each.
        .distinct()
        .toList();
    doubtful.stream().limit(MOST_LOTS).forEach(this::doubt);
    if (doubtful.size() > MOST_LOTS) {
      line("and " + (doubtful.size() - MOST_LOTS) + " more");
    }
    line(report.verify().condition());
  }

  private void doubt(VerdictRow row) {
    point(style.marked(Visible.of(row.lot().orElse("")) + " " + row.verdict()) + ": "
        + row.sentence());
    List<String> told = new ArrayList<>();
    row.evidence().stream()
        .filter(evidence -> evidence.logLr() > 0)
        .map(evidence -> evidence.title() + ": " + evidence.finding())
        .distinct()
        .limit(2)
        .forEach(told::add);
    told.forEach(
        words -> text.append(Paragraph.hangingWithin("      ", Visible.of(words), style.width())));
  }

  private void value() {
    question(
        "3.",
        "What does selling raw cost the seller?",
        "lodemark value --lot " + Visible.of(report.asked().lot()));
    report.value().ifPresentOrElse(this::value, () -> line(report.whyNoValue().orElse("")));
  }

  private void value(ValueReport value) {
    ValueReport.RawRow raw = value.raw();
    line("The largest lot, " + value.lot().formName() + " with "
        + RangeWords.percent(value.lot().grade()) + " " + value.symbol() + ", brings "
        + RangeWords.usd(raw.usdPerTonneContained()) + " USD a tonne of " + value.symbol()
        + " in it, " + RangeWords.usd(raw.usdForLot()) + " USD altogether. That is "
        + RangeWords.percent(raw.discount()) + " below the metal's price of "
        + RangeWords.usd(value.price().usdPerTonne()) + " USD, or "
        + RangeWords.usd(raw.lostUsdPerTonneContained()) + " USD a tonne.");
    for (ValueReport.UpgradeRow upgrade : value.upgrades()) {
      point("made into " + upgrade.formName() + " where it is: " + upgrade.verdict() + ", "
          + RangeWords.usd(upgrade.addsUsd()) + " USD a tonne over own cost, losses and carriage.");
    }
  }

  private void calendar() {
    CalendarReport calendar = report.calendar();
    question("4.", "Which policy changes next?", "lodemark calendar");
    for (CalendarReport.ChangeRow change :
        calendar.changes().stream().limit(MOST_CHANGES).toList()) {
      point(change.on() + ", in " + Words.count(change.daysAhead(), "day") + ", "
          + String.join("+", change.countries()) + " " + change.change() + ": " + change.effect());
    }
    if (calendar.changes().isEmpty()) {
      Optional<String> until = calendar.dataUntil();
      line("No dated change after " + calendar.on() + " is known"
          + until.map(day -> "; the newest row is of " + day).orElse("") + ".");
    }
    long force =
        calendar.rows().stream().filter(row -> row.state().equals("in-force")).count();
    line("In force on " + calendar.on() + ": " + Words.count(force, "measure") + ".");
  }
}
