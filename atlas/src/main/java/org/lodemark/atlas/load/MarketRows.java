package org.lodemark.atlas.load;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lodemark.atlas.fact.MarketParameterFact;
import org.lodemark.atlas.fact.MarketParameterFact.Item;
import org.lodemark.domain.commodity.Commodity;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.mass.Interval;
import org.lodemark.input.Problems;

/** Reads market-model.csv. */
final class MarketRows {
  private static final Set<Item> STAGED = EnumSet.of(
      Item.STAGE,
      Item.SCRAP_STAGE,
      Item.REFERENCE_PRICE,
      Item.RECOVERY,
      Item.CONVERSION_COST,
      Item.CONVERSION_CAPACITY,
      Item.DEMAND,
      Item.DEMAND_SHARE,
      Item.FREIGHT,
      Item.QUOTE);
  private static final Set<Item> CONVERSIONS =
      EnumSet.of(Item.RECOVERY, Item.CONVERSION_COST, Item.CONVERSION_CAPACITY);
  private static final Set<Item> OF_A_COUNTRY =
      EnumSet.of(Item.CONVERSION_CAPACITY, Item.DEMAND, Item.INLAND, Item.REFERENCE_PRICE);
  private static final Set<Item> OF_A_USE = EnumSet.of(Item.DEMAND, Item.DEMAND_SHARE);
  private static final Set<Item> QUOTED = EnumSet.of(Item.REFERENCE_PRICE, Item.QUOTE);
  private static final Set<Item> FRACTIONS =
      EnumSet.of(Item.RECOVERY, Item.SPARE_CAPACITY, Item.DEMAND_SHARE);

  /** Without these there is no model. */
  private static final Set<Item> NEEDED = EnumSet.of(
      Item.STAGE,
      Item.BASE_PERIOD,
      Item.REFERENCE_PRICE,
      Item.SUPPLY_ELASTICITY,
      Item.DEMAND_ELASTICITY,
      Item.FREIGHT,
      Item.DEMAND_SHARE);

  private MarketRows() {}

  static Optional<MarketParameterFact> parameter(Row row, Commodity commodity) {
    return row.build(() -> {
      Item item = row.word("item", Item.class);
      need(row, "stage", STAGED.contains(item));
      need(row, "toStage", CONVERSIONS.contains(item));
      need(row, "country", OF_A_COUNTRY.contains(item));
      need(row, "use", OF_A_USE.contains(item));
      need(row, "product", QUOTED.contains(item));
      need(row, "place", QUOTED.contains(item));
      need(row, "form", item == Item.STAGE);
      need(row, "period", item == Item.BASE_PERIOD || item == Item.REFERENCE_PRICE);
      return new MarketParameterFact(
          item,
          row.findText("country").map(code -> row.country("country")),
          row.findText("toCountry").map(code -> row.country("toCountry")),
          row.raw("stage"),
          row.raw("toStage"),
          row.raw("use"),
          row.findText("form").map(id -> form(row, commodity)),
          row.findPeriod("period"),
          value(row, item),
          row.raw("product"),
          row.raw("place"),
          row.provenance());
    });
  }

  static void need(Row row, String column, boolean needed) {
    if (needed && row.raw(column).isEmpty()) {
      row.reject(column, "is empty, but a row of this kind needs it");
    }
  }

  private static Form form(Row row, Commodity commodity) {
    Optional<Form> form = commodity.findForm(row.raw("form"));
    if (form.isEmpty()) {
      row.reject("form", "\"" + row.raw("form") + "\" is no form or group of commodity.json");
    }
    return form.orElseGet(() -> commodity.forms().getFirst());
  }

  private static Optional<Interval> value(Row row, Item item) {
    Optional<Interval> value = measured(row, item.unit());
    value.ifPresent(found -> {
      boolean elasticity = item == Item.SUPPLY_ELASTICITY || item == Item.DEMAND_ELASTICITY;
      if (item == Item.SUPPLY_ELASTICITY && !(found.low() > 0)) {
        row.reject("lowValue", found.low() + ": an elasticity of supply is above 0");
      }
      if (item == Item.DEMAND_ELASTICITY && !(found.high() < 0)) {
        row.reject("highValue", found.high() + ": an elasticity of demand is below 0");
      }
      if (!elasticity && found.low() < 0) {
        row.reject("lowValue", found.low() + ": must not be negative");
      }
      if (FRACTIONS.contains(item) && found.high() > 1) {
        row.reject("highValue", found.high() + ": a fraction of 1. Maybe it is a per cent.");
      }
      if (item == Item.RECOVERY && !(found.low() > 0)) {
        row.reject("lowValue", found.low() + ": a recovery is above 0");
      }
    });
    return value;
  }

  /** A value with the unit it must have; no value where there is no unit. */
  static Optional<Interval> measured(Row row, String unit) {
    if (!row.raw("unit").equals(unit)) {
      row.reject(
          "unit",
          unit.isEmpty()
              ? "\"" + row.raw("unit") + "\": a row of this kind has no value and no unit"
              : "\"" + row.raw("unit") + "\": must be " + unit);
    }
    boolean none = row.raw("lowValue").isEmpty() && row.raw("highValue").isEmpty();
    if (unit.isEmpty()) {
      if (!none) {
        row.reject("lowValue", "has a value, but a row of this kind has none");
      }
      return Optional.empty();
    }
    if (row.raw("highValue").isEmpty()) {
      row.reject("highValue", "is empty: a model needs both ends; a point has both alike");
      return Optional.of(Interval.exactly(1));
    }
    return Optional.of(row.interval("lowValue", "highValue"));
  }

  /** What only all rows together show. */
  static void checkModel(List<MarketParameterFact> model, Problems problems) {
    if (model.isEmpty()) {
      return;
    }
    String file = Tables.MARKET_MODEL.file();
    for (Item needed : NEEDED) {
      if (model.stream().noneMatch(fact -> fact.item() == needed)) {
        problems.add(file, "has no row of the item " + word(needed));
      }
    }
    List<String> stages = MarketWords.of(model).stages();
    for (MarketParameterFact fact : model) {
      long line = fact.provenance().where().line();
      for (String stage : List.of(fact.stage(), fact.toStage())) {
        if (!stage.isEmpty() && !stages.contains(stage)) {
          problems.add(file, line, "stage", "\"" + stage + "\" is none of " + stages);
        }
      }
      int from = stages.indexOf(fact.stage());
      if (CONVERSIONS.contains(fact.item())
          && from >= 0
          && stages.indexOf(fact.toStage()) != from + 1) {
        problems.add(
            file,
            line,
            "toStage",
            "\"" + fact.toStage() + "\" is not the stage after " + fact.stage());
      }
    }
    for (int i = 0; i + 1 < stages.size(); i++) {
      checkConversion(model, stages.get(i), stages.get(i + 1), problems);
    }
  }

  private static void checkConversion(
      List<MarketParameterFact> model, String from, String to, Problems problems) {
    List<Item> missing = new ArrayList<>(List.of(Item.RECOVERY, Item.CONVERSION_COST));
    model.stream()
        .filter(fact -> fact.stage().equals(from) && fact.toStage().equals(to))
        .forEach(fact -> missing.remove(fact.item()));
    for (Item item : missing) {
      problems.add(
          Tables.MARKET_MODEL.file(), "has no row " + word(item) + " from " + from + " to " + to);
    }
  }

  private static String word(Item item) {
    return item.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
