package org.lodemark.atlas.load;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.lodemark.atlas.fact.MarketParameterFact;
import org.lodemark.atlas.fact.MarketParameterFact.Item;

/**
 * The words that rows of scenarios may use.
 *
 * @param stages names of stages, in their order
 * @param uses names of uses
 */
record MarketWords(List<String> stages, NavigableSet<String> uses) {
  static MarketWords of(List<MarketParameterFact> model) {
    NavigableSet<String> uses = new TreeSet<>();
    model.stream().map(MarketParameterFact::use).filter(use -> !use.isEmpty()).forEach(uses::add);
    List<String> stages = model.stream()
        .filter(fact -> fact.item() == Item.STAGE)
        .sorted(java.util.Comparator.comparingDouble(
            fact -> fact.value().orElseThrow().low()))
        .map(MarketParameterFact::stage)
        .toList();
    return new MarketWords(stages, uses);
  }
}
