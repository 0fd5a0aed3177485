package org.lodemark.origin.books;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.domain.custody.SiteId;

/** The rows of books by their places: all in memory, or kept and read one by one. */
public interface BookRows {
  int size();

  /** The row at a place, from 0. */
  BookRow get(int place);

  /** What a row says happened; for those who ask it of every row. */
  default Action action(int place) {
    return get(place).low().action();
  }

  /** Where; likewise. */
  default SiteId site(int place) {
    return get(place).low().site();
  }

  /** The rows that were written down there; what no row was is left out. */
  Map<RecordRef, BookRow> find(Set<RecordRef> refs);

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
    };
  }
}
