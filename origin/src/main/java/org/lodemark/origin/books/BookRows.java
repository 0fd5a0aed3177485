package org.lodemark.origin.books;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.RecordRef;

/** The rows of books by their places: all in memory, or kept and read one by one. */
public interface BookRows {
  int size();

  /** The row at a place, from 0. */
  BookRow get(int place);

  /** The rows that were written down there; what no row was is left out. */
  Map<RecordRef, BookRow> find(Set<RecordRef> refs);

  /** The movements with the least metal. */
  List<Movement> low();

  /** The movements with the most metal. */
  List<Movement> high();

  /** Rows in memory. */
  static BookRows of(Books books) {
    List<BookRow> rows = books.rows();
    return new BookRows() {
      @Override
      public int size() {
        return rows.size();
      }

      @Override
      public BookRow get(int place) {
        return rows.get(place);
      }

      @Override
      public Map<RecordRef, BookRow> find(Set<RecordRef> refs) {
        Map<RecordRef, BookRow> found = new HashMap<>();
        for (BookRow row : rows) {
          if (refs.contains(row.low().ref())) {
            found.put(row.low().ref(), row);
          }
        }
        return found;
      }

      @Override
      public List<Movement> low() {
        return books.low();
      }

      @Override
      public List<Movement> high() {
        return books.high();
      }
    };
  }
}
