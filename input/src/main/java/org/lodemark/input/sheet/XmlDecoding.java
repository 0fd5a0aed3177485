package org.lodemark.input.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The letters of an XML part. A part of a workbook is UTF-8 or UTF-16, ECMA-376 part 2, so no more
 * is looked for; the parser of the JDK would look too, but may write to the standard error when it
 * finds a byte that is neither.
 */
final class XmlDecoding {
  private static final int HEAD = 3;

  private XmlDecoding() {}

  /** A reader that fails at bytes its encoding does not have. */
  static Reader of(InputStream raw) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(raw);
    bytes.mark(HEAD);
    byte[] head = bytes.readNBytes(HEAD);
    bytes.reset();
    Charset charset = StandardCharsets.UTF_8;
    int mark = 0;
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      mark = 3;
    } else if (starts(head, 0xFF, 0xFE) || starts(head, '<', 0)) {
      charset = StandardCharsets.UTF_16LE;
      mark = head[0] == '<' ? 0 : 2;
    } else if (starts(head, 0xFE, 0xFF) || starts(head, 0, '<')) {
      charset = StandardCharsets.UTF_16BE;
      mark = head[0] == 0 ? 0 : 2;
    }
    bytes.skipNBytes(mark);
    return new InputStreamReader(bytes, charset.newDecoder());
  }

  private static boolean starts(byte[] head, int... signature) {
    for (int i = 0; i < signature.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != signature[i]) {
        return false;
      }
    }
    return true;
  }
}
