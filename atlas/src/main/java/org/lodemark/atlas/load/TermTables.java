package org.lodemark.atlas.load;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lodemark.atlas.fact.ContractTermFact;
import org.lodemark.atlas.fact.ConversionFact;
import org.lodemark.atlas.fact.FreightFact;
import org.lodemark.atlas.fact.GateFact;
import org.lodemark.atlas.fact.PortRangeFact;
import org.lodemark.atlas.fact.TermUnit;
import org.lodemark.domain.commodity.Commodity;
import org.lodemark.domain.commodity.Compound;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.mass.GradeRange;
import org.lodemark.domain.mass.MoistureRange;

/** The tables that a lot's value is computed from (docs/atlas-format.md). */
final class TermTables {
  static final TableShape CONTRACTS = TableShape.facts(
      "contracts.csv",
      "contract,type,form,gate,element,band,term,low,high,unit",
      "contract,element,band,term,edition,source");
  static final TableShape CHAINS = TableShape.facts(
      "chains.csv", "chain,position,gate,name,keeper,place,country,form,quotes", "chain,position");
  static final TableShape CONVERSIONS = TableShape.facts(
      "conversions.csv",
      "from,to,compound,country,term,low,high,unit",
      "from,to,country,term,edition,source,note");
  static final TableShape FREIGHTS = TableShape.facts(
      "freights.csv",
      "origin,destination,mode,period,term,low,high,unit",
      "origin,destination,mode,period,term,edition,source,note");
  static final TableShape PORT_RANGES =
      TableShape.facts("port-ranges.csv", "range,place", "range,place");

  static final List<TableShape> ALL =
      List.of(CONTRACTS, CHAINS, CONVERSIONS, FREIGHTS, PORT_RANGES);

  private static final Form NO_FORM =
      new Form("none", "none", Optional.empty(), List.of(), GradeRange.UNKNOWN, MoistureRange.DRY);
  private static final TermUnit NO_UNIT = TermUnit.plain(TermUnit.Per.FRACTION);

  private final Commodity commodity;

  TermTables(Commodity commodity) {
    this.commodity = commodity;
  }

  Optional<ContractTermFact> contract(Row row) {
    return row.build(() -> new ContractTermFact(
        row.text("contract"),
        row.word("type", ContractTermFact.Type.class),
        forms(row, "form"),
        row.raw("gate"),
        element(row),
        row.raw("band").isEmpty() ? 1 : row.parse("band", TermTables::count, 1),
        row.word("term", ContractTermFact.Term.class),
        row.interval("low", "high"),
        unit(row),
        row.provenance()));
  }

  private static String element(Row row) {
    String symbol = row.raw("element");
    if (!symbol.matches("|[A-Z][a-z]?")) {
      row.reject("element", "\"" + symbol + "\" is no symbol of an element, such as Fe");
    }
    return symbol;
  }

  Optional<GateFact> gate(Row row) {
    return row.build(() -> new GateFact(
        row.text("chain"),
        row.parse("position", TermTables::count, 1),
        row.text("gate"),
        row.text("name"),
        row.raw("keeper"),
        row.raw("place"),
        row.country("country"),
        row.raw("form").isEmpty() ? Optional.empty() : Optional.of(form(row, "form")),
        row.raw("quotes"),
        row.provenance()));
  }

  Optional<ConversionFact> conversion(Row row) {
    return row.build(() -> new ConversionFact(
        forms(row, "from"),
        form(row, "to"),
        compound(row),
        row.raw("country").isEmpty() ? Optional.empty() : Optional.of(row.country("country")),
        row.word("term", ConversionFact.Term.class),
        row.interval("low", "high"),
        unit(row),
        row.provenance()));
  }

  private Optional<Compound> compound(Row row) {
    String formula = row.raw("compound");
    if (formula.isEmpty()) {
      return Optional.empty();
    }
    Optional<Compound> compound =
        commodity.compounds().stream().filter(c -> c.formula().equals(formula)).findFirst();
    if (compound.isEmpty()) {
      row.reject("compound", "\"" + formula + "\" is no compound of " + CommodityFile.NAME);
    }
    return compound;
  }

  Optional<FreightFact> freight(Row row) {
    return row.build(() -> new FreightFact(
        row.raw("origin"),
        row.raw("destination"),
        row.text("mode"),
        row.findPeriod("period"),
        row.word("term", FreightFact.Term.class),
        row.interval("low", "high"),
        unit(row),
        row.provenance()));
  }

  Optional<PortRangeFact> portRange(Row row) {
    return row.build(
        () -> new PortRangeFact(row.text("range"), row.text("place"), row.provenance()));
  }

  private static Integer count(String text) {
    if (!text.matches("\\d{1,3}")) {
      throw new IllegalArgumentException("\"" + text + "\" is no whole number");
    }
    return Integer.valueOf(text);
  }

  /** One form or several, joined by a plus sign. */
  private List<Form> forms(Row row, String column) {
    return Stream.of(row.raw(column).split("\\+", -1))
        .map(id -> form(row, column, id.strip()))
        .toList();
  }

  private Form form(Row row, String column) {
    return form(row, column, row.raw(column));
  }

  /** A plain form: what is sold by a contract or fed to a plant is not "one of a group". */
  private Form form(Row row, String column, String id) {
    Optional<Form> form =
        commodity.forms().stream().filter(one -> one.id().equals(id)).findFirst();
    if (form.isEmpty()) {
      row.reject(
          column,
          "\"" + id + "\" is no form of " + CommodityFile.NAME
              + ". Several forms are joined by a plus sign.");
    }
    return form.orElse(NO_FORM);
  }

  private static TermUnit unit(Row row) {
    return row.parse("unit", TermUnit::parse, NO_UNIT);
  }
}
