package org.lodemark.flow.custody;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.lodemark.domain.custody.Action;
import org.lodemark.flow.graph.IntList;

/**
 * Puts departures and arrivals in one order in which everything can be replayed
 * (docs/methods/flow.md, 2): a topological sort. What leaves must have left before it arrives; that is never
 * given up, nor is the order of a process. In a stock the order is by time, arrivals first; where
 * rows of one time feed each other in a circle, it gives way at the row written first, and the
 * circle is reported.
 *
 * <p>A moment is {@code 2 * position} for the departure of a row of the batch, one more for its
 * arrival.
 */
final class TimeOrder {
  private static final int NONE = -1;

  private final List<Row> rows;
  private final JunctionPlan plan;
  private final Pairing pairing;
  private final FindingList findings;

  /** Per moment: its neighbours in the chain of its junction. */
  private final int[] next;

  private final int[] previous;
  private final int[] waitsHard;
  private final int[] waitsSoft;
  private final BitSet present = new BitSet();
  private final BitSet done = new BitSet();

  /** Receipts that wait for a shipment, by its position. */
  private final IntList[] receiptsOf;

  private final int firstNewJunction;

  TimeOrder(
      List<Row> rows,
      JunctionPlan plan,
      Pairing pairing,
      FindingList findings,
      int firstNewJunction) {
    this.firstNewJunction = firstNewJunction;
    this.rows = rows;
    this.plan = plan;
    this.pairing = pairing;
    this.findings = findings;
    next = new int[rows.size() * 2];
    previous = new int[rows.size() * 2];
    waitsHard = new int[rows.size() * 2];
    waitsSoft = new int[rows.size() * 2];
    receiptsOf = new IntList[rows.size()];
    Arrays.fill(next, NONE);
    Arrays.fill(previous, NONE);
  }

  /** Takes the moments in order. */
  interface Posting {
    void post(Row row, boolean arrival);
  }

  void replay(Posting posting) {
    for (JunctionChain chain : JunctionChain.of(rows, plan, firstNewJunction)) {
      link(chain);
    }
    waitForDepartures();
    release(posting);
  }

  private void link(JunctionChain chain) {
    boolean hard = plan.info(chain.junction()).type() == JunctionInfo.Type.PROCESS;
    int before = NONE;
    for (int moment : chain.moments()) {
      present.set(moment);
      if (before != NONE) {
        next[before] = moment;
        previous[moment] = before;
        (hard ? waitsHard : waitsSoft)[moment]++;
      }
      before = moment;
    }
  }

  private void waitForDepartures() {
    for (int position = 0; position < rows.size(); position++) {
      Row row = rows.get(position);
      if (present.get(position * 2) && present.get(position * 2 + 1)) {
        waitsHard[position * 2 + 1]++;
      }
      if (row.action() == Action.RECEIVE) {
        for (Receipt.Piece piece : pairing.receipt(row).pieces) {
          waitForShipment(position, piece.shipment().row.index - rows.get(0).index);
        }
      }
    }
  }

  /** A shipment of an earlier batch has a negative position; it is in the graph. */
  private void waitForShipment(int receipt, int shipment) {
    if (shipment >= 0) {
      if (receiptsOf[shipment] == null) {
        receiptsOf[shipment] = new IntList(2);
      }
      receiptsOf[shipment].add(receipt);
      waitsHard[receipt * 2 + 1]++;
    }
  }

  private Row rowOf(int moment) {
    return rows.get(moment / 2);
  }

  private static boolean isArrival(int moment) {
    return (moment & 1) == 1;
  }

  private void release(Posting posting) {
    MomentQueue ready = new MomentQueue(times());
    present.stream().filter(this::isFree).forEach(ready::add);
    int left = present.cardinality();
    while (left > 0) {
      if (ready.isEmpty()) {
        ready.add(breakCircle());
      }
      int moment = ready.remove();
      if (done.get(moment)) {
        continue;
      }
      done.set(moment);
      left--;
      posting.post(rowOf(moment), isArrival(moment));
      letFollowers(moment, ready);
    }
  }

  /** When each moment stands in its junction; asked once, for a queue compares them many times. */
  private long[] times() {
    long[] times = new long[rows.size() * 2];
    for (int moment = present.nextSetBit(0); moment >= 0; moment = present.nextSetBit(moment + 1)) {
      times[moment] = rowOf(moment).time(isArrival(moment));
    }
    return times;
  }

  private boolean isFree(int moment) {
    return waitsHard[moment] == 0 && waitsSoft[moment] == 0;
  }

  private void letFollowers(int moment, MomentQueue ready) {
    if (next[moment] != NONE) {
      boolean hard = plan.info(junction(moment)).type() == JunctionInfo.Type.PROCESS;
      let(next[moment], hard, ready);
    }
    if (!isArrival(moment)) {
      if (present.get(moment + 1)) {
        let(moment + 1, true, ready);
      }
      IntList receipts = receiptsOf[moment / 2];
      for (int i = 0; receipts != null && i < receipts.size(); i++) {
        let(receipts.get(i) * 2 + 1, true, ready);
      }
    }
  }

  private int junction(int moment) {
    return isArrival(moment) ? rowOf(moment).to : rowOf(moment).from;
  }

  private void let(int moment, boolean hard, MomentQueue ready) {
    (hard ? waitsHard : waitsSoft)[moment]--;
    if (isFree(moment) && !done.get(moment)) {
      ready.add(moment);
    }
  }

  /** Walks back until the walk meets itself; of that circle the first row that may goes. */
  private int breakCircle() {
    IntList path = new IntList(16);
    BitSet onPath = new BitSet();
    int moment = present.nextSetBit(0);
    while (done.get(moment)) {
      moment = present.nextSetBit(moment + 1);
    }
    while (!onPath.get(moment)) {
      onPath.set(moment);
      path.add(moment);
      moment = waitedFor(moment);
    }
    List<Integer> circle = new ArrayList<>();
    for (int i = path.size() - 1; i >= 0; i--) {
      circle.add(path.get(i));
      if (path.get(i) == moment) {
        break;
      }
    }
    findings.sameInstantCycle(circle.stream()
        .map(this::rowOf)
        .distinct()
        .sorted(Comparator.comparingInt(row -> row.index))
        .toList());
    return circle.stream()
        .filter(waiting -> waitsHard[waiting] == 0)
        .min(Comparator.naturalOrder())
        .orElseGet(this::firstWithoutHardWait);
  }

  /** What waits for the order of a stock only; there is one, as hard waits alone form no circle. */
  private int firstWithoutHardWait() {
    return present.stream()
        .filter(moment -> !done.get(moment) && waitsHard[moment] == 0)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("departures wait for their own arrivals"));
  }

  private int waitedFor(int moment) {
    if (previous[moment] != NONE && !done.get(previous[moment])) {
      return previous[moment];
    }
    if (isArrival(moment)) {
      if (present.get(moment - 1) && !done.get(moment - 1)) {
        return moment - 1;
      }
      for (Receipt.Piece piece : pairing.receipt(rowOf(moment)).pieces) {
        int shipment = (piece.shipment().row.index - rows.get(0).index) * 2;
        if (shipment >= 0 && !done.get(shipment)) {
          return shipment;
        }
      }
    }
    throw new IllegalStateException("row " + rowOf(moment).movement.ref() + " waits for nothing");
  }
}
