package org.lodemark.flow.custody;

import java.util.List;
import java.util.function.IntConsumer;
import org.lodemark.flow.section.IntColumn;
import org.lodemark.flow.section.Section;
import org.lodemark.flow.section.Sections;

/** Rows by a number that each of them has, in their order. */
final class Grouping {
  private final IntColumn start;
  private final IntColumn rows;
  private final int size;
  private final int rowCount;

  private Grouping(IntColumn start, IntColumn rows, int size, int rowCount) {
    this.start = start;
    this.rows = rows;
    this.size = size;
    this.rowCount = rowCount;
  }

  /**
   * Groups rows.
   *
   * @param numberOfRow from 0, or -1 of a row that is in no group
   */
  static Grouping of(int[] numberOfRow, int size) {
    int[] start = new int[size + 1];
    for (int number : numberOfRow) {
      if (number >= 0) {
        start[number + 1]++;
      }
    }
    for (int number = 0; number < size; number++) {
      start[number + 1] += start[number];
    }
    int[] next = start.clone();
    int[] rows = new int[start[size]];
    for (int row = 0; row < numberOfRow.length; row++) {
      if (numberOfRow[row] >= 0) {
        rows[next[numberOfRow[row]]++] = row;
      }
    }
    return new Grouping(IntColumn.of(start), IntColumn.of(rows), size, rows.length);
  }

  void each(int number, IntConsumer taker) {
    int to = start.get(number + 1);
    for (int i = start.get(number); i < to; i++) {
      taker.accept(rows.get(i));
    }
  }

  List<Section> image(String name) {
    return List.of(
        start.section(name + ".start", size + 1), rows.section(name + ".rows", rowCount));
  }

  static Grouping read(Sections sections, String name) {
    return new Grouping(
        IntColumn.of(sections, name + ".start"),
        IntColumn.of(sections, name + ".rows"),
        sections.bytes(name + ".start").limit() / Integer.BYTES - 1,
        sections.bytes(name + ".rows").limit() / Integer.BYTES);
  }
}
