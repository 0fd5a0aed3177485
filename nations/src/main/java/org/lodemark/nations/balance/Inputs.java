package org.lodemark.nations.balance;

import java.util.List;
import java.util.stream.Stream;
import org.lodemark.atlas.Provenance;

/**
 * The inputs of a balance, all in contained metal and for its period.
 *
 * @param exports X: what left, as far as any side reported it
 * @param mined what was mined there
 * @param made what was smelted or refined there; at the mining stage the same as {@code mined}
 * @param imports M: what came in at this stage
 * @param openingStock S: stock at the start of the period, all of which may have been mined there
 * @param stockChange D: opening minus closing stock, positive when stock was drawn down; its low
 *     end is 0 when stock grew
 * @param consumption C: what stayed
 */
public record Inputs(
    Input exports,
    Input mined,
    Input made,
    Input imports,
    Input openingStock,
    Input stockChange,
    Input consumption) {
  /** The facts behind all of them. */
  public List<Provenance> sources() {
    return Stream.of(exports, mined, made, imports, openingStock, stockChange, consumption)
        .flatMap(input -> input.sources().stream())
        .distinct()
        .toList();
  }
}
