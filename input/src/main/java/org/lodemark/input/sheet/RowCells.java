package org.lodemark.input.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells of one row while it is read. Holds no more of them than the limit, however far to the
 * right a row says it has cells.
 */
final class RowCells {
  static final Cell EMPTY = new Cell.Empty();

  private final int most;
  private final List<Cell> cells = new ArrayList<>();
  private Cell beyond = EMPTY;
  private int beyondColumn;

  RowCells(int most) {
    this.most = most;
  }

  /** Puts a cell into a column, counted from 0. */
  void put(int column, Cell cell) {
    if (cell instanceof Cell.Empty) {
      return;
    }
    if (column >= most) {
      if (isWithin()) {
        beyond = cell;
        beyondColumn = column;
      }
      return;
    }
    while (cells.size() <= column) {
      cells.add(EMPTY);
    }
    cells.set(column, cell);
  }

  boolean isBlank() {
    return cells.isEmpty() && isWithin();
  }

  /** False when a cell beyond the limit is not empty. */
  boolean isWithin() {
    return beyond instanceof Cell.Empty;
  }

  /** As many as there are up to the last that is not empty. */
  int width() {
    return cells.size();
  }

  Cell get(int column) {
    return column < cells.size() ? cells.get(column) : EMPTY;
  }

  List<Cell> list(int width) {
    List<Cell> row = new ArrayList<>(width);
    for (int column = 0; column < width; column++) {
      row.add(get(column));
    }
    return row;
  }

  /** The first column from there on that is not empty, or -1. */
  int firstFrom(int column) {
    for (int i = column; i < cells.size(); i++) {
      if (!(cells.get(i) instanceof Cell.Empty)) {
        return i;
      }
    }
    return isWithin() ? -1 : beyondColumn;
  }

  /** The cell there, be it beyond the limit. */
  Cell at(int column) {
    return !isWithin() && column == beyondColumn ? beyond : get(column);
  }

  void clear() {
    cells.clear();
    beyond = EMPTY;
  }
}
