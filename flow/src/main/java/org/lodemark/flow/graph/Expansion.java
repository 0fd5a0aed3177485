package org.lodemark.flow.graph;

/**
 * Spreads the junctions out in time: the postings become nodes and in-arcs.
 *
 * <p>A node is a junction during a run of arrivals followed by departures; the next arrival after
 * a departure begins the next node, and what is in stock then is carried over. Merging the events of a run
 * loses nothing: between two arrivals, or two departures, the stock's capacity is implied by the
 * masses themselves. A node gets its number at its first departure, when all that feeds it has
 * left numbered nodes: so the order of numbers is a topological order, and the in-arcs of a node
 * are written in one piece.
 *
 * <p>Nothing written is changed by a later step, except that a departed arc arrives; a graph of
 * an earlier moment is a prefix of a later one.
 */
final class Expansion {
  private final Postings postings;
  private final StockBalance balance;
  private final UnexplainedRule rule;
  private int stepsDone;

  private final LongList stock = new LongList(16);
  private final IntList openNode = new IntList(16);
  private final IntList firstPending = new IntList(16);
  private final IntList lastPending = new IntList(16);
  private final IntList pendingGaps = new IntList(16);

  /** Where the pending gaps of a junction end; they stand together. */
  private final IntList gapsEnd = new IntList(16);

  private final IntList latestNode = new IntList(16);

  /** Per junction: 0 its interval's gap has not entered, 1 it has. */
  private final IntList entered = new IntList(16);

  private final IntList openCount = new IntList(16);
  private final IntList nextPending;

  final IntList nodeJunction;
  final IntList inStart;
  final IntList inTail;
  final LongList inGrams;
  final IntList inArc;
  final IntList arcTail;
  final IntList arcHead;
  final IntList gapJunction = new IntList(8);
  final IntList gapOrigin = new IntList(8);
  final LongList gapGrams = new LongList(8);
  final IntList gapFirstStep = new IntList(8);
  final IntList gapHead = new IntList(8);

  Expansion(Postings postings, StockBalance balance, UnexplainedRule rule) {
    this.postings = postings;
    this.balance = balance;
    this.rule = rule;
    int arcs = postings.arcGrams.size();
    nextPending = new IntList(arcs);
    nodeJunction = new IntList(arcs / 2);
    inStart = new IntList(arcs / 2 + 1);
    inStart.add(0);
    inTail = new IntList(arcs);
    inGrams = new LongList(arcs);
    inArc = new IntList(arcs);
    arcTail = new IntList(arcs);
    arcHead = new IntList(arcs);
  }

  void advance() {
    while (stock.size() < postings.junctionSite.size()) {
      stock.add(0);
      openNode.add(FlowGraph.NONE);
      firstPending.add(FlowGraph.NONE);
      lastPending.add(FlowGraph.NONE);
      pendingGaps.add(0);
      gapsEnd.add(0);
      latestNode.add(FlowGraph.NONE);
      entered.add(0);
      openCount.add(-1);
    }
    while (arcTail.size() < postings.arcGrams.size()) {
      int origin = postings.arcOrigin.get(arcTail.size());
      arcTail.add(origin >= 0 ? ~origin : FlowGraph.NONE);
      arcHead.add(FlowGraph.NONE);
      nextPending.add(FlowGraph.NONE);
    }
    int begun = stepsDone;
    for (; stepsDone < postings.steps(); stepsDone++) {
      int junction = postings.stepJunction.get(stepsDone);
      int code = postings.stepCode.get(stepsDone);
      if (entered.get(junction) == 0) {
        enterGap(junction, code);
      }
      if (Postings.isCount(code)) {
        if (postings.countGrams.get(~code) >= 0) {
          count(junction, ~code);
        }
      } else if (Postings.isArrival(code)) {
        arrive(junction, Postings.arc(code));
      } else {
        depart(junction, Postings.arc(code));
      }
    }
    for (int step = begun; step < stepsDone; step++) {
      closeArrivals(postings.stepJunction.get(step));
    }
  }

