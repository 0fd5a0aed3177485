package org.lodemark.flow.section;

import java.nio.IntBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Ints by number: of an array, or of a section where it lies. A section is not copied out: to touch
 * fresh memory costs far more than to read what is there, and what nobody asks for costs nothing.
 */
public final class IntColumn {
  private static final IntBuffer NOTHING = IntBuffer.allocate(0);

  private final int @Nullable [] values;
  private final IntBuffer kept;

  private IntColumn(int @Nullable [] values, IntBuffer kept) {
    this.values = values;
    this.kept = kept;
  }

  /** Of an array, which may be longer than what is asked for. */
  public static IntColumn of(int[] values) {
    return new IntColumn(values, NOTHING);
  }

  /** Of a section. */
  public static IntColumn of(Sections sections, String name) {
    return new IntColumn(null, sections.littleEndian(name).asIntBuffer());
  }

  public int get(int index) {
    int[] array = values;
    return array != null ? array[index] : kept.get(index);
  }

  /** The first {@code size} of them, to be kept. */
  public Section section(String name, int size) {
    int[] array = values;
    if (array == null) {
      array = new int[size];
      for (int i = 0; i < size; i++) {
        array[i] = get(i);
      }
    }
    return new Section.Ints(name, array, size);
  }
}
