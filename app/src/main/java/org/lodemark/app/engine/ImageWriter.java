package org.lodemark.app.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32C;
import org.lodemark.flow.section.PackedBytes;
import org.lodemark.flow.section.Section;
import org.lodemark.flow.section.SectionTooLarge;

/** Writes an image file from its first byte to its last, then the header. */
final class ImageWriter {
  static final int ALIGNMENT = 64;
  private static final int CHUNK = 1 << 20;

  private final FileChannel channel;
  private final ByteBuffer chunk = Section.buffer(CHUNK);
  private final PackedBytes directory = new PackedBytes();
  private long position = ImageHeader.BYTES;

  private ImageWriter(FileChannel channel) {
    this.channel = channel;
  }

  static void write(Path file, String key, List<Section> sections) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path draft = Files.createTempFile(folder, file.getFileName() + ".", ".draft");
    try {
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        new ImageWriter(channel).writeAll(key, sections);
        channel.force(true);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private void writeAll(String key, List<Section> sections) throws IOException {
    directory.text(key).number(sections.size());
    for (Section section : sections) {
      if (section.byteCount() > Integer.MAX_VALUE) {
        throw new SectionTooLarge(section.name());
      }
      position = (position + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
      directory.text(section.name()).number(position).number(section.byteCount());
      directory.number(writeOne(section));
    }
    // The directory is a section too, but for the header telling where it is.
    Section table = directory.section("directory");
    long at = position;
    int crc = writeOne(table);
    ImageHeader header = new ImageHeader(ImageHeader.MAGIC, ImageHeader.VERSION, crc, at, position);
    writeAt(0, header.bytes());
  }

  /** Returns the checksum. */
  private int writeOne(Section section) throws IOException {
    CRC32C crc = new CRC32C();
    for (long done = 0; done < section.byteCount(); ) {
      chunk.clear();
      section.put(done, chunk);
      chunk.flip();
      crc.update(chunk.duplicate());
      done += chunk.remaining();
      position = writeAt(position, chunk);
    }
    return (int) crc.getValue();
  }

  private long writeAt(long from, ByteBuffer bytes) throws IOException {
    long at = from;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
    return at;
  }
}
