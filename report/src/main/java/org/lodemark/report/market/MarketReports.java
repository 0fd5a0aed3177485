package org.lodemark.report.market;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.fact.ScenarioFact;
import org.lodemark.domain.place.Country;
import org.lodemark.market.scenario.MarketAnswer;
import org.lodemark.market.scenario.MarketAnswer.StepAnswer;
import org.lodemark.market.scenario.Region;
import org.lodemark.market.scenario.Scenario;
import org.lodemark.market.scenario.Spread;
import org.lodemark.report.Rounding;
import org.lodemark.report.SourceList;
import org.lodemark.report.market.MarketReport.CalibrationRow;
import org.lodemark.report.market.MarketReport.GainRow;
import org.lodemark.report.market.MarketReport.LimitRow;
import org.lodemark.report.market.MarketReport.MeasureRow;
import org.lodemark.report.market.MarketReport.PriceRow;
import org.lodemark.report.market.MarketReport.QuoteRow;
import org.lodemark.report.market.MarketReport.SpreadRow;
import org.lodemark.report.market.MarketReport.StateRow;
import org.lodemark.report.market.MarketReport.TradeRow;

/** Turns the answer on a scenario into the record that all ways out share. */
public final class MarketReports {
  static final String MODEL = "spatial price equilibrium of a year, linear curves";
  static final String NOTICE = "A model's answer under stated assumptions, not a forecast.";
  private static final double MILLION = 1e6;

  private final Atlas atlas;
  private final SourceList sources = new SourceList();

  private MarketReports(Atlas atlas) {
    this.atlas = atlas;
  }

  public static MarketReport of(Atlas atlas, MarketAnswer answer) {
    return new MarketReports(atlas).report(answer);
  }

  private MarketReport report(MarketAnswer answer) {
    List<StateRow> states = answer.world().stream().map(this::state).toList();
    List<CalibrationRow> base = CalibrationRows.of(answer.base(), sources);
    return new MarketReport(
        atlas.commodity().name(),
        answer.scenario().id(),
        answer.scenario().title(),
        MODEL,
        NOTICE,
        answer.base().period().toString(),
        answer.seed(),
        answer.draws(),
        answer.solved(),
        Rounding.of(answer.worst().usdPerTonne()),
        Rounding.of(answer.worst().tonnes()),
        assumptions(base),
        states,
        base,
        answer.remarks(),
        sources.rows());
  }

  private static List<String> assumptions(List<CalibrationRow> base) {
    return base.stream()
        .filter(row -> row.quality().equals("assumption"))
        .map(row -> (row.what() + " " + row.stage() + " " + row.region()).strip())
        .toList();
  }

  private StateRow state(StepAnswer state) {
    Optional<Scenario.Step> step = state.step();
    return new StateRow(
        step.map(Scenario.Step::number),
        step.map(Scenario.Step::title).orElse("base year"),
        step.map(Scenario.Step::date).map(LocalDate::toString),
        step.map(Scenario.Step::measures).orElse(List.of()).stream()
            .map(this::measure)
            .toList(),
        step.map(Scenario.Step::sleeping).orElse(List.of()).stream()
            .map(this::measure)
            .toList(),
        state.prices().stream().map(MarketReports::price).toList(),
        state.trade().stream().map(MarketReports::trade).toList(),
        state.gains().stream().map(MarketReports::gain).toList(),
        state.limits().stream().map(MarketReports::limit).toList(),
        state.quotes().stream().map(this::quote).toList());
  }

  private MeasureRow measure(ScenarioFact fact) {
    return new MeasureRow(
        fact.scenario(),
        fact.step(),
        MeasureWords.kind(fact),
        fact.countries().stream()
            .flatMap(group -> group.members().stream())
            .map(Country::iso3)
            .toList(),
        MeasureWords.of(fact),
        fact.value().map(value -> value.low()),
        fact.value().map(value -> value.high()),
        fact.measure().unit(),
        fact.starts().map(LocalDate::toString),
        fact.ends().map(LocalDate::toString),
        fact.provenance().quality().word(),
        fact.provenance().note(),
        sources.ids(fact.provenance()));
  }

  private static SpreadRow spread(Spread spread, double unit) {
    return new SpreadRow(
        Rounding.of(spread.mean() / unit),
        Rounding.of(spread.standardError() / unit),
        Rounding.of(spread.low() / unit),
        Rounding.of(spread.high() / unit));
  }

  private static SpreadRow spread(Spread spread) {
    return spread(spread, 1);
  }

  private static PriceRow price(MarketAnswer.PriceRow row) {
    return new PriceRow(
        row.region().code(),
        row.region().name(),
        row.stage(),
        spread(row.usdPerTonne()),
        row.drawsTrading(),
        row.changeUsdPerTonne().map(MarketReports::spread));
  }

  private static TradeRow trade(MarketAnswer.TradeRow row) {
    return new TradeRow(
        row.region().code(),
        row.region().name(),
        row.stage(),
        spread(row.supplied()),
        spread(row.used()),
        spread(row.netExport()),
        spread(row.unsold()));
  }

  private static GainRow gain(MarketAnswer.GainRow row) {
    return new GainRow(
        row.region().code(),
        row.region().name(),
        spread(row.suppliersUsd(), MILLION),
        spread(row.usersUsd(), MILLION),
        spread(row.plantsUsd(), MILLION),
        spread(row.licencesUsd(), MILLION),
        spread(row.dutiesUsd(), MILLION),
        spread(row.sumUsd(), MILLION));
  }

  private static LimitRow limit(MarketAnswer.LimitRow row) {
    return new LimitRow(
        row.kind(),
        row.regions().stream().map(Region::code).toList(),
        row.stages(),
        spread(row.usdPerTonne()),
        row.drawsBinding());
  }

  private QuoteRow quote(MarketAnswer.QuoteRow row) {
    var fact = row.quote().fact();
    return new QuoteRow(
        fact.product(),
        fact.series(),
        fact.place(),
        fact.period().toString(),
        row.stage(),
        Rounding.of(row.quote().usdPerTonne().low()),
        Rounding.of(row.quote().usdPerTonne().high()),
        row.region().isPresent(),
        row.region().map(Region::code),
        row.model().map(MarketReports::spread),
        row.ratio().map(Rounding::of),
        row.modelRatio().map(MarketReports::spread),
        row.quote().note(),
        sources.ids(row.quote().provenances()));
  }
}
