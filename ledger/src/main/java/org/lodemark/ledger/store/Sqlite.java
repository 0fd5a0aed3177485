package org.lodemark.ledger.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/** Connections to a store's file, with the settings that make what is acknowledged durable. */
final class Sqlite {
  /** How long one waits for another process that writes. */
  private static final int BUSY_MILLIS = 10_000;

  private static final int CACHE_KIB = 256 << 10;

  private Sqlite() {}

  /** Opens for writing, creates what is missing, brings the tables up to date. */
  static Connection forWriting(StoreUrl url) throws StoreUnavailable {
    Path folder = url.file().getParent();
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new StoreUnavailable("store " + url + ": cannot make the folder " + folder, e);
    }
    if (Files.isDirectory(url.file())) {
      throw new StoreUnavailable("store " + url + " is a folder. Maybe name a file in it");
    }
    lookFirst(url);
    SQLiteConfig config = common();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    config.enforceForeignKeys(false);
    Connection connection = open(url, config);
    try {
      check(url, connection);
      Schema.migrate(connection);
      return connection;
    } catch (SQLException | StoreUnavailable e) {
      close(connection, e);
      throw e instanceof StoreUnavailable known ? known : unavailable(url, (SQLException) e);
    }
  }

  /** Opens for reading only. */
  static Connection forReading(StoreUrl url) throws StoreUnavailable {
    if (!Files.isRegularFile(url.file())) {
      throw new StoreUnavailable("store " + url + ": there is no such file. Maybe capture into it"
          + " first, or name another with --store sqlite:PATH");
    }
    SQLiteConfig config = common();
    config.setReadOnly(Files.isWritable(url.file()) ? false : true);
    Connection connection = open(url, config);
    try (java.sql.Statement sql = connection.createStatement()) {
      check(url, connection);
      if (Schema.version(connection) < Schema.newest()) {
        throw new StoreUnavailable("store " + url + " was written by an earlier version of the"
            + " program. Capture anything, or run: lodemark store check, to bring it up to date");
      }
      sql.execute("PRAGMA query_only = 1");
      return connection;
    } catch (SQLException | StoreUnavailable e) {
      close(connection, e);
      throw e instanceof StoreUnavailable known ? known : unavailable(url, (SQLException) e);
    }
  }

  /** Opening for writing changes a file's settings: another program's file is left as it is. */
  private static void lookFirst(StoreUrl url) throws StoreUnavailable {
    if (!Files.isRegularFile(url.file())) {
      return;
    }
    SQLiteConfig config = common();
    config.setReadOnly(true);
    try (Connection connection = open(url, config)) {
      check(url, connection);
    } catch (SQLException e) {
      throw unavailable(url, e);
    }
  }

  private static SQLiteConfig common() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.setCacheSize(-CACHE_KIB);
    config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, String.valueOf(1L << 30));
    return config;
  }

  private static Connection open(StoreUrl url, SQLiteConfig config) throws StoreUnavailable {
    try {
      return config.createConnection("jdbc:sqlite:" + url.file());
    } catch (SQLException e) {
      throw unavailable(url, e);
    }
  }

  private static void check(StoreUrl url, Connection connection)
      throws SQLException, StoreUnavailable {
    if (!Schema.isOurs(connection)) {
      throw new StoreUnavailable(
          "store " + url + " is a database of another program. Name another file");
    }
    if (Schema.version(connection) > Schema.newest()) {
      throw new StoreUnavailable("store " + url + " was written by a later version of the program"
          + " (its tables are at " + Schema.version(connection) + ", known here: "
          + Schema.newest() + "). Use that version");
    }
  }

  static StoreUnavailable unavailable(StoreUrl url, SQLException e) {
    String message = String.valueOf(e.getMessage());
    String hint = message.contains("BUSY") || message.contains("locked")
        ? ". Another process is writing to it; try again when it is done"
        : message.contains("NOTADB") || message.contains("not a database")
            ? ". It is not a store; name another file"
            : message.contains("FULL")
                ? ". The disk is full; make room and try again"
                : message.contains("READONLY") || message.contains("CANTOPEN")
                    ? ". Maybe the file or its folder may only be read; the store needs both to be"
                        + " writable"
                    : message.contains("CORRUPT")
                        ? ". The file is damaged; put a backup back into an empty place"
                        : "";
    return new StoreUnavailable("store " + url + ": " + message + hint, e);
  }

  private static void close(Connection connection, Exception because) {
    try {
      connection.close();
    } catch (SQLException e) {
      because.addSuppressed(e);
    }
  }
}
