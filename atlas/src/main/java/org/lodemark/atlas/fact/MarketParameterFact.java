package org.lodemark.atlas.fact;

import java.util.Optional;
import org.lodemark.atlas.Provenance;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.time.Period;

/**
 * One number that the model of the market stands on.
 *
 * @param item what it is
 * @param country whose; empty for all that have no row of their own, or for the rest of the world
 * @param toCountry for freight: where to
 * @param stage name of a stage, as the {@code stage} rows give it; may be empty
 * @param toStage the next stage, for conversions; may be empty
 * @param use what the metal is used for; may be empty
 * @param form what is sold at the stage; on {@code stage} rows
 * @param period the base period, or that of the figure
 * @param value in the unit of the item; empty where the row points to a price
 * @param product of a quoted price
 * @param place of a quoted price
 */
public record MarketParameterFact(
    Item item,
    Optional<Country> country,
    Optional<Country> toCountry,
    String stage,
    String toStage,
    String use,
    Optional<Form> form,
    Optional<Period> period,
    Optional<Interval> value,
    String product,
    String place,
    Provenance provenance) {
  /** What a row says, and the unit of its value. */
  public enum Item {
    /** A stage of the market, in the order of the values; the first is what mines sell. */
    STAGE("order"),
    /** The year the curves go through. */
    BASE_PERIOD(""),
    /** The stage at which metal from scrap enters. */
    SCRAP_STAGE(""),
    /** The quoted price that the curves go through. */
    REFERENCE_PRICE(""),
    RECOVERY("fraction"),
    /** Of each tonne that comes out. */
    CONVERSION_COST("USD/t"),
    /** Of what comes out in a year. */
    CONVERSION_CAPACITY("t/year"),
    /** Capacity beyond what the base year needed, as a part of it. */
    SPARE_CAPACITY("fraction"),
    DEMAND("t/year"),
    /** Part of a country's use that is at a stage and for a use; without a country, of the rest. */
    DEMAND_SHARE("fraction"),
    SUPPLY_ELASTICITY("ratio"),
    DEMAND_ELASTICITY("ratio"),
    FREIGHT("USD/t"),
    /** On top of freight, for what leaves or enters a country far from a port. */
    INLAND("USD/t"),
    /** A series of quotes to set beside a price of the model. */
    QUOTE("");

    private final String unit;

    Item(String unit) {
      this.unit = unit;
    }

    /** The unit of its value; empty when it has none. */
    public String unit() {
      return unit;
    }
  }
}
