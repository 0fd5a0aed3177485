package org.lodemark.app.engine;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.lodemark.app.engine.CheckedMark.State;
import org.lodemark.app.engine.ImageFile.Outcome;
import org.lodemark.app.engine.ImageFile.Outcome.Absent;
import org.lodemark.app.engine.ImageFile.Outcome.Present;
import org.lodemark.flow.section.PackedReader;

/** Opens an image file, believing nothing in it that has not been checked. */
final class ImageReader {
  private static final int CHUNK = 1 << 18;
  private final FileChannel channel;
  private final String key;
  private final boolean isChecked;
  private final ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);

  private ImageReader(FileChannel channel, String key, boolean isChecked) {
    this.channel = channel;
    this.key = key;
    this.isChecked = isChecked;
  }

  static Outcome open(Path file, String key, Instant now) {
    CheckedMark mark = new CheckedMark(file);
    Optional<State> before = mark.findState();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      // Told before and after: what was opened in between is then that file.
      Optional<State> state = before.filter(told -> mark.findState().equals(before));
      boolean isChecked = state.filter(told -> mark.isCheckedAs(told, now)).isPresent();
      Outcome outcome = new ImageReader(channel, key, isChecked).read();
      if (!isChecked && outcome instanceof Present && mark.findState().equals(before)) {
        state.ifPresent(told -> mark.remember(told, now));
      }
      return outcome;
    } catch (NoSuchFileException none) {
      return new Absent("none was kept");
    } catch (IOException | SecurityException unreadable) {
      return new Absent("it cannot be read: " + unreadable.getMessage());
    }
  }

  private Outcome read() throws IOException {
    if (channel.size() < ImageHeader.BYTES) {
      return new Absent("it is cut off");
    }
    ByteBuffer first = read(0, ImageHeader.BYTES);
    ImageHeader header = ImageHeader.read(first);
    if (header.magic() != ImageHeader.MAGIC) {
      return new Absent("the file is no image");
    }
    if (header.version() != ImageHeader.VERSION) {
      return new Absent("the file is of another version");
    }
    if (!ImageHeader.isWhole(first)) {
      return new Absent("its header is damaged");
    }
    if (header.fileLength() != channel.size()) {
      return new Absent("it is cut off, or longer than it was written");
    }
    // What the header says is what was written: its checksum covers it.
    ByteBuffer directory = read(header.directoryAt(), header.fileLength() - header.directoryAt());
    if (ImageHeader.crc(directory.duplicate()) != header.directoryCrc()) {
      return new Absent("its directory is damaged");
    }
    return sections(new PackedReader(directory, 0));
  }

  private Outcome sections(PackedReader directory) throws IOException {
    if (!directory.text().equals(key)) {
      return new Absent("it is of other records, or of an earlier state of them");
    }
    int count = directory.intNumber();
    ByteBuffer all = channel.size() <= Integer.MAX_VALUE ? map(0, channel.size()) : null;
    Map<String, ByteBuffer> sections = new HashMap<>();
    for (int i = 0; i < count; i++) {
      String name = directory.text();
      long from = directory.number();
      long length = directory.number();
      int crc = directory.intNumber();
      if (!isChecked && crc(from, length) != crc) {
        return new Absent("its section " + name + " is damaged");
      }
      sections.put(name, all == null ? map(from, length) : all.slice((int) from, (int) length));
    }
    return new Present(new ImageFile(sections));
  }

  private ByteBuffer read(long from, long length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(length));
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, from + bytes.position()) < 0) {
        throw new EOFException("it ends early");
      }
    }
    return bytes.flip();
  }

  /** Read, not mapped: to map a page costs more than to read it, and most are never asked for. */
  private int crc(long from, long length) throws IOException {
    CRC32C crc = new CRC32C();
    long at = from;
    long to = from + length;
    while (at < to) {
      chunk.clear().limit((int) Math.min(chunk.capacity(), to - at));
      int read = channel.read(chunk, at);
      if (read < 0) {
        throw new EOFException("it ends early");
      }
      crc.update(chunk.flip());
      at += read;
    }
    return (int) crc.getValue();
  }

  private ByteBuffer map(long from, long length) throws IOException {
    return length == 0
        ? ByteBuffer.allocate(0)
        : channel.map(FileChannel.MapMode.READ_ONLY, from, length);
  }
}
