package org.lodemark.flow.graph;

import java.util.List;
import org.lodemark.flow.section.IntColumn;
import org.lodemark.flow.section.LongColumn;
import org.lodemark.flow.section.Section;
import org.lodemark.flow.section.Sections;

/** The arrays of a graph; {@link FlowGraph} says what they mean. */
record GraphColumns(
    IntColumn nodeJunction,
    IntColumn inStart,
    IntColumn inTail,
    LongColumn inGrams,
    IntColumn inArc,
    IntColumn arcTail,
    IntColumn arcHead,
    LongColumn arcGrams,
    IntColumn arcOrigin,
    IntColumn arcLot,
    IntColumn junctionKind,
    IntColumn junctionSite,
    IntColumn stepJunction,
    IntColumn stepCode,
    LongColumn countGrams,
    IntColumn gapJunction,
    IntColumn gapOrigin,
    LongColumn gapGrams,
    IntColumn gapFirstStep,
    IntColumn gapHead) {
  static GraphColumns of(Postings postings, Expansion expansion) {
    return new GraphColumns(
        IntColumn.of(expansion.nodeJunction.raw()),
        IntColumn.of(expansion.inStart.raw()),
        IntColumn.of(expansion.inTail.raw()),
        LongColumn.of(expansion.inGrams.raw()),
        IntColumn.of(expansion.inArc.raw()),
        IntColumn.of(expansion.arcTail.raw()),
        IntColumn.of(expansion.arcHead.raw()),
        LongColumn.of(postings.arcGrams.raw()),
        IntColumn.of(postings.arcOrigin.raw()),
        IntColumn.of(postings.arcLot.raw()),
        IntColumn.of(postings.junctionKind.raw()),
        IntColumn.of(postings.junctionSite.raw()),
        IntColumn.of(postings.stepJunction.raw()),
        IntColumn.of(postings.stepCode.raw()),
        LongColumn.of(postings.countGrams.raw()),
        IntColumn.of(expansion.gapJunction.raw()),
        IntColumn.of(expansion.gapOrigin.raw()),
        LongColumn.of(expansion.gapGrams.raw()),
        IntColumn.of(expansion.gapFirstStep.raw()),
        IntColumn.of(expansion.gapHead.raw()));
  }

  static GraphColumns read(Sections kept) {
    return new GraphColumns(
        IntColumn.of(kept, "node.junction"),
        IntColumn.of(kept, "node.inStart"),
        IntColumn.of(kept, "in.tail"),
        LongColumn.of(kept, "in.grams"),
        IntColumn.of(kept, "in.arc"),
        IntColumn.of(kept, "arc.tail"),
        IntColumn.of(kept, "arc.head"),
        LongColumn.of(kept, "arc.grams"),
        IntColumn.of(kept, "arc.origin"),
        IntColumn.of(kept, "arc.lot"),
        IntColumn.of(kept, "junction.kind"),
        IntColumn.of(kept, "junction.site"),
        IntColumn.of(kept, "step.junction"),
        IntColumn.of(kept, "step.code"),
        LongColumn.of(kept, "count.grams"),
        IntColumn.of(kept, "gap.junction"),
        IntColumn.of(kept, "gap.origin"),
        LongColumn.of(kept, "gap.grams"),
        IntColumn.of(kept, "gap.firstStep"),
        IntColumn.of(kept, "gap.head"));
  }

  /** As much of each as there is of the graph. */
  List<Section> sections(GraphCounts count) {
    return List.of(
        nodeJunction.section("node.junction", count.nodes()),
        inStart.section("node.inStart", count.nodes() + 1),
        inTail.section("in.tail", count.inArcs()),
        inGrams.section("in.grams", count.inArcs()),
        inArc.section("in.arc", count.inArcs()),
        arcTail.section("arc.tail", count.arcs()),
        arcHead.section("arc.head", count.arcs()),
        arcGrams.section("arc.grams", count.arcs()),
        arcOrigin.section("arc.origin", count.arcs()),
        arcLot.section("arc.lot", count.arcs()),
        junctionKind.section("junction.kind", count.junctions()),
        junctionSite.section("junction.site", count.junctions()),
        stepJunction.section("step.junction", count.steps()),
        stepCode.section("step.code", count.steps()),
        countGrams.section("count.grams", count.counts()),
        gapJunction.section("gap.junction", count.gaps()),
        gapOrigin.section("gap.origin", count.gaps()),
        gapGrams.section("gap.grams", count.gaps()),
        gapFirstStep.section("gap.firstStep", count.gaps()),
        gapHead.section("gap.head", count.gaps()));
  }
}
