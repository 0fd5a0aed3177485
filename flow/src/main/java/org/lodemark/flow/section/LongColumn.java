package org.lodemark.flow.section;

import java.nio.LongBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Longs by number: of an array, or of a section where it lies. A section is not copied out: to
 * touch fresh memory costs far more than to read what is there, and what nobody asks for costs
 * nothing.
 */
public final class LongColumn {
  private static final LongBuffer NOTHING = LongBuffer.allocate(0);

  private final long @Nullable [] values;
  private final LongBuffer kept;

  private LongColumn(long @Nullable [] values, LongBuffer kept) {
    this.values = values;
    this.kept = kept;
  }

  /** Of an array, which may be longer than what is asked for. */
  public static LongColumn of(long[] values) {
    return new LongColumn(values, NOTHING);
  }

  /** Of a section. */
  public static LongColumn of(Sections sections, String name) {
    return new LongColumn(null, sections.littleEndian(name).asLongBuffer());
  }

  public long get(int index) {
    long[] array = values;
    return array != null ? array[index] : kept.get(index);
  }

  /** The first {@code size} of them, to be kept. */
  public Section section(String name, int size) {
    long[] array = values;
    if (array == null) {
      array = new long[size];
      for (int i = 0; i < size; i++) {
        array[i] = get(i);
      }
    }
    return new Section.Longs(name, array, size);
  }
}
