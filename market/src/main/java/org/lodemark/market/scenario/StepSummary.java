package org.lodemark.market.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.lodemark.market.scenario.MarketAnswer.GainRow;
import org.lodemark.market.scenario.MarketAnswer.LimitRow;
import org.lodemark.market.scenario.MarketAnswer.PriceRow;
import org.lodemark.market.scenario.MarketAnswer.QuoteRow;
import org.lodemark.market.scenario.MarketAnswer.StepAnswer;
import org.lodemark.market.scenario.MarketAnswer.TradeRow;

/** Sums up the draws of a state of the world. */
final class StepSummary {
  private static final double BINDS_USD_PER_TONNE = 0.01;

  private final MarketBase base;
  private final Layout layout;
  private final Quotes quotes;

  StepSummary(MarketBase base, Layout layout, Quotes quotes) {
    this.base = base;
    this.layout = layout;
    this.quotes = quotes;
  }

  StepAnswer of(
      Optional<Scenario.Step> step,
      List<Outcome> draws,
      Optional<List<Outcome>> before,
      List<Outcome> baseYear) {
    List<PriceRow> prices = new ArrayList<>();
    List<TradeRow> trade = new ArrayList<>();
    for (int region = 0; region < layout.regions().size(); region++) {
      for (int stage = 0; stage < layout.stages(); stage++) {
        int node = layout.node(region, stage);
        price(draws, before, node).ifPresent(prices::add);
        trade(draws, node).ifPresent(trade::add);
      }
    }
    List<QuoteRow> quoted = step.flatMap(Scenario.Step::compare)
        .map(span -> quotes.listWithin(span).stream()
            .map(quote -> quote(quote, draws, baseYear))
            .toList())
        .orElse(List.of());
    return new StepAnswer(
        step,
        prices,
        trade,
        before.map(earlier -> gains(draws, earlier)).orElse(List.of()),
        limits(draws),
        quoted);
  }

  private static Spread spread(List<Outcome> draws, ToDoubleFunction<Outcome> number) {
    return Spread.of(draws.stream().mapToDouble(number).toArray());
  }

  private String stageName(int node) {
    return base.stages().get(layout.stage(node)).name();
  }

  private Region region(int node) {
    return layout.regions().get(layout.region(node));
  }

  private Optional<PriceRow> price(List<Outcome> draws, Optional<List<Outcome>> before, int node) {
    List<Outcome> trading = draws.stream().filter(one -> one.trades[node]).toList();
    if (trading.isEmpty()) {
      return Optional.empty();
    }
    Spread price = spread(trading, one -> one.priceUsdPerTonne[node]);
    return Optional.of(new PriceRow(
        region(node),
        stageName(node),
        price,
        trading.size(),
        before.flatMap(earlier -> change(draws, earlier, node))));
  }

  /** Price less earlier price, in draws in which the node trades both times. */
  private static Optional<Spread> change(List<Outcome> draws, List<Outcome> earlier, int node) {
    return compare(draws, earlier, node, (now, was) -> now - was);
  }

  /** Price by earlier price, in draws in which the node trades both times. */
  private static Optional<Spread> ratio(List<Outcome> draws, List<Outcome> earlier, int node) {
    return compare(draws, earlier, node, (now, was) -> now / was);
  }

  private static Optional<Spread> compare(
      List<Outcome> draws, List<Outcome> earlier, int node, DoubleBinaryOperator comparison) {
    double[] compared = IntStream.range(0, draws.size())
        .filter(d -> draws.get(d).trades[node] && earlier.get(d).trades[node])
        .mapToDouble(d -> comparison.applyAsDouble(
            draws.get(d).priceUsdPerTonne[node], earlier.get(d).priceUsdPerTonne[node]))
        .filter(Double::isFinite)
        .toArray();
    return compared.length == 0 ? Optional.empty() : Optional.of(Spread.of(compared));
  }

  private Optional<TradeRow> trade(List<Outcome> draws, int node) {
    if (draws.stream().noneMatch(one -> one.trades[node])) {
      return Optional.empty();
    }
    return Optional.of(new TradeRow(
        region(node),
        stageName(node),
        spread(draws, one -> one.suppliedTonnes[node]),
        spread(draws, one -> one.usedTonnes[node]),
        spread(draws, one -> one.netExportTonnes[node]),
        spread(draws, one -> one.unsoldTonnes[node])));
  }

  private List<GainRow> gains(List<Outcome> draws, List<Outcome> earlier) {
    int regions = layout.regions().size();
    int count = draws.size();
    double[][][] parts = new double[6][regions][count];
    for (int d = 0; d < count; d++) {
      Outcome now = draws.get(d);
      Outcome was = earlier.get(d);
      double[] users = now.userGainUsd(was.priceUsdPerTonne);
      for (int r = 0; r < regions; r++) {
        parts[0][r][d] = now.supplierUsd[r] - was.supplierUsd[r];
        parts[1][r][d] = users[r];
        parts[2][r][d] = now.plantRentUsd[r] - was.plantRentUsd[r];
        parts[3][r][d] = now.licenceRentUsd[r] - was.licenceRentUsd[r];
        parts[4][r][d] = now.dutyUsd[r] - was.dutyUsd[r];
        for (int k = 0; k < 5; k++) {
          parts[5][r][d] += parts[k][r][d];
        }
      }
    }
    List<GainRow> rows = new ArrayList<>();
    for (int r = 0; r < regions; r++) {
      rows.add(new GainRow(
          layout.regions().get(r),
          Spread.of(parts[0][r]),
          Spread.of(parts[1][r]),
          Spread.of(parts[2][r]),
          Spread.of(parts[3][r]),
          Spread.of(parts[4][r]),
          Spread.of(parts[5][r])));
    }
    return rows;
  }

  private List<LimitRow> limits(List<Outcome> draws) {
    List<Limit> limits = draws.getFirst().limits();
    List<LimitRow> rows = new ArrayList<>();
    for (int q = 0; q < limits.size(); q++) {
      int limit = q;
      int binding = (int) draws.stream()
          .filter(one -> one.limitPriceUsdPerTonne[limit] > BINDS_USD_PER_TONNE)
          .count();
      if (binding > 0) {
        rows.add(new LimitRow(
            limits.get(q).kind() == Limit.Kind.PLANTS ? "plants" : "export licences",
            limits.get(q).regions().stream().map(layout.regions()::get).toList(),
            limits.get(q).stages(),
            spread(draws, one -> one.limitPriceUsdPerTonne[limit]),
            binding));
      }
    }
    return rows;
  }

  private QuoteRow quote(Quotes.Quote quote, List<Outcome> draws, List<Outcome> baseYear) {
    Optional<Integer> region = quote.country().map(layout::indexOf).filter(found -> found >= 0);
    Optional<Double> ratio =
        quotes.findBase(quote, base.period()).map(was -> middle(quote) / middle(was));
    Optional<Integer> node = region.map(found -> layout.node(found, base.stage(quote.stage())));
    return new QuoteRow(
        quote,
        region.map(layout.regions()::get),
        quote.stage(),
        node.flatMap(found -> price(draws, Optional.empty(), found)).map(PriceRow::usdPerTonne),
        ratio,
        node.flatMap(found -> ratio(draws, baseYear, found)));
  }

  private static double middle(Quotes.Quote quote) {
    return (quote.usdPerTonne().low() + quote.usdPerTonne().high()) / 2;
  }
}
