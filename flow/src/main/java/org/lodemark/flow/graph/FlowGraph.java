package org.lodemark.flow.graph;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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

  private final int originCount;
  private final int lotCount;
  private final int nodeCount;
  private final int arcCount;
  private final int gapCount;
  private final int stepCount;
  private final int junctionCount;
  private final int[] nodeJunction;
  private final int[] inStart;
  private final int[] inTail;
  private final long[] inGrams;
  private final int[] inArc;
  private final int[] arcTail;
  private final int[] arcHead;
  private final long[] arcGrams;
  private final int[] arcLot;
  private final int[] arcOrigin;
  private final int[] junctionKind;
  private final int[] junctionSite;
  private final int[] stepJunction;
  private final int[] stepCode;
  private final long[] countGrams;
  private final int[] gapJunction;
  private final int[] gapOrigin;
  private final long[] gapGrams;
  private final int[] gapFirstStep;
  private final int[] gapHead;
  private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();
  private volatile @Nullable Departures departures;
  private volatile int @Nullable [] latestNode;

  /** What the node numbers come from; graphs that have it in common number alike. */
  private final Object numbering;

  FlowGraph(int originCount, int lotCount, Postings postings, Expansion expansion) {
    this.originCount = originCount;
    this.lotCount = lotCount;
    numbering = expansion;
    nodeCount = expansion.nodeJunction.size();
    arcCount = postings.arcGrams.size();
    gapCount = expansion.gapGrams.size();
    stepCount = postings.steps();
    junctionCount = postings.junctionSite.size();
    nodeJunction = expansion.nodeJunction.raw();
    inStart = expansion.inStart.raw();
    inTail = expansion.inTail.raw();
    inGrams = expansion.inGrams.raw();
    inArc = expansion.inArc.raw();
    arcTail = expansion.arcTail.raw();
    arcHead = expansion.arcHead.raw();
    arcGrams = postings.arcGrams.raw();
    arcLot = postings.arcLot.raw();
    arcOrigin = postings.arcOrigin.raw();
    junctionKind = postings.junctionKind.raw();
    junctionSite = postings.junctionSite.raw();
    stepJunction = postings.stepJunction.raw();
    stepCode = postings.stepCode.raw();
    countGrams = postings.countGrams.raw();
    gapJunction = expansion.gapJunction.raw();
    gapOrigin = expansion.gapOrigin.raw();
    gapGrams = expansion.gapGrams.raw();
    gapFirstStep = expansion.gapFirstStep.raw();
    gapHead = expansion.gapHead.raw();
  }

  /** True when this is {@code older} with more appended: all its numbers mean the same here. */
  @SuppressWarnings("ReferenceEquality")
  public boolean continues(FlowGraph older) {
    return numbering == older.numbering && nodeCount >= older.nodeCount;
  }

  public int originCount() {
    return originCount;
  }

  public int lotCount() {
    return lotCount;
  }

  public int nodeCount() {
    return nodeCount;
  }

  public int arcCount() {
    return arcCount;
  }

  public int gapCount() {
    return gapCount;
  }

  public int junctionCount() {
    return junctionCount;
  }

  public int inArcCount() {
    return inStart[nodeCount];
  }

  public int junction(int node) {
    return nodeJunction[node];
  }

  public JunctionKind kind(int junction) {
    return KINDS[junctionKind[junction]];
  }

  private static final JunctionKind[] KINDS = JunctionKind.values();

  public boolean isHomogeneous(int node) {
    return kind(nodeJunction[node]) == JunctionKind.HOMOGENEOUS_PROCESS;
  }

  public int site(int junction) {
    return junctionSite[junction];
  }

  public int inFrom(int node) {
    return inStart[node];
  }

  public int inTo(int node) {
    return inStart[node + 1];
  }

  /** A node, or {@code ~origin}. */
  public int inTail(int k) {
    return inTail[k];
  }

  public long inGrams(int k) {
    return inGrams[k];
  }

  /** The recorded arc, {@link #CARRY}, or a gap ({@link #isGap}). */
  public int inArc(int k) {
    return inArc[k];
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
    return arcTail[arc];
  }

  /** The node an arc entered, or {@link #NONE}: lost, or not arrived. */
  public int arcHead(int arc) {
    int head = arcHead[arc];
    return head >= nodeCount ? NONE : head;
  }

  public long arcGrams(int arc) {
    return arcGrams[arc];
  }

  /** True when an arc was written off, so that it arrives nowhere. */
  public boolean isLoss(int arc) {
    return arcOrigin[arc] == Postings.LOST;
  }

  /** The lot an arc is of, or {@link #NONE}. */
  public int arcLot(int arc) {
    return arcLot[arc];
  }

  public int gapJunction(int gap) {
    return gapJunction[gap];
  }

  public int gapOrigin(int gap) {
    return gapOrigin[gap];
  }

  public long gapGrams(int gap) {
    return gapGrams[gap];
  }

  /** The node the gap's mass entered. */
  public int gapHead(int gap) {
    return gapHead[gap];
  }

  /** The step before which the gap's mass entered. */
  public int gapFirstStep(int gap) {
    return gapFirstStep[gap];
  }

  public int stepCount() {
    return stepCount;
  }

  public int stepJunction(int step) {
    return stepJunction[step];
  }

  /** True when the step weighs a stock ({@link #stepCountGrams}). */
  public boolean stepIsCount(int step) {
    return stepCode[step] < 0 && countGrams[~stepCode[step]] >= 0;
  }

  /** True when the step moves mass; else it is a count, or a part of a stock seen. */
  public boolean stepIsMove(int step) {
    return stepCode[step] >= 0;
  }

  public long stepCountGrams(int step) {
    return countGrams[~stepCode[step]];
  }

  /** True when the step is an arrival, false when a departure. */
  public boolean stepIsArrival(int step) {
    return Postings.isArrival(stepCode[step]);
  }

  public int stepArc(int step) {
    return Postings.arc(stepCode[step]);
  }

  /** The recorded departures of each node, in order. */
  public Departures departures() {
    Departures found = departures;
    if (found == null) {
      found = new Departures(this);
      departures = found;
    }
    return found;
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
        latest[nodeJunction[node]] = node;
      }
      latestNode = latest;
    }
    return latest[junction];
  }

  /** All that flows into a node, the stock carried over with it. */
  public long inGramsOf(int node) {
    long grams = 0;
    for (int k = inStart[node]; k < inStart[node + 1]; k++) {
      grams += inGrams[k];
    }
    return grams;
  }
}
