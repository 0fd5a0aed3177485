package org.lodemark.flow.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is kept in sections is found in them. */
class SectionTest {
  private static Sections kept(List<Section> sections) {
    Map<String, ByteBuffer> kept = new HashMap<>();
    for (Section section : sections) {
      ByteBuffer all = Section.buffer((int) section.byteCount());
      section.put(0, all);
      kept.put(section.name(), all.flip());
    }
    return new Sections() {
      @Override
      public boolean has(String name) {
        return kept.containsKey(name);
      }

      @Override
      public ByteBuffer bytes(String name) {
        ByteBuffer bytes = kept.get(name);
        if (bytes == null) {
          throw new IllegalArgumentException("no section " + name);
        }
        return bytes.duplicate();
      }
    };
  }

  @Test
  void numbersOfAllSizesAndTextsComeBack() {
    long[] numbers = {0, -1, 63, -64, 64, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE};
    PackedBytes packed = new PackedBytes();
    for (long number : numbers) {
      packed.number(number).text("n\u00e9 " + number);
    }
    PackedReader reader = new PackedReader(kept(List.of(packed.section("p"))).bytes("p"), 0);
    for (long number : numbers) {
      assertThat(reader.number()).isEqualTo(number);
      assertThat(reader.text()).isEqualTo("n\u00e9 " + number);
    }
    assertThat(reader.atEnd()).isTrue();
  }

  @Test
  void smallNumbersTakeOneByte() {
    assertThat(new PackedBytes().number(63).number(-64).size()).isEqualTo(2);
    assertThat(new PackedBytes().number(64).size()).isEqualTo(2);
  }

  @Test
  void aTextIsFoundAmongManyAndOneThatIsNotThereIsNot() {
    TextTableBuilder builder = new TextTableBuilder();
    for (int i = 0; i < 5000; i++) {
      assertThat(builder.intern("lot \u00e4 " + i)).isEqualTo(i);
    }
    assertThat(builder.intern("lot \u00e4 17")).isEqualTo(17);
    TextTable table = TextTable.read(kept(builder.sections("t")), "t");
    assertThat(table.size()).isEqualTo(5000);
    for (int i = 0; i < 5000; i++) {
      assertThat(table.text(i)).isEqualTo("lot \u00e4 " + i);
      assertThat(table.find("lot \u00e4 " + i)).isEqualTo(i);
      assertThat(table.find("lot a " + i)).isEqualTo(-1);
    }
    assertThat(TextTable.read(kept(new TextTableBuilder().sections("e")), "e").find(""))
        .isEqualTo(-1);
  }

  @Test
  void aColumnOfASectionIsThatOfItsArray() {
    int[] ints = {5, -1, Integer.MAX_VALUE, 9};
    long[] longs = {1L << 50, -3, 0};
    Sections kept = kept(
        List.of(IntColumn.of(ints).section("ints", 3), LongColumn.of(longs).section("longs", 3)));
    IntColumn keptInts = IntColumn.of(kept, "ints");
    LongColumn keptLongs = LongColumn.of(kept, "longs");
    for (int i = 0; i < 3; i++) {
      assertThat(keptInts.get(i)).isEqualTo(ints[i]);
      assertThat(keptLongs.get(i)).isEqualTo(longs[i]);
    }
    assertThat(kept.ints("ints")).containsExactly(5, -1, Integer.MAX_VALUE);
    assertThat(kept(List.of(keptInts.section("again", 2))).ints("again")).containsExactly(5, -1);
  }
}
