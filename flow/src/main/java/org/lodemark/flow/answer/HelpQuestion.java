package org.lodemark.flow.answer;

import java.util.List;
import java.util.function.Function;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.time.Period;
import org.lodemark.flow.bounds.LossRule;
import org.lodemark.flow.bounds.Maximum;
import org.lodemark.flow.bounds.Nesting;
import org.lodemark.flow.bounds.OriginBounds;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.Target;
import org.lodemark.flow.graph.Sink;

/**
 * Asks what would tighten bounds, the surest first. It reads the records again for each audit it
 * considers, so that it costs far more than a bound.
 */
public final class HelpQuestion {
  private final CustodyGraph custody;
  private final OriginSet set;
  private final LossRule losses;

  public HelpQuestion(CustodyGraph custody, OriginSet set, LossRule losses) {
    this.custody = custody;
    this.set = set;
    this.losses = losses;
  }

  /** What would tighten the bounds of one lot. */
  public List<Improvement> ofLot(LotId lot) {
    return of(records -> records.findTarget(lot).stream().toList());
  }

  /** What would tighten the joint bounds of all that left one site in a period. */
  public List<Improvement> ofGate(SiteId gate, Period period) {
    return of(records -> records.listShipments(gate, period));
  }

  private List<Improvement> of(Function<CustodyGraph, List<Target>> targetsIn) {
    List<Target> targets = targetsIn.apply(custody);
    boolean refused = targets.isEmpty()
        || Nesting.find(custody.graph(), targets.stream().map(Target::sinks).toList())
            .isPresent();
    if (refused) {
      return List.of();
    }
    List<Sink> sinks =
        targets.stream().flatMap(target -> target.sinks().stream()).toList();
    double mass = targets.stream().mapToLong(Target::grams).sum();
    OriginBounds bounds = OriginBounds.of(custody.graph(), set.over(custody.origins()), losses);
    Maximum most = bounds.max(sinks);
    Maximum others = bounds.maxOfOthers(sinks);
    double width = Math.max(0, most.grams() + others.grams() - mass);
    return new WouldHelp(custody, set, losses, bounds, targetsIn, width)
        .of(most.cut(), others.cut());
  }
}
