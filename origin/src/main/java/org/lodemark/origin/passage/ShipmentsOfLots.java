package org.lodemark.origin.passage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.origin.books.BookRow;
import org.lodemark.origin.books.Books;

/** The shipments of what came out of transformations, by site and lot. */
final class ShipmentsOfLots {
  private record Key(SiteId site, LotId lot) {}

  private final Map<Key, List<Integer>> rows = new HashMap<>();

  ShipmentsOfLots(Books books) {
    for (BookRow row : books.rows()) {
      if (row.low().action() == Action.OUTPUT) {
        rows.put(key(row.low()), new ArrayList<>(1));
      }
    }
    for (BookRow row : books.rows()) {
      if (row.low().action() == Action.SHIP) {
        List<Integer> ofLot = rows.get(key(row.low()));
        if (ofLot != null) {
          ofLot.add(row.index());
        }
      }
    }
  }

  private static Key key(Movement row) {
    return new Key(row.site(), row.lot().orElseThrow());
  }

  /** Of the lot of an output, at its site. */
  List<Integer> of(Movement output) {
    return rows.getOrDefault(key(output), List.of());
  }
}
