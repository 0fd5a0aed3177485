package org.lodemark.report.market;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodemark.atlas.Quality;
import org.lodemark.market.scenario.CalibratedFigure;
import org.lodemark.market.scenario.MarketBase;
import org.lodemark.report.Rounding;
import org.lodemark.report.SourceList;
import org.lodemark.report.market.MarketReport.CalibrationRow;

/** The numbers of a base as rows. */
final class CalibrationRows {
  private CalibrationRows() {}

  static List<CalibrationRow> of(MarketBase base, SourceList sources) {
    List<CalibratedFigure> numbers = new ArrayList<>();
    numbers.add(base.referencePrice());
    base.mined().forEach(one -> numbers.add(one.tonnes()));
    base.scrap().forEach(one -> numbers.add(one.tonnes()));
    base.uses().forEach(one -> {
      one.tonnes().filter(number -> !numbers.contains(number)).ifPresent(numbers::add);
      one.part().ifPresent(numbers::add);
    });
    base.restShares().forEach(one -> one.part().ifPresent(numbers::add));
    base.capacities().forEach(one -> numbers.add(one.tonnesOut()));
    numbers.add(base.spareCapacity());
    base.conversions().forEach(one -> {
      numbers.add(one.recovery());
      numbers.add(one.costUsdPerTonneOut());
    });
    base.freights().forEach(one -> numbers.add(one.usdPerTonne()));
    base.inlands().forEach(one -> numbers.add(one.usdPerTonne()));
    numbers.add(base.supplyElasticity());
    base.demandElasticities().forEach(one -> numbers.add(one.value()));
    return numbers.stream().map(number -> row(number, sources)).toList();
  }

  private static CalibrationRow row(CalibratedFigure number, SourceList sources) {
    Optional<Quality> quality =
        number.provenances().stream().map(provenance -> provenance.quality()).findFirst();
    return new CalibrationRow(
        number.what(),
        number.region(),
        number.stage(),
        Rounding.of(number.value().low()),
        Rounding.of(number.value().high()),
        number.unit(),
        quality.map(Quality::word).orElse("none"),
        number.ofAnotherYear(),
        number.rule(),
        sources.ids(number.provenances()));
  }
}
