package org.lodemark.flow.section;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** One array under a name, to be kept: numbers little-endian, one after the other. */
public sealed interface Section {
  String name();

  /** How many bytes it takes when kept. */
  long byteCount();

  /**
   * Puts as much of the array as there is room for.
   *
   * @param fromByte where to go on; a multiple of 8, unless it is the end
   * @param into little-endian, with room for a multiple of 8 bytes
   */
  void put(long fromByte, ByteBuffer into);

  /** The first {@code size} of some ints. */
  @SuppressWarnings("ArrayRecordComponent")
  record Ints(String name, int[] values, int size) implements Section {
    public Ints(String name, int[] values) {
      this(name, values, values.length);
    }

    @Override
    public long byteCount() {
      return (long) size * Integer.BYTES;
    }

    @Override
    public void put(long fromByte, ByteBuffer into) {
      int from = (int) (fromByte / Integer.BYTES);
      int count = Math.min(into.remaining() / Integer.BYTES, size - from);
      into.asIntBuffer().put(values, from, count);
      into.position(into.position() + count * Integer.BYTES);
    }
  }

  /** The first {@code size} of some longs. */
  @SuppressWarnings("ArrayRecordComponent")
  record Longs(String name, long[] values, int size) implements Section {
    public Longs(String name, long[] values) {
      this(name, values, values.length);
    }

    @Override
    public long byteCount() {
      return (long) size * Long.BYTES;
    }

    @Override
    public void put(long fromByte, ByteBuffer into) {
      int from = (int) (fromByte / Long.BYTES);
      int count = Math.min(into.remaining() / Long.BYTES, size - from);
      into.asLongBuffer().put(values, from, count);
      into.position(into.position() + count * Long.BYTES);
    }
  }

  /** The first {@code size} of some bytes. */
  @SuppressWarnings("ArrayRecordComponent")
  record Bytes(String name, byte[] values, int size) implements Section {
    @Override
    public long byteCount() {
      return size;
    }

    @Override
    public void put(long fromByte, ByteBuffer into) {
      int count = (int) Math.min(into.remaining(), size - fromByte);
      into.put(values, (int) fromByte, count);
    }
  }

  /** A buffer that sections are put in. */
  static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
