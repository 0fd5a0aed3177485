package org.lodemark.flow.bounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.IntList;
import org.lodemark.flow.graph.UnexplainedRule;

/**
 * Maximum flow of a set of origins to chosen mouths of the graph, in whole grams.
 *
 * <p><b>Why a flow.</b> Let x(e) be the part of flow f(e) that is of the set. What is possible is
 * exactly: x is conserved at every node, 0 &lt;= x &lt;= f, x = f at the set's sources and 0 at the others; f - x,
 * the rest, then obeys the same law. Sources need not be full for the maximum: if x carries
 * F to the mouth and leaves something at a source, f - x is a flow too, part of which runs
 * from that source to somewhere, and adding that part disturbs nothing. So the most a mouth can
 * hold is the maximum flow from the sources to it, and the least is its mass less the maximum of
 * all other origins. Capacities are integers, so the optimum is one, and the arithmetic is exact.
 *
 * <p><b>How.</b> We search from the mouth upstream; origins far from it are never visited.
 * <ol>
 *   <li>The graph is acyclic, so the first pass needs no levels: a depth-first search with one
 *       current arc per node, where a node that led nowhere is never tried again, is a blocking flow. It
 *       finds nearly all of the flow, and mostly all of it. It takes the earliest mouth and what came earliest
 *       first, since that can wait least: from the latest back it found half as much.
 *   <li>What can still be reached from the mouths, with flow taken back where there is any [1], is walked once. A
 *       residual arc against the direction of flow is found by a list, kept per node, of the out-arcs
 *       that carry any: so the graph's in-arcs are all that is needed. If no source is
 *       reached, the flow is greatest.
 *   <li>Else what was reached is copied out, as a {@link ResidualNetwork} with arcs both ways, and a
 *       {@link LabelledSearch} sends the rest. Nothing outside it can come into reach later. The
 *       copy costs as much as two walks, and each step in it a third of one in the graph.
 *   <li>A {@link Screen} of the same set prunes all: what cannot hold any of the set is not entered, and a flow
 *       that reaches the screen's bound is proven without a search.
 * </ol>
 *
 * <p><b>The cut.</b> When no path is left, the nodes that still reach a mouth in the residual graph
 * form one side of a minimum cut, the one nearest to the mouth: the movements and
 * stocks that actually keep the set's metal out. It is the same whatever way the flow was found. Their masses sum
 * to the flow, and {@link #cut} checks that, to the gram, each time.
 *
 * <p><b>Several mouths.</b> Mouths filled one after the other in decreasing weight give the
 * maximum weighted flow: the vectors of flows that can reach them form a polymatroid [2], over which greedy is exact. An augmentation
 * for a later mouth never takes from an earlier one, since a mouth is no arc of the graph.
 *
 * <p>The workspace is as long as the graph and is cleaned by what was touched, so that a small
 * question costs little in a big graph. Not safe for several threads.
 *
 * <p>[1] Ford and Fulkerson 1956; Even, Graph Algorithms, 5.2. [2] Megiddo 1974, Optimal flows in networks with
 * multiple sources and sinks; Federgruen and Groenevelt 1986.
 */
final class MaxFlow {
  private static final int NONE = -1;

  private final FlowGraph graph;
  private Screen screen;

  /** Flow per in-arc, and the list of carrying out-arcs per node. */
  private final long[] flow;

  private final int[] arcHead;
  private final int[] nextCarrying;
  private final int[] firstCarrying;
  private final IntList touchedArcs = new IntList(1024);

  /** Per node: its place among those reached, good while its mark is of the latest walk. */
  private final int[] place;

  private final int[] placeMark;
  private int walkStamp;

  /** Per node: the arc the search is at, and that it led nowhere, good while of the search. */
  private final int[] currentIn;

  private final int[] openMark;
  private final int[] deadMark;
  private int searchStamp;

  private int pinned = NONE;
  private int narrowed = NONE;
  private long narrowedGrams;

  /** The nodes reached, in order of their places. */
  private int[] reached = new int[1024];

  private int reachedCount;

  /** The path of the search: nodes, and the in-arc between each and the next. */
  private int[] pathNode = new int[256];

  private int[] pathArc = new int[256];
  private int depth;

  MaxFlow(FlowGraph graph, Screen screen) {
    this.graph = graph;
    this.screen = screen;
    flow = new long[graph.inArcCount()];
    arcHead = filled(graph.inArcCount());
    nextCarrying = filled(graph.inArcCount());
    firstCarrying = filled(graph.nodeCount());
    place = new int[graph.nodeCount()];
    placeMark = new int[graph.nodeCount()];
    currentIn = new int[graph.nodeCount()];
    openMark = new int[graph.nodeCount()];
    deadMark = new int[graph.nodeCount()];
  }

  private static int[] filled(int size) {
    int[] array = new int[size];
    Arrays.fill(array, NONE);
    return array;
  }

  /**
   * From the next {@link #restart} on, lets no more than so much through one in-arc: what would be
   * if a fact about it were known.
   *
   * @param k the in-arc, or -1 for none
   */
  void narrow(int k, long grams) {
    narrowed = k;
    narrowedGrams = grams;
  }

