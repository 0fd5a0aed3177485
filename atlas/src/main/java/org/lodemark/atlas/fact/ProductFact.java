package org.lodemark.atlas.fact;

import java.util.Optional;
import org.lodemark.atlas.Provenance;
import org.lodemark.domain.commodity.Compound;
import org.lodemark.domain.commodity.Form;

/**
 * What a quoted product is: a name in a price list says little. A metal grade may be named after
 * the oxide that is made of it.
 *
 * @param product as {@link PriceFact#product} has it
 * @param form the form it is sold in
 * @param compound what it is chemically, where its metal content follows from that; empty for the
 *     metal itself and for what has no fixed content
 * @param benchmark whether margins of other products are told over this one
 */
public record ProductFact(
    String product,
    Form form,
    Optional<Compound> compound,
    boolean benchmark,
    Provenance provenance) {
  public ProductFact {
    if (benchmark && compound.isPresent()) {
      throw new IllegalArgumentException(
          "product \"" + product + "\": a benchmark is the metal itself, not the compound "
              + compound.get().formula());
    }
  }
}
