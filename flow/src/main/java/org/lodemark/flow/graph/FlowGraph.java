package org.lodemark.flow.graph;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lodemark.flow.section.IntColumn;
import org.lodemark.flow.section.LongColumn;

/**
 * Flows of contained metal, spread out in time. Immutable; everything is an ordinal.
 *
 * <p>A <b>node</b> is a junction during one run of arrivals and departures; node numbers are a
 * topological order. An <b>in-arc</b> k of a node, {@link #inFrom} to {@link #inTo}, is a flow of
 * {@link #inGrams} from {@link #inTail}: a node, or {@code ~origin} for a source. It is an
 * <b>arc</b> that somebody recorded ({@link #inArc} 0 or more), the stock carried over
 * ({@link #CARRY}), or mass that must have been there without a record (a <b>gap</b>).
 *
 * <p>At each node in-arcs = departures + stock carried on + what is lost, to the gram.
 */
public final class FlowGraph {
  public static final int NONE = Integer.MIN_VALUE;
  public static final int CARRY = -1;

  /** A million million tonnes: sums of two never overflow. */
  public static final long MOST_GRAMS = 1L << 60;

  static final int MOST_ARCS = 1 << 29;

  private final int nodeCount;
  private final int junctionCount;
  private final GraphCounts counts;
  private final GraphColumns columns;
  private final IntColumn nodeJunction;
  private final IntColumn inStart;
  private final IntColumn inTail;
  private final LongColumn inGrams;
  private final IntColumn inArc;
  private final IntColumn arcTail;
  private final IntColumn arcHead;
  private final LongColumn arcGrams;
  private final IntColumn arcOrigin;
  private final IntColumn arcLot;
  private final IntColumn junctionKind;
  private final IntColumn junctionSite;
  private final IntColumn stepJunction;
  private final IntColumn stepCode;
  private final LongColumn countGrams;
  private final IntColumn gapJunction;
  private final IntColumn gapOrigin;
  private final LongColumn gapGrams;
  private final IntColumn gapFirstStep;
  private final IntColumn gapHead;

  private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();
  private volatile @Nullable Departures departures;
  private volatile int @Nullable [] latestNode;

  /** What the node numbers come from; graphs that have it in common number alike. */
  private final Object numbering;

  FlowGraph(GraphCounts counts, GraphColumns columns, Object numbering) {
    this.columns = columns;
    nodeJunction = columns.nodeJunction();
    inStart = columns.inStart();
    inTail = columns.inTail();
    inGrams = columns.inGrams();
    inArc = columns.inArc();
    arcTail = columns.arcTail();
    arcHead = columns.arcHead();
    arcGrams = columns.arcGrams();
    arcOrigin = columns.arcOrigin();
    arcLot = columns.arcLot();
    junctionKind = columns.junctionKind();
    junctionSite = columns.junctionSite();
    stepJunction = columns.stepJunction();
    stepCode = columns.stepCode();
    countGrams = columns.countGrams();
    gapJunction = columns.gapJunction();
    gapOrigin = columns.gapOrigin();
    gapGrams = columns.gapGrams();
    gapFirstStep = columns.gapFirstStep();
    gapHead = columns.gapHead();
    this.counts = counts;
    this.numbering = numbering;
    nodeCount = counts.nodes();
    junctionCount = counts.junctions();
  }

  GraphCounts counts() {
    return counts;
  }

  GraphColumns columns() {
    return columns;
  }

  /** True when this is {@code older} with more appended: all its numbers mean the same here. */
  @SuppressWarnings("ReferenceEquality")
  public boolean continues(FlowGraph older) {
    return numbering == older.numbering && nodeCount >= older.nodeCount;
  }

  public int originCount() {
    return counts.origins();
  }

  public int lotCount() {
    return counts.lots();
  }

  public int nodeCount() {
    return nodeCount;
  }

  public int arcCount() {
    return counts.arcs();
  }

  public int gapCount() {
    return counts.gaps();
  }

  public int junctionCount() {
    return junctionCount;
  }

  public int inArcCount() {
    return counts.inArcs();
  }

  public int junction(int node) {
    return nodeJunction.get(node);
  }

  public JunctionKind kind(int junction) {
    return KINDS[junctionKind.get(junction)];
  }

  private static final JunctionKind[] KINDS = JunctionKind.values();

  /** Whether any node is of a process that is well mixed; told without looking at each node. */
  public boolean hasHomogeneous() {
    for (int junction = 0; junction < junctionCount; junction++) {
      if (kind(junction) == JunctionKind.HOMOGENEOUS_PROCESS) {
        return true;
      }
    }
    return false;
  }

