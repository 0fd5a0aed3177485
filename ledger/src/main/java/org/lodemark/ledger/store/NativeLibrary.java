package org.lodemark.ledger.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * The database's own machine code. Its driver carries it for every system and, unless told where it
 * lies, writes it to a temporary file at each start and compares it with itself; told by the
 * property {@code org.sqlite.lib.path}, it is only loaded. Where it does not fit the machine, the
 * driver goes its usual way.
 */
public final class NativeLibrary {
  private NativeLibrary() {}

  /** Writes the library of this system into a folder; without one for it, nothing is written. */
  public static void keep(Path folder) throws IOException {
    String name = LibraryLoaderUtil.getNativeLibName();
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    try (InputStream bytes = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
      if (bytes != null) {
        Files.createDirectories(folder);
        Files.copy(bytes, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
