package org.lodemark.market.landed;

import java.util.List;
import java.util.Optional;
import org.lodemark.domain.place.Country;
import org.lodemark.market.range.Figure;

/**
 * What a tonne of a product from one country costs at a port.
 *
 * @param from the place its sea freight is known from; absent where none is
 * @param price of a tonne of the product, before it is carried
 * @param freight to the port
 * @param insurance on the way
 * @param duty of the port's country
 * @param dutyPenalised whether the rate for countries without normal trade relations holds
 * @param total what is known of the sum; a leg that is missing leaves its high end open
 * @param missing what is not known, by name
 */
public record LandedCost(
    Country country,
    Optional<String> from,
    Figure price,
    Figure freight,
    Figure insurance,
    Figure duty,
    boolean dutyPenalised,
    Figure total,
    List<String> missing) {
  public LandedCost {
    missing = List.copyOf(missing);
  }
}
