package org.lodemark.flow.shares;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodemark.flow.section.IntColumn;
import org.lodemark.flow.section.LongColumn;
import org.lodemark.flow.section.Section;
import org.lodemark.flow.section.Sections;

/**
 * Rows kept from before, read where they lie; whoever needs whole arrays gets copies of them.
 */
final class KeptAttribution implements Attribution {
  private final Sections sections;
  private final String name;
  private final int base;
  private final int rowCount;
  private final int assigned;
  private volatile @Nullable Parts parts;
  private final IntColumn start;
  private final IntColumn partRow;
  private final LongColumn partGrams;
  private final IntColumn rowOf;

  @SuppressWarnings("ArrayRecordComponent")
  private record Parts(int[] starts, int[] rows, long[] grams) {}

  private KeptAttribution(Sections sections, String name, long[] counts) {
    this.sections = sections;
    this.name = name;
    base = Math.toIntExact(counts[0]);
    rowCount = Math.toIntExact(counts[1]);
    assigned = Math.toIntExact(counts[2]);
    start = IntColumn.of(sections, name + ".start");
    partRow = IntColumn.of(sections, name + ".partRow");
    partGrams = LongColumn.of(sections, name + ".partGrams");
    rowOf = IntColumn.of(sections, name + ".rowOf");
  }

  static boolean isIn(Sections sections, String name) {
    return sections.has(name + ".counts");
  }

  static KeptAttribution read(Sections sections, String name) {
    return new KeptAttribution(sections, name, sections.longs(name + ".counts"));
  }

  /** What is kept of rows. */
  static List<Section> sections(Attribution rows, String name) {
    int own = rows.rowCount() - rows.base();
    int parts = rows.starts()[own];
    int[] rowOf = new int[rows.assigned()];
    for (int i = 0; i < rowOf.length; i++) {
      rowOf[i] = rows.rowOf(i);
    }
    return List.of(
        new Section.Longs(
            name + ".counts", new long[] {rows.base(), rows.rowCount(), rows.assigned()}),
        new Section.Ints(name + ".start", rows.starts(), own + 1),
        new Section.Ints(name + ".partRow", rows.partRows(), parts),
        new Section.Longs(name + ".partGrams", rows.partGrams(), parts),
        new Section.Ints(name + ".rowOf", rowOf));
  }

  @Override
  public int base() {
    return base;
  }

  @Override
  public int rowCount() {
    return rowCount;
  }

  @Override
  public int assigned() {
    return assigned;
  }

  @Override
  public int rowOf(int nodeOrArc) {
    return rowOf.get(nodeOrArc);
  }

  @Override
  public IntColumn startColumn() {
    return start;
  }

  @Override
  public IntColumn partRowColumn() {
    return partRow;
  }

  @Override
  public LongColumn partGramsColumn() {
    return partGrams;
  }

  @Override
  public int partsFrom(int row) {
    return start.get(row - base);
  }

  @Override
  public int partsTo(int row) {
    return start.get(row - base + 1);
  }

  @Override
  public int partRow(int part) {
    return partRow.get(part);
  }

  @Override
  public long partGrams(int part) {
    return partGrams.get(part);
  }

  @Override
  public int[] starts() {
    return parts().starts;
  }

  @Override
  public int[] partRows() {
    return parts().rows;
  }

  @Override
  public long[] partGrams() {
    return parts().grams;
  }

  private Parts parts() {
    Parts found = parts;
    if (found == null) {
      found = new Parts(
          sections.ints(name + ".start"),
          sections.ints(name + ".partRow"),
          sections.longs(name + ".partGrams"));
      parts = found;
    }
    return found;
  }
}
