package org.lodemark.flow.custody;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.SiteId;

/**
 * Shipments and receipts that could be of one hand-over, by what {@link Pairing} goes by: a paper, or
 * the sender's lot and its way. What has one in common with one that has another in common with a third
 * is in one group with it.
 */
final class HandOverGroups {
  private final int[] parent;
  private final Map<Object, Integer> firstOfKey = new HashMap<>();

  private record LotWay(LotId lot, SiteId from, SiteId to) {}

  private HandOverGroups(int rows) {
    parent = new int[rows];
    Arrays.setAll(parent, row -> row);
  }

  /** Per row the number of its group, or -1 where it shares nothing with another row. */
  static int[] of(List<Movement> movements) {
    HandOverGroups groups = new HandOverGroups(movements.size());
    for (int row = 0; row < movements.size(); row++) {
      groups.note(row, movements.get(row));
    }
    return groups.numbers();
  }

  private void note(int row, Movement movement) {
    boolean sent = movement.action() == Action.SHIP;
    if (!sent && movement.action() != Action.RECEIVE) {
      return;
    }
    movement.document().ifPresent(paper -> join(row, paper));
    movement.counterparty().ifPresent(other -> {
      LotId lot = sent
          ? movement.lot().orElseThrow()
          : movement.sourceLot().or(movement::lot).orElseThrow();
      SiteId at = movement.site();
      join(row, sent ? new LotWay(lot, at, other) : new LotWay(lot, other, at));
    });
  }

  private void join(int row, Object key) {
    Integer first = firstOfKey.putIfAbsent(key, row);
    if (first != null) {
      parent[root(row)] = root(first);
    }
  }

  private int root(int row) {
    int at = row;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  private int[] numbers() {
    int[] members = new int[parent.length];
    for (int row = 0; row < parent.length; row++) {
      members[root(row)]++;
    }
    int[] number = new int[parent.length];
    int next = 0;
    for (int row = 0; row < parent.length; row++) {
      number[row] = members[row] > 1 ? next++ : -1;
    }
    int[] of = new int[parent.length];
    for (int row = 0; row < parent.length; row++) {
      of[row] = number[root(row)];
    }
    return of;
  }
}