  /**
   * From the next {@link #restart} on, cuts one in-arc in two: so much comes out of it whatever
   * goes in, which is for the caller to send to its tail.
   *
   * @param k the in-arc, or -1 for none
   */
  void pin(int k, long grams) {
    narrow(k, grams);
    pinned = k;
  }

  /** A pinned arc gives like a source of what is unknown, which every set but the known has in it. */
  private int tail(int k) {
    return k == pinned ? ~UnexplainedRule.UNRECORDED : graph.inTail(k);
  }

  long pinnedGrams() {
    return narrowedGrams;
  }

  private long capacity(int k) {
    return k == narrowed ? narrowedGrams : graph.inGrams(k);
  }

  /** Forgets the flow; the next question may be about another set. */
  void restart(Screen newScreen) {
    screen = newScreen;
    for (int i = 0; i < touchedArcs.size(); i++) {
      int k = touchedArcs.get(i);
      flow[k] = 0;
      arcHead[k] = NONE;
      nextCarrying[k] = NONE;
      if (graph.inTail(k) >= 0) {
        firstCarrying[graph.inTail(k)] = NONE;
      }
    }
    touchedArcs.clear();
  }

  /**
   * Sends as much as can be to mouths of one worth, on top of what flows already. Searching for all of
   * them at once, a part of the graph that has nothing left to give is walked once, not once a mouth.
   *
   * @param nodes the nodes the mouths take from
   * @param limits at most so many grams for each; where that is what the screen allows, there is no
   *     more
   * @param sent the grams sent to each, added to
   * @param from the first mouth
   * @param to the mouth after the last
   */
  void augment(int[] nodes, long[] limits, long[] sent, int from, int to) {
    searchStamp++;
    boolean[] open = new boolean[nodes.length];
    for (int i = from; i < to; i++) {
      sent[i] += blockingFlow(nodes[i], limits[i]);
      open[i] = sent[i] < limits[i] && screen.tau(nodes[i]) > 0;
    }
    if (reachesSource(nodes, open)) {
      sendRest(nodes, open, limits, sent);
    }
  }

  /** Walks all that can still feed the open mouths; true when a source of the set can. */
  private boolean reachesSource(int[] nodes, boolean[] open) {
    walkStamp++;
    reachedCount = 0;
    for (int i = 0; i < nodes.length; i++) {
      if (open[i]) {
        reach(nodes[i]);
      }
    }
    boolean source = false;
    for (int next = 0; next < reachedCount; next++) {
      source |= reachNeighbours(reached[next]);
    }
    return source;
  }

  /** Reaches what can still feed a node; true when a source can. */
  private boolean reachNeighbours(int node) {
    boolean source = false;
    for (int k = graph.inFrom(node); k < graph.inTo(node); k++) {
      if (flow[k] < capacity(k)) {
        int tail = tail(k);
        if (tail < 0) {
          source |= screen.inSet(~tail);
        } else if (screen.tau(tail) > 0) {
          reach(tail);
        }
      }
    }
    for (int k = firstCarrying[node]; k != NONE; k = nextCarrying[k]) {
      if (flow[k] > 0) {
        reach(arcHead[k]);
      }
    }
    return source;
  }

  private void reach(int node) {
    if (isReached(node)) {
      return;
    }
    placeMark[node] = walkStamp;
    place[node] = reachedCount;
    if (reachedCount == reached.length) {
      reached = Arrays.copyOf(reached, reachedCount * 2);
    }
    reached[reachedCount++] = node;
  }

  private boolean isReached(int node) {
    return placeMark[node] == walkStamp;
  }

  /** Sends what the first pass could not: through all that is reached, in both directions. */
  private void sendRest(int[] nodes, boolean[] open, long[] limits, long[] sent) {
    int start = reachedCount;
    int goal = reachedCount + 1;
    ResidualNetwork network = new ResidualNetwork(reachedCount + 2, nodes.length + reachedInArcs());
    for (int i = 0; i < nodes.length; i++) {
      if (open[i]) {
        network.connect(start, place[nodes[i]], limits[i] - sent[i], 0);
      }
    }
    int mouthEdges = network.edgeCount();
    IntList inArcs = new IntList(reachedInArcs());
    for (int from = 0; from < reachedCount; from++) {
      int node = reached[from];
      for (int k = graph.inFrom(node); k < graph.inTo(node); k++) {
        int tail = tail(k);
        boolean source = tail < 0 && screen.inSet(~tail);
        if (source || (tail >= 0 && isReached(tail))) {
          inArcs.add(k);
          network.connect(from, source ? goal : place[tail], capacity(k) - flow[k], flow[k]);
        }
      }
    }
    network.close();
    new LabelledSearch(network, start, goal).run();
    int edge = 0;
    for (int i = 0; i < nodes.length; i++) {
      sent[i] += open[i] ? network.sent(edge++) : 0;
    }
    for (int i = 0; i < inArcs.size(); i++) {
      long grams = network.sent(mouthEdges + i);
      if (grams != 0) {
        add(inArcs.get(i), reached[network.edgeTail(mouthEdges + i)], grams);
      }
    }
  }

