package org.lodemark.input.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/**
 * One part of a workbook as it is unpacked. Counts what comes out, since what a ZIP says of sizes
 * may be a lie; stops at the limits; at the end compares the checksum.
 */
final class PartStream extends FilterInputStream {
  private final ZipEntry entry;
  private final SheetLimits limits;
  private final UnzippedCount all;
  private final CRC32 crc = new CRC32();
  private long unzipped;
  private long allowed = Long.MAX_VALUE;

  PartStream(InputStream bytes, ZipEntry entry, SheetLimits limits, UnzippedCount all) {
    super(bytes);
    this.entry = entry;
    this.limits = limits;
    this.all = all;
  }

  /** Bytes of all parts of a workbook that were unpacked. */
  static final class UnzippedCount {
    private long bytes;
  }

  String name() {
    return entry.getName();
  }

  /** Fails when more bytes are read before it is called again. */
  void allow(long bytes) {
    allowed = bytes;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, length);
    if (count < 0) {
      if (entry.getCrc() >= 0 && entry.getCrc() != crc.getValue()) {
        throw new SheetRejected("is damaged: the checksum of " + name()
            + " is wrong. Maybe it was not copied whole; fetch it again.");
      }
      return -1;
    }
    crc.update(buffer, offset, count);
    unzipped += count;
    all.bytes += count;
    allowed -= count;
    tellLimits();
    return count;
  }

  private void tellLimits() throws SheetRejected {
    if (all.bytes > limits.unzippedBytes()) {
      throw new SheetRejected("unzips to more than the limit of " + limits.unzippedBytes()
          + " bytes. Maybe save the sheets as separate files.");
    }
    long packed = Math.max(1, entry.getCompressedSize());
    if (unzipped > SheetLimits.RATIO_COUNTS_FROM_BYTES && unzipped / limits.zipRatio() >= packed) {
      throw new SheetRejected(name() + " unzips to more than the limit of " + limits.zipRatio()
          + " times its size, as no sheet of data does. Maybe save the sheet as \"CSV UTF-8\".");
    }
    if (allowed < 0) {
      throw new SheetRejected(name() + " has a text, tag or comment longer than the limit of "
          + XmlPart.TOKEN_BYTES + " bytes. Maybe save it anew in a spreadsheet program.");
    }
  }

  @Override
  public long skip(long count) {
    throw new UnsupportedOperationException("what is skipped is not counted");
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
