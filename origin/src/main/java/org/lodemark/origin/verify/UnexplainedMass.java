package org.lodemark.origin.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.UnexplainedRule;
import org.lodemark.origin.verify.Verification.Unexplained;

/** The mass that no record explains, per site: UNRECORDED; opening stock and scales are not it. */
final class UnexplainedMass {
  private UnexplainedMass() {}

  /** Of all sites, the largest first. */
  static List<Unexplained> of(CustodyGraph custody) {
    FlowGraph graph = custody.graph();
    Map<SiteId, Long> grams = new LinkedHashMap<>();
    for (int node = 0; node < graph.nodeCount(); node++) {
      for (int k = graph.inFrom(node); k < graph.inTo(node); k++) {
        if (graph.inTail(k) == ~UnexplainedRule.UNRECORDED) {
          int site = graph.site(graph.junction(node));
          grams.merge(custody.site(site).id(), graph.inGrams(k), Long::sum);
        }
      }
    }
    List<Unexplained> all = new ArrayList<>();
    grams.forEach((site, mass) -> all.add(new Unexplained(site, mass)));
    all.sort(Comparator.comparingLong(Unexplained::grams).reversed());
    return all;
  }
}
