package org.lodemark.flow.answer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.Sink;

/**
 * The most of a target that can be of a set, when of one flow before it exactly so much is: a flow
 * with lower limits, by the book. First any flow that keeps them - what is of the set is all of the
 * set, what is fixed is as fixed - and then, along paths of what is left, the one with most in the
 * target. In whole grams; for graphs without homogeneous processes, and targets of which none
 * reaches another.
 */
final class FixedFlow {
  private final FlowGraph graph;
  private final int source;
  private final int end;
  private final int target;
  private final int begin;
  private final int finish;
  private final List<List<Integer>> edgesOf = new ArrayList<>();
  private final List<int[]> ends = new ArrayList<>();
  private final List<Long> room = new ArrayList<>();
  private final long[] missing;
  private int through = -1;

  private FixedFlow(FlowGraph graph) {
    this.graph = graph;
    source = graph.nodeCount();
    end = source + 1;
    target = source + 2;
    begin = source + 3;
    finish = source + 4;
    for (int i = 0; i < graph.nodeCount() + 5; i++) {
      edgesOf.add(new ArrayList<>());
    }
    missing = new long[graph.nodeCount() + 5];
  }

  /**
   * The maximum, or empty where no such flow exists.
   *
   * @param inSet origins whose metal is all of the set
   * @param mayBe origins whose metal may be of the set or not
   * @param fixed an in-arc, or -1 for none
   * @param grams how much of it is of the set
   */
  static OptionalLong max(
      FlowGraph graph,
      List<Sink> sinks,
      IntPredicate inSet,
      IntPredicate mayBe,
      int fixed,
      long grams) {
    return new FixedFlow(graph).max(sinks, inSet, mayBe, fixed, grams);
  }

  private OptionalLong max(
      List<Sink> sinks, IntPredicate inSet, IntPredicate mayBe, int fixed, long grams) {
    long direct = addTargets(sinks, inSet, mayBe);
    addFlows(sinks, inSet, mayBe, fixed, grams);
    connect(target, end, 0, Long.MAX_VALUE / 4);
    if (!isFeasible()) {
      return OptionalLong.empty();
    }
    // What flows to the target already, and what more can.
    long inTarget = 0;
    for (int e : edgesOf.get(target)) {
      if ((e & 1) == 1 && ends.get(e)[1] < graph.nodeCount()) {
        inTarget += room.get(e);
      }
    }
    int back = indexOf(target, end);
    room.set(back, 0L);
    room.set(back ^ 1, 0L);
    return OptionalLong.of(direct + inTarget + augment(end, target));
  }

  /** The most of an in-arc from a node that can be of the set. */
  static long maxThrough(FlowGraph graph, int k, IntPredicate inSet, IntPredicate mayBe) {
    List<Sink> through = List.of(new Sink(graph.inTail(k), graph.inGrams(k), FlowGraph.NONE));
    FixedFlow flow = new FixedFlow(graph);
    flow.through = k;
    return flow.max(through, inSet, mayBe, -1, 0).orElseThrow();
  }

  private int indexOf(int from, int to) {
    return edgesOf.get(from).stream()
        .filter(e -> (e & 1) == 0 && ends.get(e)[1] == to)
        .findFirst()
        .orElseThrow();
  }

  private long addTargets(List<Sink> sinks, IntPredicate inSet, IntPredicate mayBe) {
    long direct = 0;
    for (Sink sink : sinks) {
      if (sink.tail() >= 0) {
        connect(sink.tail(), target, 0, sink.grams());
      } else if (inSet.test(~sink.tail()) || mayBe.test(~sink.tail())) {
        direct += sink.grams();
      }
    }
    return direct;
  }

  private void addFlows(
      List<Sink> sinks, IntPredicate inSet, IntPredicate mayBe, int fixed, long grams) {
    long[] onward = new long[graph.nodeCount()];
    for (Sink sink : sinks) {
      if (sink.tail() >= 0) {
        onward[sink.tail()] += sink.grams();
      }
    }
    for (int node = 0; node < graph.nodeCount(); node++) {
      for (int k = graph.inFrom(node); k < graph.inTo(node); k++) {
        int tail = graph.inTail(k);
        long mass = graph.inGrams(k);
        int arc = graph.inArc(k);
        boolean isTarget =
            k == through || sinks.stream().anyMatch(sink -> sink.arc() >= 0 && sink.arc() == arc);
        if (isTarget) {
          // The target has left; what comes after it may be anything.
          connect(source, node, 0, mass);
          continue;
        }
        if (tail >= 0) {
          onward[tail] += mass;
        }
        int from = tail >= 0 ? tail : source;
        if (k == fixed) {
          connect(from, node, grams, grams);
        } else if (tail >= 0 || mayBe.test(~tail)) {
          connect(from, node, 0, mass);
        } else {
          long all = inSet.test(~tail) ? mass : 0;
          connect(from, node, all, all);
        }
      }
    }
    for (int node = 0; node < graph.nodeCount(); node++) {
      // Lost, under way, or still there: any of it may be of the set.
      long rest = graph.inGramsOf(node) - onward[node];
      if (rest < 0) {
        throw new IllegalStateException("more leaves node " + node + " than is in it");
      }
      connect(node, end, 0, rest);
    }
    connect(end, source, 0, Long.MAX_VALUE / 4);
  }

  private void connect(int from, int to, long least, long most) {
    edgesOf.get(from).add(ends.size());
    ends.add(new int[] {from, to});
    room.add(most - least);
    edgesOf.get(to).add(ends.size());
    ends.add(new int[] {to, from});
    room.add(0L);
    missing[to] += least;
    missing[from] -= least;
  }

  private boolean isFeasible() {
    long wanted = 0;
    long[] due = missing.clone();
    for (int node = 0; node < due.length; node++) {
      if (due[node] > 0) {
        connect(begin, node, 0, due[node]);
        wanted += due[node];
      } else if (due[node] < 0) {
        connect(node, finish, 0, -due[node]);
      }
    }
    return augment(begin, finish) == wanted;
  }

  /** Sends what can be sent along shortest paths. */
  private long augment(int from, int to) {
    long sent = 0;
    while (true) {
      int[] by = new int[edgesOf.size()];
      Arrays.fill(by, -1);
      ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(from));
      while (!queue.isEmpty() && by[to] < 0) {
        for (int e : edgesOf.get(queue.poll())) {
          int next = ends.get(e)[1];
          if (room.get(e) > 0 && by[next] < 0 && next != from) {
            by[next] = e;
            queue.add(next);
          }
        }
      }
      if (by[to] < 0) {
        return sent;
      }
      long part = Long.MAX_VALUE;
      for (int at = to; at != from; at = ends.get(by[at])[0]) {
        part = Math.min(part, room.get(by[at]));
      }
      for (int at = to; at != from; at = ends.get(by[at])[0]) {
        room.set(by[at], room.get(by[at]) - part);
        room.set(by[at] ^ 1, room.get(by[at] ^ 1) + part);
      }
      sent += part;
    }
  }
}
