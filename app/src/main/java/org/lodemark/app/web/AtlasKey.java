package org.lodemark.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Tells one state of an atlas from another: the hash of its tables. */
final class AtlasKey {
  private AtlasKey() {}

  /** The hash of names and bytes of all files in these directories, in the order of their names. */
  static String of(Path... directories) throws IOException {
    MessageDigest digest = ReadRoutes.digest();
    for (Path directory : directories) {
      List<Path> files;
      try (Stream<Path> found = Files.list(directory)) {
        files = found.filter(Files::isRegularFile).sorted().toList();
      }
      for (Path file : files) {
        digest.update(String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8));
        try (InputStream in = Files.newInputStream(file)) {
          byte[] buffer = new byte[1 << 16];
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
          }
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
