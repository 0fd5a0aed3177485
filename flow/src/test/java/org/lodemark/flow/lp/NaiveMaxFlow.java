package org.lodemark.flow.lp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.lodemark.flow.naive.NaiveArc;
import org.lodemark.flow.naive.NaiveJournal;
import org.lodemark.flow.naive.NaiveStep;

/**
 * The maximum once more, by Ford and Fulkerson in whole grams, on the graph with one node per step.
 * Right where no process is homogeneous, losses are adversarial, and no target reaches another.
 */
public final class NaiveMaxFlow {
  private record Edge(int to, int back) {}

  private final List<List<Integer>> edgesOf = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();
  private final List<Long> room = new ArrayList<>();

  private NaiveMaxFlow(int nodes) {
    for (int i = 0; i < nodes; i++) {
      edgesOf.add(new ArrayList<>());
    }
  }

  public static long max(NaiveJournal journal, Set<Integer> targets, Predicate<String> origins) {
    Replay replay = Replay.of(journal);
    int steps = journal.steps().size();
    int source = steps;
    int sink = steps + 1;
    NaiveMaxFlow flow = new NaiveMaxFlow(steps + 2);
    int[] departure = new int[journal.arcs().size()];
    Arrays.fill(departure, source);
    for (int i = 0; i < steps; i++) {
      NaiveStep step = journal.steps().get(i);
      NaiveArc arc = journal.arcs().get(step.arc());
      boolean target = targets.contains(arc.id());
      boolean clean = arc.from() < 0 && !origins.test(arc.origin());
      if (replay.previous()[i] >= 0) {
        flow.connect(replay.previous()[i], i, replay.before()[i]);
      }
      if (!step.arrival()) {
        departure[arc.id()] = i;
      }
      boolean leaves = !step.arrival() || arc.from() < 0;
      if (target && leaves && !clean) {
        flow.connect(departure[arc.id()], sink, arc.grams());
      } else if (!target && step.arrival() && !clean) {
        flow.connect(departure[arc.id()], i, arc.grams());
      }
    }
    long sum = 0;
    for (long more = 1; more > 0; sum += more) {
      more = flow.augment(source, sink, Long.MAX_VALUE, new boolean[steps + 2]);
    }
    return sum;
  }

  private void connect(int from, int to, long capacity) {
    edgesOf.get(from).add(edges.size());
    edges.add(new Edge(to, edges.size() + 1));
    room.add(capacity);
    edgesOf.get(to).add(edges.size());
    edges.add(new Edge(from, edges.size() - 1));
    room.add(0L);
  }

  private long augment(int node, int sink, long most, boolean[] seen) {
    if (node == sink) {
      return most;
    }
    seen[node] = true;
    for (int e : edgesOf.get(node)) {
      Edge edge = edges.get(e);
      if (room.get(e) > 0 && !seen[edge.to]) {
        long more = augment(edge.to, sink, Math.min(most, room.get(e)), seen);
        if (more > 0) {
          room.set(e, room.get(e) - more);
          room.set(edge.back, room.get(edge.back) + more);
          return more;
        }
      }
    }
    return 0;
  }
}