  public boolean isHomogeneous(int node) {
    return kind(nodeJunction.get(node)) == JunctionKind.HOMOGENEOUS_PROCESS;
  }

  public int site(int junction) {
    return junctionSite.get(junction);
  }

  public int inFrom(int node) {
    return inStart.get(node);
  }

  public int inTo(int node) {
    return inStart.get(node + 1);
  }

  /** A node, or {@code ~origin}. */
  public int inTail(int k) {
    return inTail.get(k);
  }

  public long inGrams(int k) {
    return inGrams.get(k);
  }

  /** The recorded arc, {@link #CARRY}, or a gap ({@link #isGap}). */
  public int inArc(int k) {
    return inArc.get(k);
  }

  public static boolean isGap(int inArc) {
    return inArc < CARRY;
  }

  /** The number of the gap behind an in-arc. */
  public static int gap(int inArc) {
    return -2 - inArc;
  }

  static int gapCode(int gap) {
    return -2 - gap;
  }

  /** The node an arc left, or {@code ~origin} of a source. */
  public int arcTail(int arc) {
    return arcTail.get(arc);
  }

  /** The node an arc entered, or {@link #NONE}: lost, or not arrived. */
  public int arcHead(int arc) {
    int head = arcHead.get(arc);
    return head >= nodeCount ? NONE : head;
  }

  public long arcGrams(int arc) {
    return arcGrams.get(arc);
  }

  /** True when an arc was written off, so that it arrives nowhere. */
  public boolean isLoss(int arc) {
    return arcOrigin.get(arc) == Postings.LOST;
  }

  /** The lot an arc is of, or {@link #NONE}. */
  public int arcLot(int arc) {
    return arcLot.get(arc);
  }

  public int gapJunction(int gap) {
    return gapJunction.get(gap);
  }

  public int gapOrigin(int gap) {
    return gapOrigin.get(gap);
  }

  public long gapGrams(int gap) {
    return gapGrams.get(gap);
  }

  /** The node the gap's mass entered. */
  public int gapHead(int gap) {
    return gapHead.get(gap);
  }

  /** The step before which the gap's mass entered. */
  public int gapFirstStep(int gap) {
    return gapFirstStep.get(gap);
  }

  public int stepCount() {
    return counts.steps();
  }

  public int stepJunction(int step) {
    return stepJunction.get(step);
  }

  /** True when the step weighs a stock ({@link #stepCountGrams}). */
  public boolean stepIsCount(int step) {
    return stepCode.get(step) < 0 && countGrams.get(~stepCode.get(step)) >= 0;
  }

  /** True when the step moves mass; else it is a count, or a part of a stock seen. */
  public boolean stepIsMove(int step) {
    return stepCode.get(step) >= 0;
  }

  public long stepCountGrams(int step) {
    return countGrams.get(~stepCode.get(step));
  }

  /** True when the step is an arrival, false when a departure. */
  public boolean stepIsArrival(int step) {
    return Postings.isArrival(stepCode.get(step));
  }

  public int stepArc(int step) {
    return Postings.arc(stepCode.get(step));
  }

  /** The recorded departures of each node, in order. */
  public Departures departures() {
    Departures found = departures;
    if (found == null) {
      found = Departures.of(this);
      departures = found;
    }
    return found;
  }

  /** Takes them as they were kept, which spares making them. */
  void give(Departures kept) {
    departures = kept;
  }

  /**
   * What follows from this graph alone and is needed by more than one question: made at the first,
   * kept as long as the graph.
   */
  public <T> T derived(Class<T> kind, Function<FlowGraph, T> make) {
    return kind.cast(derived.computeIfAbsent(kind, absent -> make.apply(this)));
  }

  /** The last node of a junction, or {@link #NONE} when nothing ever was there. */
  public int latestNode(int junction) {
    int[] latest = latestNode;
    if (latest == null) {
      latest = new int[junctionCount];
      java.util.Arrays.fill(latest, NONE);
      for (int node = 0; node < nodeCount; node++) {
        latest[nodeJunction.get(node)] = node;
      }
      latestNode = latest;
    }
    return latest[junction];
  }

  /** All that flows into a node, the stock carried over with it. */
  public long inGramsOf(int node) {
    long grams = 0;
    int to = inTo(node);
    for (int k = inFrom(node); k < to; k++) {
      grams += inGrams(k);
    }
    return grams;
  }
}
