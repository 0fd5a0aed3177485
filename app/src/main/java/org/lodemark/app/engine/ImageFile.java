package org.lodemark.app.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lodemark.flow.section.Section;
import org.lodemark.flow.section.Sections;

/**
 * A file of named arrays, written whole or not at all, and mapped into memory to be read: what is
 * not touched is not fetched from the disk.
 *
 * <pre>
 *   0        magic, version, where the directory is, the file's length, checksums of both
 *   64       sections, each at a multiple of 64 bytes
 *   then     the directory: the key, and per section its name, place, length and checksum
 * </pre>
 *
 * <p>All checksums (CRC-32C) are compared when the file is opened, so that a reader need not be
 * ready for an array that turns out broken halfway through an answer. It costs some 20 ms for each
 * 100 MB, a fifth of what a short command takes; hence those of sections are not compared again
 * where they were within the last day and the file has not changed since (decision 0038). A file that is replaced while it is read stays as it was for the reader.
 */
public final class ImageFile implements Sections {
  private final Map<String, ByteBuffer> sections;

  ImageFile(Map<String, ByteBuffer> sections) {
    this.sections = Map.copyOf(sections);
  }

  /** What opening a file came to. */
  public sealed interface Outcome {
    /** The image that was asked for. */
    record Present(ImageFile image) implements Outcome {}

    /** There is none that could be used; why, in half a sentence. */
    record Absent(String reason) implements Outcome {}
  }

  /**
   * Opens an image.
   *
   * @param key what it must be an image of, as told when it was written
   * @return absent where there is no file, or one that is of another key, of another version, cut
   *     off, damaged, or cannot be read
   */
  public static Outcome open(Path file, String key) {
    return open(file, key, Instant.now());
  }

  /** As if it were another time; for tests. */
  static Outcome open(Path file, String key, Instant now) {
    return ImageReader.open(file, key, now);
  }

  /**
   * Writes an image beside the file and puts it in its place when all of it is on the disk.
   *
   * @param key what it is an image of: all that would make it another one
   * @throws org.lodemark.flow.section.SectionTooLarge where a section has 2 GB or more
   */
  public static void write(Path file, String key, List<Section> sections) throws IOException {
    ImageWriter.write(file, key, sections);
  }

  @Override
  public boolean has(String name) {
    return sections.containsKey(name);
  }

  @Override
  public ByteBuffer bytes(String name) {
    ByteBuffer section = sections.get(name);
    if (section == null) {
      throw new IllegalArgumentException("the image has no section " + name);
    }
    return section.duplicate();
  }
}
