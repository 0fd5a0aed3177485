package org.lodemark.flow.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodemark.domain.custody.LotId;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.JunctionInfo;
import org.lodemark.flow.custody.Origin;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.JunctionKind;
import org.lodemark.flow.naive.NaiveArc;
import org.lodemark.flow.naive.NaiveJournal;
import org.lodemark.flow.naive.NaiveJunction;
import org.lodemark.flow.naive.NaiveKind;
import org.lodemark.flow.naive.NaiveStep;

/**
 * What the engine posted, as a journal that the naive oracles can replay: how records are read is
 * tested elsewhere, and here the answers are wanted on the same reading. Arcs of the graph keep
 * their numbers; after them come gaps and what is lost at counts.
 */
final class Posted {
  private final CustodyGraph custody;
  private final FlowGraph graph;
  private final List<NaiveJunction> junctions = new ArrayList<>();
  private final NaiveArc[] recorded;
  private final List<NaiveArc> added = new ArrayList<>();
  private final List<NaiveStep> steps = new ArrayList<>();
  private final long[] stock;

  /** Where an arc arrives; -1 if it was lost or is still under way. */
  private final int[] arrivesAt;

  private Posted(CustodyGraph custody) {
    this.custody = custody;
    graph = custody.graph();
    recorded = new NaiveArc[graph.arcCount()];
    stock = new long[graph.junctionCount()];
    arrivesAt = new int[graph.arcCount()];
    Arrays.fill(arrivesAt, -1);
    for (int junction = 0; junction < graph.junctionCount(); junction++) {
      JunctionInfo info = custody.junction(junction);
      junctions.add(new NaiveJunction(
          junction,
          kindOf(info.type()),
          custody.site(info.site()).id(),
          info.type() == JunctionInfo.Type.MINE_YEAR ? "" : String.valueOf(info.label()),
          graph.kind(junction) == JunctionKind.HOMOGENEOUS_PROCESS));
    }
    for (int step = 0; step < graph.stepCount(); step++) {
      if (graph.stepIsMove(step) && graph.stepIsArrival(step)) {
        arrivesAt[graph.stepArc(step)] = graph.stepJunction(step);
      }
    }
  }

  static NaiveJournal journal(CustodyGraph custody) {
    return new Posted(custody).journal();
  }

  private NaiveJournal journal() {
    int gap = 0;
    for (int step = 0; step < graph.stepCount(); step++) {
      int junction = graph.stepJunction(step);
      for (; gap < graph.gapCount() && graph.gapFirstStep(gap) == step; gap++) {
        enter(gap);
      }
      if (graph.stepIsCount(step)) {
        lose(junction, stock[junction] - graph.stepCountGrams(step));
      } else if (graph.stepIsMove(step)) {
        move(junction, graph.stepArc(step), graph.stepIsArrival(step));
      }
    }
    for (NaiveJunction junction : junctions) {
      if (junction.kind() == NaiveKind.PROCESS) {
        lose(junction.id(), stock[junction.id()]);
      }
    }
    List<NaiveArc> arcs = new ArrayList<>(List.of(recorded));
    arcs.addAll(added);
    return new NaiveJournal(junctions, arcs, steps, Set.of(), custody.movements(), List.of());
  }

  private void enter(int gap) {
    int id = graph.arcCount() + added.size();
    int junction = graph.gapJunction(gap);
    long grams = graph.gapGrams(gap);
    added.add(new NaiveArc(id, -1, junction, grams, name(graph.gapOrigin(gap)), null, -1));
    post(junction, id, true, grams);
  }

  private void lose(int junction, long grams) {
    if (grams > 0) {
      int id = graph.arcCount() + added.size();
      added.add(new NaiveArc(id, junction, -1, grams, null, null, -1));
      post(junction, id, false, grams);
    }
  }

  private void move(int junction, int arc, boolean arrival) {
    long grams = graph.arcGrams(arc);
    @Nullable LotId lot = custody.findLot(graph.arcLot(arc)).orElse(null);
    if (!arrival) {
      recorded[arc] = new NaiveArc(arc, junction, arrivesAt[arc], grams, null, lot, -1);
    } else if (recorded[arc] == null) {
      int origin = ~graph.arcTail(arc);
      recorded[arc] = new NaiveArc(arc, -1, junction, grams, name(origin), lot, -1);
    }
    post(junction, arc, arrival, grams);
  }

  private void post(int junction, int arc, boolean arrival, long grams) {
    steps.add(new NaiveStep(junction, arc, arrival));
    stock[junction] += arrival ? grams : -grams;
  }

  /** As the naive oracles call it. */
  private String name(int origin) {
    return nameOf(custody.origins().get(origin));
  }

  static String nameOf(Origin origin) {
    return switch (origin) {
      case Origin.Mined mined -> "mine:" + mined.site();
      case Origin.Declared declared -> "declared:" + declared.declaredCountry().iso3();
      case Origin.Unknown unknown -> unknown.name();
    };
  }

  private static NaiveKind kindOf(JunctionInfo.Type type) {
    return switch (type) {
      case SITE_POOL -> NaiveKind.SITE_POOL;
      case VALUE_POOL -> NaiveKind.VALUE_POOL;
      case LOT_POOL -> NaiveKind.LOT_POOL;
      case PROCESS, MINE_YEAR -> NaiveKind.PROCESS;
      case TRANSIT -> NaiveKind.TRANSIT;
    };
  }
}
