package org.lodemark.atlas.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Tells one state of atlas directories from another: checksums of the names and bytes of their
 * tables. It is far cheaper than reading the tables. Two checksums that share no polynomial: of
 * changes that nobody made in order to deceive, one in 2^64 goes unseen.
 */
public final class AtlasHash {
  private static final byte[] SEPARATOR = {0};

  private final List<Path> directories;
  private final List<String> stamps;
  private final String text;

  private AtlasHash(List<Path> directories, List<String> stamps, String text) {
    this.directories = List.copyOf(directories);
    this.stamps = List.copyOf(stamps);
    this.text = text;
  }

  /** Of all CSV and JSON files in these directories, in the order of their names. */
  public static AtlasHash of(List<Path> directories) throws IOException {
    // Before the bytes are read: a file changed meanwhile is then seen to have changed.
    List<String> stamps = stamps(directories);
    Two sums = new Two();
    byte[] buffer = new byte[1 << 16];
    for (Path directory : directories) {
      sums.add(SEPARATOR, 1);
      for (Path file : tables(directory)) {
        byte[] head =
            (name(file) + "\0" + Files.size(file) + "\0").getBytes(StandardCharsets.UTF_8);
        sums.add(head, head.length);
        try (InputStream in = Files.newInputStream(file)) {
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            sums.add(buffer, read);
          }
        }
      }
    }
    return new AtlasHash(directories, stamps, sums.text());
  }

  /** CRC-32 and CRC-32C of the same bytes. */
  private static final class Two {
    private final CRC32 first = new CRC32();
    private final CRC32C second = new CRC32C();

    void add(byte[] bytes, int count) {
      first.update(bytes, 0, count);
      second.update(bytes, 0, count);
    }

    String text() {
      return HexFormat.of().toHexDigits(first.getValue() << 32 | second.getValue());
    }
  }

  private static List<Path> tables(Path directory) throws IOException {
    try (Stream<Path> found = Files.list(directory)) {
      return found.filter(AtlasHash::isTable).sorted().toList();
    }
  }

  private static boolean isTable(Path file) {
    String name = name(file).toLowerCase(Locale.ROOT);
    return (name.endsWith(".csv") || name.endsWith(".json")) && Files.isRegularFile(file);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static List<String> stamps(List<Path> directories) throws IOException {
    List<String> stamps = new ArrayList<>();
    for (Path directory : directories) {
      for (Path file : tables(directory)) {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        stamps.add(file + " " + now.size() + " " + now.lastModifiedTime() + " " + now.fileKey());
      }
    }
    return stamps;
  }

  /** 16 hexadecimal digits. */
  public String text() {
    return text;
  }

  /** Whether all files are, by size and time of change, those that were hashed. */
  public boolean isCurrent() {
    try {
      return stamps(directories).equals(stamps);
    } catch (IOException e) {
      return false;
    }
  }
}
