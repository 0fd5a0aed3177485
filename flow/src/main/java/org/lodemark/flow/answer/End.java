package org.lodemark.flow.answer;

import java.util.List;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.custody.Target;

/**
 * Where a drawing ends: what of a lot leaves the graph, and from where.
 *
 * @param site the lot left, or is at
 * @param grams what the flows sum to
 */
record End(LotId lot, SiteId site, double grams, List<Flow> flows) {
  End {
    flows = List.copyOf(flows);
  }

  /** Mass that leaves a node, or {@code ~origin}. */
  record Flow(int tail, double grams) {}

  /** All of a target. */
  static End of(Target target) {
    List<Flow> flows = target.sinks().stream()
        .map(sink -> new Flow(sink.tail(), (double) sink.grams()))
        .toList();
    return new End(target.lot(), target.site(), (double) target.grams(), flows);
  }
}
