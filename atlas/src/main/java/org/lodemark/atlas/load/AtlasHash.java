package org.lodemark.atlas.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Tells one state of atlas directories from another: a hash of the names and bytes of their tables.
 * It is far cheaper than reading the tables.
 */
public final class AtlasHash {
  private final List<Path> directories;
  private final List<String> stamps;
  private final String text;

  private AtlasHash(List<Path> directories, List<String> stamps, String text) {
    this.directories = List.copyOf(directories);
    this.stamps = List.copyOf(stamps);
    this.text = text;
  }

  /** The hash of all CSV and JSON files in these directories, in the order of their names. */
  public static AtlasHash of(List<Path> directories) throws IOException {
    // Before the bytes are read: a file changed meanwhile is then seen to have changed.
    List<String> stamps = stamps(directories);
    MessageDigest digest = sha256();
    byte[] buffer = new byte[1 << 16];
    for (Path directory : directories) {
      digest.update((byte) 0);
      for (Path file : tables(directory)) {
        digest.update(name(file).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update((Files.size(file) + "\0").getBytes(StandardCharsets.UTF_8));
        try (InputStream in = Files.newInputStream(file)) {
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
          }
        }
      }
    }
    return new AtlasHash(directories, stamps, HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
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

  /** 64 hexadecimal digits. */
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
