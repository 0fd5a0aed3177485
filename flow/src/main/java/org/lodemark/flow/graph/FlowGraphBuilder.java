package org.lodemark.flow.graph;

/**
 * Takes what happened, in order of time, by ordinals, and builds the graph of mass flows. The
 * caller sees to it that, at one instant, arrivals at a junction are told before its departures.
 *
 * <p>More may be told after a graph was built; the next one then costs what is new, and shares
 * the rest with the graph before, unless the new steps show that mass was missing earlier than
 * they are: then all is derived anew from the postings.
 *
 * <p>Not safe for several threads. The graphs it builds are.
 */
public final class FlowGraphBuilder {
  private final int originCount;
  private UnexplainedRule rule = UnexplainedRule.BY_DEFAULT;
  private final Postings postings;
  private StockBalance balance;
  private Expansion expansion;
  private int lotCount;

  /**
   * A builder with the default rule for unexplained mass.
   *
   * @param originCount origins 0 to {@code originCount - 1}; the first three are the kinds of
   *     unknown ({@link UnexplainedRule})
   */
  public FlowGraphBuilder(int originCount) {
    this(originCount, 16);
  }

  /** A builder that expects about so many arcs. */
  public FlowGraphBuilder(int originCount, int expectedArcs) {
    if (originCount < UnexplainedRule.UNKNOWN_KINDS) {
      throw new IllegalArgumentException(
          "originCount " + originCount + ": the three kinds of unknown are origins too");
    }
    this.originCount = originCount;
    postings = new Postings(expectedArcs);
    balance = new StockBalance(postings);
    expansion = new Expansion(postings, balance, rule);
  }

  /** Replaces the rule for unexplained mass; before the first graph is built. */
  public void explainBy(UnexplainedRule rule) {
    this.rule = rule;
    expansion = new Expansion(postings, balance, rule);
  }

  /** A stock of which anything may leave. Returns its ordinal. */
  public int addPool(int site) {
    return postings.addJunction(site, JunctionKind.POOL);
  }

  /** A transformation: what is not taken out of it is its loss. Returns its ordinal. */
  public int addBlend(int site, boolean homogeneous) {
    return postings.addJunction(
        site, homogeneous ? JunctionKind.HOMOGENEOUS_PROCESS : JunctionKind.PROCESS);
  }

  /** Mass of an origin enters. Returns its arc. */
  public int source(int origin, int junction, long grams, int lot) {
    if (origin < 0 || origin >= originCount) {
      throw new IndexOutOfBoundsException("origin " + origin + " of " + originCount);
    }
    int arc = postings.addArc(origin, grams, lot);
    postings.addStep(junction, arc * 2 + 1);
    lotCount = Math.max(lotCount, lot + 1);
    return arc;
  }

  /** Mass leaves a junction. Returns its arc, which may arrive elsewhere now, later or never. */
  public int depart(int junction, long grams, int lot) {
    int arc = postings.addArc(-1, grams, lot);
    postings.addStep(junction, arc * 2);
    lotCount = Math.max(lotCount, lot + 1);
    return arc;
  }

  /** What departed arrives, once. */
  public void arrive(int arc, int junction) {
    if (arc < 0 || arc >= postings.arcGrams.size() || postings.arcOrigin.get(arc) != -1) {
      throw new IllegalArgumentException("arc " + arc + " has not departed, or has arrived");
    }
    postings.arcOrigin.set(arc, Postings.ARRIVED);
    postings.addStep(junction, arc * 2 + 1);
  }

  /** Mass leaves for nowhere. Returns its arc. */
  public int lose(int junction, long grams) {
    int arc = depart(junction, grams, FlowGraph.NONE);
    postings.arcOrigin.set(arc, Postings.LOST);
    return arc;
  }

  /** The stock of a pool is weighed. */
  public void count(int junction, long grams) {
    if (grams < 0 || grams > FlowGraph.MOST_GRAMS) {
      throw new IllegalArgumentException("a count of " + grams + " g");
    }
    if (postings.kind(junction).isProcess()) {
      throw new IllegalArgumentException(
          "junction " + junction + " is a process; only the stock of a pool is counted");
    }
    postings.countGrams.add(grams);
    postings.addStep(junction, ~(postings.countGrams.size() - 1));
  }

  /** A part of a pool's stock is seen: at least so much is in it. */
  public void seen(int junction, long grams) {
    if (grams < 0 || grams > FlowGraph.MOST_GRAMS) {
      throw new IllegalArgumentException("a count of " + grams + " g");
    }
    postings.countGrams.add(~grams);
    postings.addStep(junction, ~(postings.countGrams.size() - 1));
  }

  /** The graph of all told so far. */
  public FlowGraph build() {
    if (balance.advance()) {
      expansion = new Expansion(postings, balance, rule);
    }
    expansion.advance();
    GraphCounts counts = GraphCounts.of(originCount, lotCount, postings, expansion);
    return new FlowGraph(counts, GraphColumns.of(postings, expansion), expansion);
  }
}
