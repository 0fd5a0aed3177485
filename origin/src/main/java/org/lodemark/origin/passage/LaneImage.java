package org.lodemark.origin.passage;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.IntPredicate;
import org.lodemark.flow.section.IntColumn;
import org.lodemark.flow.section.PackedBytes;
import org.lodemark.flow.section.Section;
import org.lodemark.flow.section.Sections;

/**
 * Lanes as they are kept: of most things most lanes are 0 or 1. Two bits a lane say so, or that a
 * number follows; numbers are in the order of their lanes.
 */
final class LaneImage implements Lanes {
  private static final int ZERO = 0;
  private static final int ONE = 1;
  private static final int NUMBER = 2;
  private static final int LANES_A_BYTE = 4;

  private final IntColumn start;
  private final ByteBuffer records;
  private final int lanes;
  private final int codeBytes;

  private LaneImage(IntColumn start, ByteBuffer records, int lanes) {
    this.start = start;
    this.records = records;
    this.lanes = lanes;
    codeBytes = codeBytes(lanes);
  }

  private static int codeBytes(int lanes) {
    return (lanes + LANES_A_BYTE - 1) / LANES_A_BYTE;
  }

  /**
   * The image of lanes.
   *
   * @param wanted which things are kept; nobody may ask for others
   */
  static List<Section> of(String name, Lanes values, int things, int lanes, IntPredicate wanted) {
    PackedBytes records = new PackedBytes();
    int[] start = new int[things + 1];
    float[] of = new float[lanes];
    for (int thing = 0; thing < things; thing++) {
      if (wanted.test(thing)) {
        values.copy(thing, of);
        write(of, records);
      }
      start[thing + 1] = records.size();
    }
    return List.of(records.section(name + ".records"), new Section.Ints(name + ".start", start));
  }

  private static void write(float[] values, PackedBytes into) {
    byte[] codes = new byte[codeBytes(values.length)];
    for (int lane = 0; lane < values.length; lane++) {
      int code = values[lane] == 0 ? ZERO : values[lane] == 1 ? ONE : NUMBER;
      codes[lane / LANES_A_BYTE] |= (byte) (code << (2 * (lane % LANES_A_BYTE)));
    }
    into.raw(codes);
    for (float value : values) {
      if (value != 0 && value != 1) {
        into.single(value);
      }
    }
  }

  static Lanes read(Sections sections, String name, int lanes) {
    return new LaneImage(
        IntColumn.of(sections, name + ".start"), sections.littleEndian(name + ".records"), lanes);
  }

  private int begin(int thing) {
    int at = start.get(thing);
    if (at == start.get(thing + 1)) {
      throw new IllegalStateException("lanes of " + thing + " are not kept");
    }
    return at;
  }

  private int code(int from, int lane) {
    return (records.get(from + lane / LANES_A_BYTE) >> (2 * (lane % LANES_A_BYTE))) & 3;
  }

  @Override
  public void copy(int thing, float[] into) {
    int from = begin(thing);
    int number = from + codeBytes;
    for (int lane = 0; lane < lanes; lane++) {
      int code = code(from, lane);
      if (code == NUMBER) {
        into[lane] = records.getFloat(number);
        number += Float.BYTES;
      } else {
        into[lane] = code;
      }
    }
  }

  @Override
  public float get(int thing, int lane) {
    int from = begin(thing);
    int code = code(from, lane);
    if (code != NUMBER) {
      return code;
    }
    int before = 0;
    for (int other = 0; other < lane; other++) {
      before += code(from, other) == NUMBER ? 1 : 0;
    }
    return records.getFloat(from + codeBytes + before * Float.BYTES);
  }
}
