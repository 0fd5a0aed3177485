package org.lodemark.report.nations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.fact.ProductionFact;
import org.lodemark.atlas.fact.ReserveFact;
import org.lodemark.atlas.fact.TradeFact;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.mass.MassInterval;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.place.CountryGroup;
import org.lodemark.domain.time.Period;
import org.lodemark.nations.NationsAnswer;
import org.lodemark.nations.concentration.Concentration;
import org.lodemark.nations.concentration.Holding;
import org.lodemark.nations.doubt.Doubt;
import org.lodemark.nations.trade.MirrorGap;
import org.lodemark.nations.trade.UnitValue;
import org.lodemark.report.Rounding;
import org.lodemark.report.SourceList;
import org.lodemark.report.nations.NationsReport.AskedRow;
import org.lodemark.report.nations.NationsReport.CommodityRow;
import org.lodemark.report.nations.NationsReport.ConcentrationRow;
import org.lodemark.report.nations.NationsReport.DoubtRow;
import org.lodemark.report.nations.NationsReport.HoldingRow;
import org.lodemark.report.nations.NationsReport.MirrorGapRow;
import org.lodemark.report.nations.NationsReport.ReadingRow;
import org.lodemark.report.nations.NationsReport.ReserveRow;
import org.lodemark.report.nations.NationsReport.UnitValueRow;

/** Turns the answer of the nations room into the record that all ways out share. */
public final class NationsReports {
  private final Atlas atlas;
  private final NationsAnswer answer;
  private final SourceList sources = new SourceList();

  private NationsReports(Atlas atlas, NationsAnswer answer) {
    this.atlas = atlas;
    this.answer = answer;
  }

  /**
   * Makes the report.
   *
   * @param inputs what was read beside the atlas, in words
   */
  public static NationsReport of(Atlas atlas, NationsAnswer answer, List<String> inputs) {
    return new NationsReports(atlas, answer).report(inputs);
  }

  private NationsReport report(List<String> inputs) {
    BalanceRows balances = new BalanceRows(atlas, sources, answer.balances());
    List<ConcentrationRow> concentration =
        answer.concentrations().stream().map(this::concentration).toList();
    return new NationsReport(
        new CommodityRow(
            atlas.commodity().id(), atlas.commodity().name(), atlas.commodity().symbol()),
        new AskedRow(
            answer.question().period().map(Period::toString),
            answer.question().countries().stream().map(Country::iso3).sorted().toList(),
            answer.question().stage().map(Stage::word)),
        inputs,
        concentration,
        holdings(),
        reserves(),
        answer.balances().stream().map(balances::row).toList(),
        answer.unitValues().stream().map(this::unitValue).toList(),
        answer.mirrorGaps().stream().map(this::mirrorGap).toList(),
        mirrorGapsRemark(),
        answer.doubts().stream().map(this::doubt).toList(),
        sources.rows());
  }

  private ConcentrationRow concentration(Concentration one) {
    List<String> ids = new ArrayList<>(
        sources.ids(one.holdings().stream().map(Holding::provenance).toList()));
    one.world().map(world -> sources.id(world.provenance().source())).ifPresent(id -> {
      if (!ids.contains(id)) {
        ids.add(id);
      }
    });
    return new ConcentrationRow(
        one.stage().word(),
        one.period().toString(),
        one.edition(),
        Rounding.of(one.hhi().low()),
        Rounding.of(one.hhi().high()),
        ifKnown(one, one.largest().country().iso3()),
        ifKnown(one, Rounding.of(one.largest().share().low())),
        ifKnown(one, Rounding.of(one.n1Share().low())),
        one.holdings().size(),
        Rounding.of(one.unattributedShare()),
        one.notShown().stream().map(Country::iso3).toList(),
        one.world().map(world -> Rounding.of(world.tonnes().low())),
        ids);
  }

  private static <T> Optional<T> ifKnown(Concentration one, T ofLargest) {
    return one.isLargestKnown() ? Optional.of(ofLargest) : Optional.empty();
  }

  private List<HoldingRow> holdings() {
    List<HoldingRow> rows = new ArrayList<>();
    for (Concentration one : answer.concentrations()) {
      for (Holding holding : one.holdings()) {
        if (answer.question().asks(holding.country())) {
          rows.add(holding(one, holding));
        }
      }
      for (ProductionFact fact : atlas.production()) {
        if (besideTable(one, fact) && answer.question().asks(fact.country())) {
          rows.add(beside(fact));
        }
      }
    }
    return rows;
  }

  private HoldingRow holding(Concentration table, Holding holding) {
    return new HoldingRow(
        holding.country().iso3(),
        holding.country().name(),
        table.stage().word(),
        table.period().toString(),
        "known",
        holding.contained().map(mass -> Rounding.of(mass.lowTonnes())),
        holding.contained().flatMap(mass -> Rounding.finite(mass.highTonnes())),
        Optional.of(Rounding.of(holding.share().low())),
        Optional.of(Rounding.of(holding.share().high())),
        holding.provenance().quality().word(),
        table.edition(),
        sources.ids(holding.provenance()));
  }

