package org.lodemark.flow.graph;

/**
 * What each stock must have held, from the postings alone, in exact grams (METHODS 2.2).
 *
 * <p>Counts cut the time of a junction into intervals: interval {@code junction} begins with
 * nothing, interval {@code junctions + k} begins with count {@code k}. In an interval that began
 * with C,
 *
 * <pre>
 *   need = max over time of (out + seen - in) - C
 *   U    = max(0, need, next count - (C + in - out))
 * </pre>
 *
 * is the mass that must have been there without a record. Since ids of intervals must not move
 * when junctions are added, intervals are kept in two lists.
 */
final class StockBalance {
  private final Postings postings;
  private int stepsDone;

  /** Per junction, of the interval that is open: stock by the book, and the count it began with. */
  private final LongList book = new LongList(16);

  private final IntList openCount = new IntList(16);

  private final LongList firstUnexplained = new LongList(16);
  private final LongList countUnexplained = new LongList(16);

  StockBalance(Postings postings) {
    this.postings = postings;
  }

  /**
   * Takes in the steps posted since.
   *
   * @return true when the unexplained mass of an interval known before has grown, so that what was
   *     derived from it no longer stands
   */
  boolean advance() {
    int knownJunctions = book.size();
    int knownCounts = countUnexplained.size();
    while (book.size() < postings.junctionSite.size()) {
      book.add(0);
      openCount.add(-1);
      firstUnexplained.add(0);
    }
    boolean grown = false;
    for (; stepsDone < postings.steps(); stepsDone++) {
      int junction = postings.stepJunction.get(stepsDone);
      int code = postings.stepCode.get(stepsDone);
      int before = openCount.get(junction);
      boolean raised = Postings.isCount(code) ? count(junction, ~code) : move(junction, code);
      boolean known = before < 0 ? junction < knownJunctions : before < knownCounts;
      grown |= raised && known;
    }
    return grown;
  }

  private boolean move(int junction, int code) {
    long grams = postings.arcGrams.get(Postings.arc(code));
    if (Postings.isArrival(code)) {
      long stock = book.get(junction) + grams;
      if (stock > FlowGraph.MOST_GRAMS) {
        throw new IllegalArgumentException("the stock of a junction exceeds " + FlowGraph.MOST_GRAMS
            + " g; check the units of the masses");
      }
      book.set(junction, stock);
      return false;
    }
    long stock = book.get(junction) - grams;
    if (stock < -FlowGraph.MOST_GRAMS) {
      throw new IllegalArgumentException("more than " + FlowGraph.MOST_GRAMS
          + " g left a junction unexplained; check the units of the masses");
    }
    book.set(junction, stock);
    return raise(openCount.get(junction), junction, -stock);
  }

  private boolean count(int junction, int count) {
    while (countUnexplained.size() <= count) {
      countUnexplained.add(0);
    }
    long counted = postings.countGrams.get(count);
    if (counted < 0) {
      return raise(openCount.get(junction), junction, ~counted - book.get(junction));
    }
    boolean raised = raise(openCount.get(junction), junction, counted - book.get(junction));
    openCount.set(junction, count);
    book.set(junction, counted);
    return raised;
  }

  private boolean raise(int count, int junction, long needed) {
    LongList list = count < 0 ? firstUnexplained : countUnexplained;
    int index = count < 0 ? junction : count;
    if (needed <= list.get(index)) {
      return false;
    }
    list.set(index, needed);
    return true;
  }

  /** Unexplained grams of the junction's first interval (begun with no count). */
  long unexplainedAtFirst(int junction) {
    return firstUnexplained.get(junction);
  }

  /** Unexplained grams of the interval that began with this count. */
  long unexplainedAfter(int count) {
    return countUnexplained.get(count);
  }
}
