package org.lodemark.app.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lodemark.app.BadInput;
import org.lodemark.atlas.Atlas;
import org.lodemark.domain.place.Site;
import org.lodemark.input.Problem;
import org.lodemark.ledger.statement.SiteStatement;
import org.lodemark.ledger.store.LotPage;
import org.lodemark.ledger.store.StoreUnavailable;
import org.lodemark.nations.Nations.UserTrade;
import org.lodemark.report.demo.DemoReport;
import org.lodemark.report.value.ValueReport;
import org.lodemark.report.verify.LotRow;
import org.lodemark.report.verify.VerifyReport;

/**
 * Four questions to one exporter's books, asked as anybody would. The exporter is the first
 * terminal in the books, the period that in which its lots moved, the lot valued the largest one.
 */
public final class Demo {
  private final Atlas atlas;
  private final WarmBooks books;
  private final LocalDate today;

  public Demo(Atlas atlas, WarmBooks books, LocalDate today) {
    this.atlas = atlas;
    this.books = books;
    this.today = today;
  }

  /** The four answers. */
  public DemoReport answer() throws BadInput, StoreUnavailable {
    String exporter = exporter();
    String period = period(exporter);
    VerifyReport verify = verify(exporter, period);
    String lot = verify.lots().stream()
        .max(Comparator.comparingLong(LotRow::massGrams))
        .map(LotRow::lot)
        .orElseThrow();
    Optional<ValueReport> value = Optional.empty();
    Optional<String> whyNot = Optional.empty();
    try {
      value =
          Optional.of(ValueQuery.read(new Typed().put("lot", lot), atlas, List.of(), books::open)
              .answer(atlas));
    } catch (Refused e) {
      whyNot = Optional.of(String.valueOf(e.getMessage()));
    }
    Typed nothing = new Typed();
    return new DemoReport(
        StoreStatus.of(books),
        new DemoReport.AskedRow(exporter, period, lot),
        NationsQuery.read(nothing, atlas).answer(atlas, UserTrade.NONE, List.of()),
        verify,
        value,
        whyNot,
        CalendarQuery.read(nothing, atlas, today).answer(atlas));
  }

  private VerifyReport verify(String exporter, String period) throws BadInput, StoreUnavailable {
    Typed typed = new Typed().put("exporter", exporter).put("period", period);
    Optional<VerifyQuery> query = VerifyQuery.read(typed);
    typed.check();
    VerifyQuery asked = query.orElseThrow();
    return books.verify(
        asked.assumptions(),
        WatchedRecords.Watch.NOBODY,
        desk -> desk.report(desk.ask(asked, desk.sets(asked, false))));
  }

  private String exporter() throws BadInput, StoreUnavailable {
    try (var ledger = books.open()) {
      return ledger.listSites().stream()
          .filter(site -> site.kind() == Site.Kind.TERMINAL)
          .map((SiteStatement site) -> site.id().id())
          .sorted()
          .findFirst()
          .orElseThrow(() -> lacking("site", "no site of the kind terminal, so no exporter"));
    }
  }

  /** From the first day on which a lot of its moved to the last. */
  private String period(String exporter) throws BadInput, StoreUnavailable {
    try (var ledger = books.open()) {
      List<LotPage.LotRow> lots =
          StoreStatus.lots(ledger, Optional.of(exporter)).lots();
      LocalDate first = lots.stream()
          .map(LotPage.LotRow::firstSeen)
          .min(Comparator.naturalOrder())
          .orElseThrow(() -> lacking("lot", exporter + " handled no lot"));
      LocalDate last = lots.stream()
          .map(LotPage.LotRow::lastSeen)
          .max(Comparator.naturalOrder())
          .orElseThrow();
      return first.toString().substring(0, 7) + "/" + last.toString().substring(0, 7);
    }
  }

  private static BadInput lacking(String column, String what) {
    return new BadInput(
        "books of the demo",
        List.of(
            new Problem("sites.csv", 0, column, what + ". Maybe another folder: --ledger DIR")));
  }
}
