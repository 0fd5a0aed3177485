package org.lodemark.atlas.fact;

import java.util.Optional;
import org.lodemark.atlas.Provenance;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.place.Country;

/**
 * One gate of a chain from the mine to a buyer's door: where material passes from one holder to the
 * next. Between two gates lie a conversion where the form changes and a transport where the place
 * changes.
 *
 * @param chain its id
 * @param position from 1
 * @param gate its id within the chain
 * @param name in words
 * @param keeper who has the material from this gate to the next, in words
 * @param place as the tables of freights name it; empty: not said
 * @param form in which it passes this gate; absent: as at the gate before
 * @param quotes words that name the series of quotes that hold at this gate; empty: none does
 */
public record GateFact(
    String chain,
    int position,
    String gate,
    String name,
    String keeper,
    String place,
    Country country,
    Optional<Form> form,
    String quotes,
    Provenance provenance) {
  public GateFact {
    for (String id : new String[] {chain, gate}) {
      if (!id.matches("[a-z0-9-]{1,60}")) {
        throw new IllegalArgumentException(
            "\"" + id + "\": lower-case letters, digits, dashes, at most 60");
      }
    }
    if (position < 1 || position > 20) {
      throw new IllegalArgumentException("position " + position + ": 1 to 20");
    }
  }
}
