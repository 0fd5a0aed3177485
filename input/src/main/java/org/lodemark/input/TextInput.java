package org.lodemark.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A named input that can be opened.
 *
 * @param name what problems call it
 */
public record TextInput(String name, Opener opener) {
  public TextInput {
    name = name.replaceAll("\\p{Cntrl}", "?");
  }

  /** Opens the bytes. */
  @FunctionalInterface
  public interface Opener {
    InputStream open() throws IOException;
  }

  /** A file; opening a directory fails with a message that says so. */
  public static TextInput ofFile(Path file) {
    Path last = file.getFileName();
    return new TextInput((last == null ? file : last).toString(), () -> {
      if (Files.isDirectory(file)) {
        throw new IOException("is a directory, not a file. Maybe name a file inside it.");
      }
      if (!Files.exists(file)) {
        throw new IOException("no such file. Maybe the path is relative to another directory.");
      }
      if (!Files.isReadable(file)) {
        throw new IOException("cannot be read: permission denied");
      }
      return Files.newInputStream(file);
    });
  }
}
