package org.lodemark.market.scenario;

import java.util.List;
import org.lodemark.market.equilibrium.SpatialModel;

/**
 * A model with the meaning of its numbers.
 *
 * @param specificDuties USD/t of each arc that its importer takes
 * @param limits of the quotas, in their order
 */
record BuiltModel(
    SpatialModel model, Layout layout, List<Double> specificDuties, List<Limit> limits) {
  BuiltModel {
    specificDuties = List.copyOf(specificDuties);
    limits = List.copyOf(limits);
  }
}
