package org.lodemark.atlas.trade;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.lodemark.atlas.Quantity;
import org.lodemark.atlas.fact.TradeFact;
import org.lodemark.domain.commodity.Commodity;
import org.lodemark.domain.mass.Mass;
import org.lodemark.domain.place.Countries;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.time.Period;
import org.lodemark.input.Problems;

/** Rows of UN Comtrade: one country's own statistics, by partner. */
final class ComtradeRows implements TradeRows {
  private final ComtradeRow.Columns columns;
  private final TradedLines lines;
  private final Countries countries;
  private final FactMaker facts;
  private final KeptFlows flows;
  private final Problems problems;

  ComtradeRows(
      Header header,
      Commodity commodity,
      Countries countries,
      FactMaker facts,
      KeptFlows flows,
      Problems problems) {
    this.columns = new ComtradeRow.Columns(header);
    this.lines = TradedLines.ofAllLevels(commodity);
    this.countries = countries;
    this.facts = facts;
    this.flows = flows;
    this.problems = problems;
  }

  @Override
  public TradeFile.Kind kind() {
    return TradeFile.Kind.COMTRADE;
  }

  @Override
  public boolean row(long line, List<String> fields) {
    ComtradeRow row = new ComtradeRow(columns, fields);
    if (!row.isHarmonizedSystem()) {
      String other = row.text(ComtradeColumn.CLASSIFICATION);
      flows.remarks().count("left out: classified by another system than the HS", line, other);
      return true;
    }
    return switch (lines.find(row.text(ComtradeColumn.HS))) {
      case TradedLines.NotTraded other -> true;
      case TradedLines.LeftOut leftOut -> {
        flows.remarks().count(leftOut.remark(), line, row.text(ComtradeColumn.HS));
        yield true;
      }
      case TradedLines.Wrong wrong -> {
        problems.add(facts.file(), line, columns.name(ComtradeColumn.HS), wrong.message());
        yield true;
      }
      case TradedLines.Traded traded -> flow(line, row, traded);
    };
  }

  private boolean flow(long line, ComtradeRow row, TradedLines.Traded traded) {
    Optional<ComtradeFlow> flow = row.flow();
    if (flow.isEmpty()) {
      Cells cells = new Cells(facts.file(), line, problems);
      cells.reject(
          flowColumn(),
          row.firstOf(ComtradeColumn.FLOW_CODE, ComtradeColumn.FLOW_NAME),
          "is no trade flow: M or X, 1 or 2, Import or Export");
      return true;
    }
    if (flow.get() == ComtradeFlow.PART) {
      flows
          .remarks()
          .count(
              "left out: re-exports, re-imports and the like, which exports and imports contain",
              line,
              row.firstOf(ComtradeColumn.FLOW_CODE, ComtradeColumn.FLOW_NAME));
      return true;
    }
    return sides(line, row, flow.get().flow(), traded);
  }

  private String flowColumn() {
    String code = columns.name(ComtradeColumn.FLOW_CODE);
    return code.isEmpty() ? columns.name(ComtradeColumn.FLOW_NAME) : code;
  }

  private boolean sides(
      long line, ComtradeRow row, TradeFact.Flow flow, TradedLines.Traded traded) {
    Optional<Country> reporter = row.country(
        countries,
        ComtradeColumn.REPORTER_CODE,
        ComtradeColumn.REPORTER_ISO,
        ComtradeColumn.REPORTER_NAME);
    if (reporter.isEmpty()) {
      String name = row.firstOf(
          ComtradeColumn.REPORTER_NAME, ComtradeColumn.REPORTER_CODE, ComtradeColumn.REPORTER_ISO);
      flows.remarks().count("left out: the reporter is no known country", line, name);
      return true;
    }
    Optional<Country> partner = row.country(
        countries,
        ComtradeColumn.PARTNER_CODE,
        ComtradeColumn.PARTNER_ISO,
        ComtradeColumn.PARTNER_NAME);
    if (partner.equals(reporter) && !reporter.get().isWorld()) {
      flows
          .remarks()
          .count(
              "left out: goods that came back, reporter and partner are one country",
              line,
              reporter.get().name());
      return true;
    }
    return figures(line, row, reporter.get(), flow, partner, traded);
  }

  private boolean figures(
      long line,
      ComtradeRow row,
      Country reporter,
      TradeFact.Flow flow,
      Optional<Country> partner,
      TradedLines.Traded traded) {
    Cells cells = new Cells(facts.file(), line, problems);
    Period period =
        cells.yearOrMonth(columns.name(ComtradeColumn.PERIOD), row.text(ComtradeColumn.PERIOD));
    BigDecimal value =
        cells.amount(columns.name(ComtradeColumn.VALUE), row.text(ComtradeColumn.VALUE));
    Quantity mass = cells.quantity(
        columns.name(ComtradeColumn.NET_WEIGHT),
        row.text(ComtradeColumn.NET_WEIGHT),
        value,
        Mass::ofKilograms);
    if (cells.isRejected()) {
      return true;
    }
    String partnerName = row.firstOf(
        ComtradeColumn.PARTNER_NAME, ComtradeColumn.PARTNER_CODE, ComtradeColumn.PARTNER_ISO);
    KeptFlows.Key key = new KeptFlows.Key(
        reporter.iso3(), flow, partner.map(Country::iso3).orElse(partnerName), period, traded.hs());
    if (!row.isTotal()) {
      return flows.addPart(key, line);
    }
    if (partner.isEmpty()) {
      flows.remarks().count("kept without a partner: it is no country", line, partnerName);
    }
    String note = partner.isEmpty() ? "partner \"" + partnerName + "\" is no country" : "";
    return flows.add(
        key,
        facts.make(new FactMaker.Row(
            line, reporter, flow, partner, period, traded, mass, value, row.quality(), note)));
  }
}
