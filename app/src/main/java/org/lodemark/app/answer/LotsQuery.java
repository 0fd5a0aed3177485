package org.lodemark.app.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lodemark.app.engine.Engine;
import org.lodemark.atlas.Atlas;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.time.Period;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.Target;
import org.lodemark.ledger.store.LedgerReader;
import org.lodemark.ledger.store.LotList;
import org.lodemark.ledger.store.LotPage;
import org.lodemark.ledger.store.LotQuery;
import org.lodemark.ledger.store.StoreUnavailable;
import org.lodemark.report.lots.LotsReport;

/**
 * The lots that are kept: {@code lots}.
 *
 * @param originIso3 country somebody declared
 * @param search part of the lot's name
 * @param findings only lots about which something was found
 * @param from how many to pass over
 */
public record LotsQuery(
    Optional<String> site,
    Optional<Period> period,
    Optional<String> form,
    Optional<String> originIso3,
    Optional<String> search,
    boolean findings,
    int limit,
    int from,
    Assumptions assumptions) {
  /** The parameters of this question. */
  public static final List<String> PARAMETERS = List.of(
      "site",
      "period",
      "form",
      "origin",
      "search",
      "findings",
      "limit",
      "from",
      "trust",
      "sources");

  private static final int USUAL = 50;

  /** Reads it; what is wrong stays with what was typed. */
  public static LotsQuery read(Typed typed, Atlas atlas) {
    String fix = "1 to " + LotQuery.MOST + " lots at once, from 0 on";
    return new LotsQuery(
        typed.find("site"),
        AtlasWords.period(typed),
        typed.find("form"),
        typed.choose(
            "origin",
            name -> atlas.world().countries().findByName(name).map(Country::iso3),
            "no country. Maybe its ISO code of three letters"),
        typed.find("search"),
        typed.isSet("findings"),
        (int) typed.number("limit", USUAL, 1, LotQuery.MOST, fix),
        (int) typed.number("from", 0, 0, Integer.MAX_VALUE, fix),
        AssumptionWords.read(typed));
  }

  public LotsReport answer(LedgerReader ledger, Engines engines) throws StoreUnavailable {
    Engine engine = engines.open(assumptions);
    Map<String, Long> found = new HashMap<>();
    engine
        .findings()
        .both()
        .forEach(finding -> finding.lot().ifPresent(lot -> found.merge(lot.uri(), 1L, Long::sum)));
    Optional<Set<String>> among = findings ? Optional.of(found.keySet()) : Optional.empty();
    LotPage page = new LotList(ledger)
        .ask(new LotQuery(site, period, form, originIso3, search, among, limit, from));
    return LotsReport.page(rows(page, engine, found), from, page.total());
  }

  private static List<LotsReport.LotRow> rows(
      LotPage page, Engine engine, Map<String, Long> found) {
    List<LotsReport.LotRow> rows = new ArrayList<>();
    for (LotPage.LotRow row : page.lots()) {
      Optional<Long> low = grams(engine.low().findTarget(row.lot()));
      Optional<Long> high =
          engine.high().map(end -> grams(end.findTarget(row.lot()))).orElse(low);
      Optional<String> basis = low.map(grams -> low.equals(high) ? "measured" : "range");
      rows.add(new LotsReport.LotRow(
          row.lot().uri(),
          Optional.of(row.lastSite()),
          Optional.of(row.firstSeen().toString()),
          Optional.of(row.lastSeen().toString()),
          Optional.of(row.lastAction().name().toLowerCase(Locale.ROOT)),
          row.form(),
          row.originIso3(),
          row.originIso3().map(iso3 -> row.originBasis().name().toLowerCase(Locale.ROOT)),
          low,
          high,
          basis,
          row.movements(),
          found.getOrDefault(row.lot().uri(), 0L)));
    }
    return rows;
  }

  private static Optional<Long> grams(Optional<Target> target) {
    return target.map(Target::grams);
  }
}
