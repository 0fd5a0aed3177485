package org.lodemark.report.nations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lodemark.atlas.Assumption;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.Atlas.FormSources;
import org.lodemark.atlas.Basis;
import org.lodemark.atlas.Provenance;
import org.lodemark.atlas.Quality;
import org.lodemark.atlas.Source;
import org.lodemark.atlas.fact.PlantFact;
import org.lodemark.atlas.fact.TradeFact;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.mass.MassInterval;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.place.CountryGroup;
import org.lodemark.domain.place.Party;
import org.lodemark.domain.time.Period;
import org.lodemark.nations.balance.Balance;
import org.lodemark.nations.balance.Input;
import org.lodemark.nations.balance.Robustness;
import org.lodemark.report.Rounding;
import org.lodemark.report.SourceList;
import org.lodemark.report.nations.NationsReport.BalanceRow;
import org.lodemark.report.nations.NationsReport.FlowRow;
import org.lodemark.report.nations.NationsReport.InputRow;
import org.lodemark.report.nations.NationsReport.PlantRow;
import org.lodemark.report.text.Words;

/** Balances as rows, with the sentences that go with the figures. */
final class BalanceRows {
  private final Atlas atlas;
  private final SourceList sources;
  private final List<Balance> all;

  BalanceRows(Atlas atlas, SourceList sources, List<Balance> all) {
    this.all = all;
    this.atlas = atlas;
    this.sources = sources;
  }

  BalanceRow row(Balance one) {
    List<FlowRow> flows =
        one.exportFacts().stream().map(fact -> flow(one.countries(), fact)).toList();
    List<String> ids = Stream.concat(
            sources.ids(one.sources()).stream(),
            flows.stream().flatMap(flow -> flow.sources().stream()))
        .distinct()
        .toList();
    return new BalanceRow(
        one.countries().members().stream().map(Country::iso3).toList(),
        one.countries().name(),
        one.stage().word(),
        one.period().toString(),
        one.exportPeriods().stream().map(Period::toString).toList(),
        one.foreignMin().map(bound -> Rounding.of(bound.low())),
        one.foreignMin().map(bound -> Rounding.of(bound.high())),
        one.unexplainedMin().map(Rounding::of),
        one.flag().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        one.flag().isFlagged(),
        one.flag().words(one.stage()),
        reason(one),
        input(one.inputs().exports()),
        input(one.inputs().mined()),
        input(one.inputs().made()),
        input(one.inputs().imports()),
        input(one.inputs().openingStock()),
        input(one.inputs().stockChange()),
        input(one.inputs().consumption()),
        unknown(one),
        conditions(one),
        flows,
        one.plants().stream().map(this::plant).toList(),
        ids);
  }

  private InputRow input(Input input) {
    return switch (input) {
      case Input.Known known ->
        new InputRow(
            "known",
            Optional.of(Rounding.of(known.mass().lowTonnes())),
            Rounding.finite(known.mass().highTonnes()),
            known.remark(),
            figures(known),
            sources.ids(known.sources()));
      case Input.Unknown unknown ->
        new InputRow(
            "unknown",
            Optional.empty(),
            Optional.empty(),
            unknown.reason(),
            figures(unknown),
            sources.ids(unknown.sources()));
    };
  }

  private static List<String> figures(Input input) {
    return input.sources().stream()
        .map(figure ->
            figure.quality().word() + (figure.edition().isEmpty() ? "" : ", " + figure.edition()))
        .distinct()
        .toList();
  }

  private static String reason(Balance one) {
    if (one.foreignMin().isPresent() || one.unexplainedMin().isPresent()) {
      return "";
    }
    if (one.inputs().mined() instanceof Input.Unknown(String why, List<Provenance> ignored)) {
      return why;
    }
    return "the exports that are known may be as little as nothing";
  }

  private static List<String> unknown(Balance one) {
    List<String> unknown = new ArrayList<>();
    add(unknown, "mine output", one.inputs().mined());
    if (one.stage() == Stage.PROCESSING) {
      add(unknown, "smelter output", one.inputs().made());
    }
    add(unknown, "imports", one.inputs().imports());
    add(unknown, "stocks", one.inputs().openingStock());
    add(unknown, "consumption", one.inputs().consumption());
    return unknown;
  }

  private static void add(List<String> unknown, String name, Input input) {
    if (input instanceof Input.Unknown) {
      unknown.add(name);
    }
  }

  private List<String> conditions(Balance one) {
    List<String> conditions = new ArrayList<>();
    if (!one.exportsComplete()) {
      conditions.add("exports are those that are known; more may have left");
    }
    if (isProrated(one.inputs().mined()) || isProrated(one.inputs().made())) {
      conditions.add("output of a year is spread evenly over its days");
    }
    boolean computed = one.foreignMin().isPresent() || one.unexplainedMin().isPresent();
    boolean stocksUnknown = one.inputs().openingStock() instanceof Input.Unknown
        || one.inputs().stockChange() instanceof Input.Unknown;
    if (stocksUnknown && computed) {
      conditions.add(
          "stocks are not known: the figure holds if nothing left that was in stock before");
    }
    if (one.stage() == Stage.PROCESSING && one.flag().isFlagged()) {
      conditions.add("metal recycled there from scrap counts as not mined there");
    }
    for (Balance other : all) {
      if (mayShareFlows(one, other)) {
        conditions.add("may rest in part on the same shipments as "
            + other.countries().name() + ", " + other.period() + ": never to be added");
      }
    }
    Robustness robustness = one.robustness();
    if (robustness.stockTonnes() > 0) {
      conditions.add("to have been mined there, "
          + Words.number(robustness.stockTonnes()) + " t " + atlas.commodity().symbol()
          + " would have had to come from stock"
          + years(robustness)
          + robustness
              .breakEvenGrade()
              .map(grade -> ", or the mean grade would have had to be at most "
                  + Words.percent(Math.ceil(grade * 1000) / 1000))
              .orElse(""));
    }
    return conditions;
  }