  /** Withheld figures of the table, and figures of other editions for the same period. */
  private static boolean besideTable(Concentration table, ProductionFact fact) {
    boolean inTable = fact.provenance().edition().equals(table.edition());
    return table.world().isPresent()
        && fact.stage() == table.stage()
        && fact.period().equals(table.period())
        && !fact.country().isAggregate()
        && (!inTable || fact.quantity().findMass().isEmpty());
  }

  private HoldingRow beside(ProductionFact fact) {
    Optional<MassInterval> mass = fact.quantity().findMass();
    return new HoldingRow(
        fact.country().iso3(),
        fact.country().name(),
        fact.stage().word(),
        fact.period().toString(),
        fact.quantity().word(),
        mass.map(found -> Rounding.of(found.lowTonnes())),
        mass.flatMap(found -> Rounding.finite(found.highTonnes())),
        Optional.empty(),
        Optional.empty(),
        fact.provenance().quality().word(),
        fact.provenance().edition(),
        sources.ids(fact.provenance()));
  }

  private List<ReserveRow> reserves() {
    return answer.reserves().stream()
        .filter(fact -> fact.country().isWorld() || answer.question().asks(fact.country()))
        .map(this::reserve)
        .toList();
  }

  private ReserveRow reserve(ReserveFact fact) {
    Optional<MassInterval> mass = fact.quantity().findMass();
    List<ReserveFact> table = answer.reserves().stream()
        .filter(other -> other.category() == fact.category()
            && other.period().equals(fact.period())
            && other.provenance().edition().equals(fact.provenance().edition()))
        .toList();
    // Without a world total nobody knows what a list leaves out: then there is no share.
    double total = table.stream().noneMatch(other -> other.country().isWorld())
        ? 0
        : table.stream()
            .filter(other -> !other.country().isAggregate())
            .flatMap(other -> other.quantity().findMass().stream())
            .mapToDouble(MassInterval::lowTonnes)
            .sum();
    Optional<Double> share = mass.filter(m -> total > 0 && !fact.country().isAggregate())
        .map(m -> Rounding.of(m.lowTonnes() / total));
    return new ReserveRow(
        fact.country().iso3(),
        fact.country().name(),
        fact.category().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        fact.period().toString(),
        fact.quantity().word(),
        fact.basis().word(),
        mass.map(m -> Rounding.of(m.lowTonnes())),
        mass.flatMap(m -> Rounding.finite(m.highTonnes())),
        share,
        fact.provenance().quality().word(),
        fact.provenance().edition(),
        sources.ids(fact.provenance()));
  }

  private UnitValueRow unitValue(UnitValue one) {
    return new UnitValueRow(
        one.fact().reporter().code(),
        one.fact().flow().name().toLowerCase(Locale.ROOT),
        one.fact().partner().map(CountryGroup::code),
        one.fact().hs().map(Object::toString).orElse(""),
        one.fact().form().name(),
        one.fact().period().toString(),
        positive(one.usdPerTonne().low()),
        Rounding.finite(one.usdPerTonne().high()),
        positive(one.usdPerContainedTonne().low()),
        Rounding.finite(one.usdPerContainedTonne().high()),
        one.ratioToMedian().map(Rounding::of),
        one.fact().provenance().quality().word(),
        one.fact().provenance().note(),
        sources.ids(one.fact().provenance()));
  }

  /** An unbounded weight gives a value per tonne that may be anything down to nothing. */
  private static Optional<Double> positive(double value) {
    return value > 0 ? Rounding.finite(value) : Optional.empty();
  }

  private MirrorGapRow mirrorGap(MirrorGap gap) {
    String words = gap.flagged()
        ? "outside this pair's own history"
        : gap.history().isPresent() ? "within this pair's history" : "no history, not flagged";
    return new MirrorGapRow(
        gap.exporter().code(),
        gap.importer().code(),
        gap.hs().digits(),
        gap.period().toString(),
        tonnes(gap.exported()),
        tonnes(gap.imported()),
        Rounding.of(gap.gap()),
        gap.observations(),
        gap.history().map(history -> Rounding.of(history.median())),
        gap.history().map(history -> Rounding.of(history.mad())),
        gap.flagged(),
        words,
        sources.ids(List.of(gap.exported().provenance(), gap.imported().provenance())));
  }

  private static double tonnes(TradeFact fact) {
    return fact.quantity().findMass().map(MassInterval::lowTonnes).orElse(0.0);
  }

  private String mirrorGapsRemark() {
    return answer.mirrorGaps().isEmpty()
        ? "no history: no flow is reported by both sides for one period"
        : "";
  }

  private DoubtRow doubt(Doubt doubt) {
    List<ReadingRow> readings = doubt.readings().stream()
        .map(reading -> new ReadingRow(
            reading.value(),
            reading.provenance().edition(),
            reading.provenance().quality().word(),
            reading.provenance().note(),
            sources.id(reading.provenance().source())))
        .toList();
    return new DoubtRow(
        doubt.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        doubt.subject(),
        readings,
        doubt.remark());
  }
}
