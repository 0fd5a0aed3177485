package org.lodemark.market.ladder;

import java.util.Optional;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.place.Country;
import org.lodemark.market.range.Formula;
import org.lodemark.market.range.Range;
import org.lodemark.market.range.Ranges;

/**
 * A gate of the ladder: where material passes from one holder to the next.
 *
 * @param id within the chain
 * @param name in words
 * @param keeper who has the material from here to the next gate
 * @param place as tables of freights name it; may be empty
 * @param form in which it passes
 * @param containedPerWetTonne tonnes of metal in a wet tonne of it
 * @param price what a tonne of contained metal is sold for here by a quote or a contract, in USD;
 *     absent where none is known, and the value is then what is left from downstream
 * @param priceWords whose price that is
 */
public record Gate(
    String id,
    String name,
    String keeper,
    String place,
    Country country,
    Form form,
    Formula containedPerWetTonne,
    Optional<Formula> price,
    String priceWords) {
  /** The same gate with a price. */
  public Gate withPrice(Formula other, String words) {
    return new Gate(
        id, name, keeper, place, country, form, containedPerWetTonne, Optional.of(other), words);
  }

  public Range containedRange() {
    return Ranges.of(containedPerWetTonne);
  }
}
