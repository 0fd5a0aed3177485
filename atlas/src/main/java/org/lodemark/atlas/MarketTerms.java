package org.lodemark.atlas;

import java.util.List;
import org.lodemark.atlas.fact.ContractTermFact;
import org.lodemark.atlas.fact.ConversionFact;
import org.lodemark.atlas.fact.FreightFact;
import org.lodemark.atlas.fact.GateFact;
import org.lodemark.atlas.fact.PortRangeFact;

/**
 * What a lot's value is computed from: how it is sold, by which gates it goes to a buyer, what is
 * made of it on the way, and what carrying it costs. Rows stay in the order of their tables.
 */
public record MarketTerms(
    List<ContractTermFact> contracts,
    List<GateFact> gates,
    List<ConversionFact> conversions,
    List<FreightFact> freights,
    List<PortRangeFact> portRanges) {
  public static final MarketTerms NONE =
      new MarketTerms(List.of(), List.of(), List.of(), List.of(), List.of());

  public MarketTerms {
    contracts = List.copyOf(contracts);
    gates = List.copyOf(gates);
    conversions = List.copyOf(conversions);
    freights = List.copyOf(freights);
    portRanges = List.copyOf(portRanges);
  }
}
