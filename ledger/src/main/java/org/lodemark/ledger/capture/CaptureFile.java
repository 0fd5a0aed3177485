package org.lodemark.ledger.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.lodemark.ledger.sheets.PlaceName;
import org.lodemark.ledger.store.CaptureSource;

/**
 * A file to be captured, looked at once: its hash, its size, what it is.
 *
 * @param path where
 * @param source what it is called, and its bytes' identity
 * @param statements true for JSON Lines of statements, false for sheets
 */
record CaptureFile(Path path, CaptureSource source, boolean statements) {
  /** A document larger than this is a stream. */
  static final long MOST_DOCUMENT_BYTES = 64L << 20;

  static CaptureFile of(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new IOException("is a folder, not a file. Maybe name the files inside it");
    }
    if (!Files.exists(path)) {
      throw new IOException("no such file. Maybe the path is relative to another folder");
    }
    if (!Files.isReadable(path)) {
      throw new IOException("cannot be read: permission denied");
    }
    long bytes = 0;
    int first = -1;
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (bytes == 0 && read > 0) {
          first = buffer[0];
        }
        bytes += read;
      }
    }
    boolean statements = first == '{';
    return new CaptureFile(
        path,
        new CaptureSource(
            called(path),
            HexFormat.of().formatHex(digest.digest()),
            bytes,
            statements || bytes > MOST_DOCUMENT_BYTES),
        statements);
  }

  /** What problems and receipts call a file. */
  static String called(Path path) {
    Path name = path.getFileName();
    String called = PlaceName.of(String.valueOf(name == null ? path : name));
    return called.isEmpty() ? "file" : called;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
