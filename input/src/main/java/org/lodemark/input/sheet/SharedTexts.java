package org.lodemark.input.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The texts of a workbook, each stored once and named by its ordinal. Any row may name any text, so
 * all are held: as UTF-8 one behind the other, which takes their letters and four bytes each
 * instead of the sixty of an object.
 */
final class SharedTexts {
  /** A full sheet of a million rows has two columns of texts that are all different. */
  static final int MOST_TEXTS = 4_000_000;

  static final int MOST_BYTES = 192 << 20;

  static final SharedTexts NONE = new SharedTexts();

  private byte[] bytes = new byte[0];
  private int[] ends = new int[0];
  private int size;

  private SharedTexts() {}

  static SharedTexts read(XmlPart xml) throws IOException {
    SharedTexts texts = new SharedTexts();
    while (xml.next()) {
      if (xml.starts("si")) {
        texts.add(runs(xml, "si").getBytes(StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  /** The runs of a text in formats, one behind the other, without their pronunciation. */
  static String runs(XmlPart xml, String element) throws IOException {
    StringBuilder text = new StringBuilder();
    while (xml.next() && !xml.ends(element)) {
      if (xml.starts("t")) {
        text.append(xml.text());
        xml.rejectTooLong(text.length());
      } else if (xml.starts("rPh")) {
        xml.skip();
      }
    }
    return text.toString();
  }

  private void add(byte[] text) throws SheetRejected {
    int from = size == 0 ? 0 : ends[size - 1];
    if (size == MOST_TEXTS || text.length > MOST_BYTES - from) {
      throw new SheetRejected("has more texts than the limit of " + MOST_TEXTS + " texts or "
          + MOST_BYTES + " bytes. Maybe save the sheet as \"CSV UTF-8\".");
    }
    int to = from + text.length;
    if (to > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.clamp(2L * to, 1 << 12, MOST_BYTES));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, Math.max(64, 2 * size));
    }
    System.arraycopy(text, 0, bytes, from, text.length);
    ends[size++] = to;
  }

  Optional<String> find(int ordinal) {
    if (ordinal < 0 || ordinal >= size) {
      return Optional.empty();
    }
    int from = ordinal == 0 ? 0 : ends[ordinal - 1];
    return Optional.of(new String(bytes, from, ends[ordinal] - from, StandardCharsets.UTF_8));
  }
}
