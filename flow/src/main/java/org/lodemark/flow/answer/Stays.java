package org.lodemark.flow.answer;

import java.util.Arrays;
import java.util.List;
import org.lodemark.flow.custody.Custody;
import org.lodemark.flow.custody.JunctionInfo;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.IntList;
import org.lodemark.flow.trace.Visited;

/**
 * Folds the nodes of one junction into stays. A drawing needs levels without circles, but metal
 * may return to where it was: so a node joins the junction's stay only if all that feeds it is of
 * lower level than that stay; otherwise a new stay begins, above what feeds it.
 *
 * <p>Shipments out of one stock, when there are many, are one stay together: nobody reads ten
 * thousand lines that each say "on the way from there".
 *
 * <p>Stays have numbers, and what is known of them stands in arrays: a large common stock may feed
 * a lot through hundreds of thousands of nodes.
 */
final class Stays {
  /** Stands for a target among the places of stays. */
  static final int TARGET = Integer.MAX_VALUE;

  private static final int NONE = -1;

  /** The most shipments out of one stock that are shown one by one. */
  private static final int MOST_SHIPMENTS = 4;

  private final Custody custody;
  private final FlowGraph graph;
  private final Workspace work;

  /** Per stay: its junction, {@code ~origin}, or {@link #TARGET}. */
  private final IntList place = new IntList(64);

  private final IntList level = new IntList(64);

  /** Per stay: shipments that are one there; 0 where it is no shipment, or one by itself. */
  private final IntList shipments = new IntList(64);

  private double[] grams = new double[64];

  /** The stay of the first end; those of the others follow, and are the last. */
  private final int firstEnd;

  /** Arrays as long as the graph, used by one question after the other. */
  static final class Workspace {
    /** Believed of nodes of the trace at hand only: what feeds a node is entered before it. */
    private final int[] stayOfNode;

    private final int[] stayOfJunction;
    private final int[] stayOfOrigin;

    /** Per junction: shipments out of it that the trace meets, and their stay when it is one. */
    private final int[] shipmentsOut;

    private final int[] stayOfShipments;

    Workspace(FlowGraph graph) {
      stayOfNode = new int[graph.nodeCount()];
      stayOfJunction = new int[graph.junctionCount()];
      stayOfOrigin = new int[graph.originCount()];
      shipmentsOut = new int[graph.junctionCount()];
      stayOfShipments = new int[graph.junctionCount()];
      Arrays.fill(stayOfShipments, NONE);
      Arrays.fill(stayOfJunction, NONE);
      Arrays.fill(stayOfOrigin, NONE);
    }
  }

  Stays(Custody custody, Visited visited, List<End> ends, Workspace work) {
    this.custody = custody;
    graph = custody.graph();
    this.work = work;
    for (int node = visited.first(); node >= 0; node = visited.after(node)) {
      int sender = senderOf(node);
      if (sender >= 0) {
        work.shipmentsOut[sender]++;
      }
    }
    for (int node = visited.first(); node >= 0; node = visited.after(node)) {
      enter(node, visited.part(node));
    }
    leave(ends);
    firstEnd = place.size() - ends.size();
  }

  /** Leaves the workspace as it was; asked nothing afterwards. */
  void clear(Visited visited) {
    for (int node = visited.first(); node >= 0; node = visited.after(node)) {
      int junction = graph.junction(node);
      work.stayOfJunction[junction] = NONE;
      work.stayOfShipments[junction] = NONE;
      work.shipmentsOut[junction] = 0;
    }
    Arrays.fill(work.stayOfOrigin, NONE);
  }

  /** The junction that a node on the way was sent from; -1 for other nodes. */
  private int senderOf(int node) {
    if (custody.junctionType(graph.junction(node)) != JunctionInfo.Type.TRANSIT
        || graph.inFrom(node) == graph.inTo(node)) {
      return NONE;
    }
    int tail = graph.inTail(graph.inFrom(node));
    return tail < 0 ? NONE : graph.junction(tail);
  }

  private void enter(int node, double part) {
    int sender = senderOf(node);
    if (sender >= 0 && work.shipmentsOut[sender] > MOST_SHIPMENTS) {
      int stay = enter(node, part, sender, work.stayOfShipments);
      shipments.set(stay, shipments.get(stay) + 1);
    } else {
      enter(node, part, graph.junction(node), work.stayOfJunction);
    }
  }

  /** Enters a node into the stay that is kept under a key, or begins the next one there. */
  private int enter(int node, double part, int key, int[] stays) {
    int from = graph.inFrom(node);
    int to = graph.inTo(node);
    int old = stays[key];
    int below = 0;
    for (int k = from; k < to; k++) {
      int feeding = ofTail(graph.inTail(k));
      if (feeding != old) {
        below = Math.max(below, level.get(feeding));
      }
    }
    int stay = old;
    if (stay == NONE || level.get(stay) <= below) {
      stay = add(graph.junction(node), below + 1);
      stays[key] = stay;
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
    return stay;
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
    shipments.add(0);
    if (stay == grams.length) {
      grams = Arrays.copyOf(grams, stay * 2);
    }
    return stay;
  }

  private void leave(List<End> ends) {
    int top = 0;
    for (int stay = 0; stay < place.size(); stay++) {
      top = Math.max(top, level.get(stay));
    }
    for (End end : ends) {
      for (End.Flow flow : end.flows()) {
        int last = ofTail(flow.tail());
        if (flow.tail() < 0) {
          grams[last] += flow.grams();
        }
      }
    }
    for (End end : ends) {
      int stay = add(TARGET, top + 1);
      grams[stay] = end.grams();
    }
  }

  /** The stay of an end, by its place in the list; nothing is of a higher level. */
  int ofEnd(int end) {
    return firstEnd + end;
  }

  /** The place in the list of the end that a stay is; negative of other stays. */
  int end(int stay) {
    return stay - firstEnd;
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

  /** How many shipments are one stay there; 0 where it is none, or one by itself. */
  int shipments(int stay) {
    return shipments.get(stay);
  }

  /** How much of what is asked about was there. */
  double grams(int stay) {
    return grams[stay];
  }
}