  /** Balances of a group and of a member, or of overlapping groups, at one stage and time. */
  private static boolean mayShareFlows(Balance one, Balance other) {
    boolean another = !one.countries().equals(other.countries());
    return another
        && one.flag().isFlagged()
        && one.stage() == other.stage()
        && one.period().overlaps(other.period())
        && one.countries().members().stream().anyMatch(other.countries().members()::contains);
  }

  private static boolean isProrated(Input input) {
    return input instanceof Input.Known known && known.remark().contains("pro rata");
  }

  private static String years(Robustness robustness) {
    return robustness.findYearsOfOutput().isPresent()
        ? " (" + Words.number(robustness.yearsOfOutput(), 1) + " years of output)"
        : " (no mine output is recorded)";
  }

  /** Whose word a flow is. */
  private static String says(TradeFact fact, boolean own) {
    if (fact.flow() == TradeFact.Flow.RECONCILED) {
      return fact.provenance().edition();
    }
    return own
        ? fact.reporterParty().map(Party::name).orElse("its own statistics")
        : fact.reporter().name();
  }

  /** A flow in words: how much of what, who says so, and what that is in contained metal. */
  private FlowRow flow(CountryGroup countries, TradeFact fact) {
    MassInterval mass = fact.quantity().findMass().orElse(MassInterval.ZERO);
    String weight =
        span(mass) + " t " + fact.basis().word() + ", " + fact.form().name();
    boolean own = fact.reporter().equals(countries);
    Optional<CountryGroup> other = own ? fact.partner() : Optional.of(fact.reporter());
    String to = " to " + other.map(CountryGroup::name).orElse("an unnamed buyer");
    String says = says(fact, own);
    String period = fact.period().toString();
    String metal = fact.basis() == Basis.CONTAINED
        ? ""
        : ": " + span(fact.containedMetal().orElse(MassInterval.ZERO)) + " t "
            + atlas.commodity().symbol() + grades(fact.form());
    List<String> ids = new ArrayList<>(sources.ids(fact.provenance()));
    if (fact.basis() != Basis.CONTAINED) {
      rangeSources(fact.form()).forEach(source -> ids.add(sources.id(source)));
    }
    return new FlowRow(
        period + ", " + weight + to + ", by " + says + metal,
        ids.stream().distinct().toList());
  }

  /** The ranges of grade and moisture of every form a flow may be. */
  private Stream<FormSources> ranges(Form form) {
    return atlas.commodity().forms().stream()
        .filter(one ->
            one.id().equals(form.id()) || one.hsCodes().stream().anyMatch(form.hsCodes()::contains))
        .flatMap(one -> Optional.ofNullable(atlas.formSources().get(one.id())).stream());
  }

  private List<Source> rangeSources(Form form) {
    return ranges(form)
        .flatMap(found -> Stream.concat(found.grade().stream(), found.moisture().stream()))
        .map(Assumption::source)
        .distinct()
        .toList();
  }

  private String grades(Form form) {
    double low = form.grade().low().fraction().doubleValue();
    double high = form.grade().high().fraction().doubleValue();
    double wettest = form.moisture().high().fraction().doubleValue();
    String moisture = wettest > 0
        ? ", moisture up to " + Words.percent(wettest) + assumed(form, FormSources::moisture)
        : "";
    return " (grade " + Words.percent(low) + " to " + Words.percent(high)
        + assumed(form, FormSources::grade) + moisture + ")";
  }

  /** What rests on an assumption says so. */
  private String assumed(Form form, Function<FormSources, Optional<Assumption>> range) {
    boolean assumption = ranges(form)
        .flatMap(sources -> range.apply(sources).stream())
        .anyMatch(one -> one.quality() == Quality.ASSUMPTION);
    return assumption ? ", partly assumed" : "";
  }

  private static String span(MassInterval mass) {
    if (!mass.isBounded()) {
      return "at least " + Words.number(mass.lowTonnes());
    }
    return mass.lowGrams() == mass.highGrams()
        ? Words.number(mass.lowTonnes())
        : Words.number(mass.lowTonnes()) + " to " + Words.number(mass.highTonnes());
  }

  private PlantRow plant(PlantFact plant) {
    Optional<MassInterval> capacity = plant.quantityPerYear().findMass();
    return new PlantRow(
        plant.name(),
        plant.countries().code(),
        plant.form().name(),
        plant.state().name().toLowerCase(Locale.ROOT),
        plant.stateSince().map(Period::toString),
        capacity.map(mass -> Rounding.of(mass.lowTonnes())),
        capacity.flatMap(mass -> Rounding.finite(mass.highTonnes())),
        plant.basis().word(),
        plant.provenance().quality().word(),
        sources.ids(plant.provenance()));
  }
}
