package org.lodemark.atlas.trade;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lodemark.atlas.Quality;
import org.lodemark.atlas.Quantity;
import org.lodemark.atlas.fact.TradeFact;
import org.lodemark.domain.commodity.Commodity;
import org.lodemark.domain.mass.Mass;
import org.lodemark.domain.place.Countries;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.time.Period;
import org.lodemark.input.Problems;

/**
 * Rows of BACI (CEPII): year t, exporter i, importer j, product k, value v in thousand USD,
 * quantity q in metric tons. CEPII made one figure of what both sides reported, hence
 * {@link TradeFact.Flow#RECONCILED} and {@link Quality#DERIVED}.
 *
 * @see <a href="https://www.cepii.fr/DATA_DOWNLOAD/baci/doc/baci_webpage.html">CEPII</a>
 */
final class BaciRows implements TradeRows {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private final TradedLines lines;
  private final Countries countries;
  private final FactMaker facts;
  private final KeptFlows flows;
  private final Problems problems;
  private final int year;
  private final int exporter;
  private final int importer;
  private final int product;
  private final int value;
  private final int quantity;

  BaciRows(
      Header header,
      Commodity commodity,
      Countries countries,
      FactMaker facts,
      KeptFlows flows,
      Problems problems) {
    this.lines = TradedLines.ofSubheadings(commodity);
    this.countries = countries;
    this.facts = facts;
    this.flows = flows;
    this.problems = problems;
    this.year = header.position(List.of("t"));
    this.exporter = header.position(List.of("i"));
    this.importer = header.position(List.of("j"));
    this.product = header.position(List.of("k"));
    this.value = header.position(List.of("v"));
    this.quantity = header.position(List.of("q"));
  }

  @Override
  public TradeFile.Kind kind() {
    return TradeFile.Kind.BACI;
  }

  @Override
  public boolean row(long line, List<String> fields) {
    return switch (lines.find(fields.get(product))) {
      case TradedLines.NotTraded other -> true;
      case TradedLines.LeftOut leftOut -> {
        flows.remarks().count(leftOut.remark(), line, fields.get(product).strip());
        yield true;
      }
      case TradedLines.Wrong wrong -> {
        problems.add(facts.file(), line, "k", wrong.message());
        yield true;
      }
      case TradedLines.Traded traded -> keep(line, fields, traded);
    };
  }

  private boolean keep(long line, List<String> fields, TradedLines.Traded traded) {
    Cells cells = new Cells(facts.file(), line, problems);
    Period period = cells.year("t", fields.get(year));
    Optional<Country> from = country(cells, "i", fields.get(exporter));
    Optional<Country> to = country(cells, "j", fields.get(importer));
    BigDecimal valueUsd = cells.amount("v", fields.get(value)).multiply(THOUSAND);
    Quantity mass = cells.quantity("q", fields.get(quantity), valueUsd, Mass::ofTonnes);
    if (cells.isRejected()) {
      return true;
    }
    String importerCode = Cells.withoutZeroDecimals(fields.get(importer).strip());
    if (from.isEmpty()) {
      String code = fields.get(exporter).strip();
      flows.remarks().count("left out: the exporter i is no known country", line, code);
      return true;
    }
    if (from.equals(to)) {
      flows.remarks().count("left out: exporter and importer are one country", line, importerCode);
      return true;
    }
    if (to.isEmpty()) {
      flows
          .remarks()
          .count("kept without a partner: the importer j is no known country", line, importerCode);
    }
    String note =
        to.isEmpty() ? "importer " + importerCode + " of the file is no known country" : "";
    String partner = to.map(Country::iso3).orElse(importerCode);
    return flows.add(
        new KeptFlows.Key(
            from.get().iso3(), TradeFact.Flow.RECONCILED, partner, period, traded.hs()),
        facts.make(new FactMaker.Row(
            line,
            from.get(),
            TradeFact.Flow.RECONCILED,
            to,
            period,
            traded,
            mass,
            valueUsd,
            Quality.DERIVED,
            note)));
  }

  private Optional<Country> country(Cells cells, String column, String text) {
    OptionalInt code = Cells.findWhole(text);
    if (code.isEmpty()) {
      cells.reject(column, text, "is no numeric country code, such as 842");
      return Optional.empty();
    }
    return countries.findByComtradeCode(code.getAsInt());
  }
}
