package org.lodemark.ledger.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lodemark.ledger.statement.Statement;

/**
 * Statements read and not yet kept, in a temporary file: a document is checked to its last row
 * before its first is stored, and memory stays flat however long it is. The file is deleted when
 * the spool is closed.
 */
public final class Spool implements AutoCloseable {
  private static final String SUFFIX = ".spool";
  private static final int BUFFER = 1 << 17;

  private final Path file;
  private final DataOutputStream out;
  private long count;

  private Spool(Path file) throws IOException {
    this.file = file;
    out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
  }

  /** An empty spool in the system's temporary folder; its name tells the process it is of. */
  public static Spool create() throws IOException {
    return new Spool(Files.createTempFile(prefix(), SUFFIX));
  }

  /** How the names of this process's spools begin. */
  private static String prefix() {
    return "lodemark-" + ProcessHandle.current().pid() + "-";
  }

  public long count() {
    return count;
  }

  /** Appends a statement. */
  public void add(Prepared statement) throws IOException {
    count++;
    text(out, statement.sheet());
    out.writeLong(statement.line());
    out.writeByte(statement.kind().code());
    text(out, statement.key());
    out.write(statement.hash());
    out.writeInt(statement.body().length);
    out.write(statement.body());
    MovementRow row = statement.movement();
    out.writeBoolean(row != null);
    if (row != null) {
      write(row);
    }
  }

  private void write(MovementRow row) throws IOException {
    text(out, row.event());
    out.writeInt(row.action());
    out.writeLong(row.day());
    out.writeLong(row.earliest());
    out.writeLong(row.latest());
    text(out, row.site());
    text(out, row.lot());
    text(out, row.sourceLot());
    text(out, row.counterparty());
    out.writeLong(row.wetGrams());
    out.writeLong(row.scaleSdGrams());
    text(out, row.moisture());
    text(out, row.grade());
    out.writeLong(row.grams());
    text(out, row.form());
    out.writeBoolean(row.homogeneous());
    text(out, row.origin());
    out.writeInt(row.basis());
    text(out, row.document());
    text(out, row.segregatedBy());
  }

  private static void text(DataOutputStream out, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(-1);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** Reads from the first; what is added later is not seen. */
  public Reading read() throws IOException {
    out.flush();
    return new Reading(
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER)), count);
  }

  /** The statements of a spool, one after the other. */
  public static final class Reading implements AutoCloseable {
    private final DataInputStream in;
    private long left;

    private Reading(DataInputStream in, long left) {
      this.in = in;
      this.left = left;
    }

    /** The next one; null after the last. */
    public @Nullable Prepared next() throws IOException {
      if (left == 0) {
        return null;
      }
      left--;
      String sheet = required();
      long line = in.readLong();
      Statement.Kind kind = Statement.Kind.ofCode(in.readByte());
      String key = text();
      byte[] hash = bytes(32);
      byte[] body = bytes(in.readInt());
      return new Prepared(sheet, line, kind, key, hash, body, in.readBoolean() ? row() : null);
    }

    private MovementRow row() throws IOException {
      return new MovementRow(
          text(),
          in.readInt(),
          in.readLong(),
          in.readLong(),
          in.readLong(),
          required(),
          text(),
          text(),
          text(),
          in.readLong(),
          in.readLong(),
          text(),
          text(),
          in.readLong(),
          text(),
          in.readBoolean(),
          text(),
          in.readInt(),
          text(),
          text());
    }

    private byte[] bytes(int length) throws IOException {
      byte[] bytes = new byte[length];
      in.readFully(bytes);
      return bytes;
    }

    private @Nullable String text() throws IOException {
      int length = in.readInt();
      return length < 0 ? null : new String(bytes(length), StandardCharsets.UTF_8);
    }

    private String required() throws IOException {
      String text = text();
      if (text == null) {
        throw new IOException("the spool is not what was written");
      }
      return text;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(file);
  }
}
