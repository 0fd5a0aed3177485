package org.lodemark.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodemark.app.engine.ImageFile.Outcome;
import org.lodemark.app.engine.ImageFile.Outcome.Absent;
import org.lodemark.app.engine.ImageFile.Outcome.Present;
import org.lodemark.flow.section.Section;
import org.lodemark.flow.section.SectionTooLarge;

class ImageFileTest {
  private static final String KEY = "store 7, up to 42, as assumed";
  private static final int[] INTS =
      IntStream.range(0, 400_003).map(i -> i * 31 - 7).toArray();
  private static final long[] LONGS =
      LongStream.range(0, 1001).map(i -> i << 33).toArray();
  private static final byte[] BYTES = {1, 2, 3};

  @TempDir
  Path folder;

  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("kept.image");
    ImageFile.write(file, KEY, sections());
  }

  private static List<Section> sections() {
    return List.of(
        new Section.Ints("ints", INTS),
        new Section.Bytes("bytes", BYTES, BYTES.length),
        new Section.Bytes("none", BYTES, 0),
        new Section.Longs("longs", LONGS, LONGS.length - 1));
  }

  @Test
  void whatWasWrittenIsRead() {
    ImageFile image = present(ImageFile.open(file, KEY));
    assertThat(image.ints("ints")).isEqualTo(INTS);
    assertThat(image.longs("longs")).hasSize(LONGS.length - 1).startsWith(0, 1L << 33);
    assertThat(image.bytes("bytes")).isEqualTo(ByteBuffer.wrap(BYTES));
    assertThat(image.bytes("none").hasRemaining()).isFalse();
    assertThat(image.has("longs")).isTrue();
    assertThat(image.has("shorts")).isFalse();
    assertThatThrownBy(() -> image.bytes("shorts")).hasMessageContaining("shorts");
  }

  @Test
  void noDraftIsLeftBehind() throws IOException {
    assertThat(files()).containsExactly(file);
    Section tooLarge = new Section.Longs("mass", new long[0], 1 << 28);
    assertThatThrownBy(() -> ImageFile.write(file, KEY, List.of(tooLarge)))
        .isInstanceOf(SectionTooLarge.class)
        .hasMessageContaining("\"mass\" is too large to keep")
        .hasMessageContaining("traces will read the records");
    assertThat(files()).containsExactly(file);
    assertThat(ImageFile.open(file, KEY)).isInstanceOf(Present.class);
  }

  @Test
  void aReaderKeepsWhatItOpenedWhenTheFileIsReplaced() throws IOException {
    ImageFile before = present(ImageFile.open(file, KEY));
    ImageFile.write(file, "next", List.of(new Section.Ints("ints", new int[] {5})));
    assertThat(before.ints("ints")).isEqualTo(INTS);
    assertThat(present(ImageFile.open(file, "next")).ints("ints")).containsExactly(5);
  }

  @Test
  void aStaleImageIsAbsent() {
    assertThat(reason(ImageFile.open(file, KEY + " otherwise"))).contains("earlier state");
  }

  @Test
  void noFileIsAbsent() {
    assertThat(reason(ImageFile.open(folder.resolve("other"), KEY))).contains("none was kept");
    assertThat(reason(ImageFile.open(folder, KEY))).contains("cannot be read");
  }

  @Test
  void aFileCutOffAnywhereIsAbsent() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(11);
    for (int i = 0; i < 60; i++) {
      int length = i < 3 ? i * 40 : random.nextInt(whole.length);
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      assertThat(reason(ImageFile.open(file, KEY))).isNotEmpty();
    }
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length + 1));
    assertThat(reason(ImageFile.open(file, KEY))).contains("longer");
  }

  /** Every byte of the header and of the directory, and some of the sections. */
  @Test
  void aFileWithAnyByteChangedIsAbsentOrReadsAsItWas() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    int directory = Math.toIntExact(
        ByteBuffer.wrap(whole).order(java.nio.ByteOrder.LITTLE_ENDIAN).getLong(16));
    Random random = new Random(12);
    IntStream places = IntStream.concat(
        IntStream.concat(IntStream.range(0, 64), IntStream.range(directory, whole.length)),
        random.ints(200, 64, directory));
    int[] read = {0};
    places.forEach(place -> {
      byte[] broken = whole.clone();
      broken[place] ^= (byte) (1 << random.nextInt(8));
      write(broken);
      if (ImageFile.open(file, KEY) instanceof Present present) {
        // What lies between sections is nobody's.
        assertThat(present.image().ints("ints")).isEqualTo(INTS);
        read[0]++;
      }
    });
    assertThat(read[0]).isLessThan(5);
  }

  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Spoils a section while nothing tells that the file was changed: what a failing disk does. */
  private void spoilUnseen(Instant checked) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    whole[ImageHeader.BYTES] ^= 1;
    Files.write(file, whole);
    CheckedMark mark = new CheckedMark(file);
    mark.remember(mark.findState().orElseThrow(), checked);
  }

  @Test
  void whatWasCheckedTodayIsNotCheckedAgain() throws IOException {
    Instant checked = Instant.now().plus(MINUTE);
    spoilUnseen(checked);
    ImageFile image = present(ImageFile.open(file, KEY, checked.plus(Duration.ofHours(23))));
    assertThat(image.ints("ints")).hasSameSizeAs(INTS).isNotEqualTo(INTS);
  }

  @Test
  void aDayLaterItIsCheckedAgain() throws IOException {
    Instant checked = Instant.now().plus(MINUTE);
    spoilUnseen(checked);
    assertThat(reason(ImageFile.open(file, KEY, checked.plus(Duration.ofHours(25)))))
        .contains("ints is damaged");
    // Nor is a check believed that was made in what is now the future.
    assertThat(reason(ImageFile.open(file, KEY, checked.minusSeconds(1)))).contains("damaged");
  }

  @Test
  void openingRemembersThatAllWasChecked() throws IOException {
    CheckedMark mark = new CheckedMark(file);
    Instant now = Instant.now().plus(MINUTE);
    assertThat(mark.isCheckedAs(mark.findState().orElseThrow(), now)).isFalse();
    present(ImageFile.open(file, KEY, now));
    assertThat(mark.isCheckedAs(mark.findState().orElseThrow(), now)).isTrue();
    assertThat(files()).containsExactlyInAnyOrder(file, folder.resolve("kept.image.checked"));
  }

  /** Changed just now: what comes in the next millisecond would have the same time. */
  @Test
  void aFileThatChangedJustNowIsNotRemembered() throws IOException {
    present(ImageFile.open(file, KEY, Instant.now()));
    assertThat(files()).containsExactly(file);
  }

  @Test
  void aDamagedFileIsNotRemembered() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    whole[ImageHeader.BYTES] ^= 1;
    Files.write(file, whole);
    assertThat(reason(ImageFile.open(file, KEY, Instant.now().plus(MINUTE)))).contains("damaged");
    assertThat(files()).containsExactly(file);
  }

  /** Also where somebody sets the time of change back. */
  @Test
  void aFileThatWasTouchedIsCheckedAgain() throws Exception {
    Instant now = Instant.now().plus(MINUTE);
    present(ImageFile.open(file, KEY, now));
    FileTime before = Files.getLastModifiedTime(file);
    Thread.sleep(20);
    byte[] whole = Files.readAllBytes(file);
    whole[ImageHeader.BYTES] ^= 1;
    Files.write(file, whole);
    Files.setLastModifiedTime(file, before);
    assertThat(reason(ImageFile.open(file, KEY, now))).contains("ints is damaged");
  }

  @Test
  void aMarkOfAnotherFileOrOfNothingIsNotBelieved() throws IOException {
    Instant now = Instant.now().plus(MINUTE);
    present(ImageFile.open(file, KEY, now));
    Path mark = folder.resolve("kept.image.checked");
    Path copy = folder.resolve("copy.image");
    byte[] whole = Files.readAllBytes(file);
    whole[ImageHeader.BYTES] ^= 1;
    Files.write(copy, whole);
    Files.copy(mark, folder.resolve("copy.image.checked"));
    assertThat(reason(ImageFile.open(copy, KEY, now))).contains("damaged");
    for (String nonsense : List.of("", "checked 1", "x".repeat(5000), "checked 1\n\nnever\n")) {
      Files.writeString(folder.resolve("copy.image.checked"), nonsense);
      assertThat(reason(ImageFile.open(copy, KEY, now))).contains("damaged");
    }
  }

  private void write(byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    }
  }

  private static ImageFile present(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Present.class);
    return ((Present) outcome).image();
  }

  private static String reason(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Absent.class);
    return ((Absent) outcome).reason();
  }
}
