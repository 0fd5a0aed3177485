package org.lodemark.market.ladder;

import java.util.List;
import java.util.Optional;
import org.lodemark.atlas.fact.DutyFact;
import org.lodemark.atlas.fact.TermUnit.Per;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.commodity.HsCode;
import org.lodemark.domain.place.Country;
import org.lodemark.market.ladder.Carriage.Duty;
import org.lodemark.market.range.Currencies;
import org.lodemark.market.range.Origin;
import org.lodemark.market.range.Overrides;
import org.lodemark.market.range.Parameter;
import org.lodemark.market.range.Range;

/** Tariff lines as duties. Where several lines may hold for a form, the hull is taken. */
public final class DutyBook {
  private static final double KILOGRAMS_PER_TONNE = 1000;
  private static final String WEIGHT_UNIT = Currencies.USD + "/" + Per.WET_TONNE.word();

  /** Whether freight counts to the customs value differs between countries; no table says it. */
  private static final Parameter VALUATION = Parameter.of(
      "part of freight outside the customs value",
      "fraction",
      new Range(0, 1),
      new Origin.Derived("some countries value goods with freight, some without", true));

  private final List<DutyFact> facts;
  private final Overrides overrides;

  public DutyBook(List<DutyFact> facts, Overrides overrides) {
    this.facts = List.copyOf(facts);
    this.overrides = overrides;
  }

  /**
   * The duty on a form that crosses a border.
   *
   * @param origin where the goods are from
   * @param gate for which the user may have given one
   * @return absent when no border is crossed
   */
  public Optional<Duty> find(Form form, Country origin, Country importer, String gate) {
    if (origin.equals(importer)) {
      return Optional.empty();
    }
    String name = "duty on " + form.name() + " into " + importer.name();
    Optional<Parameter> given = overrides.find("duty " + gate, name, "fraction");
    if (given.isPresent()) {
      return Optional.of(new Duty(name, given.get(), none(), VALUATION));
    }
    List<DutyFact> lines = facts.stream()
        .filter(fact -> fact.importer().equals(importer) && holdsFor(fact.hs(), form))
        .filter(this::isNewest)
        .toList();
    if (lines.isEmpty()) {
      Parameter missing = Parameter.missing(name, WEIGHT_UNIT, "--duty " + gate + "=PERCENT");
      return Optional.of(
          new Duty(name, Parameter.fixed("duty by value", "fraction", 0), missing, VALUATION));
    }
    Origin[] origins =
        lines.stream().map(line -> new Origin.Stated(line.provenance())).toArray(Origin[]::new);
    Range adValorem = lines.stream()
        .map(line -> Range.exactly(isPenalised(line, origin) ? 0 : line.adValoremFraction()))
        .reduce(Range::hull)
        .orElseThrow();
    Range specific = lines.stream()
        .map(line -> Range.exactly(usdPerKilogram(line, origin) * KILOGRAMS_PER_TONNE))
        .reduce(Range::hull)
        .orElseThrow();
    return Optional.of(new Duty(
        name,
        Parameter.of(name, "fraction", adValorem, origins),
        Parameter.of(name + ", by weight", WEIGHT_UNIT, specific, origins),
        VALUATION));
  }

  private static Parameter none() {
    return Parameter.fixed("duty by weight", WEIGHT_UNIT, 0);
  }

  private boolean isNewest(DutyFact line) {
    return facts.stream()
        .filter(other -> other.importer().equals(line.importer()) && other.hs().equals(line.hs()))
        .noneMatch(other -> other.asOf().isAfter(line.asOf()));
  }

  private static boolean holdsFor(HsCode line, Form form) {
    return form.hsCodes().stream().anyMatch(code -> code.covers(line) || line.covers(code));
  }

  /** Whether the rate for countries without normal trade relations holds, instead of the others. */
  public static boolean isPenalised(DutyFact line, Country origin) {
    return line.penaltyUsdPerKg().isPresent()
        && line.penaltyCountries()
            .map(group -> group.members().contains(origin))
            .orElse(false);
  }

  private static double usdPerKilogram(DutyFact line, Country origin) {
    return isPenalised(line, origin)
        ? line.penaltyUsdPerKg().orElseThrow()
        : line.specificUsdPerKg().orElse(0.0);
  }
}