  private int reachedInArcs() {
    int count = 0;
    for (int i = 0; i < reachedCount; i++) {
      count += graph.inTo(reached[i]) - graph.inFrom(reached[i]);
    }
    return count;
  }

  /** Depth-first search that never enters a node twice in vain, for all mouths of one search. */
  private long blockingFlow(int root, long limit) {
    if (deadMark[root] == searchStamp || screen.tau(root) == 0) {
      return 0;
    }
    long sent = 0;
    depth = 0;
    pathNode[0] = root;
    open(root);
    while (sent < limit) {
      int node = pathNode[depth];
      int source = advance(node);
      if (source == STEPPED) {
        continue;
      }
      if (source != NONE) {
        sent += push(source, limit - sent);
        continue;
      }
      deadMark[node] = searchStamp;
      if (depth == 0) {
        break;
      }
      depth--;
    }
    return sent;
  }

  private static final int STEPPED = -2;

  private void open(int node) {
    if (openMark[node] != searchStamp) {
      openMark[node] = searchStamp;
      currentIn[node] = graph.inFrom(node);
    }
  }

  /** One step upstream: STEPPED, or the in-arc of a source that gives, or NONE. */
  private int advance(int node) {
    int to = graph.inTo(node);
    for (int k = currentIn[node]; k < to; k++) {
      if (flow[k] < capacity(k)) {
        int tail = tail(k);
        boolean gives =
            tail < 0 ? screen.inSet(~tail) : deadMark[tail] != searchStamp && screen.tau(tail) > 0;
        if (gives) {
          currentIn[node] = k;
          if (tail < 0) {
            return k;
          }
          step(k, tail);
          return STEPPED;
        }
      }
    }
    currentIn[node] = to;
    return NONE;
  }

  private void step(int arc, int node) {
    if (depth + 1 == pathNode.length) {
      pathNode = Arrays.copyOf(pathNode, pathNode.length * 2);
      pathArc = Arrays.copyOf(pathArc, pathArc.length * 2);
    }
    pathArc[depth++] = arc;
    pathNode[depth] = node;
    open(node);
  }

  /** Sends along the path what its narrowest arc lets through, and steps back to that arc. */
  private long push(int source, long most) {
    long part = Math.min(most, capacity(source) - flow[source]);
    for (int i = 0; i < depth; i++) {
      part = Math.min(part, residual(pathArc[i]));
    }
    add(source, pathNode[depth], part);
    int backTo = depth;
    for (int i = depth - 1; i >= 0; i--) {
      add(pathArc[i], pathNode[i], part);
      if (residual(pathArc[i]) == 0) {
        backTo = i;
      }
    }
    depth = backTo;
    return part;
  }

  private long residual(int arc) {
    return capacity(arc) - flow[arc];
  }

  private void add(int k, int head, long grams) {
    if (arcHead[k] == NONE) {
      arcHead[k] = head;
      touchedArcs.add(k);
      int tail = tail(k);
      if (tail >= 0) {
        nextCarrying[k] = firstCarrying[tail];
        firstCarrying[tail] = k;
      }
    }
    flow[k] += grams;
  }

  /**
   * The minimum cut nearest to the mouths, once no more can be sent.
   *
   * @param mouths the nodes of the mouths
   * @param full whether each is filled
   * @param mouthGrams what each was filled with
   * @return the in-arcs of the cut; a mouth that is its own limit is given as {@code ~index}
   */
  List<CutArc> cut(int[] mouths, boolean[] full, long[] mouthGrams) {
    boolean[] open = new boolean[mouths.length];
    for (int i = 0; i < mouths.length; i++) {
      open[i] = !full[i];
    }
    if (reachesSource(mouths, open)) {
      throw new IllegalStateException("a cut was asked for before the flow was greatest");
    }
    List<CutArc> cut = new ArrayList<>();
    long crossing = 0;
    for (int i = 0; i < mouths.length; i++) {
      if (full[i] && !isReached(mouths[i])) {
        cut.add(CutArc.ofMouth(i, mouthGrams[i]));
        crossing += mouthGrams[i];
      }
    }
    for (int next = 0; next < reachedCount; next++) {
      int node = reached[next];
      for (int k = graph.inFrom(node); k < graph.inTo(node); k++) {
        int tail = tail(k);
        boolean beyond = tail < 0 ? screen.inSet(~tail) : !isReached(tail) && screen.tau(tail) > 0;
        if (beyond) {
          cut.add(new CutArc(node, k, capacity(k)));
          crossing += capacity(k);
        }
      }
    }
    checkCut(crossing, mouthGrams);
    return cut;
  }

  /** Conservation, asserted where it is read: the cut's masses are the flow. */
  private static void checkCut(long crossing, long[] mouthGrams) {
    long sent = 0;
    for (long grams : mouthGrams) {
      sent += grams;
    }
    if (crossing != sent) {
      throw new IllegalStateException(
          "the cut holds " + crossing + " g, the flow is " + sent + " g");
    }
  }
}
