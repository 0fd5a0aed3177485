package org.lodemark.flow.custody;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.mass.Tonnes;
import org.lodemark.flow.custody.Finding.Kind;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.UnexplainedRule;

/** Says in words what mass must have been somewhere without a record. */
final class GapFindings {
  private GapFindings() {}

  static List<Finding> of(CustodyGraph custody) {
    List<Finding> findings = new ArrayList<>();
    FlowGraph graph = custody.graph();
    for (int gap = 0; gap < graph.gapCount(); gap++) {
      int origin = graph.gapOrigin(gap);
      boolean explained = custody.isOpening(graph.gapFirstStep(gap))
          || origin == UnexplainedRule.OPENING
          || origin == UnexplainedRule.SCALE
          || custody.origins().get(origin) instanceof Origin.Mined;
      if (!explained) {
        add(custody, gap, findings);
      }
    }
    return findings;
  }

  private static void add(CustodyGraph custody, int gap, List<Finding> findings) {
    FlowGraph graph = custody.graph();
    JunctionInfo info = custody.junction(graph.gapJunction(gap));
    Movement first = custody.movementOfGap(gap);
    long grams = graph.gapGrams(gap);
    Optional<LotId> lot = custody.findLot(info.lot());
    String tonnes = Tonnes.text(grams);
    String since = " since " + first.time();
    switch (info.type()) {
      case LOT_POOL ->
        add(
            findings,
            Kind.LOT_OVERDRAWN,
            custody,
            info,
            lot,
            grams,
            tonnes + " more left lot " + lot.map(LotId::uri).orElse("?")
                + " than is recorded to have "
                + "come into it; a missing receipt or output, or another lot's metal under its name",
            first);
      case PROCESS ->
        add(
            findings,
            Kind.OUTPUT_EXCEEDS_INPUT,
            custody,
            info,
            lot,
            grams,
            "event " + info.label() + " put out " + tonnes
                + " more than had gone in by then; an input row may be missing",
            first);
      case TRANSIT, SITE_POOL, VALUE_POOL, MINE_YEAR ->
        add(
            findings,
            Kind.UNEXPLAINED_INFLOW,
            custody,
            info,
            lot,
            grams,
            tonnes + " that no record explains must have been in stock" + since
                + "; receipts are missing, or the stock before the first record was not counted",
            first);
    }
  }

  private static void add(
      List<Finding> findings,
      Kind kind,
      CustodyGraph custody,
      JunctionInfo info,
      Optional<LotId> lot,
      long grams,
      String message,
      Movement first) {
    var site = custody.site(info.site()).id();
    findings.add(new Finding(kind, site, lot, grams, message, List.of(first.ref())));
    if (custody.assumptions().trust() == Trust.AS_RECORDED) {
      findings.add(new Finding(
          Kind.PAPER_INFEASIBLE,
          site,
          lot,
          grams,
          "the links as written need " + Tonnes.text(grams) + " that nobody recorded",
          List.of(first.ref())));
    }
  }
}
