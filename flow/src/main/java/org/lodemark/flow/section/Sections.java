package org.lodemark.flow.section;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Arrays by name, as they were kept. */
public interface Sections {
  /** True when there is a section of that name. */
  boolean has(String name);

  /**
   * The bytes of a section, from 0 to the buffer's limit; nobody writes in it. Its byte order and
   * position are the caller's own.
   *
   * @throws IllegalArgumentException where there is none of that name
   */
  ByteBuffer bytes(String name);

  /** The ints of a section, copied out. */
  default int[] ints(String name) {
    ByteBuffer bytes = littleEndian(name);
    int[] values = new int[bytes.remaining() / Integer.BYTES];
    bytes.asIntBuffer().get(values);
    return values;
  }

  /** The longs of a section, copied out. */
  default long[] longs(String name) {
    ByteBuffer bytes = littleEndian(name);
    long[] values = new long[bytes.remaining() / Long.BYTES];
    bytes.asLongBuffer().get(values);
    return values;
  }

  /** A section's bytes, in the order numbers are kept in. */
  default ByteBuffer littleEndian(String name) {
    return bytes(name).order(ByteOrder.LITTLE_ENDIAN);
  }
}
