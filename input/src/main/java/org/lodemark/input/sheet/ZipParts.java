package org.lodemark.input.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The parts of a workbook, unpacked within limits as they are read. */
final class ZipParts implements Closeable {
  /** Pictures and charts of a large report are a few thousand parts. */
  static final int MOST_PARTS = 10_000;

  /** The list of parts is held in memory; at 10,000 parts it has about one MiB. */
  private static final long MOST_DIRECTORY_BYTES = 16L << 20;

  private static final int END_BYTES = 22;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END_DIRECTORY_SIZE = 12;
  private static final int COMMENT_BYTES = 0xFFFF;

  private final ZipFile zip;
  private final SheetLimits limits;
  private final PartStream.UnzippedCount count = new PartStream.UnzippedCount();
  private final Map<String, ZipEntry> byLowerName = new HashMap<>();

  private ZipParts(ZipFile zip, SheetLimits limits) {
    this.zip = zip;
    this.limits = limits;
  }

  static ZipParts open(Path file, SheetLimits limits) throws IOException {
    long bytes = Files.size(file);
    if (bytes > limits.bytes()) {
      throw new SheetRejected("is larger than the limit of " + limits.bytes()
          + " bytes. Maybe split it, or save its sheets as separate files.");
    }
    rejectLargeDirectory(file);
    ZipFile zip = new ZipFile(file.toFile());
    ZipParts parts = new ZipParts(zip, limits);
    int size = zip.size();
    if (size > MOST_PARTS) {
      zip.close();
      throw new SheetRejected("has " + size + " parts, more than the limit of " + MOST_PARTS
          + ". Maybe copy the sheets into a new workbook.");
    }
    // Some writers differ in capitals between a part and the references to it.
    zip.stream()
        .forEach(entry ->
            parts.byLowerName.putIfAbsent(entry.getName().toLowerCase(Locale.ROOT), entry));
    return parts;
  }

  /** Reads the end record itself, as ZipFile holds the whole list before it counts the parts. */
  private static void rejectLargeDirectory(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      int length = (int) Math.min(bytes.length(), END_BYTES + COMMENT_BYTES);
      byte[] end = new byte[length];
      bytes.seek(bytes.length() - length);
      bytes.readFully(end);
      ByteBuffer record = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
      for (int at = length - END_BYTES; at >= 0; at--) {
        if (record.getInt(at) == END_SIGNATURE) {
          long size = Integer.toUnsignedLong(record.getInt(at + END_DIRECTORY_SIZE));
          if (size > MOST_DIRECTORY_BYTES) {
            throw new SheetRejected("has a list of parts longer than the limit of "
                + MOST_DIRECTORY_BYTES + " bytes. Maybe copy the sheets into a new workbook.");
          }
        }
      }
    }
  }

  boolean has(String name) {
    return byLowerName.containsKey(name.toLowerCase(Locale.ROOT));
  }

  /** Opens a part as XML. */
  XmlPart open(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      entry = byLowerName.get(name.toLowerCase(Locale.ROOT));
    }
    if (entry == null) {
      throw new SheetRejected(
          "lacks its part " + name + ". Maybe save it anew in a spreadsheet program.");
    }
    return new XmlPart(new PartStream(zip.getInputStream(entry), entry, limits, count), limits);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
