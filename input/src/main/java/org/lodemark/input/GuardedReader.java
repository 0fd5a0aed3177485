package org.lodemark.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text within limits. Looks at the first bytes to tell other kinds of file by name, then
 * counts characters of each line and of the whole, so that an endless line or an endless file
 * stops at the limit and not at the end of memory.
 */
final class GuardedReader extends Reader {
  private static final int SNIFFED = 4;

  private final InputStream bytes;
  private final Charset charset;
  private final CharsetDecoder decoder;
  private final ByteBuffer undecoded = ByteBuffer.allocate(1 << 13).flip();
  private final CharBuffer decoded = CharBuffer.allocate(1 << 13).flip();
  private boolean ended;
  private final Limits limits;
  private long line = 1;
  private long lineChars;
  private long chars;

  private GuardedReader(InputStream bytes, Charset charset, Limits limits) {
    this.bytes = bytes;
    this.charset = charset;
    this.decoder = charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    this.limits = limits;
  }

  static GuardedReader open(InputStream raw, Limits limits, Charset charset) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(raw, 1 << 16);
    return open(bytes, head(bytes), limits, charset);
  }

  /** UTF-8, or UTF-16 that says so in its byte order mark, as spreadsheets save "Unicode text". */
  static GuardedReader openUnicode(InputStream raw, Limits limits) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(raw, 1 << 16);
    byte[] head = head(bytes);
    boolean little = startsWith(head, 0xFF, 0xFE) && !startsWith(head, 0xFF, 0xFE, 0, 0);
    if (little || startsWith(head, 0xFE, 0xFF)) {
      bytes.skipNBytes(2);
      Charset charset = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
      return new GuardedReader(bytes, charset, limits);
    }
    return open(bytes, head, limits, StandardCharsets.UTF_8);
  }

  private static byte[] head(BufferedInputStream bytes) throws IOException {
    bytes.mark(SNIFFED);
    byte[] head = bytes.readNBytes(SNIFFED);
    bytes.reset();
    return head;
  }

  private static GuardedReader open(
      BufferedInputStream bytes, byte[] head, Limits limits, Charset charset) throws IOException {
    rejectOtherKinds(head);
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      bytes.skipNBytes(3);
    }
    return new GuardedReader(bytes, charset, limits);
  }

  private static void rejectOtherKinds(byte[] head) throws InputRejected {
    if (startsWith(head, 0xFF, 0xFE)
        || startsWith(head, 0xFE, 0xFF)
        || (head.length >= 2 && (head[0] == 0) != (head[1] == 0))) {
      throw new InputRejected(1, "is UTF-16 text. Save it as \"CSV UTF-8\" and try again.");
    }
    if (startsWith(head, 0x1F, 0x8B)) {
      throw new InputRejected(1, "is gzip-compressed. Decompress it first (gunzip).");
    }
    if (startsWith(head, 'P', 'K', 3, 4)) {
      throw new InputRejected(
          1, "is a ZIP or an Excel workbook. Unpack it, or save the sheet as \"CSV UTF-8\".");
    }
    if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new InputRejected(1, "is an old Excel workbook. Save the sheet as \"CSV UTF-8\".");
    }
  }

  private static boolean startsWith(byte[] head, int... signature) {
    if (head.length < signature.length) {
      return false;
    }
    for (int i = 0; i < signature.length; i++) {
      if ((head[i] & 0xFF) != signature[i]) {
        return false;
      }
    }
    return true;
  }

  /** The line being read, counted from 1. */
  long line() {
    return line;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (length > 0 && !decoded.hasRemaining() && !decode()) {
      return -1;
    }
    int count = Math.min(length, decoded.remaining());
    decoded.get(buffer, offset, count);
    for (int i = offset; i < offset + count; i++) {
      countOne(buffer[i]);
    }
    chars += count;
    if (chars > limits.characters()) {
      throw new InputRejected(
          line, "is larger than the limit of " + limits.characters() + " characters");
    }
    return count;
  }

  /**
   * Decodes some more; false at the end. An InputStreamReader would drop the good characters before
   * a malformed byte; here they come first, so that the problem names the line it is on.
   */
  private boolean decode() throws IOException {
    decoded.clear();
    while (true) {
      CoderResult result = decoder.decode(undecoded, decoded, ended);
      if (decoded.position() > 0) {
        decoded.flip();
        return true;
      }
      if (result.isError()) {
        String name = charset.name().startsWith("UTF-16") ? "UTF-16" : "UTF-8";
        throw InputRejected.ofEncoding(line, "is not " + name + " text. Save it as \"CSV UTF-8\".");
      }
      if (ended) {
        decoded.flip();
        return false;
      }
      undecoded.compact();
      int count = bytes.read(undecoded.array(), undecoded.position(), undecoded.remaining());
      undecoded.position(undecoded.position() + Math.max(count, 0)).flip();
      ended = count < 0;
    }
  }

  private void countOne(char c) throws InputRejected {
    if (c == '\n') {
      line++;
      lineChars = 0;
    } else if (c == 0) {
      throw new InputRejected(line, "holds a NUL character: not a text file, or UTF-16");
    } else if (++lineChars > limits.lineChars()) {
      throw new InputRejected(
          line, "has a line longer than the limit of " + limits.lineChars() + " characters");
    }
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
