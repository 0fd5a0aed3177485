package org.lodemark.flow.answer;

import java.util.Arrays;
import org.lodemark.flow.custody.Custody;
import org.lodemark.flow.custody.Target;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.IntList;
import org.lodemark.flow.graph.Sink;
import org.lodemark.flow.trace.Visited;

/**
 * Folds the nodes of one junction into stays. A drawing needs levels without circles, but metal
 * may return to where it was: so a node joins the junction's stay only if all that feeds it is of
 * lower level than that stay; otherwise a new stay begins, above what feeds it.
 *
 * <p>Stays have numbers, and what is known of them stands in arrays: a large common stock may feed
 * a lot through hundreds of thousands of nodes.
 */
final class Stays {
  /** Stands for the target among the places of stays. */
  static final int TARGET = Integer.MAX_VALUE;

  private static final int NONE = -1;

  private final FlowGraph graph;
  private final Workspace work;

  /** Per stay: its junction, {@code ~origin}, or {@link #TARGET}. */
  private final IntList place = new IntList(64);

  private final IntList level = new IntList(64);
  private double[] grams = new double[64];

  /** Arrays as long as the graph, used by one question after the other. */
  static final class Workspace {
    /** Believed of nodes of the trace at hand only: what feeds a node is entered before it. */
    private final int[] stayOfNode;

    private final int[] stayOfJunction;
    private final int[] stayOfOrigin;

    Workspace(FlowGraph graph) {
      stayOfNode = new int[graph.nodeCount()];
      stayOfJunction = new int[graph.junctionCount()];
      stayOfOrigin = new int[graph.originCount()];
      Arrays.fill(stayOfJunction, NONE);
      Arrays.fill(stayOfOrigin, NONE);
    }
  }

  Stays(Custody custody, Visited visited, Target target, Workspace work) {
    graph = custody.graph();
    this.work = work;
    for (int node = visited.first(); node >= 0; node = visited.after(node)) {
      enter(node, visited.part(node));
    }
    leave(target);
  }

  /** Leaves the workspace as it was; asked nothing afterwards. */
  void clear(Visited visited) {
    for (int node = visited.first(); node >= 0; node = visited.after(node)) {
      work.stayOfJunction[graph.junction(node)] = NONE;
    }
    Arrays.fill(work.stayOfOrigin, NONE);
  }

  private void enter(int node, double part) {
    int junction = graph.junction(node);
    int from = graph.inFrom(node);
    int to = graph.inTo(node);
    int old = work.stayOfJunction[junction];
    int below = 0;
    for (int k = from; k < to; k++) {
      int feeding = ofTail(graph.inTail(k));
      if (feeding != old) {
        below = Math.max(below, level.get(feeding));
      }
    }
    int stay = old;
    if (stay == NONE || level.get(stay) <= below) {
      stay = add(junction, below + 1);
      work.stayOfJunction[junction] = stay;
    }
    work.stayOfNode[node] = stay;
    for (int k = from; k < to; k++) {
      int feeding = ofTail(graph.inTail(k));
      if (feeding != stay) {
        double through = part * graph.inGrams(k);
        grams[stay] += through;
        if (place.get(feeding) < 0) {
          grams[feeding] += through;
        }
      }
    }
  }

  /** The stay of a node of the trace. */
  int ofNode(int node) {
    return work.stayOfNode[node];
  }

  /** The stay of what feeds a node of the trace: of another node, or an origin. */
  int ofTail(int tail) {
    if (tail >= 0) {
      return work.stayOfNode[tail];
    }
    int stay = work.stayOfOrigin[~tail];
    if (stay == NONE) {
      stay = add(tail, 0);
      work.stayOfOrigin[~tail] = stay;
    }
    return stay;
  }

  private int add(int placeOfStay, int levelOfStay) {
    int stay = place.size();
    place.add(placeOfStay);
    level.add(levelOfStay);
    if (stay == grams.length) {
      grams = Arrays.copyOf(grams, stay * 2);
    }
    return stay;
  }

  private void leave(Target target) {
    int top = 0;
    for (int stay = 0; stay < place.size(); stay++) {
      top = Math.max(top, level.get(stay));
    }
    for (Sink sink : target.sinks()) {
      int last = ofTail(sink.tail());
      if (sink.tail() < 0) {
        grams[last] += sink.grams();
      }
    }
    int stay = add(TARGET, top + 1);
    grams[stay] = (double) target.grams();
  }

  int count() {
    return place.size();
  }

  int place(int stay) {
    return place.get(stay);
  }

  /** 0 for origins. */
  int level(int stay) {
    return level.get(stay);
  }

  /** How much of the target was there. */
  double grams(int stay) {
    return grams[stay];
  }
}