  private void enterGap(int junction, int code) {
    entered.set(junction, 1);
    int count = openCount.get(junction);
    long grams = count < 0 ? balance.unexplainedAtFirst(junction) : balance.unexplainedAfter(count);
    if (grams == 0) {
      return;
    }

    int gaps = gapGrams.size();
    rule.explain(
        new UnexplainedRule.Gap(junction, grams, openingGrams(code, count, grams), stepsDone),
        (origin, part) -> addGap(junction, origin, part));
    long explained = 0;
    for (int gap = gaps; gap < gapGrams.size(); gap++) {
      explained += gapGrams.get(gap);
    }
    if (explained != grams) {
      throw new IllegalStateException("the rule of unexplained mass entered " + explained + " g of "
          + grams + " g at junction " + junction);
    }
  }

  /** What the junction's first step, if it is a count, shows to have been there before all. */
  private long openingGrams(int code, int countBefore, long gapGrams) {
    if (!Postings.isCount(code) || countBefore >= 0) {
      return 0;
    }
    long counted = postings.countGrams.get(~code);
    // What is seen before all else is missing all of it, and what is missing is at least that.
    return counted < 0 ? ~counted : gapGrams;
  }

  private void addGap(int junction, int origin, long grams) {
    if (grams == 0) {
      return;
    }
    gapJunction.add(junction);
    gapOrigin.add(origin);
    gapGrams.add(grams);
    gapFirstStep.add(stepsDone);
    gapHead.add(FlowGraph.NONE);
    pendingGaps.set(junction, pendingGaps.get(junction) + 1);
    gapsEnd.set(junction, gapGrams.size());
    stock.set(junction, stock.get(junction) + grams);
  }

  private void arrive(int junction, int arc) {
    int last = lastPending.get(junction);
    if (last == FlowGraph.NONE) {
      firstPending.set(junction, arc);
    } else {
      nextPending.set(last, arc);
    }
    lastPending.set(junction, arc);
  }

  private void depart(int junction, int arc) {
    closeArrivals(junction);
    int node = openNode.get(junction);
    if (node == FlowGraph.NONE) {
      node = addNode(junction);
    }
    arcTail.set(arc, node);
    stock.set(junction, stock.get(junction) - postings.arcGrams.get(arc));
  }

  private void count(int junction, int count) {
    closeArrivals(junction);
    // Too much by the book: lost by now, of whatever it was. Too little cannot be: the gap saw to
    // it.
    stock.set(junction, postings.countGrams.get(count));
    openNode.set(junction, FlowGraph.NONE);
    openCount.set(junction, count);
    entered.set(junction, 0);
  }

  /** Numbers the node that the arrivals since the last departure make up. */
  private void closeArrivals(int junction) {
    if (firstPending.get(junction) != FlowGraph.NONE || pendingGaps.get(junction) > 0) {
      addNode(junction);
    }
  }

  private int addNode(int junction) {
    int node = nodeJunction.size();
    nodeJunction.add(junction);
    long before = stock.get(junction);
    int end = gapsEnd.get(junction);
    int gaps = end - pendingGaps.get(junction);
    for (int gap = gaps; gap < end; gap++) {
      before -= gapGrams.get(gap);
    }
    if (before > 0) {
      addInArc(latestNode.get(junction), before, FlowGraph.CARRY);
    }
    for (int gap = gaps; gap < end; gap++) {
      addInArc(~gapOrigin.get(gap), gapGrams.get(gap), FlowGraph.gapCode(gap));
      gapHead.set(gap, node);
    }
    long after = stock.get(junction);
    for (int arc = firstPending.get(junction); arc != FlowGraph.NONE; arc = nextPending.get(arc)) {
      addInArc(arcTail.get(arc), postings.arcGrams.get(arc), arc);
      arcHead.set(arc, node);
      after += postings.arcGrams.get(arc);
    }
    stock.set(junction, after);
    inStart.add(inTail.size());
    firstPending.set(junction, FlowGraph.NONE);
    lastPending.set(junction, FlowGraph.NONE);
    pendingGaps.set(junction, 0);
    openNode.set(junction, node);
    latestNode.set(junction, node);
    return node;
  }

  private void addInArc(int tail, long grams, int arc) {
    inTail.add(tail);
    inGrams.add(grams);
    inArc.add(arc);
  }
}
