package org.lodemark.flow.shares;

import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodemark.flow.section.Section;
import org.lodemark.flow.section.Sections;

/** Rows kept from before. Parts are copied out when first asked for; rows of flows are looked up. */
final class KeptAttribution implements Attribution {
  private final Sections sections;
  private final String name;
  private final int base;
  private final int rowCount;
  private final int assigned;
  private volatile @Nullable Parts parts;
  private volatile @Nullable ByteBuffer rowOf;

  @SuppressWarnings("ArrayRecordComponent")
  private record Parts(int[] starts, int[] rows, long[] grams) {}

  private KeptAttribution(Sections sections, String name, long[] counts) {
    this.sections = sections;
    this.name = name;
    base = Math.toIntExact(counts[0]);
    rowCount = Math.toIntExact(counts[1]);
    assigned = Math.toIntExact(counts[2]);
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
    ByteBuffer found = rowOf;
    if (found == null) {
      found = sections.littleEndian(name + ".rowOf");
      rowOf = found;
    }
    return found.getInt(nodeOrArc * Integer.BYTES);
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
